"""One document in, its accounts and claims out, each grounded in characters of its text."""

from newsledger.accounts.assembly import read

__all__ = ["read"]
