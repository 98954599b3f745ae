"""What a time is the time of: the start, a step, the end, or nothing of the incident."""

import pytest

from newsledger.model import Time
from tests.accounts.stories import claims

# Sentence told after a lead that gives the violence → field and value of each of its times.
LEAD = "Gunmen attacked a bank in Lyon on Monday, killing two guards. "
FIELDS = {
    "the attack itself": ("", ["start 2021-05-10"]),
    "a clock time of the attack": (
        "The attack began at 6:40pm on Monday.",
        ["start 2021-05-10", "start 2021-05-10T18:40"],
    ),
    "attackers who come": (
        "The gunmen arrived at around 6pm on Monday.",
        ["start 2021-05-10", "start 2021-05-10T18:00"],
    ),
    "soldiers who come": (
        "Soldiers reached the bank at 8pm on Monday.",
        ["start 2021-05-10", "time 2021-05-10T20:00"],
    ),
    "the end": ("The siege ended at 11:15pm on Monday.", ["start 2021-05-10", "end 2021-05-10T23:15"]),
    "the end of the attackers": (
        "The last gunman was killed at 11pm on Monday.",
        ["start 2021-05-10", "end 2021-05-10T23:00"],
    ),
    "a body found": ("A third body was found on Tuesday.", ["start 2021-05-10", "time 2021-05-11"]),
    "smoke before the end": (
        "Smoke was seen at about 7pm on Monday and the firing stopped shortly before 8pm.",
        ["start 2021-05-10", "time 2021-05-10T19:00", "end 2021-05-10T20:00"],
    ),
    "something said": ("The minister said on Tuesday that the guards were heroes.", ["start 2021-05-10"]),
    "a death in hospital": ("A third guard died on Tuesday.", ["start 2021-05-10"]),
    "a court": ("A man appeared in court on Tuesday.", ["start 2021-05-10"]),
    "a birth": ("One of the guards was born in 1970.", ["start 2021-05-10"]),
    "what is to come": ("Services will be held on Friday.", ["start 2021-05-10"]),
}


def told(text: str, published: str | None = "2021-05-12") -> list[str]:
    found = claims(text, "start", "time", "end", published=published)
    return [f"{c.field} {c.value.value}" for c in found if isinstance(c.value, Time)]


@pytest.mark.parametrize(("sentence", "wanted"), FIELDS.values(), ids=FIELDS)
def test_a_time_belongs_to_its_word(sentence: str, wanted: list[str]) -> None:
    assert told(LEAD + sentence) == wanted


def test_what_came_after_the_violence_has_its_own_day() -> None:
    text = "Lyon counted its dead on Tuesday after gunmen fought their way into a police post. " + LEAD
    assert told(text) == ["time 2021-05-11", "start 2021-05-10"]


def test_what_a_day_owns_is_of_that_day() -> None:
    text = "Police said on Sunday that Saturday's ambulance bombing in Lyon left nine dead."
    assert told(text, "2021-05-09") == ["start 2021-05-08"]


def test_just_before_midnight_is_late_on_the_day_before() -> None:
    assert told("Two men were shot dead in Lyon just before midnight Monday.") == ["start 2021-05-10"]


def test_the_signature_of_a_tweet_dates_nothing() -> None:
    text = "Two men were shot dead in Lyon on Monday. What a day — Jo Doe (@jodoe) May 11, 2021"
    assert told(text) == ["start 2021-05-10"]


def test_a_page_without_a_date_keeps_the_words() -> None:
    found = claims(
        "Gunmen attacked a bank in Lyon on Monday evening, killing two guards.", "start", published=None
    )
    assert [(c.value.value, c.value.text) for c in found if isinstance(c.value, Time)] == [
        (None, "Monday evening")
    ]


PAGE_TIMES = {
    "the length of a video": "1:22 Police search a bank in Lyon\n\n" + LEAD,
    "who said so": "Gunmen attacked a bank in Lyon on Monday, police said, killing two guards.",
    "a death in it": "Two guards died Monday in an attack on a bank in Lyon by gunmen.",
}


@pytest.mark.parametrize("text", PAGE_TIMES.values(), ids=PAGE_TIMES)
def test_only_the_day_of_the_attack_is_told(text: str) -> None:
    assert told(text) == ["start 2021-05-10"]


def days(text: str, title: str) -> list[str]:
    found = claims(text, "start", title=title, published="2021-05-12")
    return [c.value.value or "" for c in found if isinstance(c.value, Time)]


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        (
            "Man sentenced in bakery shooting",
            "A Leeds man was sentenced Tuesday for the shooting of two bakers. The bakers were shot dead on "
            "January 9, prosecutors said.",
            ["2021-01-09"],
        ),
        (
            "Two teens charged with murder",
            "Two teens were charged Monday in connection with a March shooting that killed a clerk in Leeds. "
            "The clerk was shot on March 13 outside his shop.",
            ["2021-03-13"],
        ),
        (
            "Man charged with murder",
            "A man was charged Monday in the May 4 killing of a clerk in Leeds, police said.",
            ["2021-05-04"],
        ),
    ],
    ids=["sentenced", "a month and its day", "the day of the killing"],
)
def test_the_day_of_a_court_is_not_the_incidents(title: str, text: str, day: list[str]) -> None:
    assert sorted(set(days(text, title))) == day


def test_what_is_counted_since_a_day_did_not_begin_on_it() -> None:
    text = (
        "A driver was shot dead in Jos. His death brings to 64 the toll of people killed since a coup "
        "by the army on October 25, 2020."
    )
    assert claims(text, "start") == []
