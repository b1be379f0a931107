"""How problems are shown: to people, to programs and beside the lines of a change."""
