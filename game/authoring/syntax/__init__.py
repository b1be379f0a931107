"""From the bytes of a file to nodes with places, or to what is wrong with the writing of it."""
