"""What two accounts have in common and what sets them apart."""

from dataclasses import replace

import pytest

from newsledger.incidents.features import features
from newsledger.incidents.profiles import Spot
from newsledger.incidents.weights import WEIGHTS
from tests.incidents.factories import PORT, TOWN, tell


def named(a: str | None, b: str | None, published: tuple[str | None, str | None] = (None, None)) -> set[str]:
    one, two = tell("a", day=a, published=published[0]), tell("b", day=b, published=published[1])
    return {feature.name for feature in features(one, two)}


@pytest.mark.parametrize(
    ("published", "name"),
    [
        (("2019-05-03", "2019-05-04"), "time.undated_together"),
        (("2019-05-03", "2019-05-06"), "time.undated_near"),
        (("2019-05-03", "2019-05-20"), None),
        (("2019-05-03", None), "time.unknown"),
        ((None, None), "time.unknown"),
    ],
)
def test_pages_without_a_day_are_near_if_published_near(
    published: tuple[str | None, str | None], name: str | None
) -> None:
    assert {n for n in named(None, None, published) if n.startswith("time.")} == ({name} if name else set())
    assert not any(n.startswith("time.undated") for n in named("2019-05-03", None, published))


def test_what_is_told_as_background_has_features_of_its_own_for_want_of_a_day() -> None:
    found = {f.name for f in features(tell("a", day="2019-05-03"), tell("b", kind="background"))}
    assert "background.undated" in found and "time.unknown" not in found


def test_a_weekday_says_when() -> None:
    one, two = tell("a", weekday=2), tell("b", day="2019-05-03")
    assert "time.unknown" not in {f.name for f in features(one, two)}


def test_a_town_in_the_others_headline_outweighs_towns_far_apart() -> None:
    one, two = tell("a"), tell("b", spot=PORT)
    assert "place.far" in {f.name for f in features(one, two)}
    titled = replace(two, title=frozenset(("two", "shot", "quelimane")))
    assert "place.named" in {f.name for f in features(one, titled)}
    assert "place.far" not in {f.name for f in features(one, titled)}


def test_a_rare_word_in_both_headlines_says_more_than_a_common_one() -> None:
    def share(*both: str) -> float:
        one = replace(tell("a"), title=frozenset(("shooting", "zambeziano")))
        two = replace(tell("b"), title=frozenset((*both, "arrests")))
        return next(f.amount for f in features(one, two) if f.name == "title")

    assert share("zambeziano") > share("shooting")


def test_every_feature_has_a_weight() -> None:
    pairs = [(None, None), ("2019-05-03", None), ("2019-05-03", "2019-05-04"), ("2019-05-03", "2019-09-04")]
    found = set[str]().union(*(named(a, b, ("2019-05-03", "2019-05-04")) for a, b in pairs))
    assert found <= WEIGHTS.keys()


@pytest.mark.parametrize(
    ("theirs", "spot", "names", "found"),
    [
        ("columbus street", TOWN, (), {"place.same_town", "place.street"}),
        ("columbus street", PORT, (), {"place.far", "place.street_far"}),
        ("harbour road", TOWN, (), {"place.same_town", "place.other_street"}),
        ("harbour road", TOWN, ("ana duarte",), {"place.same_town"}),
        ("harbour road", PORT, (), {"place.far"}),
    ],
    ids=["one street", "of one name in two towns", "two streets", "two streets, one victim", "two towns"],
)
def test_streets_tell_shootings_of_one_town_apart(
    theirs: str, spot: Spot, names: tuple[str, ...], found: set[str]
) -> None:
    one = replace(tell("a", names=names), streets=frozenset(("columbus street",)))
    two = replace(tell("b", spot=spot, names=names), streets=frozenset((theirs,)))
    assert {f.name for f in features(one, two) if f.name.startswith("place.")} == found


def test_one_outlet_says_something_where_a_page_names_no_town() -> None:
    def same(spot: Spot | None, outlet: str) -> bool:
        one = replace(tell("a"), outlet="herald.example")
        two = replace(tell("b", spot=spot), outlet=outlet)
        return "outlet.same" in {f.name for f in features(one, two)}

    assert same(None, "herald.example")
    assert not same(None, "mail.example")
    assert not same(TOWN, "herald.example")


def test_a_high_toll_that_agrees_says_more() -> None:
    def named_of(killed: int) -> set[str]:
        pair = (tell(id, tolls=(("killed", "total", killed, killed),)) for id in "ab")
        return {f.name for f in features(*pair) if f.name.startswith("tolls.")}

    assert named_of(3) == {"tolls.same"}
    assert named_of(4) == {"tolls.same_many"}


def test_dates_months_apart_say_more_than_days() -> None:
    assert "time.apart" in named("2019-05-03", "2019-05-20")
    assert "time.far" in named("2019-05-03", "2019-11-20")


@pytest.mark.parametrize(
    ("days", "published", "found"),
    [
        (("2019-05-03", "2019-05-05"), ("2019-05-04", "2019-05-05"), True),
        (("2019-05-03", "2019-05-04"), ("2019-05-04", "2019-05-05"), False),
        (("2019-05-03", "2019-05-09"), ("2019-05-04", "2019-05-12"), False),
        (("2019-05-03", "2019-05-09"), ("2019-05-04", "2019-05-08"), False),
        (("2019-05-03", "2019-05-09"), ("2019-05-04", None), False),
    ],
    ids=["each fresh", "a night between", "one looks back", "one was out before", "one without a date"],
)
def test_news_of_two_days_is_of_two_incidents(
    days: tuple[str, str], published: tuple[str, str | None], found: bool
) -> None:
    assert ("time.two_news" in named(*days, published)) is found


def test_a_trial_is_no_news_of_its_day() -> None:
    first = tell("a", day="2019-05-03", published="2019-05-04")
    later = tell("b", day="2019-05-09", published="2019-05-09", kind="follow_up")
    assert "time.two_news" not in {feature.name for feature in features(first, later)}


def test_the_name_of_the_country_is_no_rare_word() -> None:
    spot = replace(TOWN, country="nigeria")
    pair = (tell(account, spot=spot, words="nigeria") for account in "ab")
    assert "rare_words" not in {feature.name for feature in features(*pair)}


@pytest.mark.parametrize(
    ("ours", "theirs", "words", "name"),
    [
        ("korangi", "orangi", "", "place.other_area"),
        ("korangi", "korangi no 2", "", "place.area"),
        ("korangi", "orangi", "korangi shooting", "place.area_told"),
        ("quelimane", "orangi", "", None),
        ("quelimane harbour", "orangi", "", None),
    ],
    ids=["other", "the-same-in-more-words", "named-in-passing", "the-town-itself", "the-town-in-more-words"],
)
def test_parts_of_a_town_tell_incidents_of_one_day_apart(
    ours: str, theirs: str, words: str, name: str | None
) -> None:
    one = replace(tell("a"), areas=frozenset({ours}))
    two = replace(tell("b", words=words), areas=frozenset({theirs}))
    assert {f.name for f in features(one, two) if "area" in f.name} == ({name} if name else set())


def test_a_town_of_many_people_says_less_than_a_small_one() -> None:
    city = replace(TOWN, people=1_000_000)
    assert "place.same_town" in {f.name for f in features(tell("a"), tell("b"))}
    assert "place.same_city" in {f.name for f in features(tell("a", spot=city), tell("b", spot=city))}
    assert WEIGHTS["place.same_city"] < WEIGHTS["place.same_town"]


def test_a_site_in_more_words_is_the_same_site_and_the_town_is_none() -> None:
    def named(one: str, two: str) -> set[str]:
        spots = (replace(TOWN, name=name) for name in (one, two))
        return {f.name for f in features(*(tell(f"of {spot.name}", spot=spot) for spot in spots))}

    assert "place.same_site" in named("police headquarters", "provincial police headquarters")
    assert "place.same_site" not in named("quelimane", "quelimane airport")


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        (("police", 2), ("officials", 1), True),
        (("police", 2), ("military", 2), False),
        (("police", 2), ("victims", 1), True),
        (("police", 2), ("victims", 5), False),
        (("police", 2), ("unknown", 1), False),
        (("victims", 2), ("children", 1), False),
    ],
    ids=["other-posts", "forces", "more-than-all", "among-them", "unsaid", "people"],
)
def test_people_of_other_kinds_are_others(
    ours: tuple[str, int], theirs: tuple[str, int], differ: bool
) -> None:
    one, two = (
        tell(page, tolls=(("killed", role, number, number),))
        for page, (role, number) in zip("ab", (ours, theirs), strict=True)
    )
    assert ("tolls.other_people" in {f.name for f in features(one, two)}) is differ
    assert ("tolls.other_people" in {f.name for f in features(two, one)}) is differ


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "tolls.same_one"), (2, "tolls.same"), (4, "tolls.same_many")],
    ids=["one", "two", "four"],
)
def test_the_rarer_a_toll_the_more_it_says_that_two_agree(number: int, name: str) -> None:
    one, two = (tell(page, tolls=(("killed", "unknown", number, number),)) for page in "ab")
    assert {f.name for f in features(one, two) if f.name.startswith("tolls.")} == {name}


def test_weights_of_agreeing_tolls_grow_with_them() -> None:
    assert WEIGHTS["tolls.same_one"] < WEIGHTS["tolls.same"] < WEIGHTS["tolls.same_many"]
