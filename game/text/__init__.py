"""Playing in a terminal: complete, and readable by a screen reader."""
