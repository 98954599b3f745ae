"""Where each label's logits stand in the model's output; the shipped layout.json is this, written out.

A group of span labels has a logit for outside and two for each label (begins, goes on). Labels of one group
exclude each other, those of different groups may overlap. What is said of a span (its choice, its signs) and
of a sentence is read from the mean over its pieces: the mean of linear logits is the logit of the mean.
"""

from dataclasses import dataclass

from training.labels import EVENTS, HARMS, ROLES, TARGETS

GROUPS: tuple[tuple[str, ...], ...] = (
    HARMS,
    ("attacker.person", "attacker.org"),
    ("victim",),
    ("victim.name",),
    ("attacker.name",),
    ("age",),
    ("target",),
    ("weapon",),
    ("city",),
    ("place",),
    ("time",),
    ("source",),
    ("cue",),
    ("content",),
    # A content within a content ("police said doctors had counted nine"): one label cannot overlap itself.
    ("content.inner",),
    ("event",),
)
SPANS = tuple(label for group in GROUPS for label in group)
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
    """First column of each part of the output (`groups` as GROUPS), and how many columns there are."""

    groups: tuple[int, ...]
    choices: dict[str, int]
    signs: int
    sentences: int
    width: int


def layout() -> Layout:
    """Columns in the order of the tables above."""
    at = 0
    groups = []
    for labels in GROUPS:
        groups.append(at)
        at += 1 + 2 * len(labels)
    choices = {}
    for name, (_, options) in CHOICES.items():
        choices[name] = at
        at += len(options)
    return Layout(tuple(groups), choices, at, at + len(SIGNS), at + len(SIGNS) + len(SENTENCES))
