"""Page text made safe for a terminal: nothing in it can move the cursor or turn the reading direction."""

import re

# C0 but tab and line feed, DEL and C1; the bidirectional marks, embeddings and isolates of Unicode TR 9
# (U+061C among them); line and paragraph separators; unpaired surrogates, which no terminal can be sent.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def safe(text: str) -> str:
    """The text with every character that a terminal would obey shown as its code point, e.g. <U+001B>."""
    # Most texts are of letters and signs alone, which costs a hundredth of the search to see.
    return text if text.isprintable() else _UNSAFE.sub(_named, text.replace("\r\n", "\n"))


def unsafe_places(text: str) -> list[int]:
    """Where the characters stand that `safe` shows as something else."""
    return [] if text.isprintable() else [found.start() for found in _UNSAFE.finditer(text)]


def safe_line(text: str) -> str:
    """The text as one line, safe for a terminal, runs of white space as one space."""
    return safe(" ".join(text.split()))


def _named(match: re.Match[str]) -> str:
    return f"<U+{ord(match.group()):04X}>"
