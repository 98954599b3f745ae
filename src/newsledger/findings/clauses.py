"""The clause of a sentence that tells one thing: what a timeline shows of it."""

import re

# Where a clause may begin: after a semicolon or dash, after a comma with a joining word, or at an "and" that
# brings its own subject: not the second name of "police and soldiers for hours".
_BREAK = re.compile(
    r";\s+|\s+[—–]\s+|(?<![ap]\.m)\.\s+(?=[A-Z“\"])|"
    r",\s+(?=(?:and|but|while|where|which|who|whose|although|though|before|after|as|when|then)\s)|"
    r"\s+(?=(?:and|but|while)\s+(?:the|they|he|she|it|[A-Z][\w’'.-]+)\s)|"
    r"\s+(?=(?:and|but|while)\s+(?:police|officers|troops|soldiers|one|two|three|others)\s"
    r"(?!(?:for|in|at|from|with|on|near|by|during|across|of|and)\s))"
)

# "X said that …": what is said is the step, and its speaker is named beside it.
_SAYING = re.compile(
    r"^.{0,200}?\b(?:said|says|say|tweeted|confirmed|reported|added|announced|stated|wrote|"
    r"told(?:\s+[\w’'.-]+){1,4})"
    r"(?:\s+that\b|\s+(?=(?:the|a|an|one|two|three|four|five|he|she|they|it|his|her|their|police|[A-Z])\b))\s*"
)
_SAID_AFTER = re.compile(r",\s+(?:[\w’'.-]+\s+){0,6}(?:said|says|told|tweeted|added)\b.{0,200}$")
_JOINT = re.compile(
    r"^(?:and|but|while|that|then|where|who|which|also|later|meanwhile|however)\b,?\s+", re.IGNORECASE
)
_ACCORDING = re.compile(r"^according to [^,]{1,120},\s+|,?\s+according to [^,]{1,120}$", re.IGNORECASE)

# What a page's pictures say of themselves, run into the sentence after it.
_PICTURE = re.compile(
    r"^(?:.{0,80}?\bImage\s+\d+\s+of\s*/?\s*\d+|Caption|Close|Buy\s+Photo|Related\s+Coverage)\s+(?=\S)"
)
# Words of somebody who talks of himself or to the reader: what was felt, not what happened.
_PERSONAL = re.compile(
    r"\b(?:I|I['’]m|I['’]ve|I['’]d|we|we['’]re|you|you['’]re|my|our)\b|^(?:He|She|It|That)['’]s\b"
)

# A clause of fewer words tells nothing without the one before it.
FEWEST = 4
# A step is a line, not a paragraph: beyond this it ends with a smaller clause, else at a word.
LONGEST = 120
FEWEST_LETTERS = 30
_SMALLER = re.compile(
    r",\s|\s[-(]|\s(?=(?:after|before|when|while|who|which|where|because|as|that|and|but|regarding|during)\s)"
)


def clause(sentence: str, anchor: str | None) -> str:
    """The clause around the anchor, else the first: on one line, a capital first and no full stop."""
    line = " ".join(sentence.split())
    at = line.find(anchor) if anchor else 0
    pieces = _pieces(line)
    found = next((n for n, (start, end) in enumerate(pieces) if start <= max(at, 0) < end), 0)
    start, end = pieces[found]
    text = line[start:end]
    if len(text.split()) < FEWEST and found:
        text = line[pieces[found - 1][0] : end]
    return _plain(text, anchor)


def is_personal(text: str) -> bool:
    """Whether somebody talks of himself or to the reader: no step of a timeline."""
    return bool(_PERSONAL.search(text))


def _pieces(line: str) -> list[tuple[int, int]]:
    starts = [0, *(match.end() for match in _BREAK.finditer(line))]
    return list(zip(starts, [*starts[1:], len(line)], strict=True))


def _plain(text: str, anchor: str | None) -> str:
    text = text.strip(" ,;:.—–")
    while picture := _PICTURE.match(text):
        text = text[picture.end() :]
    text = _JOINT.sub("", text)
    saying = _SAYING.match(text)
    if saying and (not anchor or anchor in text[saying.end() :]):
        text = text[saying.end() :]
    for pattern in (_SAID_AFTER, _ACCORDING, _JOINT):
        cut = pattern.sub("", text)
        text = cut if not anchor or anchor in cut else text
    text = _shortened(text.strip(' ,;:.—–“”"'), anchor)
    text = re.sub(r"\b([ap])\.m$", r"\1.m.", text)
    return text[:1].upper() + text[1:]


def _shortened(text: str, anchor: str | None) -> str:
    """A long clause to the last place before the limit where a smaller one ends, the anchor within."""
    if len(text) <= LONGEST:
        return text
    least = text.find(anchor) + len(anchor) if anchor and anchor in text else 0
    ends = [match.start() for match in _SMALLER.finditer(text) if max(least, FEWEST_LETTERS) <= match.start()]
    short = [end for end in ends if end <= LONGEST]
    if short:
        return text[: short[-1]].rstrip(" ,;:")
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
