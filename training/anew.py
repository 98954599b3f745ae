"""The reader and every table that is fitted with it, anew: `python -m training.anew --bench FOLDER`.

One seeded command from the encoder's published weights to the model card: training, export, calibration, the
figures, the weights in the package, and the tables that say how far the reader is believed. Each step is a
command of its own that prints to a log in build/reader/anew; `--from STEP` goes on where a run broke off.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build/reader/anew"
DATA = ROOT / "src/newsledger/accounts/reader/data"
LABELLED = ROOT / "labelled/train"
# What the variant without sets that state no terms learns from is a third of the rest.
PIECES, FEWER = 6_000_000, 1_600_000


@dataclass(frozen=True, slots=True)
class Step:
    """A command, `python -m training.…`; what it prints goes to `out` where that is named."""

    name: str
    module: str
    arguments: tuple[str, ...]
    out: Path | None = None


def steps(bench: Path) -> Iterator[Step]:
    """The commands in their order; those that fit tables read with the new weights in the package."""
    sets = ("--bench", str(bench), "--labelled", str(LABELLED))
    yield from _reader("", "", sets, PIECES)
    yield Step("install", "training.anew", ("--install", str(FOLDER / "reader")))
    quiet = str(LABELLED.with_name("quiet"))
    yield Step("credence", "training.credence", (str(LABELLED), quiet, "--write"))
    yield Step("casting", "training.casting", (str(LABELLED),))
    yield Step("attributions", "training.fit_attributions", ("--bench", str(bench)))
    yield Step("choosing", "training.choosing", sets)
    yield Step("confidence", "training.confidence", (str(LABELLED), "--write"))
    yield from _reader("variant ", "licensed-", (*sets, "--without-unlicensed"), FEWER)
    made = ("--figures", str(FOLDER / "figures.json"), "--variant", str(FOLDER / "licensed-figures.json"))
    card = ("--reader", str(FOLDER / "reader"), "--out", str(ROOT / "docs/model_card.md"))
    yield Step("card", "training.card", (*made, *card))


def _reader(name: str, prefix: str, sets: tuple[str, ...], pieces: int) -> Iterator[Step]:
    """Training to figures of one reader."""
    weights, folder = FOLDER / f"{prefix}reader.pt", FOLDER / f"{prefix}reader"
    whole = tuple(one for one in sets if one != "--without-unlicensed")
    yield Step(f"{name}train", "training.train", (*sets, "--pieces", str(pieces), "--out", str(weights)))
    yield Step(f"{name}export", "training.export", (str(weights), str(folder)))
    yield Step(f"{name}calibrate", "training.calibrate", (*sets, str(folder)))
    out = FOLDER / f"{prefix}figures.json"
    yield Step(f"{name}measure", "training.measure", (*whole, "--reader", str(folder)), out)


def run(step: Step) -> None:
    """Run one step; raises CalledProcessError where it fails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Threads that wait busily take the processor from those that work.
    kept = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "0"}
    log = step.out or FOLDER / f"{step.name.replace(' ', '-')}.log"
    print(f"{step.name}: {log}", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", step.module, *step.arguments]
    with log.open("w", encoding="utf-8") as out:
        subprocess.run(command, check=True, stdout=out, cwd=ROOT, env=os.environ | kept)


def install(reader: Path) -> None:
    """Put a reader's files in the place of the shipped ones."""
    for name in ("reader.onnx", "layout.json", "vocabulary.txt", "SHA256SUMS"):
        shutil.copyfile(reader / name, DATA / name)


def main() -> None:
    """Run all steps, or those from one on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, help="folder of the public sets")
    parser.add_argument("--from", dest="first", help="the step to begin with")
    parser.add_argument("--install", type=Path, help="only put this reader into the package")
    options = parser.parse_args()
    if options.install:
        install(options.install)
        return
    if not options.bench:
        parser.error("--bench is missing")
    planned = list(steps(options.bench.resolve()))
    names = [step.name for step in planned]
    if options.first is not None and options.first not in names:
        parser.error(f"no step {options.first!r}; there are: {', '.join(names)}")
    for step in planned[names.index(options.first or names[0]) :]:
        run(step)


if __name__ == "__main__":
    main()
