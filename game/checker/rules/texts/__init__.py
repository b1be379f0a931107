"""The texts: rules about each of them on its own."""
