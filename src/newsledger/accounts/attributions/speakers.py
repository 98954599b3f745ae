"""Who a source is: name, description, organisation, the outlet that passed it on, and speakers behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.attributions.drafts import QUOTING, Draft
from newsledger.accounts.attributions.subjects import Range, subject_after
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list
from newsledger.model import Span, Speaker
from newsledger.values.actors import ActorMention, describe, is_title

PAPERS = word_list("speakers_papers")
HE = frozenset({"he", "she", "him", "her", "his"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "their", "them"})
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
BODIES = frozenset(
    {
        "armed_group",
        "organization",
        "police",
        "military",
        "paramilitary",
        "government",
        "outlet",
        "aid_worker",
    }
)


class Witnesses:
    """The speakers of a page as it is read, so that "he added" finds whom it means."""

    def __init__(self, text: str, actors: Sequence[ActorMention]) -> None:
        self.text = text
        self.actors = sorted(actors, key=lambda a: a.start)
        self.persons = [a for a in self.actors if a.kind == "person"]
        self.heard: list[Speaker] = []

    def speaker(self, tokens: Tokens, draft: Draft, source: Span | None, drafts: Sequence[Draft]) -> Speaker:
        """The speaker of a draft; empty where nobody is named."""
        via = self.via(tokens, draft)
        if source is None:
            return Speaker(via=via)
        speaker = self.known(tokens, source)
        speaker = replace(speaker, start=source.start, end=source.end, via=via or speaker.via)
        speaker = self.with_chain(tokens, draft, speaker, drafts)
        if draft.cue.kind != "attitude":
            self.heard.append(speaker)
        return speaker

    def known(self, tokens: Tokens, source: Span) -> Speaker:
        """The speaker that a source's words mean, by what the page said before."""
        words = self.text[source.start : source.end]
        low = words.lower().strip()
        if low in HE | IT | THEY | RELATIVE:
            return self.meant_by(low, source)
        person = self.named_in(source)
        if person is not None:
            return self.as_person(person, words)
        if (again := self.again(low, source)) is not None:
            return again
        return self.as_phrase(words, source)

    def meant_by(self, pronoun: str, source: Span) -> Speaker:
        """Whom a pronoun means: the last person heard, else named; the last body for "it"."""
        if pronoun in RELATIVE:
            before = [a for a in self.actors if a.end <= source.start and source.start - a.end < 40]
            return self.as_mention(before[-1]) if before else Speaker(description=None)
        if pronoun in HE:
            heard = next((s for s in reversed(self.heard) if _is_one_person(s)), None)
            if heard is not None:
                return replace(heard, via=None, chain=())
            named = [p for p in self.persons if p.end <= source.start]
            return self.as_person(named[-1], named[-1].text) if named else Speaker()
        heard = next(
            (s for s in reversed(self.heard) if not _is_one_person(s) and (s.name or s.description)), None
        )
        return replace(heard, via=None, chain=()) if heard is not None else Speaker()

    def named_in(self, source: Span) -> ActorMention | None:
        """The person whom the source names; the first one where appositions name others."""
        return next((p for p in self.persons if source.start <= p.start and p.end <= source.end), None)

    def as_person(self, person: ActorMention, words: str) -> Speaker:
        said = describe(words)
        first = next((p for p in self.persons if p.name == person.name and p.description), person)
        named_here = said.name is not None and said.name in (person.name, person.text)
        description = (said.description if named_here else None) or first.description
        organization = (said.organization if named_here else None) or first.organization
        return Speaker(person.name, description, organization)

    def as_mention(self, mention: ActorMention) -> Speaker:
        if mention.kind == "person":
            return self.as_person(mention, mention.text)
        return self.as_phrase(mention.text, Span(mention.start, mention.end))

    def again(self, low: str, source: Span) -> Speaker | None:
        """A speaker heard before whom "the officer", "the statement", "the spokesman" takes up."""
        words = low.split()
        if len(words) > 3 or words[0] not in ("the", "his", "her", "this") or self.body_in(source):
            return None
        head = words[-1]
        if head in PAPERS:
            heard = next((s for s in reversed(self.heard) if s.name or s.organization), None)
            return None if heard is None else replace(heard, via=None, chain=())
        for speaker in reversed(self.heard):
            if speaker.name is not None and speaker.description and _heads(speaker.description, head):
                return replace(speaker, via=None, chain=())
        return next((self.as_person(p, p.text) for p in reversed(self.persons) if _bears(p, head)), None)

    def as_phrase(self, words: str, source: Span) -> Speaker:
        """A speaker from the words alone: a body by its name, people by their description."""
        said = describe(words)
        body = self.body_in(source)
        if said.name is not None and not (body is not None and body.kind in BODIES):
            return Speaker(said.name, said.description, said.organization)
        if body is not None and body.kind in BODIES:
            rest = _rest(words, body.text)
            if rest is None:
                return Speaker(body.name, None, body.name)
            return Speaker(None, said.description or words, body.name)
        return Speaker(None, _plain(said.description or words), said.organization)

    def body_in(self, source: Span) -> ActorMention | None:
        """The named body in the words of a source."""
        inside = (a for a in self.actors if source.start <= a.start and a.end <= source.end)
        return next((a for a in inside if not a.generic and a.kind != "person"), None)

    def via(self, tokens: Tokens, draft: Draft) -> str | None:
        """The outlet to which the source spoke: told, confirmed to, speaking to, in an interview with."""
        first = draft.cue.last + 1
        last = draft.recipient[1] if draft.recipient else min(first + 6, len(tokens) - 1)
        spans = [self.told_to(tokens, first, last, draft)]
        opening = _speaking_to(tokens, draft)
        spans += [opening] if opening else []
        for span in spans:
            if span is not None and (outlet := self.outlets_in(span)) is not None:
                return outlet
        return None

    def told_to(self, tokens: Tokens, first: int, last: int, draft: Draft) -> Span | None:
        if draft.recipient is not None:
            return Span(tokens.starts[draft.recipient[0]], tokens.ends[draft.recipient[1]])
        if first <= last < len(tokens) and tokens.word(first) in (
            "to",
            "in",
            "on",
            "with",
            "via",
            "by",
            "through",
            "during",
        ):
            stop = next(
                (
                    k
                    for k in range(first, min(first + 12, len(tokens)))
                    if tokens.classes[k] in ("that", "quote", "comma", "end", "pron")
                ),
                last,
            )
            return Span(tokens.starts[first], tokens.ends[max(first, stop - 1)])
        return None

    def outlets_in(self, span: Span) -> str | None:
        """The outlets named in a stretch of text, as written; a common noun ("local media") where no name stands."""
        inside = [
            a for a in self.actors if a.kind == "outlet" and span.start <= a.start and a.end <= span.end
        ]
        named = [a for a in inside if not a.generic]
        chosen = named or inside
        return self.text[chosen[0].start : chosen[-1].end] if chosen else None

    def with_chain(self, tokens: Tokens, draft: Draft, speaker: Speaker, drafts: Sequence[Draft]) -> Speaker:
        """The speaker with those behind it: "police said, citing hospital officials"; an outlet gives way to them."""
        behind = self.cited(tokens, draft)
        if behind is None:
            return speaker
        if self.is_outlet(speaker):
            return replace(behind, via=speaker.name or speaker.description)
        return replace(speaker, chain=(behind,))

    def cited(self, tokens: Tokens, draft: Draft) -> Speaker | None:
        for k in range(draft.cue.last + 1, min(len(tokens), draft.cue.last + 60)):
            if tokens.low[k] in ("citing", "quoting") and not tokens.quoted[k]:
                found = subject_after(tokens, k + 1, len(tokens))
                return None if found is None else self.known(tokens, _characters(tokens, found))
        return None

    def is_outlet(self, speaker: Speaker) -> bool:
        name = speaker.name or speaker.description or ""
        return any(a.kind == "outlet" and name in (a.name, a.text) for a in self.actors)


def _characters(tokens: Tokens, part: Range) -> Span:
    return Span(tokens.starts[part[0]], tokens.ends[part[1]])


def _is_one_person(speaker: Speaker) -> bool:
    """Whether a speaker is one person: named as one, or described in the singular."""
    if speaker.name is not None:
        return speaker.organization != speaker.name
    words = re.split(r" (?:of|for|in|at|from|with|by|who)\b|,", (speaker.description or "").lower())[
        0
    ].split()
    return bool(words) and is_title(words[-1]) and not words[-1].endswith("s")


def _bears(person: ActorMention, head: str) -> bool:
    return person.description is not None and _heads(person.description, head)


def _heads(description: str, head: str) -> bool:
    """Whether a description is of a `head`: "senior officer of the rangers" is of an officer."""
    return re.split(r" (?:of|for|in|at|from|with)\b|,", description.lower())[0].split()[-1:] == [head]


def _rest(words: str, name: str) -> str | None:
    """What a source says beside the name of a body; None for an article alone."""
    rest = words.replace(name, "").strip(" ,").lower()
    return None if rest in ("", "the", "a", "an", "group", "the group", "'s") else rest


def _plain(description: str) -> str:
    """A description without its article."""
    words = description.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in ("the", "a", "an") else words)


def _speaking_to(tokens: Tokens, draft: Draft) -> Span | None:
    """ "Speaking to Dawn and Geo News, …": the stretch between "to" and the source."""
    limit = draft.source[0] if draft.source else draft.cue.first
    for k in range(min(limit, 3)):
        if (
            tokens.low[k] in ("speaking", "talking")
            and tokens.word(k + 1) in ("to", "with")
            and limit > k + 2
        ):
            return Span(tokens.starts[k + 2], tokens.ends[limit - 1])
    return None


__all__ = ["QUOTING", "Witnesses"]
