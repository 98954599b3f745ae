"""Harm that one says and another denies: "A bystander told us that a boy was hit. The police denied it." """

import re
from collections.abc import Sequence

from newsledger.accounts.attributions import Attribution
from newsledger.accounts.making import Maker
from newsledger.codebook.harm import harm_words
from newsledger.model import Claim, Count, Span

# What is denied where it takes up what somebody has said, and not an act or a word of its own.
TAKEN_UP = re.compile(
    r"(?:it|this|that|(?:the|that|this|those|these|such)\s+(?:claims?|reports?|accounts?|allegations?|figures?|numbers?|"
    r"tolls?|statements?|rumou?rs?)(?:\s+of\s+(?:deaths|casualties|injuries))?)\W*",
    re.I,
)
# How many sentences back what is denied may stand.
REACH = 2


def denials_of(maker: Maker, claims: Sequence[Claim]) -> list[Claim]:
    """For each count that somebody else denies in the next words, a denied claim of that number."""
    story, fields = maker.story, {word.field for words in harm_words().by_form.values() for word in words}
    counts = [c for c in claims if c.field in fields and isinstance(c.value, Count) and c.speaker is not None]
    made: list[Claim] = []
    for denial in story.attributions:
        if not _takes_up(story.text, denial) or not maker.segment.holds(denial.cue.start):
            continue
        at = story.sentence_at(denial.cue.start)
        for claim in counts:
            told = story.sentence_at(claim.evidence[0].start)
            if at - REACH <= told < at and claim.speaker != denial.speaker and claim.modality != "denied":
                spans = [
                    Span(denial.cue.start, denial.cue.end),
                    Span(claim.evidence[0].start, claim.evidence[0].end),
                ]
                made.append(_denied(maker, claim, denial, spans))
    return made


def _denied(maker: Maker, claim: Claim, denial: Attribution, spans: Sequence[Span]) -> Claim:
    return maker.claim(
        claim.field, claim.value, spans, role=claim.role, scope=claim.scope, modality="denied",
        derivation=claim.derivation, speaker=denial.speaker, extractors=claim.extractors,
    )  # fmt: skip


def _takes_up(text: str, one: Attribution) -> bool:
    content = text[one.content.start : one.content.end]
    return one.modality == "denied" and one.source is not None and TAKEN_UP.fullmatch(content) is not None
