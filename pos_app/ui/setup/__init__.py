"""Setting up a printer: finding it, getting to know it, trying it."""
