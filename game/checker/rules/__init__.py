"""What can be wrong with a file that can be read: one rule, one module, one generator."""
