"""Writing a file anew in one layout, with every comment."""
