"""Who a source is: name, description, organisation, the outlet that passed it on, and speakers behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.attributions.cast import Cast, is_named_body, is_named_group, is_person
from newsledger.accounts.attributions.cues import SPEECH
from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.outlets import outlet_told
from newsledger.accounts.attributions.subjects import Range, subject_after
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list
from newsledger.model import Span, Speaker
from newsledger.values.actors import ActorMention, describe, is_title

PAPERS = word_list("speakers_papers")
GROUPS = word_list("speakers_groups")
HE = frozenset({"he", "she", "him", "her", "his"})
BODY_PRONOUNS = frozenset({"it", "its", "they", "their", "them"})
# Whoever speaks for himself or in general is nobody whom the page names.
NOBODY = frozenset({"i", "we", "you", "there", "people", "some", "many", "others", "one", "what"})
# How many statements back a pronoun may reach.
RECENT = 40
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
CITING = re.compile(r",? (?:citing|quoting) ")
# "a report by Dawn": the outlet speaks.
REPORT_BY = re.compile(
    r"(?:an? |the )?(?:[\w-]{1,20} ){0,2}?(?:report|article|story|dispatch|broadcast)s? (?:by|in|from|on) "
    r"(?:the )?([A-Z][^,]{1,60})"
)
# A body by a name of several parts: "the Elm Valley Center for Rights and Development", "Mission in Elmia".
BODY = re.compile(
    r"(?:[Tt]he )?((?:[A-Z][\w.’'&-]* ){0,6}(?:Cent(?:er|re)|Institute|Committee|Commission|Council|Network|"
    r"Mission|Association|Observatory|Organi[sz]ation|Foundation|Society|Union|Federation|Agency|Programme|Ministry|"
    r"Office|Department|Bureau) (?:for|of|on|in)(?: (?:the|of|for|and|[A-Z][\w’'-]*)){1,10})"
)
# Where the head noun of a description ends.
AFTER_HEAD = re.compile(r" (?:of|for|in|at|from|with|by|who|on)\b|,")


class Witnesses:
    """The speakers of a page as it is read, so that "he added" finds whom it means."""

    def __init__(self, text: str, actors: Sequence[ActorMention]) -> None:
        self.text = text
        self.cast = Cast(actors)
        self.heard: list[Speaker] = []

    def speaker(self, tokens: Tokens, draft: Draft, source: Span | None) -> Speaker:
        """The speaker of a draft, remembered for those who follow; empty where nobody is named."""
        via = outlet_told(tokens, draft, self.cast)
        if source is None:
            return Speaker(via=via)
        speaker = self._with_chain(tokens, draft, self.known(source), source)
        speaker = replace(speaker, start=source.start, end=source.end, via=via or speaker.via)
        if draft.cue.kind != "attitude" and (speaker.name or speaker.description):
            self.heard.append(speaker)
        return speaker

    def whole(self, source: Span) -> Span:
        """A source that begins inside the name of a body, with all of the name: "Save the Children"."""
        before = next(self.cast.before(source.end), None)
        if before is None or not is_named_body(before) or not before.start < source.start < before.end:
            return source
        return Span(before.start, source.end)

    def _recent(self) -> list[Speaker]:
        """Those heard last, the latest first."""
        return self.heard[: -RECENT - 1 : -1]

    def known(self, source: Span) -> Speaker:
        """The speaker that a source's words mean, by what the page said before."""
        words = self.text[source.start : source.end]
        low = words.lower().strip()
        if low in NOBODY:
            return Speaker()
        if low in HE or low in BODY_PRONOUNS:
            return self._meant_by(low, source)
        if low in RELATIVE:
            return self._before(source)
        person = next(filter(is_person, self.cast.within(source)), None)
        if person is not None:
            return self._as_person(person, words)
        return self._again(low, source) or self._as_phrase(words, source)

    def _meant_by(self, pronoun: str, source: Span) -> Speaker:
        """Whom a pronoun means: the last person heard, else named; the last body for "it"."""
        one = pronoun in HE
        several = pronoun in ("it", "its")
        heard = next(
            (s for s in self._recent() if _is_one_person(s) == one and not (several and _are_many(s))), None
        )
        if heard is not None:
            return replace(heard, via=None, chain=())
        named = self.cast.last(source.start, is_person) if one else None
        return self._as_person(named, named.text) if named else Speaker()

    def _before(self, source: Span) -> Speaker:
        """Whom "who" means: the actor right before it."""
        last = next(self.cast.before(source.start), None)
        if last is None or source.start - last.end >= 40:
            return Speaker()
        if last.kind == "person":
            return self._as_person(last, last.text)
        return self._as_phrase(last.text, Span(last.start, last.end))

    def _as_person(self, person: ActorMention, words: str) -> Speaker:
        said = describe(words)
        first = self.cast.described.get(person.name, person)
        here = said.name is not None and said.name in (person.name, person.text)
        description = (said.description if here else None) or first.description
        organization = (said.organization if here else None) or first.organization
        return Speaker(person.name, description, organization)

    def _again(self, low: str, source: Span) -> Speaker | None:
        """A speaker heard before whom "the officer", "the statement", "the group" takes up."""
        words = low.split()
        if len(words) > 3 or words[0] not in ("the", "his", "her", "this", "that") or self._body_in(source):
            return None
        head = words[-1]
        if head in PAPERS:
            return _bare(next((s for s in self._recent() if _is_body(s)), None))
        if head in GROUPS:
            return self._last_group(source)
        heard = next((s for s in self._recent() if s.name and _heads(s.description, head)), None)
        if heard is not None:
            return _bare(heard)
        person = self.cast.last(source.start, lambda a: is_person(a) and _heads(a.description, head))
        return None if person is None else self._as_person(person, person.text)

    def _last_group(self, source: Span) -> Speaker | None:
        """The armed group named last before the source."""
        named = self.cast.last(source.start, is_named_group)
        return Speaker(named.name, None, named.name) if named else None

    def _as_phrase(self, words: str, source: Span) -> Speaker:
        """A speaker from the words alone: a body by its name, people by their description."""
        if (report := REPORT_BY.match(words)) is not None:
            inside = self._body_in(source)
            outlet = inside.name if inside is not None else report[1]
            return Speaker(outlet, None, outlet)
        said, body = describe(words), self._body_in(source)
        if body is not None and _only(words, body.text):
            return Speaker(body.name, None, body.name)
        named = BODY.fullmatch(words)
        if named is not None and not is_title(named[1].split()[0].lower()) and named[1][-3:] != "and":
            return Speaker(named[1], None, named[1])
        if body is not None and said.name is not None and " " in said.name and body.text not in said.name:
            return Speaker(said.name, said.description, said.organization or body.name)
        if body is not None:
            return Speaker(None, _plain(said.description or words), body.name)
        noun = any(a.generic for a in self.cast.within(source))
        if said.name is not None and not (noun and " " not in said.name):
            return Speaker(said.name, said.description, said.organization)
        owner = self._last_group(source) if words.lower().startswith(("its ", "their ")) else None
        organization = owner.name if owner else said.organization
        return Speaker(
            None, _plain(said.description or words), None if noun and organization == words else organization
        )

    def _body_in(self, source: Span) -> ActorMention | None:
        """The named body in the words of a source."""
        return next(filter(is_named_body, self.cast.within(source)), None)

    def _with_chain(self, tokens: Tokens, draft: Draft, speaker: Speaker, source: Span) -> Speaker:
        """The speaker with those behind it ("said, citing hospital officials"); an outlet gives way."""
        behind = self._cited(tokens, draft, source)
        if behind is None:
            return speaker
        if (outlet := self._as_outlet(source)) is not None:
            return replace(behind, via=outlet)
        return replace(speaker, chain=(behind,))

    def _cited(self, tokens: Tokens, draft: Draft, source: Span) -> Speaker | None:
        """Whom the speaker cites, in the source's own words or after the cue."""
        inside = CITING.search(self.text, source.start, source.end)
        if inside is not None:
            return self.known(Span(inside.end(), source.end))
        for k in range(draft.cue.last + 1, min(len(tokens), draft.cue.last + 60)):
            if tokens.low[k] in SPEECH:
                return None
            if tokens.low[k] in ("citing", "quoting") and not tokens.quoted[k]:
                found = subject_after(tokens, k + 1, len(tokens))
                return None if found is None else self.known(_characters(tokens, found))
        return None

    def outlet_of(self, source: Span | None, speaker: Speaker) -> str | None:
        """The outlet whose report an attribution is; None where its source is no outlet."""
        return (
            None if source is None else self._as_outlet(source) and (speaker.via or self._as_outlet(source))
        )

    def _as_outlet(self, source: Span) -> str | None:
        """The outlet that a source names, as written; None where it names none."""
        return next((a.text for a in self.cast.within(source) if a.kind == "outlet"), None)


def _characters(tokens: Tokens, part: Range) -> Span:
    return Span(tokens.starts[part[0]], tokens.ends[part[1]])


def _bare(speaker: Speaker | None) -> Speaker | None:
    """The same speaker without what belonged to one statement alone."""
    return None if speaker is None else replace(speaker, via=None, chain=())


def _is_one_person(speaker: Speaker) -> bool:
    """Whether a speaker is one person: named as one, or described in the singular."""
    if speaker.name is not None:
        return speaker.organization != speaker.name
    words = _head_words(speaker.description)
    return bool(words) and is_title(words[-1]) and not words[-1].endswith("s")


def _are_many(speaker: Speaker) -> bool:
    """Whether speakers are told of in the plural, whom "it" never means: "sources", "two residents"."""
    words = _head_words(speaker.description)
    return speaker.name is None and bool(words) and words[-1].endswith("s") and not words[-1].endswith("ss")


def _is_body(speaker: Speaker) -> bool:
    """Whether a speaker is a body, or speaks for one, and so may make a statement."""
    return speaker.organization is not None or (speaker.name is None and not _is_one_person(speaker))


def _head_words(description: str | None) -> list[str]:
    """The words of a description up to its head: "senior officer of the rangers" ends at "officer"."""
    return AFTER_HEAD.split((description or "").lower())[0].split()


def _heads(description: str | None, head: str) -> bool:
    """Whether a description is of a `head`."""
    return _head_words(description)[-1:] == [head]


def _only(words: str, name: str) -> bool:
    """Whether a source says nothing beside the name of a body but an article or "group"."""
    rest = words.replace(name, "").strip(" ,'’").lower()
    return rest in (
        "",
        "the",
        "a",
        "an",
        "group",
        "the group",
        "s",
        "a report by",
        "a report in",
        "a report from",
        "reports by",
    )


def _plain(description: str) -> str:
    """A description without its article."""
    words = description.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in ("the", "a", "an") else words)
