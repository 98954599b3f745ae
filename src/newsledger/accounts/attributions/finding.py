"""Attributions of a page: who says what, in which words, how firmly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from newsledger.accounts.attributions.cues import CueKind
from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.headings import heading_draft
from newsledger.accounts.attributions.hearing import Hearing, hear
from newsledger.accounts.attributions.modality import modality_of
from newsledger.accounts.attributions.speakers import Witnesses
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.accounts.attributions.weighing import weighed
from newsledger.accounts.learned import Learned
from newsledger.model import Span, Speaker
from newsledger.values.actors import ActorMention

AttributionKind = Literal["speech", "report", "attitude", "responsibility"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement: its source's words, its cue, its content and who speaks.

    `content` reaches from the first to the last of `pieces`. `kind` is speech, report (a document or a
    figure shows it), attitude (wants, supports, fears: no telling of facts) or responsibility (for an
    attack). `source` is None where nobody is named ("is believed").
    """

    source: Span | None
    cue: Span
    content: Span
    pieces: tuple[Span, ...]
    speaker: Speaker
    modality: Literal["asserted", "hedged", "denied"]
    kind: AttributionKind


UNREAD = Learned()
PRONOUNS = frozenset(("he", "she"))
# How many characters after a statement its speaker may go on as "he": a full stop, spaces, an outlet's name.
NEXT_SENTENCE = 60


def find_attributions(
    text: str,
    sentences: Sequence[Span],
    actors: Sequence[ActorMention],
    learned: Learned = UNREAD,
    heard: Sequence[Hearing] | None = None,
) -> tuple[Attribution, ...]:
    """The attributions of a text's sentences, in the order of their cues.

    In sentences that the reader read (`learned`) its proposals are weighed against what the patterns hear.
    `heard` is `hear(text, sentences)` where that is known already.
    """
    heard = hear(text, sentences) if heard is None else heard
    read = [hearing.tokens for hearing in heard]
    witnesses = Witnesses(text, actors)
    found: list[Attribution] = []
    for i, (tokens, hearing) in enumerate(zip(read, heard, strict=True)):
        drafts = weighed(hearing, learned)
        heading = (
            heading_draft(tokens, witnesses.cast)
            if not any(d.cue.kind != "attitude" for d in drafts)
            else None
        )
        drafts = [heading] if heading is not None else drafts
        open_one = None if drafts else _open_quotation(text, read, i, found)
        if open_one is not None:
            found[open_one] = _widened(found[open_one], _whole(tokens))
        for draft in drafts:
            pieces = draft.pieces or _following(text, read, i)
            if pieces:
                found.append(_attribution(tokens, draft, pieces, witnesses))
    return tuple(_told_on(text, _passed_on(found, witnesses)))


def _told_on(text: str, found: list[Attribution]) -> list[Attribution]:
    """The attributions; who goes on speaking still tells it to the same outlet.

    "X confirmed to local media that …, and said …", and in the next sentence "He said …".
    """
    kept: list[Attribution] = []
    for one in found:
        before = next((k for k in reversed(kept) if k.kind == "speech" and k.source is not None), None)
        if (
            before is not None
            and one.kind == "speech"
            and before.speaker.via is not None
            and _goes_on(text, before, one)
        ):
            one = _through(one, before.speaker.via)
        kept.append(one)
    return kept


def _goes_on(text: str, before: Attribution, one: Attribution) -> bool:
    """Whether a statement is the same speaker's next: of one source, or by "he" in the next sentence."""
    if before.source is None or one.source is None:
        return False
    if one.source == before.source:
        return True
    pronoun = text[one.source.start : one.source.end].casefold() in PRONOUNS
    same = one.speaker.name is not None and one.speaker.name == before.speaker.name
    end = max(before.cue.end, before.content.end, before.source.end)
    return (
        pronoun
        and same
        and one.source.start - end < NEXT_SENTENCE
        and "\n\n" not in text[before.cue.end : one.source.start]
    )


def _passed_on(found: list[Attribution], witnesses: Witnesses) -> list[Attribution]:
    """The attributions; an outlet passes on those inside its report: "police said …, Reuters reported"."""
    reports = [witnesses.outlet_of(a.source, a.speaker) if a.kind != "attitude" else None for a in found]
    return [_through(a, _report_around(found, reports, i)) for i, a in enumerate(found)]


def _report_around(found: list[Attribution], reports: list[str | None], i: int) -> str | None:
    """The outlet of a report near attribution i that holds it: of the same sentence, so a few cues away."""
    near = range(max(0, i - 6), min(len(found), i + 7))
    return next((reports[k] for k in near if reports[k] and _inside(found[i], found[k])), None)


def _inside(inner: Attribution, outer: Attribution) -> bool:
    return inner is not outer and outer.content.contains(inner.cue) and outer.content.contains(inner.content)


def _through(attribution: Attribution, via: str | None) -> Attribution:
    if via is None or attribution.speaker.via is not None or attribution.source is None:
        return attribution
    return replace(attribution, speaker=replace(attribution.speaker, via=via))


def _whole(tokens: Tokens) -> Span:
    return Span(tokens.starts[0], tokens.ends[-1])


def _all_quoted(tokens: Tokens) -> bool:
    """Whether a sentence stands in quotation marks from end to end."""
    return len(tokens) > 1 and tokens.quoted[0] and tokens.quoted[-1]


def _open_quotation(text: str, read: list[Tokens], i: int, found: list[Attribution]) -> int | None:
    """The attribution whose quotation a quoted sentence without a cue goes on with; None where none does.

    It stands in the sentence before, of the same paragraph or of one whose quotation was left open.
    """
    if i == 0 or not found or not _all_quoted(read[i]):
        return None
    before = read[i - 1]
    parted = "\n" in text[before.span.end : read[i].span.start]
    if parted and not (len(before) and before.quoted[-1] and before.classes[-1] != "quote"):
        return None
    last = range(len(found) - 1, max(-1, len(found) - 5), -1)
    return next(
        (k for k in last if found[k].kind != "attitude" and found[k].content.end >= before.span.start), None
    )


def _widened(attribution: Attribution, piece: Span) -> Attribution:
    if piece.end <= attribution.content.end:
        return attribution
    content = Span(attribution.content.start, piece.end)
    return replace(attribution, content=content, pieces=(*attribution.pieces, piece))


def _following(text: str, read: list[Tokens], i: int) -> tuple[Span, ...]:
    """The quotation in the sentences after one that only announces it: "He added:" """
    pieces: list[Span] = []
    for tokens in read[i + 1 : i + 6]:
        if not _all_quoted(tokens):
            break
        pieces.append(_whole(tokens))
    return tuple(pieces)


def _attribution(tokens: Tokens, draft: Draft, pieces: tuple[Span, ...], witnesses: Witnesses) -> Attribution:
    source = None
    if draft.source is not None:
        source = witnesses.whole(Span(tokens.starts[draft.source[0]], tokens.ends[draft.source[1]]))
    first, last = draft.words or (draft.cue.first, draft.cue.last)
    cue = Span(tokens.starts[first], tokens.ends[last])
    content = Span(min(p.start for p in pieces), max(p.end for p in pieces))
    speaker = witnesses.speaker(tokens, draft, source)
    modality, kind = modality_of(tokens, draft)
    return Attribution(source, cue, content, pieces, speaker, modality, kind)


def speaker_of(attributions: Sequence[Attribution], span: Span) -> Attribution | None:
    """The innermost attribution of facts whose content holds the span; None where the outlet speaks."""
    holding = [
        a
        for a in attributions
        if a.kind != "attitude" and any(p.contains(span) for p in (*a.pieces, a.content))
    ]
    return min(holding, key=lambda a: (a.content.end - a.content.start, a.cue.start), default=None)


__all__ = ["Attribution", "AttributionKind", "CueKind", "find_attributions", "speaker_of"]
