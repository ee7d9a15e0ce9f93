"""Certainty on the screen: what the till knows of an operation, and papers of it as PDF."""
