"""Values in words."""

import pytest

from newsledger.model import (
    Actor,
    Count,
    Duration,
    Event,
    Facts,
    Interval,
    Person,
    Place,
    Published,
    SettledActor,
    Speaker,
    State,
    Target,
    Thing,
    Time,
    Toll,
    Value,
)
from newsledger.outputs import phrases


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(4, 5, "4–5"), (4, 4, "4"), (24, None, "at least 24"), (None, 3, "at most 3"), (None, None, "unknown")],
)
def test_a_range(low: int | None, high: int | None, words: str) -> None:
    assert phrases.say_range(low, high) == words


@pytest.mark.parametrize(
    ("toll", "words"),
    [
        pytest.param(Toll(4, 5, 5), "5 (4–5)", id="range"),
        pytest.param(Toll(5, 5, 5), "5", id="one value"),
        pytest.param(Toll(101, 101, None), "101 (or more)", id="open"),
        pytest.param(Toll(3, 5, None), "5 (at least 3)", id="open below the best"),
    ],
)
def test_a_settled_toll(toll: Toll, words: str) -> None:
    assert phrases.say_toll(toll) == words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        pytest.param(Time("2011", "year"), "2011", id="year"),
        pytest.param(Time("2023-02", "month"), "February 2023", id="month"),
        pytest.param(Time("1911-01-03", "day"), "3 January 1911", id="day"),
        pytest.param(Time("1911-01-03T07:30", "minute"), "07:30 on 3 January 1911", id="minute"),
        pytest.param(Time("2023-02-17T19:00", "hour", True), "about 19:00 on 17 February 2023", id="about"),
        pytest.param(Time("2023-02-13", "week"), "the week of 13 February 2023", id="week"),
        pytest.param(
            Time("1911-01-03", "part_of_day", text="before dawn"),
            "3 January 1911 (“before dawn”)",
            id="part of day",
        ),
        pytest.param(Time(None, text="on Friday"), "“on Friday”", id="words only"),
        pytest.param(Time(None), None, id="nothing"),
        pytest.param(Time("2023-W07", "week"), "the week of 2023-W07", id="a form of its own"),
    ],
)
def test_a_time(time: Time, words: str | None) -> None:
    assert phrases.say_time(time) == words


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        pytest.param(Speaker(name="Rosa Díaz", organization="Navy"), "Rosa Díaz, Navy", id="name"),
        pytest.param(
            Speaker(description="residents", via="local media"), "residents, via local media", id="via"
        ),
        pytest.param(
            Speaker(description="police", chain=(Speaker(description="hospital officials"),)),
            "police, citing hospital officials",
            id="chain",
        ),
        pytest.param(Speaker(via="AFP"), "an unnamed source, via AFP", id="unnamed"),
        pytest.param(None, None, id="the outlet itself"),
    ],
)
def test_a_speaker(speaker: Speaker | None, words: str | None) -> None:
    assert phrases.say_speaker(speaker) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param(Count(0, 0, "no casualties"), "0", id="count"),
        pytest.param(Duration(4, None), "at least 4 hours", id="duration"),
        pytest.param(Duration(1, 1), "1 hour", id="an hour"),
        pytest.param(Place("Town Hall", "Bath", country="Malta"), "Town Hall, Bath, Malta", id="place"),
        pytest.param(Person("B. Leeson", 40, outcome="injured"), "B. Leeson, aged 40, injured", id="person"),
        pytest.param(Actor("Liesma", ("Flame",)), "Liesma (Flame)", id="actor"),
        pytest.param(Target("town hall", "government"), "town hall, government", id="target"),
        pytest.param(Thing("pistol"), "pistol", id="thing"),
        pytest.param(State("ended"), "ended", id="state"),
        pytest.param(Event("suicide_bombing"), "suicide bombing", id="event"),
        pytest.param(Time(None), "unknown", id="no time"),
    ],
)  # fmt: skip
def test_a_value(value: Value, words: str) -> None:
    assert phrases.say_value(value) == words


@pytest.mark.parametrize(
    ("best", "words"),
    [
        (None, "unknown"),
        ("siege", "siege"),
        (4, "4"),
        (("rifle", "grenade"), "rifle; grenade"),
        (SettledActor("Liesma", (), "suspected"), "Liesma: suspected"),
        (Thing("car"), "car"),
    ],
    ids=ascii,
)
def test_any_settled_value(best: object, words: str) -> None:
    assert phrases.say_any(best) == words


@pytest.mark.parametrize(
    ("outlet", "uri", "title", "words"),
    [
        pytest.param("El Faro", "https://x.example/1", "News", "El Faro", id="outlet"),
        pytest.param(None, "https://x.example/1", "News", "x.example", id="host"),
        pytest.param(None, "http://[broken", "News", "“News”", id="broken address"),
        pytest.param(
            None, None, "word " * 30, "“word word word word word word word word …”", id="long title"
        ),
        pytest.param(None, None, None, "page 01234567", id="nothing"),
    ],
)
def test_an_outlet(outlet: str | None, uri: str | None, title: str | None, words: str) -> None:
    facts = Facts("0123456789", None, uri, title, outlet, "en", Published())
    assert phrases.say_outlet(facts) == words


@pytest.mark.parametrize(
    ("role", "one", "words"),
    [
        ("aid_workers", False, "aid workers"),
        ("aid_workers", True, "aid worker"),
        ("children", True, "child"),
        ("security_forces", True, "security forces"),
        ("police", True, "police"),
        ("unknown", True, "not specified"),
    ],
)
def test_a_role(role: str, one: bool, words: str) -> None:
    assert phrases.say_role(role, one=one) == words


def test_an_interval_says_its_level() -> None:
    assert phrases.say_interval(Interval(7, 9, 0.9)) == "7–9 (90 %)"
    assert phrases.say_interval(Interval(7, None, 0.9)) == "7–… (90 %)"


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (Published("2023-02-18", "day", "stated"), "18 February 2023 (stated)"),
        (Published("1911-01-04T17:30:00+00:00", "minute", "metadata"), "4 January 1911, 17:30 (metadata)"),
        (Published(), "undated"),
    ],
    ids=["day", "minute", "none"],
)
def test_a_publication_date(published: Published, words: str) -> None:
    assert phrases.say_published(published) == words


def test_a_position_names_its_hemispheres() -> None:
    assert phrases.say_position(-33.04, -71.63) == "33.04° S, 71.63° W"
