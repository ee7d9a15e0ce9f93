"""Selling an old ticket's plays again: which ticket, in which draws of today, then the slip."""
