"""Counts of people hurt, held and lost: who is counted, what happened to them, how the text says it."""
