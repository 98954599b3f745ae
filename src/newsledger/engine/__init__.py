"""Runs a function over a list of inputs: one process or many. It does not know what the function does."""
