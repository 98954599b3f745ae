"""Which line is the page's headline."""

import re
from collections.abc import Sequence

from newsledger.documents.lines import Line

_WORD = re.compile(r"\w+")
_MIN_WORDS, _MAX_WORDS = 3, 24
# A headline stands within this many lines of the story's first sentence (bylines, dates, buttons in between).
_REACH = 12
# In a dump that opens with a menu, only what stands this near may be one without its title to tell.
_NEAR = 5
# What site icons and bullets leave before a headline.
_LEAD = re.compile(r"^[\W_]{0,4}")


def headline_index(
    lines: Sequence[Line], is_story: Sequence[bool], is_ruled_out: Sequence[bool], title: str | None
) -> int | None:
    """The index of the headline among the lines, or None.

    A line that repeats the title wins, the nearest above the story; then a first-order heading of the markup;
    in plain text the nearest line above the story, or its first, that looks like a headline.
    """
    first = next((i for i, story in enumerate(is_story) if story), None)
    if first is None:
        return None
    near = range(max(0, first - _REACH), min(len(lines), first + 3))
    reach = [i for i in near if not is_ruled_out[i] and len(lines[i].words) < 400]
    wanted = title if title else _title_line(lines, first)
    if wanted:
        same = [i for i in reach if _same(_key(lines[i].words), _key(wanted))]
        if same:
            return _nearest(same, first)
    if lines[first].markup is not None:
        tops = [i for i in reach if (m := lines[i].markup) is not None and m.tag == "h1"]
        return _nearest(tops, first) if tops else None
    return _by_looks(lines, is_story, [i for i in reach if i >= first - _NEAR], first)


def _nearest(found: Sequence[int], first: int) -> int:
    """The last of those at or above the story's first line, else the first below it."""
    above = [i for i in found if i <= first]
    return above[-1] if above else found[0]


def _title_line(lines: Sequence[Line], first: int) -> str | None:
    """A text dump's first line, where a line nearer the story repeats it: the page's title element."""
    if first == 0 or lines[0].markup is not None or lines[0].words.count(" ") < _MIN_WORDS - 1:
        return None
    return lines[0].words if len(lines[0].words) < 300 else None


def _by_looks(
    lines: Sequence[Line], is_story: Sequence[bool], reach: Sequence[int], first: int
) -> int | None:
    """The story's first line if it looks like a headline, else the nearest above it that does."""
    paragraph = next(
        (lines[i] for i in range(first, len(lines)) if is_story[i] and not _looks(lines[i].words)), None
    )
    if paragraph is None or len(paragraph.words) < 40:
        return None
    return next((i for i in reversed(reach) if i <= first and _looks(lines[i].words)), None)


def _looks(words: str) -> bool:
    """Whether a line is short, opens with a capital, and does not end as a sentence or an opening does."""
    words = _LEAD.sub("", words)
    if not words or not _MIN_WORDS <= words.count(" ") + 1 <= _MAX_WORDS:
        return False
    return words[-1] not in '.,;:…"”|' and (words[0].isupper() or words[0].isdigit())


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.lower()))


def _same(line: str, title: str) -> bool:
    """Whether a line is the title, or one is the greater part of the other (an outlet's name behind it)."""
    if line == title:
        return bool(line)
    shorter, longer = sorted((line, title), key=len)
    return len(shorter) > 15 and longer.startswith(shorter) and len(shorter) >= 0.5 * len(longer)
