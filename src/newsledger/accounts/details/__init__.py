"""What a story says beside its tolls: when, where, by whom, at whom, with what."""
