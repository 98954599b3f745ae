"""What a pattern of the grammar cannot do without: a text that lacks it need not be searched."""

import re
from collections.abc import Iterator

# The pieces of a pattern: groups, look-arounds, choices, how often, and the names of tags and literal words.
_PIECE = re.compile(r"\(\?(?:P<\w+>|:|<?[=!])|[()|?*+]|\{[\d,]*\}|[A-Za-z_]+")
_OPTIONAL = re.compile(r"[?*]|\{0?,")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


def needs_of(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of names: of each, every match of the pattern holds at least one."""
    return tuple(_needs(iter(_PIECE.findall(pattern))))


def _needs(pieces: Iterator[str]) -> list[frozenset[str]]:
    """The needs up to the end of a group; a choice needs one name of each of its branches."""
    branches: list[list[list[frozenset[str]]]] = [[]]
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            branches.append([])
        elif piece.startswith("("):
            inner = _needs(pieces)
            branches[-1].append([] if piece in _LOOKS else inner)
        elif _OPTIONAL.match(piece):
            branches[-1][-1] = []
        elif piece[0].isalpha() or piece[0] == "_":
            branches[-1].append([frozenset((piece,))])
    flat = [[need for part in branch for need in part] for branch in branches]
    if len(flat) == 1:
        return flat[0]
    return [frozenset().union(*(min(needs, key=len) for needs in flat))] if all(flat) else []
