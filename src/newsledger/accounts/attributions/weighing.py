"""Which attributions of a sentence are believed where patterns and the learned reader differ.

For each cue that either sees there are up to four candidates: the source and the content of one or of the
other. The likeliest is taken, by a sum of weights (weighing.tsv), unless it is less likely than LEAST.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log
from pathlib import Path

from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.hearing import Hearing
from newsledger.accounts.attributions.proposed import Heard, Part, Parts, parts_of, proposed_in
from newsledger.accounts.attributions.subjects import Range
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.accounts.learned import Learned
from newsledger.model import Span

TABLE = Path(__file__).with_name("weighing.tsv")
# The log-odds below which an attribution is left out: from -1.2 to -0.2 F1 with its source is the same within
# half a point on texts that the reader was not trained on (PolNeAR's training half); recall counts more.
LEAST = -1.1
# Probabilities are taken no nearer to 0 and 1 than this.
EDGE = 0.001


@dataclass(frozen=True, slots=True)
class Pair:
    """What the patterns (`own`) and the reader (`heard`) make of one cue; one of them may have nothing."""

    own: Draft | None
    heard: Heard | None


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The table weighing.tsv."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {name: float(weight) for name, weight in rows}


def weighed(hearing: Hearing, learned: Learned) -> list[Draft]:
    """The attributions of a sentence that are believed, in the order of their cues; the patterns' own where
    the reader did not read it.
    """
    tokens = hearing.tokens
    if not learned.read_here(tokens.span):
        return list(hearing.drafts)
    parts, table = parts_of(tokens, learned), weights()
    found = []
    for pair in pairs_of(hearing.drafts, proposed_in(tokens, parts, hearing.quotations)):
        scored = [
            (score(said, table), -k, draft) for k, (draft, said) in enumerate(candidates(tokens, parts, pair))
        ]
        best, _, draft = max(scored, key=lambda one: one[:2])
        if best > LEAST:
            found.append(draft)
    return sorted(found, key=lambda draft: draft.cue.main)


def score(said: dict[str, float], table: dict[str, float]) -> float:
    """The log-odds that a candidate is right."""
    return sum(table.get(name, 0.0) * value for name, value in said.items())


def pairs_of(own: Sequence[Draft], heard: Sequence[Heard]) -> Iterator[Pair]:
    """What both make of each cue: those whose cues share a token belong together."""
    left = list(heard)
    for draft in own:
        same = next((one for one in left if _share(one.draft.cue.first, one.draft.cue.last, draft)), None)
        if same is not None:
            left.remove(same)
        yield Pair(draft, same)
    for one in left:
        yield Pair(None, one)


def _share(first: int, last: int, draft: Draft) -> bool:
    return first <= draft.cue.last and draft.cue.first <= last


def candidates(tokens: Tokens, parts: Parts, pair: Pair) -> Iterator[tuple[Draft, dict[str, float]]]:
    """The drafts that a pair allows, each with what speaks for and against it; the patterns' own first."""
    own, theirs = pair.own, pair.heard.draft if pair.heard else None
    if own is None or theirs is None:
        for only in filter(None, (own, theirs)):
            yield only, told(tokens, parts, pair, only)
        return
    words = (theirs.cue.first, theirs.cue.last)
    for source in dict.fromkeys((own.source, theirs.source)):
        for pieces in dict.fromkeys((own.pieces, theirs.pieces)):
            draft = replace(own, source=source, pieces=pieces, waits=own.waits and not pieces, words=words)
            yield draft, told(tokens, parts, pair, draft)


def told(tokens: Tokens, parts: Parts, pair: Pair, draft: Draft) -> dict[str, float]:
    """What is known of a candidate, by the names of weighing.tsv."""
    said = {"bias": 1.0, f"kind={draft.cue.kind}": 1.0}
    cued = pair.own is not None and any(_share(c.first, c.last, pair.own) for c in parts.cues)
    if pair.own is not None and pair.heard is not None:
        said["both"] = 1.0
        said["both.score"] = _clipped(pair.own.cue.score)
    elif pair.own is not None:
        said["patterns.cue" if cued else "patterns"] = 1.0
        said["patterns.score"] = _clipped(pair.own.cue.score)
    if pair.heard is not None:
        said["cue" if pair.own is not None else "reader.cue"] = _odds(pair.heard.cue)
    said |= _of_source(parts, pair, draft.source)
    said |= _of_content(tokens, parts, pair, draft)
    return said


def _of_source(parts: Parts, pair: Pair, source: Range | None) -> dict[str, float]:
    if source is None:
        return {
            "nobody": 1.0,
            "nobody.heard": float(pair.heard is not None and pair.heard.draft.source is None),
        }
    seen = [part for part in parts.sources if part.first <= source[1] and source[0] <= part.last]
    said = {
        "source.seen": float(bool(seen)),
        "source": max((_odds(part.probability) for part in seen), default=0.0),
    }
    if pair.own is not None and pair.heard is not None:
        agreed = _overlap(pair.own.source, pair.heard.draft.source)
        said["source.agreed"] = float(agreed)
        said["source.reader"] = float(not agreed and source == pair.heard.draft.source)
    return said


def _of_content(tokens: Tokens, parts: Parts, pair: Pair, draft: Draft) -> dict[str, float]:
    if not draft.pieces:
        return {"waits": 1.0}
    size = sum(piece.end - piece.start for piece in draft.pieces)
    shared = sum(_covered(tokens, part, piece) for part in parts.contents for piece in draft.pieces)
    said = {
        "content.length": log(size + 1),
        "content.short": float(size < 12),
        "content.covered": shared / (size + 1),
    }
    if pair.own is not None and pair.heard is not None and pair.own.pieces:
        like = _likeness(pair.own.pieces, pair.heard.draft.pieces)
        said["content.like"] = like
        said["content.reader"] = (1 - like) * (draft.pieces == pair.heard.draft.pieces)
    if draft.source is not None and _covers(tokens, draft.source, draft.pieces):
        said["content.holds.source"] = 1.0
    return said


def _covers(tokens: Tokens, source: Range, pieces: Sequence[Span]) -> bool:
    start, end = tokens.starts[source[0]], tokens.ends[source[1]]
    return any(piece.start <= start and end <= piece.end for piece in pieces)


def _covered(tokens: Tokens, part: Part, piece: Span) -> int:
    return max(0, min(tokens.ends[part.last], piece.end) - max(tokens.starts[part.first], piece.start))


def _likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of common characters of two contents, gaps included."""
    first, second = _hull(one), _hull(other)
    common = max(0, min(first.end, second.end) - max(first.start, second.start))
    return common / (first.end - first.start + second.end - second.start - common)


def _hull(pieces: Sequence[Span]) -> Span:
    return Span(min(p.start for p in pieces), max(p.end for p in pieces))


def _overlap(one: Range | None, other: Range | None) -> bool:
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _clipped(score: float) -> float:
    return max(-1.0, min(3.0, score))


def _odds(probability: float) -> float:
    held = min(max(probability, EDGE), 1 - EDGE)
    return log(held / (1 - held))
