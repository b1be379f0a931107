"""YAML in, scenarios or problems out; whatever a file holds, nothing here raises."""
