"""The folder of pages."""

import json
import re
from pathlib import Path

import pytest

from newsledger.desk.intake import add
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import InputError
from newsledger.ledger.opening import open_ledger
from newsledger.web.publishing import publish
from tests.web.browser.reports import BOMBING, SIEGE, TRICKS


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with three incidents, one of them told by hostile pages."""
    path = str(tmp_path_factory.mktemp("ledger") / "site.db")
    with open_ledger(path, create=True) as opened:
        add([*SIEGE, *BOMBING, *TRICKS[:4]], opened, workers=1)
    return path


def written(ledger: str, folder: Path, *, texts: bool = True) -> dict[str, bytes]:
    """The files of an export."""
    with open_ledger(ledger) as opened, opened.reading() as connection:
        publish(connection, folder, Viewpoint(), texts=texts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_links_of_the_folder_lead_to_files_of_it(ledger: str, tmp_path: Path) -> None:
    files = written(ledger, tmp_path / "site")
    for name, content in files.items():
        if name.endswith(".html"):
            for link in re.findall(r'[" ]([^"# ]+\.(?:html|js|css|svg))[#" ]', _attributes(content)):
                there = (tmp_path / "site" / name).parent.joinpath(link).resolve()
                assert there.is_file(), f"{name} leads to {link}"


def _attributes(content: bytes) -> str:
    """The page's own addresses: outlets' addresses lead elsewhere."""
    return " ".join(re.findall(r'(?:src|data-[a-z]+|href(?="(?!\w+:)))("[^"]*")', content.decode()))


def test_nothing_of_a_server_is_left_in_it(ledger: str, tmp_path: Path) -> None:
    files = written(ledger, tmp_path / "site")
    assert not [one for one in files if b"/judgements" in files[one] and one.endswith(".html")]
    assert not [one for one in files if re.search(rb'(href|src|action)="/', files[one])]


def test_the_same_ledger_gives_the_same_bytes_and_takes_away_what_is_no_more(
    ledger: str, tmp_path: Path
) -> None:
    first = written(ledger, tmp_path / "site")
    (tmp_path / "site" / "incidents" / "gone.html").write_text("an incident that was merged since")
    assert written(ledger, tmp_path / "site") == first


def test_pages_texts_can_be_left_out(ledger: str, tmp_path: Path) -> None:
    files = written(ledger, tmp_path / "site", texts=False)
    pages = b"".join(content for name, content in files.items() if name.startswith("incidents/"))
    assert b'class="pages"' not in pages and b'id="q1-0"' in pages


def test_a_folder_with_other_files_is_left_alone(ledger: str, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("not to be written over")
    with pytest.raises(InputError, match="holds other files"):
        written(ledger, tmp_path)


def test_hostile_titles_stay_words_in_scripts_too(ledger: str, tmp_path: Path) -> None:
    points = written(ledger, tmp_path / "site")["static/points.js"].decode()
    assert points.startswith("newsledgerPoints={") and points.isascii()
    names = written(ledger, tmp_path / "site")["static/incidents.js"].decode()
    assert names.startswith("newsledgerIncidents=[") and names.isascii()
    pages = [text for name, text in written(ledger, tmp_path / "site").items() if name.endswith(".html")]
    assert not [text for text in pages if b"<script>alert" in text or b"<img src=x" in text]


def test_incidents_are_found_by_names_places_and_dates(ledger: str, tmp_path: Path) -> None:
    files = written(ledger, tmp_path / "site")
    held = json.loads(files["static/incidents.js"].decode().partition("=")[2].rstrip(";\n"))
    assert {f"incidents/{one[0]}.html" for one in held} == {n for n in files if n.startswith("incidents/")}
    quetta = next(one for one in held if "Quetta" in one[1])
    assert quetta[1:5] == [
        "Attack on a police depot in Quetta, Pakistan, 3 March 2023",
        "3 March 2023",
        "Quetta, Pakistan",
        3,
    ]
    assert {"Balochistan", "2023-03-03"} <= set(quetta[5].split())
    for id, title, *_ in held:
        assert title.split()[0] in files[f"incidents/{id}.html"].decode()
