"""What stands on the screen: a module for each place, named after it."""
