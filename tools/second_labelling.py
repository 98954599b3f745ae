"""The fixed tenth of our labelled texts that is labelled a second time, printed without any labels.

`python -m tools.second_labelling` prints each item as its header, its plain text and a blank line, to be
marked up again (labelled/second) by somebody who has not seen the first marks.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from training.labelled import PARAGRAPH, Item, read

LABELLED = Path(__file__).parent.parent / "labelled"
PARTS = (LABELLED / "train", LABELLED / "test")


def is_drawn(item_id: str) -> bool:
    """Whether an item is of the tenth: by its id alone, so that later items change nothing."""
    return int(sha256(item_id.encode()).hexdigest(), 16) % 10 == 3


def drawn(items: Iterable[Item]) -> list[Item]:
    """The items of the tenth, in their order."""
    return [item for item in items if is_drawn(item.id)]


def plain(item: Item) -> Iterator[str]:
    """The lines of an item as a labelled file has them, marks left out."""
    keys = "".join(f" {key}={value}" for key, value in item.keys.items())
    yield f"@ {item.id} {item.part}{keys}"
    yield from item.text.replace("\n\n", f"\n{PARAGRAPH}\n").split("\n")
    yield ""


def main() -> None:
    """Print the tenth."""
    items, _ = read(PARTS)
    for item in drawn(items):
        print("\n".join(plain(item)))


if __name__ == "__main__":
    main()
