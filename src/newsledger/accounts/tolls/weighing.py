"""What is believed where patterns and the learned reader differ.

Tried on the project's labelled texts and on narratives of attacks on aid workers: what the reader alone finds
helps in notes of a few sentences, beside people whom the patterns find only where it is surer. What the
patterns alone find is kept: dropping it lost a fortieth of the narratives, and on pages as much as it won.
"""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.learned import READER
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.drafts import Draft

# What kills without an incident.
ILLNESS = frozenset(
    (
        *("cancer", "cholera", "disease", "ebola", "epidemic", "flu", "infection", "influenza", "malaria"),
        *("measles", "overdose", "overdoses", "pandemic", "plague", "virus"),
    )
)
# How likely a harm must be that the reader alone finds, where the patterns find nobody harmed in a note and
# where they do. BESIDE from 0.7 to 0.85 finds a twentieth more of the claims in sentences that no reader was
# trained on, at nearly the same precision, and loses no narrative of attacks on aid workers.
ALONE, BESIDE = 0.6, 0.75
# Above this probability a harm is another incident's.
OTHER = 0.5


def reads_alone(story: Story) -> bool:
    """Whether the reader is believed by itself: in a note of a few sentences that speaks of no illness.

    In whole pages it finds harm where there is none. Believing it there beside people whom the patterns find,
    for one person more at a time, changed one of 387 incidents that it was not trained on.
    """
    return story.is_note and not any(token.low in ILLNESS for tokens in story.tokens for token in tokens)


def believed(drafts: Sequence[Draft], *, alone: bool) -> tuple[Draft, ...]:
    """The drafts of a story without those of the reader alone that are too unsure.

    `alone` says whether it is believed by itself. Harm of another incident than the story's own adds nobody
    to its toll, and need not be surer where the patterns find somebody.
    """
    seen = any(d.extractors != (READER,) and not d.pronoun and d.low is not None for d in drafts)
    return tuple(
        d
        for d in drafts
        if d.extractors != (READER,)
        or (alone and d.probability >= (BESIDE if seen and d.background <= OTHER else ALONE))
    )


def agreed(own: Draft, theirs: Draft) -> Draft:
    """The pattern's draft, which the reader has found too."""
    return replace(own, extractors=(*own.extractors, *theirs.extractors), probability=theirs.probability)


def both(own: Draft, theirs: Draft) -> Draft:
    """One draft of two: number, noun, cue and doer from the patterns, which read numbers better than the
    reader marks their words; that it is hedged, denied or of another time from whoever says so.

    The fate is the patterns': of those who were only shot the reader now and then believes that they died,
    and nobody says so.
    """
    # Of a list whose numbers were added up the later ones count nobody more.
    added = own.listed and own.low is None
    number = own if added or (own.stated and own.low is not None) else theirs
    single = number.low == number.high == 1
    return replace(
        own,
        low=number.low,
        high=number.high,
        stated=number.stated or (own.listed and single),
        plural=number.plural,
        scope=theirs.scope if own.scope == "incident" else own.scope,
        modality=theirs.modality if own.modality == "asserted" else own.modality,
        partitive=own.partitive or theirs.partitive,
        pronoun=own.pronoun,
        name=(theirs.name or own.name) if single else None,
        age=(own.age if theirs.age is None else theirs.age) if single else None,
        learned=theirs.learned,
        extractors=(*own.extractors, *theirs.extractors),
        probability=theirs.probability,
        sureness=theirs.sureness,
        background=theirs.background,
    )
