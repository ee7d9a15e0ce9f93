"""What is said of errors, outcomes and lamps, in the window's language."""
