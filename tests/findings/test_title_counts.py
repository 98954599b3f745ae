"""How many people titles count."""

import pytest

from newsledger.findings.title_counts import LONGEST, Told, told_by_title


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Farmer shot in arm near Beira port", Told(hit=1)),
        ("Six sailors shot outside a cafe", Told(hit=6)),
        ("Gunman kills 2, wounds 7 in Tete", Told(killed=2, wounded=7)),
        ("Teacher, two pupils found dead in shop", Told(killed=3)),
        ("One dead, three hospitalized after market shooting", Told(killed=1, wounded=3)),
        ("Woman, 44, killed in Quelimane", Told(killed=1)),
        ("Girl accidentally shoots herself at picnic", Told(hit=1)),
        ("Fisherman kills self at pier", Told(killed=1)),
        ("Uncle shoots nephew at wedding", Told(hit=1)),
        ("Brothers charged with shooting four students", Told(hit=4)),
        ("Driver shot, killed on coast road", Told(killed=1)),
        ("Nurse shot at bus stop has died", Told(killed=1)),
        ("19-year-old Tete woman shot to death", Told(killed=1)),
        ("Attack that wounded a 9-year-old, 2 others unsolved", Told(wounded=3)),
        ("Two arrested after child shot", Told(hit=1)),
        ("Man kills wife in Lichinga", Told(killed=1)),
        ("Boy in critical condition after shooting", Told(wounded=1)),
    ],
)  # fmt: skip
def test_people_are_counted_as_a_reader_counts_them(title: str, told: Told) -> None:
    assert told_by_title(title) == told


@pytest.mark.parametrize(
    "title",
    [
        "Third victim dies of wounds",
        "Man killed in mass shooting named",
        "Suspect shot by officers",
        "Cook kills daughter, grandchildren",
        "Police search for three suspects",
        "Teen charged after 5 shots fired",
        "3 dead, 12 wounded in weekend shootings",
        "Ten arrested at port",
        "Council votes on new bridge",
        "Homem baleado em Tete",
    ],
    ids=["one of several", "one of many", "who did it", "uncounted", "wanted", "shots", "several", "held",
         "no harm", "another language"],
)  # fmt: skip
def test_a_title_without_a_count_of_its_own_says_nothing(title: str) -> None:
    assert told_by_title(title) == Told()


def test_what_stands_beyond_any_title_is_not_looked_at() -> None:
    assert told_by_title("a " * LONGEST + "5 men shot") == Told()
    assert told_by_title("9 , " * 400_000) == Told()
