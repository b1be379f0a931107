r"""Any bytes at all, checked as a file and, if they are a scenario, played.

A fuzzer that watches which code is reached looks for bytes that make this raise, hang or swell. It
needs a package that nothing else does; in an environment of its own:

    pip install atheris --editable .
    python -m tests.fuzz CORPUS tests/checker/bad -dict=tests/fuzz/words.dict \
        -max_total_time=3600 -timeout=4 -rss_limit_mb=500 -max_len=4096

`CORPUS` is a folder that it fills. What it finds goes into `tests/fuzz/finds`, where a test keeps
it.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["game"]):
    from game.authoring.library import load_rulebook
    from tests.fuzz.checking import check


def main() -> None:
    """Fuzz until it is stopped."""
    rulebook = load_rulebook().value
    assert rulebook
    with TemporaryDirectory() as folder:
        file = Path(folder) / "case.yaml"

        def try_out(data: bytes) -> None:
            file.write_bytes(data)
            check(file, rulebook)

        atheris.Setup(sys.argv, try_out)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
