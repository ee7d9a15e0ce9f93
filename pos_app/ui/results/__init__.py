"""Results: what came out on a day, newest first."""
