"""newsledger: a pile of raw news pages in, a ledger of incidents out, every value with its sentence."""

__version__ = "0.1.0"
