"""Incident types, fields, roles and actors, as data that a non-programmer can read."""
