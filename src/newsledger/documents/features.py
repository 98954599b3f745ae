"""What speaks for a line being story: its own looks, its neighbours' looks, and the markup around it.

Every feature is a number near 0..1, so that its weight can be read. Lengths count words; text written without
spaces (Chinese, Japanese) counts two characters as a word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate

from newsledger.documents.lines import Line

Features = dict[str, float]

_UNSPACED = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")
_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]{0,3}(?:\s{1,2}\[[^\[\]]{1,30}\])?$")
_INNER_END = re.compile(r"[.!?。]\s?[\"'”’]?\s(?=[\"'“‘]?[A-ZÀ-Þ])")
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the a an of to in and that was were is are had has have he she it they his her their its who which "
        "for on with as at by from said after when before been be not but would will this there",
    )
)
_YOU = frozenset(("you", "your", "you're", "us", "our", "we"))
# Prose is a line of a sentence or more; menus, headlines and buttons are shorter or end without a stop.
_PROSE_WORDS, _LONG_WORDS = 8, 18
# How a run of prose is scored: a paragraph of this many words is cancelled by about ten lines of a menu.
_MOST_CREDIT, _MENU_COST = 30.0, 4.0
# Own looks read the head of a line only: a line of a megabyte is no more of a sentence than one of a page.
_HEAD = 1200


def word_count(words: str) -> int:
    """How many words a line has."""
    count = words.count(" ") + 1
    return count if words.isascii() else max(count, len(_UNSPACED.findall(words)) // 2)


def describe(lines: Sequence[Line], signed: Sequence[bool]) -> list[Features]:
    """The features of every line, absent where zero; `signed` tells which lines a sign condemns already."""
    counts = [word_count(line.words) for line in lines]
    prose = [
        0.0 if sign else _prose(line.words, count)
        for line, count, sign in zip(lines, counts, signed, strict=True)
    ]
    shouted = _is_shouted(lines)
    repeats = Counter(line.words for line, count in zip(lines, counts, strict=True) if count <= 40)
    made = [
        _own(line.words.lower() if shouted else line.words, count, repeats[line.words] > 1)
        for line, count in zip(lines, counts, strict=True)
    ]
    _add_neighbours(made, prose)
    _add_segment(made, prose, counts)
    if lines and lines[0].markup is not None:
        _add_markup(made, lines, prose, counts)
    return made


def _is_shouted(lines: Sequence[Line]) -> bool:
    """Whether a page is in capitals throughout, as old wire copy is: then capitals say nothing."""
    sample = "".join(line.words for line in lines[:40])[:4000]
    return sum(map(str.isupper, sample)) > 0.7 * max(1, sum(map(str.isalpha, sample)))


def _prose(words: str, count: int) -> float:
    """How much of a sentence a line is, 0 to 1."""
    if count < _PROSE_WORDS:
        return 0.4 if count >= 4 and _END.search(words[-40:]) else 0.0
    if _END.search(words[-40:]):
        return 1.0
    return 0.8 if count >= _LONG_WORDS else 0.2


def _own(words: str, count: int, repeated: bool) -> Features:
    head = words[:_HEAD]
    firsts = [token[0] for token in head.split()]
    lowered = head.lower().split()
    found: Features = {
        "bias": 1.0,
        "length 1-5": min(count, 5) / 5,
        "length 6-15": min(max(count - 5, 0), 10) / 10,
        "length 16-40": min(max(count - 15, 0), 25) / 25,
        "length 41-100": min(max(count - 40, 0), 60) / 60,
        "length 101-300": min(max(count - 100, 0), 200) / 200,
        "ends a sentence": float(_END.search(words[-40:]) is not None),
        "sentences": min(len(_INNER_END.findall(head)), 4) / 4,
        "commas": min(head.count(",") / len(firsts) * 8, 1.0),
        "capitals": sum(map(str.isupper, firsts)) / len(firsts),
        "stop words": min(1.0, 2 * sum(map(_STOP_WORDS.__contains__, lowered)) / len(firsts)),
        "lower start": float(words[0].islower()),
        "bars": float(any(bar in head for bar in "|»›•·→►")),
        "digits": sum(map(str.isdigit, firsts)) / len(firsts),
        "quote": float(words[0] in "\"“‘«„"),
        "question or call": float(words[-1] in "?!"),
        "repeated": float(repeated),
        "colon end": float(words[-1] == ":"),
        "you": float(not _YOU.isdisjoint(lowered[:40])),
    }  # fmt: skip
    return found


def _add_neighbours(made: list[Features], prose: Sequence[float]) -> None:
    padded = [0.0] * 4 + list(prose) + [0.0] * 4
    for index, features in enumerate(made):
        at = index + 4
        before, after = padded[at - 1], padded[at + 1]
        features["prose before"] = before
        features["prose after"] = after
        features["between prose"] = before * after
        features["prose near before"] = (padded[at - 2] + padded[at - 3] + padded[at - 4]) / 3
        features["prose near after"] = (padded[at + 2] + padded[at + 3] + padded[at + 4]) / 3


def segment(credits: Sequence[float]) -> tuple[int, int]:
    """The run of lines with the largest sum, first index to last exclusive; the shortest of equals."""
    best, best_run, total, start = 0.0, (0, 0), 0.0, 0
    for index, credit in enumerate(credits):
        if total <= 0:
            total, start = 0.0, index
        total += credit
        if total > best:
            best, best_run = total, (start, index + 1)
    return best_run


def _add_segment(made: list[Features], prose: Sequence[float], counts: Sequence[int]) -> None:
    """Where each line stands to the page's largest run of prose."""
    credits = [
        min(count, _MOST_CREDIT) * share if share > 0.3 else -_MENU_COST
        for share, count in zip(prose, counts, strict=True)
    ]
    first, last = segment(credits)
    total = sum(credit for credit in credits if credit > 0) or 1.0
    share = sum(credit for credit in credits[first:last] if credit > 0) / total
    clean = sum(credit > 0 for credit in credits) / max(1, len(credits))
    for index, features in enumerate(made):
        if first <= index < last:
            features["inside"] = 1.0
            if prose[index] < 0.3:
                features["short inside"] = 1.0
        elif index < first:
            features["above"] = 1.0
            features["far above"] = min(1.0, (first - index) / 10)
        else:
            features["below"] = 1.0
            features["far below"] = min(1.0, (index - last + 1) / 10)
            features["below, most inside"] = share
        features["clean page"] = clean
        features["few lines"] = 1.0 if len(made) <= 8 else 0.5 if len(made) <= 20 else 0.0
        features["clean page, outside"] = clean * (0.0 if first <= index < last else 1.0)


def _add_markup(
    made: list[Features], lines: Sequence[Line], prose: Sequence[float], counts: Sequence[int]
) -> None:
    held: dict[int, float] = defaultdict(float)
    main_held: dict[int, float] = defaultdict(float)
    marks = [line.markup for line in lines]
    for mark, share, count in zip(marks, prose, counts, strict=True):
        if mark is not None:
            unlinked = count * share * (1 - mark.link_share)
            held[mark.holder] += unlinked
            main_held[mark.holder] += count if mark.main else 0.0
    most = max(held.values(), default=0.0) or 1.0
    most_main = max(main_held.values(), default=0.0) or 1.0
    asked = any(mark is not None and mark.main for mark in marks)
    before = list(
        accumulate((float(bool(m and m.main)) for m in marks), lambda a, b: b + a * 0.5, initial=0.0)
    )
    after = list(
        accumulate(
            (float(bool(m and m.main)) for m in reversed(marks)), lambda a, b: b + a * 0.5, initial=0.0
        )
    )
    for index, (mark, features) in enumerate(zip(marks, made, strict=True)):
        if mark is None:
            continue
        features["markup"] = 1.0
        features[f"<{mark.tag}>" if mark.tag in _TAGS else "<other>"] = 1.0
        features["links"] = mark.link_share
        features["all links"] = float(mark.link_share > 0.9)
        features["holder prose"] = held[mark.holder] / most
        features["holder main"] = main_held[mark.holder] / most_main
        if mark.region:
            features[f"in {mark.region}"] = 1.0
        if asked:
            features["main"] = float(bool(mark.main))
            features["main around"] = min(before[index], after[len(marks) - index - 1]) / 2
            features["prose, not main"] = prose[index] * (not mark.main)


_TAGS = frozenset(
    ("p", "li", "div", "h1", "h2", "h3", "h4", "td", "figcaption", "blockquote", "section", "article")
)
