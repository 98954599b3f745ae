"""Examples kept in build/ between the commands of one training, since reading whole pages takes minutes."""

import hashlib
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import newsledger
import training
from training.examples import Example

FOLDER = Path("build/reader/kept")


def kept(
    name: str, path: Path, read: Callable[[Path], list[Example]], folder: Path = FOLDER
) -> list[Example]:
    """What `read` makes of the file; made anew where the file or any code that reads it has changed."""
    place = folder / f"{name}-{_print(path)}.pickle"
    if place.is_file():
        found: list[Example] = pickle.loads(place.read_bytes())
        return found
    made = read(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(pickle.dumps(made))
    return made


def _print(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes())
    for source in _sources():
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    """The code and tables that reading rests on; the learned reader has no part in it."""
    package = Path(str(newsledger.__file__)).parent
    for room in ("accounts", "codebook", "documents", "values"):
        yield from sorted(one for one in (package / room).rglob("*.py"))
    for module in ("gva.py", "awsd.py", "participants.py", "totals.py", "labels.py"):
        yield Path(str(training.__file__)).parent / module
