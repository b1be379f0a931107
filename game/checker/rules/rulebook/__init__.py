"""The rulebook: rules about its numbers."""
