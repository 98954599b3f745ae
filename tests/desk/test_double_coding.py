"""Double coding: blind, compared side by side, and measured."""

from pathlib import Path

import pytest

from newsledger.desk.double_coding import agreement, assignments, disagreements
from newsledger.desk.judging import judge, judgements, revision
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.opening import Ledger
from newsledger.model import Draft
from tests.desk.judging.deciding import everything
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

TOWNS = ("Alton", "Belton", "Carlton", "Dalton", "Elton")


@pytest.fixture
def towns(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger of five incidents, of which a sample of three was drawn."""
    stories = [
        page(f"On 2020-0{at + 1}-02 in {town} {at + 3} killed at a mill.", id=town)
        for at, town in enumerate(TOWNS)
    ]
    add_pages(ledger, tmp_path, *stories)
    payload = {"name": "spring", "size": 3, "fields": ["killed.total", "type"]}
    judge(ledger, Draft("sample", "Jane Roe", payload=payload))
    return ledger


def code(ledger: Ledger, reviewer: str, incident: str, field: str, **value: object) -> None:
    judge(ledger, Draft("code", reviewer, incident, {"sample": "spring", "field": field, **value}))


def drawn(ledger: Ledger) -> list[str]:
    with ledger.reading() as connection:
        return [id for id, _ in assignments(connection, "spring", "nobody")]


def test_a_sample_is_drawn_from_its_name_alone(towns: Ledger) -> None:
    ids = drawn(towns)
    assert len(ids) == 3 == len(set(ids))
    judge(towns, Draft("sample", "Jane Roe", payload={"name": "whole", "size": 9}))
    with towns.reading() as connection:
        assert len(assignments(connection, "whole", "x")) == 5
    with pytest.raises(UsageError, match="already"):
        judge(towns, Draft("sample", "Jane Roe", payload={"name": "spring", "size": 3}))


def test_coding_settles_nothing_and_shows_nobody_else(towns: Ledger) -> None:
    before, first = everything(towns), drawn(towns)[0]
    with towns.reading() as connection:
        state = revision(connection, first)
    code(towns, "Ann", first, "killed.total", best=4)
    assert everything(towns) == before
    with towns.reading() as connection:
        assert dict(assignments(connection, "spring", "Ann"))[first] == ["type"]
        assert dict(assignments(connection, "spring", "Bea"))[first] == ["killed.total", "type"]
        assert judgements(connection, first) == []
        assert revision(connection, first) == state


def test_disagreements_stand_side_by_side_until_somebody_settles_them(towns: Ledger) -> None:
    one, two, three = drawn(towns)
    for reviewer, numbers in (("Ann", (4, 5, 6)), ("Bea", (4, 7, 6))):
        for id, number in zip((one, two, three), numbers, strict=True):
            code(towns, reviewer, id, "killed.total", best=number)
    with towns.reading() as connection:
        (found,) = disagreements(connection, "spring")
    assert (found.incident_id, found.field, found.adjudicated) == (two, "killed.total", None)
    assert [(c.reviewer, c.said) for c in found.codings] == [("Ann", "5"), ("Bea", "7")]
    judge(towns, Draft("override", "Lea", two, {"field": "killed.total", "best": 7}, "the inquest says 7"))
    with towns.reading() as connection:
        (found,) = disagreements(connection, "spring")
    assert found.adjudicated is not None and found.adjudicated.reviewer == "Lea"
    best = {i["id"]: i["tolls"]["killed"]["total"]["best"] for i in export(towns, "incidents")}
    assert best[two] == 7


def test_alpha_is_that_of_the_library(towns: Ledger) -> None:
    ids = drawn(towns)
    for reviewer, numbers in (("Ann", (4, 5, 6)), ("Bea", (4, 7, 6))):
        for id, number in zip(ids, numbers, strict=True):
            code(towns, reviewer, id, "killed.total", best=number)
            code(towns, reviewer, id, "type", value="arson" if number == 5 else "clash")
    with towns.reading() as connection:
        killed, kind = agreement(connection, "spring")
    # Nominal, by hand: five times clash, once arson; D_o = 2/6, D_e = 2*5*1/(6*5) = 1/3; alpha = 0.
    assert (kind.level, kind.incidents, kind.coders, kind.alpha) == ("nominal", 3, 2, 0.0)
    assert killed.level == "ratio" and killed.alpha is not None and 0.5 < killed.alpha < 1


def test_alpha_is_not_defined_where_nothing_was_coded_twice_or_nothing_varies(towns: Ledger) -> None:
    one, two, _ = drawn(towns)
    code(towns, "Ann", one, "killed.total", best=4)
    code(towns, "Bea", two, "killed.total", best=5)
    for reviewer in ("Ann", "Bea"):
        code(towns, reviewer, one, "type", value="clash")
    with towns.reading() as connection:
        assert [one.alpha for one in agreement(connection, "spring")] == [None, None]


def test_what_is_not_in_the_sample_cannot_be_coded(towns: Ledger) -> None:
    ids = drawn(towns)
    (other, *_) = [one["id"] for one in export(towns, "incidents") if one["id"] not in ids]
    with pytest.raises(UsageError, match="is not in sample"):
        code(towns, "Ann", other, "killed.total", best=1)
    with pytest.raises(UsageError, match=r"codes killed\.total, type, not start"):
        code(towns, "Ann", ids[0], "start", value="2020")
    with towns.reading() as connection, pytest.raises(NotFoundError, match="there are: spring"):
        agreement(connection, "autumn")
