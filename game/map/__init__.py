"""The map of a scenario: what can follow what, as a picture."""
