"""Small functions that build groups of elements: buttons, cards, chips, meters, lists."""
