"""Typed values that carry their own precision: counts, times, places, actors."""
