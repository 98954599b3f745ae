"""Who speaks: the kinds of speakers, what the word of each weighs, and whose voices are one."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from newsledger.model import Speaker

SpeakerKind = Literal["outlet", "official", "hospital", "witness", "group", "named", "unnamed"]

# What a kind's word weighs against another's. Set by hand: all at 1, or all below 1 at 0.8, changes the share
# of exact values on the gva half by 0.002 at most, so that this is judgement and not measurement:
# those who count the dead before those who saw, those who can be named before those who cannot.
WEIGHTS: Mapping[SpeakerKind, float] = {
    "outlet": 1.0,
    "official": 1.0,
    "hospital": 1.0,
    "named": 0.9,
    "witness": 0.8,
    "unnamed": 0.8,
    "group": 0.7,
}

_KINDS: tuple[tuple[SpeakerKind, re.Pattern[str]], ...] = (
    (
        "hospital",
        re.compile(r"\b(?:hospital|doctor|medic|surgeon|nurse|paramedic|ambulance|morgue|coroner|clinic)"),
    ),
    (
        "official",
        re.compile(
            r"\b(?:police|officer|official|sheriff|deput|minister|ministry|government|governor|mayor|army|"
            r"military|prosecutor|attorney|court|authorit|detective|lieutenant|sergeant|sgt|capt|chief|commissioner|"
            r"president|investigator|department|embassy|fire)"
        ),
    ),
    (
        "witness",
        re.compile(r"\b(?:witness|resident|neighbo|survivor|bystander|relative|family|villager|local)"),
    ),
    ("group", re.compile(r"\b(?:militant|rebel|insurgent|front|brigade|jihad|taliban|cartel)")),
)
_HOSPITAL = re.compile(r"\b(?:hospital|medical cent|clinic|surgeon|nurse|emergency room)")
_UNNAMED = re.compile(r"^(?:sources?|reports?|unnamed .{0,40}|an? (?:source|unnamed).{0,60}|one source)$")


def kind_of(speaker: Speaker | None) -> SpeakerKind:
    """What kind of speaker it is, by the words that describe it; the outlet where nobody else speaks."""
    if speaker is None:
        return "outlet"
    return _kind(_words(speaker), bool(speaker.name))


@lru_cache(maxsize=4096)
def _kind(words: str, named: bool) -> SpeakerKind:
    for kind, pattern in _KINDS:
        if pattern.search(words):
            return kind
    return "named" if named and not _UNNAMED.match(words) else "unnamed"


def of_one_hospital(speaker: Speaker | None) -> bool:
    """Whether a hospital or one of its people speaks, who count those that were brought there."""
    return speaker is not None and bool(_HOSPITAL.search(_words(speaker)))


def _words(speaker: Speaker) -> str:
    """All that describes a speaker, lower case."""
    return " ".join(filter(None, (speaker.description, speaker.organization, speaker.name))).casefold()


def voice(speaker: Speaker | None) -> str | None:
    """Who speaks, in words: the name, else the description; None for the outlet itself."""
    if speaker is None:
        return None
    return speaker.name or _low(speaker.description) or speaker.organization or speaker.via


def _low(description: str | None) -> str | None:
    """A description without the capital that it had at the beginning of its sentence: "area residents"."""
    first, _, rest = (description or "").partition(" ")
    sentence_case = first.istitle() and (not rest or rest == rest.lower())
    return f"{first.lower()} {rest}".strip() if sentence_case else description


def key_of(speaker: Speaker | None) -> str:
    """A key for one voice, lower case, whichever outlet passes it on; "" for the outlet itself."""
    return "" if speaker is None else (voice(speaker) or "unnamed").casefold()
