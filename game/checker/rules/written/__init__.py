"""What is written: rules that need no proof."""
