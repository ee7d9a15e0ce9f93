"""The composition root: builds adapters, lanes and window, in order. Knows every package."""
