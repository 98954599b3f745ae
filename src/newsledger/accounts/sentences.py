"""Sentences of a document's story: spans over its headline and body blocks."""

import re
from dataclasses import dataclass

from newsledger.model import Block, Document, Span

# What a full stop after it does not end a sentence.
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "lt",
        "col",
        "capt",
        "cmdr",
        "sgt",
        "cpl",
        "pvt",
        "maj",
        "adm",
        "rev",
        "hon",
        "st",
        "ft",
        "mt",
        "jr",
        "sr",
        "no",
        "vs",
        "etc",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
        "det",
        "insp",
        "supt",
        "asst",
        "approx",
        "est",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "calif",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "md",
        "mass",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
        "ala",
        "ariz",
        "ark",
        "colo",
        "conn",
        "del",
        "brig",
        "ave",
        "blvd",
        "rd",
        "ste",
        "bros",
        "u.s",
        "u.n",
        "i.e",
        "e.g",
        "a.m",
        "p.m",
        "ph.d",
        "n.c",
        "s.c",
        "n.y",
        "n.j",
        "d.c",
        "n.h",
        "n.m",
        "n.d",
        "s.d",
        "w.va",
        "r.i",
        "cf",
        "al",
        "fig",
        "vol",
        "pp",
    ]
)
END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+|$)|\n+")
# Stories in these kinds of block are read; boilerplate never is.
STORY = ("headline", "body", "caption")
# A sentence longer than this is cut: nobody writes one, and patterns must stay bounded.
LONGEST = 2_000
# Wrapped lines are between these lengths: teletypes, e-mail and old archives break at 60 to 80 characters.
FULL_LINE, PAGE_WIDTH = 45, 100
# Characters of a block from which it is told whether its lines are wrapped.
SAMPLE = 4_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the block that it stands in."""

    span: Span
    block: Block

    @property
    def in_headline(self) -> bool:
        """Whether it belongs to the headline."""
        return self.block.kind == "headline"


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the story in English, in page order."""
    text = document.text or ""
    return tuple(
        Sentence(span, block)
        for block in document.blocks
        if block.kind in STORY and (block.language or document.language or "en") == "en"
        for span in _split(text, block.start, block.end)
    )


def _split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of a block; in one without capitals a small letter may begin a sentence."""
    spans, begin = [], start
    small = text[start:end].islower()
    wrapped = _is_wrapped(text, start, end)
    for found in END.finditer(text, start, end):
        if found[0][0] == "\n":
            ends = not wrapped or len(found[0]) > 1
        else:
            ends = _ends(text, found.start(), found.end(), end, small)
        if ends:
            spans += _pieces(text, begin, found.end())
            begin = found.end()
    return spans + _pieces(text, begin, end)


def _is_wrapped(text: str, start: int, end: int) -> bool:
    """Whether a block's lines were broken to fit a page: all but the last nearly full, none longer.

    Where the block begins in the middle of a line, after a dateline, that line may be short too.
    """
    lines = text[start : min(end, start + SAMPLE)].split("\n")
    begun = bool(text[text.rfind("\n", 0, start) + 1 : start].strip())
    full = [len(line.rstrip()) for line in lines[begun:-1]]
    return bool(full) and max(len(line) for line in lines) <= PAGE_WIDTH and min(full) >= FULL_LINE


def _ends(text: str, dot: int, after: int, end: int, small: bool) -> bool:
    """Whether the full stop at `dot` ends a sentence: no abbreviation before, no small letter after."""
    rest = text[after : min(after + 8, end)].lstrip()
    opens = small or not rest[:1].islower()
    if text[dot] in "!?…" or not rest:
        return opens
    begin = dot
    while begin > 0 and dot - begin < 12 and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:dot].lower()
    initial = len(word) == 1 and word.isalpha() and (small or text[begin].isupper())
    if word in ABBREVIATIONS or initial:
        return word in (
            "a.m",
            "p.m",
            "u.s",
            "u.n",
            "etc",
            "inc",
            "jr",
            "sr",
            "ave",
            "rd",
            "blvd",
            "no",
        ) and _opens(rest)
    return opens


def _opens(rest: str) -> bool:
    """Whether what follows an abbreviation looks like a new sentence."""
    return rest.split(" ", 1)[0].rstrip(",") in (
        "The",
        "A",
        "An",
        "He",
        "She",
        "They",
        "It",
        "In",
        "On",
        "At",
        "Police",
        "When",
    )


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The span without white space around it, cut where it is too long; empty for none."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(at, min(at + LONGEST, end)) for at in range(start, end, LONGEST)]
