"""Which line is the page's headline."""

import re
from collections.abc import Sequence

from newsledger.documents.lines import Line

_WORD = re.compile(r"\w+")
_MIN_WORDS, _MAX_WORDS = 3, 24
# The headline stands within this many lines before the story's first sentence.
_REACH = 12


def headline_index(lines: Sequence[Line], is_story: Sequence[bool], title: str | None) -> int | None:
    """The index of the headline among the lines, or None.

    A line that repeats the title wins, the nearest above the story; then a first-order heading of the markup;
    then the first line of the story, if it looks like a headline and a paragraph follows.
    """
    first = next((i for i, story in enumerate(is_story) if story), None)
    if first is None:
        return None
    reach = range(max(0, first - _REACH), min(len(lines), first + 3))
    if title:
        wanted = _key(title)
        same = [i for i in reach if _same(_key(lines[i].words), wanted)]
        if same:
            return same[-1] if same[-1] <= first else same[0]
    tops = [i for i in reach if (m := lines[i].markup) is not None and m.tag == "h1" and m.region is None]
    if tops:
        return tops[-1] if tops[-1] <= first else tops[0]
    if lines[first].markup is None and _looks_like_one(lines, is_story, first):
        return first
    return None


def _looks_like_one(lines: Sequence[Line], is_story: Sequence[bool], first: int) -> bool:
    words = lines[first].words
    after = next((lines[i].words for i in range(first + 1, len(lines)) if is_story[i]), None)
    if after is None or not _MIN_WORDS <= words.count(" ") + 1 <= _MAX_WORDS:
        return False
    if words[-1] in '.,;:…"”' or not (words[0].isupper() or words[0].isdigit() or words[0] in "\"'“‘"):
        return False
    return after.count(" ") + 1 >= 8 and len(after) > len(words) * 0.8


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.lower()))


def _same(line: str, title: str) -> bool:
    """Whether a line is the title, or the greater part of one with an outlet's name behind it."""
    if not line or not title:
        return False
    return (
        line == title
        or (len(line) >= 0.6 * len(title) and len(line) > 15 and title.startswith(line))
        or (len(title) >= 0.6 * len(line) and len(title) > 15 and line.startswith(title))
    )
