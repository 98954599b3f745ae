"""Where each label's logits stand in the model's output; the shipped layout.json is this, written out.

A span label has three logits (outside, begins, goes on), so that labels may overlap. What is said of a span
(its choice, its signs) and of a sentence is read from the mean over its pieces: the mean of linear logits
is the logit of the mean.
"""

from dataclasses import dataclass

from training.labels import EVENTS, HARMS, ROLES, TARGETS

SPANS = (
    *HARMS,
    "victim",
    "victim.name",
    "attacker.name",
    "age",
    "attacker.person",
    "attacker.org",
    "target",
    "weapon",
    "city",
    "place",
    "time",
    "source",
    "cue",
    "content",
    # A content within a content ("police said doctors had counted nine"): one label cannot overlap itself.
    "content.inner",
    "event",
)
# What is chosen for a span, of which labels.
CHOICES = {"role": (HARMS, ROLES), "event": (("event",), EVENTS), "target": (("target",), TARGETS)}
SIGNS = (
    "hedged",
    "denied",
    "retracted",
    "background",
    "period",
    "campaign",
    "hypothetical",
    "part",
    "person",
    "again",
    "claimed",
    "accused",
)
SIGNED = (*HARMS, "event", "attacker.person", "attacker.org")
SENTENCES = (
    "scope.incident",
    "scope.background",
    "scope.hypothetical",
    "police.kill",
    "police.arrest",
    "police.force",
    "police.fail",
    "police.any",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """First column of each part of the output, and how many there are."""

    spans: dict[str, int]
    choices: dict[str, int]
    signs: int
    sentences: int
    width: int


def layout() -> Layout:
    """Columns in the order of the tables above."""
    at = 3 * len(SPANS)
    spans = {label: 3 * place for place, label in enumerate(SPANS)}
    choices = {}
    for name, (_, options) in CHOICES.items():
        choices[name] = at
        at += len(options)
    return Layout(spans, choices, at, at + len(SIGNS), at + len(SIGNS) + len(SENTENCES))
