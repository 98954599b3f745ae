"""The score of a pair, with and without its reasons."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.incidents import Profile, score
from newsledger.incidents.scoring import likelihood
from tests.incidents.factories import PORT, TOWN, tell

WORDS = ("gunman", "harbour", "warehouse", "fired", "foreman", "quay", "police", "crane", "joao", "mbele")

told = st.builds(
    tell,
    st.integers(0, 99).map(lambda number: f"account {number:02}"),
    day=st.sampled_from([None, "2019-05-03", "2019-05-04", "2019-05-09"]),
    kind=st.sampled_from(["focal", "follow_up", "background"]),
    published=st.sampled_from([None, "2019-05-04", "2019-08-05"]),
    weekday=st.sampled_from([None, 4]),
    spot=st.sampled_from([None, TOWN, PORT]),
    types=st.sampled_from([(), ("shooting",), ("bombing", "shooting")]),
    names=st.sampled_from([(), ("joao mbele",), ("ines costa", "joao mbele")]),
    actors=st.sampled_from([(), ("northern front",)]),
    targets=st.sampled_from([(), ("police",), ("market",)]),
    tolls=st.sampled_from([(), (("killed", "total", 2, 2),), (("killed", "total", 3, None),)]),
    words=st.lists(st.sampled_from(WORDS), unique=True).map(" ".join),
)


@settings(max_examples=200, deadline=None)
@given(told, told)
def test_a_score_is_the_same_with_and_without_reasons_and_whichever_comes_first(
    one: Profile, two: Profile
) -> None:
    assert likelihood(one, two) == likelihood(two, one) == score(one, two).score


@pytest.mark.parametrize(
    ("feature", "detail"),
    [
        ("time.same_day", "2019-05-03 and 2019-05-03"),
        ("names.shared", "ines costa"),
        ("names.more", "joao mbele"),
        ("tolls.same", "2 killed"),
        ("place.same_town", "quelimane"),
    ],
    ids=str,
)
def test_a_reason_says_what_two_accounts_have_in_common(feature: str, detail: str) -> None:
    names, tolls = ("ines costa", "joao mbele"), (("killed", "total", 2, 2),)
    one, two = (tell(id, day="2019-05-03", names=names, tolls=tolls, words="quay crane") for id in "ab")
    assert detail in [reason.detail for reason in score(one, two).reasons if reason.feature == feature]


def test_a_towns_own_name_is_no_rare_word() -> None:
    one, two = (tell(id, words="quelimane zambezia quay") for id in "ab")
    rare = [reason.detail for reason in score(one, two).reasons if reason.feature == "rare_words"]
    assert all("quelimane" not in detail and "zambezia" not in detail for detail in rare)
