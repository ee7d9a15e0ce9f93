"""The slip while it is keyed: going through it, changing it, putting it aside, keeping it."""
