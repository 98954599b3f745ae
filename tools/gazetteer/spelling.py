"""Which names are worth keeping."""

import re
import unicodedata

# An alternate name must look like a name of a European-style alphabet: "Kurrachee", not "KHI" or "kalachi".
NAME_SHAPE = re.compile(r"[A-Z][A-Za-z .'-]{3,39}")


def fold(name: str) -> str:
    """A name without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def usable(name: str, common: frozenset[str]) -> bool:
    """Whether an alternate name is worth keeping."""
    return bool(NAME_SHAPE.fullmatch(fold(name))) and name.lower() not in common
