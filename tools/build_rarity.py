"""Build the table of how common words are in reports of violence, by which linking tells rare words.

    python -m tools.build_rarity STORIES.jsonl...

A line is {"text": …, "group": …}; stories of one group (of one incident) count once, so that the words of one
much reported incident do not pass for common. The table holds no word, only the CRC-32 of each common one
with a class of frequency; words in fewer than LEAST groups are absent, which is what makes them rare.
"""

import json
import struct
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log2
from pathlib import Path

from newsledger.accounts.terms import WORD
from newsledger.incidents.rarity import LEAST, STEPS, TABLE


def main() -> None:
    """Write the table into the package."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name in sys.argv[1:]:
        for number, line in enumerate(Path(name).read_text(encoding="utf-8").splitlines()):
            story = json.loads(line)
            groups[str(story.get("group") or f"{name}:{number}")] |= terms(story["text"])
    made = table(groups.values())
    TABLE.write_bytes(made)
    print(f"{len(groups)} groups, {len(made) // 5 - 1} common words, {len(made)} bytes")


def terms(text: str) -> set[str]:
    """The words of a story; the commonest, which accounts leave out, among them."""
    return {found[0].casefold() for found in WORD.finditer(text)}


def table(groups: Iterable[set[str]]) -> bytes:
    """The number of groups, then (hash, class) of every common word, by hash."""
    held = list(groups)
    counted = Counter(word for words in held for word in words)
    common = {zlib.crc32(word.encode()): count for word, count in counted.items() if count >= LEAST}
    rows = [struct.pack("<IB", key, round(STEPS * log2(common[key] / LEAST))) for key in sorted(common)]
    return struct.pack("<IB", len(held), 0) + b"".join(rows)


if __name__ == "__main__":
    main()
