"""Attributions of one sentence as the learned reader sees them: each cue with its source and content."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.attributions.cues import Cue, kind_of
from newsledger.accounts.attributions.draft import Draft, span_of
from newsledger.accounts.attributions.subjects import VERBS, Range
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.accounts.learned import Learned, Marked
from newsledger.model import Span

CONTENTS = frozenset({"content", "content.inner"})
SAID = CONTENTS | {"source", "cue"}
# Tokens that the reader may leave out in the middle of a content, and those between a source and its content.
GAP, LEAD = 3, 14
# So many words before a mark a content does not stop.
TAIL = 4
# Between a content and the source or cue after it stand only marks and so many tokens more.
CLOSE = 2
MARKS = frozenset({"comma", "quote", "dash", "colon", "end"})
STOPS = frozenset({"comma", "semi", "end", "quote", "dash"})
TRIMMED = frozenset({"comma", "conj", "semi", "colon", "dash", "end"})


@dataclass(frozen=True, slots=True)
class Heard:
    """A proposed attribution with the probability of its cue."""

    draft: Draft
    cue: float


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `first` to `last` under a label."""

    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Parts:
    """What is proposed in one sentence, in order."""

    sources: tuple[Part, ...]
    cues: tuple[Part, ...]
    contents: tuple[Part, ...]

    def cue_between(self, first: int, last: int) -> bool:
        """Whether a cue lies in the tokens `first` to `last`."""
        return any(first <= cue.first and cue.last <= last for cue in self.cues)


def parts_of(tokens: Tokens, learned: Learned) -> Parts:
    """The proposed spans of a sentence as tokens."""
    found: dict[str, list[Part]] = {"source": [], "cue": [], "content": []}
    for marked in learned.within(tokens.span, SAID):
        part = _part(tokens, marked)
        if part is not None:
            found["content" if marked.label in CONTENTS else marked.label].append(part)
    sources, cues = tuple(found["source"]), tuple(found["cue"])
    contents = _joined(tokens, found["content"], [*sources, *cues])
    return Parts(sources, cues, tuple(contents))


def _part(tokens: Tokens, marked: Marked) -> Part | None:
    first = bisect_right(tokens.ends, marked.start)
    last = min(bisect_right(tokens.starts, marked.end - 1), len(tokens)) - 1
    return Part(first, last, marked.probability) if first <= last else None


def _joined(tokens: Tokens, runs: Sequence[Part], others: Sequence[Part]) -> Iterator[Part]:
    """Contents, those joined between which nothing but a few words was left out."""
    held: Part | None = None
    for run in runs:
        if held is not None and run.first - held.last - 1 <= GAP:
            gap = range(held.last + 1, run.first)
            if not any(other.first <= k <= other.last for other in others for k in gap):
                held = Part(held.first, max(run.last, held.last), held.probability)
                continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def proposed_in(tokens: Tokens, parts: Parts, quotations: tuple[Span, ...]) -> list[Heard]:
    """The attributions that the proposed spans of a sentence make, in the order of their cues."""
    found = []
    for cue in parts.cues:
        source = _source(tokens, parts, cue)
        contents = _contents(tokens, parts, cue, source)
        if contents:
            pieces = tuple(span_of(tokens, first, last, quotations) for first, last in contents)
            said = Draft(_cue(tokens, cue), (source.first, source.last) if source else None, pieces)
            found.append(Heard(said, cue.probability))
    return found


def _cue(tokens: Tokens, part: Part) -> Cue:
    """The proposed words as a cue; its main word is the last one that can be a verb."""
    words = [
        k for k in range(part.first, part.last + 1) if tokens.classes[k] in ("word", "ing", "aux", "cap")
    ]
    main = next((k for k in reversed(words) if tokens.classes[k] != "aux"), words[-1] if words else part.last)
    said = next((k for k in words if kind_of(tokens.low[k]) == "speech"), main)
    return Cue(part.first, said, part.last, kind_of(tokens.low[said]), part.probability)


def _source(tokens: Tokens, parts: Parts, cue: Part) -> Part | None:
    """The source of a cue: right after it, before it, or that of a verb before it."""
    after = next((s for s in parts.sources if s.first > cue.last), None)
    before = next((s for s in reversed(parts.sources) if s.last < cue.first), None)
    next_to = after is not None and after.first - cue.last <= CLOSE
    if next_to and (
        before is None or _content_before(tokens, parts, cue) or parts.cue_between(before.last, cue.first - 1)
    ):
        return after
    return before or (after if after is not None and next_to else None)


def _content_before(tokens: Tokens, parts: Parts, cue: Part) -> bool:
    return any(c.last < cue.first and cue.first - c.last - 1 <= CLOSE for c in parts.contents)


def _after(tokens: Tokens, parts: Parts, end: int) -> Part | None:
    """The content behind a token: the first, or behind what a comma adds to the source a likelier second.

    "According to Ana Vidal, a member of the council, the road was closed."
    """
    first, second = ([c for c in parts.contents if c.first > end] + [None, None])[:2]
    if first and second and second.probability > first.probability and tokens.classes[end + 1] == "comma":
        opening = range(max(second.first - 1, first.last + 1), second.first + 1)
        if any(tokens.classes[k] == "comma" for k in opening):
            return second
    return first


def _contents(tokens: Tokens, parts: Parts, cue: Part, source: Part | None) -> list[Range]:
    """The tokens of what is said: before source and cue, after them, or around them."""
    beside = [source] if source and max(source.first - cue.last, cue.first - source.last) <= LEAD else []
    start, end = min(p.first for p in [cue, *beside]), max(p.last for p in [cue, *beside])
    before = next((c for c in reversed(parts.contents) if c.last < start), None)
    after = _after(tokens, parts, end)
    if before and (start - before.last > CLOSE + 3 or parts.cue_between(before.last + 1, start - 1)):
        before = None
    if after and (after.first - end > LEAD or parts.cue_between(end + 1, after.first)):
        after = None
    if before and after:
        chosen = _of_two(tokens, cue, Part(start, end, 1.0), before, after)
    else:
        chosen = [part for part in (before, after) if part]
    chosen = [replace(part, last=_gone_on(tokens, parts, part)) for part in chosen]
    return [_trimmed(tokens, part) for part in chosen]


def _of_two(tokens: Tokens, cue: Part, middle: Part, before: Part, after: Part) -> list[Part]:
    """Which of the contents on both sides of a cue and its source are its own."""
    if tokens.classes[cue.first] == "ing" and tokens.cls(cue.first - 1) == "comma":
        return [after]
    if tokens.classes[middle.first - 1] not in MARKS and not tokens.quoted[before.last]:
        return [after]
    if after.first - middle.last <= CLOSE + 2 and tokens.cls(middle.last + 1) in MARKS:
        return [before, after]
    return [before] if tokens.quoted[before.last] else [after]


def _gone_on(tokens: Tokens, parts: Parts, part: Part) -> int:
    """The last token of a content, up to the next mark where that is near or a second verb follows.

    "The gunman was shot at around | 11:50 pm." "That they saw it, | and heard two blasts."
    """
    k = part.last + 1
    short = _stop(tokens, k)
    if tokens.word(k) != "and" and 0 < short - k <= TAIL and not _is_taken(parts, k, short):
        return short - 1
    k += tokens.cls(k) == "comma"
    verb = tokens.word(k + 1)
    joined = tokens.word(k) == "and" and (verb.endswith("ed") or verb in VERBS or tokens.cls(k + 1) == "aux")
    past = _stop(tokens, k + 2)
    return past - 1 if joined and not _is_taken(parts, k, past) else part.last


def _stop(tokens: Tokens, k: int) -> int:
    """The first mark at or after a token, or the end of the sentence."""
    while k < len(tokens) and tokens.classes[k] not in STOPS:
        k += 1
    return k


def _is_taken(parts: Parts, first: int, past: int) -> bool:
    return any(
        one.first < past and first <= one.last for one in (*parts.cues, *parts.sources, *parts.contents)
    )


def _trimmed(tokens: Tokens, part: Part) -> Range:
    last = part.last
    while last > part.first and tokens.classes[last] in TRIMMED and not tokens.quoted[last]:
        last -= 1
    return part.first, last
