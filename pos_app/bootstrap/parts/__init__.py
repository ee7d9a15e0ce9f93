"""Pieces that bootstrap puts beside selling: paper and the printer."""
