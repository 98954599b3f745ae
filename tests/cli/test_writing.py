"""newsledger export and newsledger annotate."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsledger.cli import output
from tests.cli.conftest import BLAST, Call


@pytest.mark.parametrize("layout", ["documents", "claims", "incidents", "csv", "geojson"])
def test_a_layout_is_the_same_on_stdout_and_in_a_file(two_pages: Call, tmp_path: Path, layout: str) -> None:
    shown = two_pages("export", layout).out
    assert shown
    assert two_pages("export", layout, "-o", "-").out == shown
    assert two_pages("export", layout, "-o", "out").out == ""
    assert (tmp_path / "out").read_bytes().decode() == shown


def test_the_same_documents_in_the_same_order_give_the_same_bytes(two_pages: Call) -> None:
    layouts = ("documents", "claims", "incidents", "csv", "geojson")
    assert two_pages("add", "pages", "--ledger", "second.db").status == 0
    for layout in layouts:
        assert two_pages("export", layout).out == two_pages("export", layout, "--ledger", "second.db").out


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def pieces() -> Iterator[str]:
        yield "new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        output.write(pieces(), str(target))
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written_is_named(two_pages: Call) -> None:
    result = two_pages("export", "claims", "-o", "absent/out.jsonl")
    assert result.status == 1
    assert "cannot write absent/out.jsonl" in result.err


def test_a_device_is_written_to_and_not_replaced(two_pages: Call) -> None:
    assert two_pages("export", "claims", "-o", "/dev/null").status == 0
    assert not Path("/dev/null").is_file()


def test_annotating_stores_nothing(call: Call, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(BLAST)
    result = call("annotate", "page.txt", "absent.txt")
    assert result.status == 0
    (record,) = map(json.loads, result.out.splitlines())
    assert {one["layer"] for one in record["annotations"]} == {"block", "actor"}
    assert "rejected absent.txt" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["page.txt"]


def test_annotating_nothing_readable_fails(call: Call) -> None:
    assert call("annotate", "absent.txt").status == 1
