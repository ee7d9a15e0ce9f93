"""The practice server: the operator's API on loopback, with a world of its own.

It shares no code with the till: a mistake made twice would pass every test.
"""
