"""What the till can do: one verb a file; imports the domain and its own ports only."""
