"""Attributions of a page: who says what, in which words, how firmly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from newsledger.accounts.attributions.cues import CueKind
from newsledger.accounts.attributions.drafts import Draft, drafts_of
from newsledger.accounts.attributions.headings import heading_draft
from newsledger.accounts.attributions.modality import modality_of
from newsledger.accounts.attributions.quotations import quotations
from newsledger.accounts.attributions.speakers import Witnesses
from newsledger.accounts.attributions.tokens import Tokens, tokens_of
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


def find_attributions(
    text: str, sentences: Sequence[Span], actors: Sequence[ActorMention]
) -> tuple[Attribution, ...]:
    """The attributions of a text's sentences, in the order of their cues."""
    quoted = quotations(text)
    cased = sum(c.isupper() for c in text[:2_000]) < 0.6 * max(1, sum(c.isalpha() for c in text[:2_000]))
    read = [tokens_of(text, span, _near(quoted, span), cased) for span in sentences]
    witnesses = Witnesses(text, actors)
    found: list[Attribution] = []
    for i, tokens in enumerate(read):
        drafts = drafts_of(tokens, _near(quoted, tokens.span))
        heading = heading_draft(tokens, actors) if not any(d.cue.kind != "attitude" for d in drafts) else None
        drafts = [heading] if heading is not None else drafts
        if not drafts and found and _goes_on(text, read, i, found[-1]):
            found[-1] = _widened(found[-1], _whole(tokens))
            continue
        for draft in drafts:
            pieces = draft.pieces or _following(text, read, i)
            if pieces:
                found.append(_attribution(tokens, draft, pieces, witnesses))
    return tuple(_passed_on(found, witnesses))


def _passed_on(found: list[Attribution], witnesses: Witnesses) -> list[Attribution]:
    """The attributions; an outlet passes on those inside its report: "police said …, Reuters reported"."""
    outlets = [
        (a, via) for a in found if a.kind != "attitude" and (via := witnesses.outlet_of(a.source, a.speaker))
    ]
    return [_through(a, next((via for o, via in outlets if _inside(a, o)), None)) for a in found]


def _inside(inner: Attribution, outer: Attribution) -> bool:
    return inner is not outer and outer.content.contains(inner.cue) and outer.content.contains(inner.content)


def _through(attribution: Attribution, via: str | None) -> Attribution:
    if via is None or attribution.speaker.via is not None or attribution.source is None:
        return attribution
    return replace(attribution, speaker=replace(attribution.speaker, via=via))


def _near(quoted: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    return tuple(q for q in quoted if q.start < span.end and q.end > span.start)


def _whole(tokens: Tokens) -> Span:
    return Span(tokens.starts[0], tokens.ends[-1])


def _all_quoted(tokens: Tokens) -> bool:
    """Whether a sentence stands in quotation marks from end to end."""
    return len(tokens) > 1 and tokens.quoted[0] and tokens.quoted[-1]


def _goes_on(text: str, read: list[Tokens], i: int, last: Attribution) -> bool:
    """Whether a quoted sentence without a cue goes on with the quotation of the sentence before."""
    tokens = read[i]
    if not _all_quoted(tokens) or last.kind == "attitude" or i == 0:
        return False
    touches = last.content.end >= read[i - 1].span.start
    return touches and "\n" not in text[read[i - 1].span.end : tokens.span.start].strip(" ")


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
    source = (
        None if draft.source is None else Span(tokens.starts[draft.source[0]], tokens.ends[draft.source[1]])
    )
    cue = Span(tokens.starts[draft.cue.first], tokens.ends[draft.cue.last])
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
