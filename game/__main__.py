"""`python -m game` is the command `complicated`."""

from game.cli.main import main

if __name__ == "__main__":
    main(prog_name="complicated")
