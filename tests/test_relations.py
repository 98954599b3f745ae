"""Relations across pages: what one page says of an older incident leads to that one's own page."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from newsledger.desk.exporting import exported
from newsledger.desk.intake import add
from newsledger.desk.related import related_view
from newsledger.desk.viewpoint import Viewpoint
from newsledger.documents import pages
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.outputs.related import render

SAID = (
    "Boko Haram said it carried out the attack to avenge the raid on its camp in Damboa on 1 May, in which "
    "soldiers killed 20 fighters."
)
RAID = {
    "title": "Soldiers kill 20 fighters in raid on Damboa camp",
    "published": "2021-05-02",
    "text": "Nigerian soldiers killed 20 Boko Haram fighters in a raid on a camp in Damboa, Borno, on 1 May "
    "2021, the army said. Soldiers stormed the camp in Damboa before dawn and burned huts there.",
}
REPRISAL = {
    "title": "Car bomb kills four soldiers in Maiduguri",
    "published": "2021-05-11",
    "text": f"A car bomb killed four soldiers in Maiduguri on Monday, police said.\n\n{SAID}",
}
OTHER = {
    "title": "Gunmen kill two traders in Sokoto",
    "published": "2021-05-11",
    "text": "Gunmen shot dead two traders on a road near Sokoto on Sunday, police said.",
}


@contextmanager
def made(folder: Path, order: tuple[dict[str, str], ...]) -> Iterator[Ledger]:
    """A new ledger to which the pages were added in this order."""
    folder.mkdir()
    source = folder / "pages.jsonl"
    source.write_text("\n".join(json.dumps(page) for page in order), encoding="utf-8")
    with open_ledger(str(folder / "x.db"), create=True) as ledger:
        add(pages([source]), ledger, workers=1)
        yield ledger


def incidents(ledger: Ledger, moment: str | None = None) -> dict[int, dict[str, Any]]:
    """The incidents by their number of dead."""
    with ledger.reading() as connection:
        lines = [json.loads(line) for line in exported(connection, "incidents", Viewpoint(moment=moment))]
    return {max(toll["best"] for toll in line["tolls"]["killed"].values()): line for line in lines}


@pytest.mark.parametrize("order", list(permutations((RAID, REPRISAL, OTHER))))
def test_a_reprisal_leads_to_the_page_of_what_it_avenges(
    order: tuple[dict[str, str], ...], tmp_path: Path
) -> None:
    with made(tmp_path / "pages", order) as ledger:
        found = incidents(ledger)
    assert sorted(found) == [2, 4, 20]
    assert len(found[20]["documents"]) == 2
    (tie,) = found[4]["related"]
    assert (tie["incident_id"], tie["relation"]) == (found[20]["id"], "retaliation_for")
    (passage,) = found[4]["related_evidence"]
    start = REPRISAL["text"].index(SAID)
    assert (passage["quote"], passage["start"], passage["end"]) == (SAID, start, start + len(SAID))
    assert [one["relation"] for one in found[20]["related"]] == ["background_of"]
    assert found[2]["related"] == []


def test_a_relation_is_known_since_the_page_that_tells_it(tmp_path: Path) -> None:
    with made(tmp_path / "pages", (RAID, REPRISAL)) as ledger:
        (raid,) = incidents(ledger, "2021-05-05T00:00:00Z").values()
    assert raid["related"] == []


def test_it_is_explained_by_the_sentence_and_its_page(tmp_path: Path) -> None:
    with made(tmp_path / "pages", (RAID, REPRISAL)) as ledger:
        id = incidents(ledger)[4]["id"]
        with ledger.reading() as connection:
            view = related_view(connection, id, Viewpoint())
    console = Console(width=200, record=True, file=StringIO())
    render(view, console)
    shown = console.export_text()
    assert "retaliation for" in shown and SAID in shown
