"""One document in, its accounts and claims out, each grounded in characters of its text."""
