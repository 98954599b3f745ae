"""Build the table of how common words are in reports of violence, by which linking tells rare words.

    python -m tools.build_rarity --bench FOLDER

A word is as common as in that kind of news which has it most: shootings and politics told by American papers;
wars and attacks elsewhere. Reports of one incident count once, so that the words of one that is much reported
do not pass for common; notes of a sentence or two are put together until they are as long as an article. The
table holds no word, only the CRC-32 of each common one with a class of frequency; words in fewer than LEAST
texts are absent, which is what makes them rare.
"""

import argparse
import struct
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log2
from pathlib import Path

from newsledger.accounts.terms import WORD
from newsledger.incidents.rarity import LEAST, STEPS, TABLE
from training.labelled import read as read_labelled
from training.texts import texts_of

LABELLED = Path(__file__).parent.parent / "labelled"
WORLD = ("awsd", "india_police", "lgl", "muc4", "trnews")
# As many words as an article has as a rule.
LONG = 400


def main() -> None:
    """Write the table into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the public sets")
    bench = parser.parse_args().bench
    items, _ = read_labelled([LABELLED / "train"])
    notes = [item.text for item in items]
    world = [text for name in WORLD for text in texts_of(bench, name).values()]
    politics = map(terms, texts_of(bench, "polnear").values())
    kinds = ([*american(bench), *politics], packed([*notes, *world]))
    made = table(kinds)
    TABLE.write_bytes(made)
    print(f"{[len(kind) for kind in kinds]} texts, {len(made) // 5 - 1} common words, {len(made)} bytes")


def american(bench: Path) -> list[set[str]]:
    """The words of each incident of gva."""
    incidents: dict[str, set[str]] = defaultdict(set)
    for name, text in texts_of(bench, "gva").items():
        incidents[name.partition("/")[0]] |= terms(text)
    return list(incidents.values())


def packed(texts: Iterable[str]) -> list[set[str]]:
    """The words of each text, those of short ones together."""
    return [terms(pack) for pack in _packs(texts)]


def _packs(texts: Iterable[str]) -> Iterator[str]:
    held: list[str] = []
    for text in texts:
        held.append(text)
        if sum(one.count(" ") for one in held) >= LONG:
            yield "\n".join(held)
            held = []
    if held:
        yield "\n".join(held)


def terms(text: str) -> set[str]:
    """The words of a story; the commonest, which accounts leave out, among them."""
    return {found[0].casefold() for found in WORD.finditer(text)}


def table(kinds: Sequence[Sequence[set[str]]]) -> bytes:
    """The largest number of texts, then (hash, class) of every common word, by hash."""
    most = max(map(len, kinds))
    common: dict[int, float] = {}
    for kind in kinds:
        counted = Counter(word for words in kind for word in words)
        for word, count in counted.items():
            if count >= LEAST:
                key = zlib.crc32(word.encode())
                common[key] = max(common.get(key, 0.0), count * most / len(kind))
    rows = [struct.pack("<IB", key, round(STEPS * log2(common[key] / LEAST))) for key in sorted(common)]
    return struct.pack("<IB", most, 0) + b"".join(rows)


if __name__ == "__main__":
    main()
