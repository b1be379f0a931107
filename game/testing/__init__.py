"""Hypothesis strategies for customers, scenarios and ways to play them: ours, and for anyone's."""
