"""Train the reader: `python -m training.train --bench FOLDER --labelled FOLDER --out FILE`.

Seeded: the same data, seed and number of threads give the same weights on the same machine.
"""

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.data import SHARES, all_examples, held_out, splitter
from training.examples import Example
from training.layout import layout
from training.losses import batch, loss
from training.model import Reader, pretrained
from training.windows import Window, recased, windows

# Measured in the study that this follows: larger batches give too few steps on a CPU and a useless model.
PIECES = 700
RATE, HEAD_RATE = 2e-4, 1e-3
WARM = 0.06
# Windows among which those of like length are put together, so that little is padding.
ALIKE = 100
# Of whole pages so many windows in which nothing is marked are left out: most of a page is not of harm, and
# the trigger passes over it.
QUIET = 0.7
PAGES = ("gva", "pages")
# Steps after which the weights are written, so that a run that is broken off is not lost.
KEPT = 500
SEED = 4


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--labelled", type=Path, help="folder of the project's own training part")
    parser.add_argument(
        "--without-unlicensed", action="store_true", help="leave out sets that state no terms"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--pieces", type=int, default=5_000_000, help="word pieces to train on in all")
    parser.add_argument("--own", type=float, default=SHARES["own"], help="share of our own texts")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser.parse_args()


def drawn(
    sets: dict[str, list[Example]], shares: dict[str, float], pieces: int, chance: random.Random
) -> list[Window]:
    """So many pieces of windows, each set's share of them, passes over a set shuffled anew."""
    tool = splitter()
    total = sum(shares[name] for name in sets)
    found: list[Window] = []
    for name, examples in sets.items():
        left = pieces * shares[name] / total
        while left > 0:
            for example in chance.sample(examples, len(examples)):
                for window in windows(recased(example, chance), tool):
                    if name in PAGES and not window.groups and chance.random() < QUIET:
                        continue
                    found.append(window)
                    left -= len(window.ids)
                if left <= 0:
                    break
    chance.shuffle(found)
    return found


def batches(found: Sequence[Window], chance: random.Random, pieces: int = PIECES) -> list[list[Window]]:
    """Windows in batches of so many pieces, those of like length together within stretches of the order."""
    made: list[list[Window]] = []
    for first in range(0, len(found), ALIKE):
        stretch: list[list[Window]] = [[]]
        for window in sorted(found[first : first + ALIKE], key=lambda each: -len(each.ids)):
            if stretch[-1] and (len(stretch[-1]) + 1) * len(stretch[-1][0].ids) > pieces:
                stretch.append([])
            stretch[-1].append(window)
        chance.shuffle(stretch)
        made += stretch
    return made


def train(reader: Reader, steps: Sequence[Sequence[Window]], rate: float, kept: Path) -> None:
    """One pass over the batches, with warm-up and linear decay; now and then the weights are written."""
    head = list(reader.head.parameters()) + list(reader.cases.parameters())
    own = {id(each) for each in head}
    # The words' vectors stay as they came: a third faster, and words unseen in training keep their
    # neighbours.
    reader.words.requires_grad_(False)
    body = [each for each in reader.parameters() if id(each) not in own and each.requires_grad]
    groups = [{"params": body, "lr": rate}, {"params": head, "lr": max(rate, HEAD_RATE)}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARM * len(steps)), (len(steps) - step) / len(steps))
    )
    reader.train()
    began, seen, mean = time.monotonic(), 0, 0.0
    for number, step in enumerate(steps, 1):
        wanted = batch(step)
        with torch.autocast("cpu", torch.bfloat16):
            logits = reader(wanted.ids, wanted.cases)
        cost = loss(logits, wanted)
        optimiser.zero_grad()
        cost.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        seen += wanted.pieces
        mean += (cost.item() - mean) / min(number, 100)
        if number % 50 == 0 or number == len(steps):
            speed = seen / (time.monotonic() - began)
            print(f"step {number}/{len(steps)} loss {mean:.4f} {speed:.0f} pieces/s", flush=True)
        if number % KEPT == 0:
            torch.save(reader.state_dict(), kept)


def main() -> None:
    """Train and write the weights."""
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    np.random.seed(options.seed)
    chance = random.Random(options.seed)
    sets = {
        name: [each for each in examples if not held_out(each)]
        for name, examples in all_examples(
            options.bench, options.labelled, not options.without_unlicensed
        ).items()
    }
    found = drawn(sets, SHARES | {"own": options.own}, options.pieces, chance)
    reader = pretrained(layout().width)
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=True))
    train(reader, batches(found, chance), options.rate, options.out.with_suffix(".part"))
    torch.save(reader.state_dict(), options.out)


if __name__ == "__main__":
    main()
