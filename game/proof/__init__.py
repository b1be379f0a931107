"""Exact answers about all ways to play a scenario."""
