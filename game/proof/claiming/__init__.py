"""One module for each group of claims: what would break them, and where."""
