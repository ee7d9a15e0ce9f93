"""How the operator strays from the likeliest reading: dialects, faults, rough rows."""
