"""Datelines and stamps are told from sentences, with their agency and date."""

import pytest

from newsledger.documents.datelines import crawl_date, find_dateline, stamps

REST = "Gunmen stormed a customs house in the old harbour on Monday, the police said."


@pytest.mark.parametrize(
    ("dateline", "agency", "date"),
    [
        ("PORTHAVEN, Feb 17 (Reuters) - ", "Reuters", None),
        ("PORTHAVEN, Feb 17, 2019 (Reuters) - ", "Reuters", "2019-02-17"),
        ("PORTHAVEN (KXYZ) -- ", "KXYZ", None),
        ("PORTHAVEN, Ore. — ", None, None),
        ("PORTHAVEN, AR{} (KXYZ) - ", "KXYZ", None),
        ("PORTHAVEN: ", None, None),
        ("Porthaven, May 3 (IANS) ", "IANS", None),
        ("Porthaven (AFP) – ", "AFP", None),
        ("(CNN) -- ", "CNN", None),
        ("EAST PORTHAVEN, 3 JAN 90 (DPA) -- [REPORT] [JUAN PEREZ] [TEXT] ", "DPA", "1990-01-03"),
        ("[TEXT] ", None, None),
        ("LONDON, 3 January 1911 (The Courier). - ", "The Courier", "1911-01-03"),
        ("PORTHAVEN/EASTPORT, March 3: ", None, None),
    ],
)
def test_a_dateline_is_split_from_its_sentence(dateline: str, agency: str | None, date: str | None) -> None:
    found = find_dateline(dateline + REST)
    assert found is not None
    assert (found.length, found.agency) == (len(dateline), agency)
    assert (found.published.value if found.published else None) == date
    assert found.published is None or found.published.basis == "dateline"


@pytest.mark.parametrize(
    "words",
    [
        REST,
        "One man – a father of two – was killed there on Monday, the police said.",
        "Smith (Labour) said that two people had been killed in the old harbour.",
        "UPDATE: " + REST,
        "WATCH: " + REST,
        "THE ARMY -- WHICH HAD WITHDRAWN -- RETURNED TO THE CITY ON MONDAY.",
        "He said: “Two people were killed in the old harbour on Monday.”",
        "[He] said that two people had been killed in the old harbour on Monday.",
        "PORTHAVEN —",
        "",
    ],
)
def test_a_sentence_with_a_dash_or_colon_is_no_dateline(words: str) -> None:
    assert find_dateline(words) is None


def test_a_crawler_s_date_in_front_of_the_text_is_found() -> None:
    stamp = crawl_date("date 2019-05-03 " + REST)
    assert stamp is not None
    assert (stamp.start, stamp.end, stamp.published.value, stamp.published.basis) == (
        0,
        15,
        "2019-05-03",
        "stated",
    )
    assert crawl_date("date palms burn 2019-05-03") is None


def test_labelled_dates_are_found_with_what_they_label() -> None:
    line = "Two held Posted: Friday, May 3, 2019 10:21 AM EST Updated: Saturday, May 4, 2019 6:31 PM EST"
    assert [(s.published.value, s.is_update) for s in stamps(line)] == [
        ("2019-05-03T10:21", False),
        ("2019-05-04T18:31", True),
    ]
    assert [s.published.value for s in stamps("This story is from May 3, 2002")] == ["2002-05-03"]
    assert stamps("He posted a letter on the third of May.") == []
