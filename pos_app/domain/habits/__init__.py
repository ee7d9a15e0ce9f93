"""What is sold together, and so can be taken with one key."""
