"""Bytes in, documents out: text that never changes again, blocks, publication facts."""
