"""The persons said to have done it: suspects, gunmen identified, people charged, sought or convicted."""

from collections.abc import Iterator, Sequence

from newsledger.accounts.details.bearers import Bearer, bearers_of
from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.introductions import Introduction
from newsledger.accounts.details.suspicions import HELD, SURE
from newsledger.accounts.story import Story
from newsledger.model import Modality, Outcome, Person


def suspects_of(story: Story, introductions: Sequence[Introduction]) -> Iterator[Detail]:
    """Claims of attacker, one for each person and sentence that makes one a suspect.

    They are hedged until somebody is convicted or identified. Whom only the reader holds for an attacker is
    claimed once.
    """
    for bearer in bearers_of(introductions):
        if not bearer.is_attacker or bearer.name is None:
            continue
        told: set[int] = set()
        for place in bearer.places:
            sentence = story.sentence_at(place.start)
            if place.suspicion and sentence not in told:
                told.add(sentence)
                yield _detail(story, bearer, place, place.suspicion)
        if not told:
            yield _detail(story, bearer, max(bearer.places, key=lambda one: (one.attacker, -one.start)), "")


def _detail(story: Story, bearer: Bearer, place: Introduction, words: str) -> Detail:
    outcome: Outcome | None = "arrested" if HELD.search(words) else None
    modality: Modality = "asserted" if SURE.search(words) else "hedged"
    person = Person(bearer.name, bearer.age, story.text[place.start : place.end], outcome)
    return Detail("attacker", person, place.start, place.end, modality, extractors=place.extractors)
