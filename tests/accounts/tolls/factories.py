"""Sentences and stories for the tests of tolls: short ways in, readable results out."""

from newsledger.accounts.making import Maker
from newsledger.accounts.segments import Segment
from newsledger.accounts.sentences import sentences_of
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import tokens_of
from newsledger.accounts.tolls.claims import toll_claims
from newsledger.accounts.tolls.drafts import Draft, drafts_of
from newsledger.accounts.tolls.people import people_in
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.codebook.phrases import incident_types
from newsledger.model import Block, Claim, Count, Document, Span
from newsledger.values.actors import find_actors


def phrases(text: str) -> tuple[People, ...]:
    """The phrases for people of one sentence."""
    return people_in(tokens_of(text, Span(0, len(text))), {}, frozenset())


def drafts(text: str) -> tuple[Draft, ...]:
    """The drafts of one sentence."""
    span = Span(0, len(text))
    tokens = tokens_of(text, span)
    return drafts_of(text, span, tokens, people_in(tokens, {}, frozenset()))


def drafts_of_line(text: str) -> tuple[Draft, ...]:
    """The drafts of a line of any length, cut into sentences as a page is."""
    document = Document("d", text, blocks=(Block(0, len(text), "body"),), language="en")
    found: list[Draft] = []
    for sentence in sentences_of(document):
        tokens = tokens_of(text, sentence.span)
        found += drafts_of(text, sentence.span, tokens, people_in(tokens, {}, frozenset()))
    return tuple(found)


def said(text: str) -> str:
    """What one sentence counts: "killed civilians 2,
    injured unknown 3-". Only what it says of a real incident.
    """
    return ", ".join(sorted(_line(draft) for draft in drafts(text) if draft.real and _has_number(draft)))


def _has_number(draft: Draft) -> bool:
    return draft.low is not None or draft.high is not None


def _line(draft: Draft) -> str:
    return f"{draft.field} {draft.role} {_bounds(draft.low, draft.high)}"


def _bounds(low: int | None, high: int | None) -> str:
    if low == high:
        return str(low)
    return f"{'' if low is None else low}-{'' if high is None else high}"


def story(text: str) -> Story:
    """A story of these sentences; its persons are found, its times and places are not."""
    document = Document("d", text, blocks=(Block(0, len(text), "body"),), language="en")
    sentences = sentences_of(document)
    spans = [sentence.span for sentence in sentences]
    tokens = tuple(tokens_of(text, span) for span in spans)
    starts = tuple(span.start for span in spans)
    return Story(document, text, sentences, tokens, (), (), find_actors(text, spans), (), starts)


def claims(text: str, kind: str = "shooting") -> tuple[Claim, ...]:
    """The toll claims of a story as one account of an incident of this type."""
    told = story(text)
    counts = counts_of(told)
    maker = Maker(told, Segment("focal", (Span(0, len(text)),), 0), "a")
    return toll_claims(maker, counts.drafts, incident_types()[kind], frozenset([kind]), counts.people)


def tolls(text: str, kind: str = "shooting") -> str:
    """The claims of counts that are no part of another: "killed victims 2 counted,
    injured unknown 3 stated".
    """
    lines = []
    for claim in claims(text, kind):
        if isinstance(claim.value, Count) and claim.part_of is None and claim.scope == "incident":
            bounds = _bounds(claim.value.low, claim.value.high)
            lines.append(f"{claim.field} {claim.role} {bounds} {claim.derivation}")
    return ", ".join(sorted(lines))
