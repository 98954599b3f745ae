"""Patterns and the learned reader together."""

import pytest

from newsledger.accounts.learned import Marked
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.proposed import modality_said
from newsledger.accounts.tolls.sentences import counts_of
from tests.accounts.proposals import read_story

FILLER = " The town lies by a river." * 10


def told(text: str, *marks: tuple[str, str]) -> list[Draft]:
    """The drafts of a story that a reader reads so."""
    return list(counts_of(read_story(text, *marks)).drafts)


def test_what_both_find_is_one_draft_that_names_both() -> None:
    (draft,) = told("Two potters were killed on Monday.", ("Two potters", "killed role:victims"))
    assert (draft.field, draft.low, draft.extractors) == ("killed", 2, ("patterns/1", "reader/1"))


def test_what_patterns_count_is_counted_though_the_reader_takes_it_for_told_again() -> None:
    (draft,) = told("Two potters were killed on Monday.", ("Two potters", "killed sign:again"))
    assert (draft.low, draft.pronoun) == (2, False)


def test_what_only_the_reader_finds_has_the_number_of_its_words() -> None:
    (draft,) = told("Four herders fell near the well.", ("Four herders", "killed role:civilians"))
    assert (draft.low, draft.high, draft.learned, draft.extractors) == (4, 4, "civilians", ("reader/1",))


def test_where_the_reader_is_unsure_it_is_not_believed() -> None:
    assert told("Four herders fell near the well.", ("Four herders", "killed 0.4")) == []


def test_beside_people_whom_the_patterns_find_the_reader_alone_must_be_surer() -> None:
    text = "Two potters were killed on Monday. Four herders fell near the well."
    assert [d.low for d in told(text, ("Four herders", "killed 0.7"))] == [2]
    assert [d.low for d in told(text, ("Four herders", "killed 0.99"))] == [2, 4]


@pytest.mark.parametrize(("sure", "harmed"), [("0.7", []), ("0.99", [1])], ids=["less", "more"])
def test_who_speaks_is_harmed_only_where_that_is_likelier(sure: str, harmed: list[int]) -> None:
    text = "An elder told us so near the well."
    marks = (("An elder", "source 0.9"), ("An elder", f"injured {sure}"))
    assert [d.low for d in told(text, *marks)] == harmed


def test_people_set_apart_by_not_are_no_harm_of_the_readers() -> None:
    text = "Police, not two soldiers, killed three men."
    assert [d.low for d in told(text, ("two soldiers", "killed 0.99"))] == [3]


def test_in_a_whole_page_the_reader_alone_finds_nobody() -> None:
    text = "Four herders fell near the well." + FILLER
    assert told(text, ("Four herders", "killed 0.99")) == []


def test_what_only_patterns_find_stays() -> None:
    (draft,) = told("Two potters were killed on Monday.")
    assert draft.extractors == ("patterns/1",)


SIGNS = {
    "denied": ("sign:denied", "modality", "denied"),
    "hedged": ("sign:hedged", "modality", "hedged"),
    "a period": ("sign:period", "scope", "period"),
    "what may come": ("sign:hypothetical", "scope", "hypothetical"),
}


@pytest.mark.parametrize(("sign", "name", "wanted"), SIGNS.values(), ids=SIGNS)
def test_signs_give_scope_and_modality(sign: str, name: str, wanted: str) -> None:
    (draft,) = told("Four herders fell near the well.", ("Four herders", f"killed {sign}"))
    assert getattr(draft, name) == wanted


def test_a_mention_told_again_counts_nobody_anew() -> None:
    text = "Four herders fell near the well. The four lay there."
    drafts = told(text, ("Four herders", "killed"), ("The four", "killed sign:again"))
    assert [draft.pronoun for draft in drafts] == [False, True]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The blast tore a gate off without hurting anyone.", "anyone"),
        ("All nine tenants escaped unhurt.", "All nine tenants"),
    ],
    ids=["without", "unhurt"],
)
def test_words_around_a_phrase_may_say_nobody(text: str, words: str) -> None:
    drafts = told(text, (words, "injured"))
    assert [(draft.low, draft.high) for draft in drafts] == [(0, 0)]


def test_the_reader_alone_takes_no_number_back() -> None:
    assert modality_said(Marked("killed", 0, 9, 0.9, {"sign:retracted": 0.99})) == "hedged"
    assert modality_said(Marked("killed", 0, 9, 0.9, {"sign:denied": 0.99})) == "denied"


def test_who_was_only_shot_is_not_dead_on_the_readers_word() -> None:
    drafts = told("Two potters were shot near the well on Monday.", ("Two potters", "killed 0.99"))
    assert [draft.field for draft in drafts] == ["injured"]
