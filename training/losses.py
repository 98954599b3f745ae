"""What a batch of windows teaches: one masked sum over tags, choices, signs and sentence labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.layout import CHOICES, GROUPS, SENTENCES, SIGNS, SPANS, layout
from training.windows import UNTAUGHT, Group, Numbers, Window

LAYOUT = layout()
# Tags' losses are a sum over groups, a choice's a mean over spans: weighed so that neither drowns the other.
CHOSEN, SIGNED = 0.3, 0.5


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of one step, padded to the longest."""

    ids: Tensor
    cases: Tensor
    tags: Tensor
    reaches: Tensor
    choices: Tensor
    signs: Tensor
    sentences: Tensor

    @property
    def pieces(self) -> int:
        """How many pieces stand in it."""
        return int((self.ids != 0).sum())


def batch(windows: Sequence[Window]) -> Batch:
    """The windows side by side."""
    longest = max(len(window.ids) for window in windows)
    ids = np.zeros((len(windows), longest), np.int64)
    cases = np.zeros_like(ids)
    tags = np.full((len(windows), longest, len(SPANS)), UNTAUGHT, np.int64)
    groups: list[tuple[int, Group]] = []
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = window.ids
        cases[row, : len(window.ids)] = window.cases
        tags[row, : len(window.ids)] = window.tags
        groups += [(row, group) for group in window.groups]
    reaches = [(row, group.first, group.past) for row, group in groups]
    wide = (
        _table(reaches, 3),
        _table([group.choices for _, group in groups], len(CHOICES)),
        _table([group.signs for _, group in groups], len(SIGNS)),
        _table([group.sentences for _, group in groups], len(SENTENCES)),
    )
    return Batch(*(torch.from_numpy(each) for each in (ids, cases, tags, *wide)))


def _table(rows: Sequence[Any], width: int) -> Numbers:
    return np.array(rows, np.int64).reshape(len(rows), width)


def loss(logits: Tensor, wanted: Batch) -> Tensor:
    """Mean over pieces of the tags' losses, and over spans and sentences of the others."""
    logits = logits.float()
    total = sum((_told(logits, wanted.tags, number) for number in range(len(GROUPS))), logits.new_zeros(()))
    total = total / wanted.pieces
    if not len(wanted.reaches):
        return total
    means = pooled(logits, wanted.reaches)
    for column, (name, (_, options)) in enumerate(CHOICES.items()):
        target = wanted.choices[:, column]
        if bool((target != UNTAUGHT).any()):
            chosen = means[:, LAYOUT.choices[name] : LAYOUT.choices[name] + len(options)]
            total = total + CHOSEN * functional.cross_entropy(chosen, target, ignore_index=UNTAUGHT)
    signs = means[:, LAYOUT.signs : LAYOUT.sentences]
    return (
        total
        + SIGNED * _binary(signs, wanted.signs)
        + _binary(means[:, LAYOUT.sentences :], wanted.sentences)
    )


def _told(logits: Tensor, tags: Tensor, number: int) -> Tensor:
    """The sum of one group's losses."""
    first, labels = LAYOUT.groups[number], GROUPS[number]
    own = tags[..., [SPANS.index(label) for label in labels]]
    wanted = torch.where((own == UNTAUGHT).any(-1), UNTAUGHT, 0)
    for place in reversed(range(len(labels))):
        tag = own[..., place]
        wanted = torch.where(tag > 0, 2 * place + tag, wanted)
    given = logits[..., first : first + 1 + 2 * len(labels)]
    return functional.cross_entropy(
        given.flatten(0, 1), wanted.flatten(), ignore_index=UNTAUGHT, reduction="sum"
    )


def pooled(logits: Tensor, reaches: Tensor) -> Tensor:
    """The mean logits of each run of pieces (row, first, past)."""
    sums = functional.pad(logits.cumsum(1), (0, 0, 1, 0))
    row, first, past = reaches.unbind(1)
    return (sums[row, past] - sums[row, first]) / (past - first)[:, None]


def _binary(logits: Tensor, wanted: Tensor) -> Tensor:
    known = wanted != UNTAUGHT
    if not bool(known.any()):
        return logits.sum() * 0
    return functional.binary_cross_entropy_with_logits(logits[known], wanted[known].float())
