"""newsledger incidents."""

import json

import pytest

from tests.cli.conftest import Call


def test_incidents_are_listed_by_date_as_lines(two_pages: Call) -> None:
    result = two_pages("incidents")
    header, first, second = (line.split("\t") for line in result.out.splitlines())
    assert header[:2] == ["id", "date"]
    assert [row[1] for row in (first, second)] == ["2020-01-02", "2020-03-04"]
    assert dict(zip(header, first, strict=True))["place"] == "Testville"


def test_json_gives_whole_incidents(two_pages: Call) -> None:
    listed = [json.loads(line) for line in two_pages("incidents", "--json").out.splitlines()]
    exported = [json.loads(line) for line in two_pages("export", "incidents").out.splitlines()]
    assert sorted(listed, key=str) == sorted(exported, key=str)


@pytest.mark.parametrize(
    ("options", "places"),
    [
        pytest.param((), ["Testville", "Otherton"], id="all"),
        pytest.param(("--type", "bombing"), ["Testville", "Otherton"], id="a type"),
        pytest.param(("--type", "Armed-Attack"), [], id="another type"),
        pytest.param(("--country", "er"), ["Testville", "Otherton"], id="a country's code"),
        pytest.param(("--country", "EREWHON"), ["Testville", "Otherton"], id="a country's name"),
        pytest.param(("--country", "Utopia"), [], id="another country"),
        pytest.param(("--place", "other"), ["Otherton"], id="a place"),
        pytest.param(("--since", "2020-02"), ["Otherton"], id="since a month"),
        pytest.param(("--since", "2020-01-02"), ["Testville", "Otherton"], id="since that very day"),
        pytest.param(("--until", "2020-01"), ["Testville"], id="until a month"),
        pytest.param(("--until", "2020-01-02"), ["Testville"], id="until that very day"),
        pytest.param(("--since", "2021"), [], id="since a year"),
        pytest.param(("--min-killed", "3"), ["Testville"], id="by the killed"),
        pytest.param(("--min-injured", "1"), ["Testville"], id="by the injured"),
        pytest.param(("--min-killed", "2", "--until", "2020-02"), ["Testville"], id="two conditions"),
    ],
)
def test_conditions_choose(two_pages: Call, options: tuple[str, ...], places: list[str]) -> None:
    listed = [json.loads(line) for line in two_pages("incidents", "--json", *options).out.splitlines()]
    assert [one["place"]["locality"] for one in listed] == places


def test_no_incident_is_no_failure(two_pages: Call) -> None:
    result = two_pages("incidents", "--since", "2021")
    assert (result.status, result.out) == (0, "")
    assert "no incidents like that" in result.err
