"""Notes of a line or two without a title or a day, as security bulletins print them: alike, and not one."""

import json
from pathlib import Path

import pytest

from newsledger.desk.exporting import exported
from newsledger.desk.intake import add
from newsledger.desk.viewpoint import Viewpoint
from newsledger.documents import pages
from newsledger.ledger.opening import open_ledger

DRIVER = "1 NGO driver shot and killed in ambush."
GUARD = "1 NGO guard was killed in an ambush."


@pytest.mark.parametrize(
    ("one", "two"),
    [(DRIVER, GUARD), (f"{DRIVER[:-1]} in Goma, 3 October 2004.", f"{DRIVER[:-1]} at home in Goma.")],
    ids=["no-place-either", "the-same-town"],
)
def test_two_notes_that_only_sound_alike_stay_two(one: str, two: str, tmp_path: Path) -> None:
    assert found(tmp_path, one, two) == 2


def found(folder: Path, *notes: str) -> int:
    """How many incidents the notes are taken for."""
    source = folder / "notes.jsonl"
    source.write_text("\n".join(json.dumps({"text": note}) for note in notes), encoding="utf-8")
    with open_ledger(str(folder / "x.db"), create=True) as ledger:
        add(pages([source]), ledger, workers=1)
        with ledger.reading() as connection:
            return len(list(exported(connection, "incidents", Viewpoint())))
