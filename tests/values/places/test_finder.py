import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.model import Span
from newsledger.values.places import PlaceContext, PlaceMention, find_places


def found(text: str, **context: str) -> dict[str, PlaceMention]:
    return {m.text: m for m in find_places(text, context=PlaceContext(**context))}


@pytest.mark.parametrize(
    ("text", "name", "admin1", "country"),
    [
        ("Two drivers died in Karachi, officials in Sindh said.", "Karachi", "Sindh", "PK"),
        ("A blast hit a bus in northwestern Peshawar city.", "Peshawar", "Khyber Pakhtunkhwa", "PK"),
        ("He was shot in Snow Hill, N.C., on Monday.", "Snow Hill", "North Carolina", "US"),
        ("She lives in Fresno, Calif., with her son.", "Fresno", "California", "US"),
        ("A man from Paris, Texas, was arrested.", "Paris", "Texas", "US"),
        ("The minister flew to Paris from Berlin.", "Paris", "Île-de-France", "FR"),
        ("The fire in St. Louis spread quickly.", "St. Louis", "Missouri", "US"),
        ("Police in Ft. Worth, Texas, found the car.", "Ft. Worth", "Texas", "US"),
        ("Rebels shelled Donetsk in eastern Ukraine.", "Donetsk", "Donetsk", "UA"),
        ("Gunmen attacked N'Djamena, the capital of Chad.", "N'Djamena", "N’Djaména", "TD"),
        ("Soldiers entered Pakistan's Quetta at dawn.", "Quetta", "Balochistan", "PK"),
        ("Gangs set fire to houses in Port-au-Prince overnight.", "Port-au-Prince", "Ouest", "HT"),
        ("Two teenagers were killed in Toledo on Friday, Ohio police said.", "Toledo", "Ohio", "US"),
        ("A boy was stabbed in Hackney, east London, on Monday.", "London", "England", "GB"),
        ("A boy was stabbed in Hackney, east London, on Monday.", "Hackney", "England", "GB"),
        ("An Israeli strike hit a house in Nuseirat camp in central Gaza.", "Nuseirat", "Gaza Strip", "PS"),
        ("Shots were fired in the Perla district of Guayaquil, Ecuador.", "Guayaquil", "Guayas", "EC"),
        ("An Israeli raid hit the Nuseirat refugee camp on Friday.", "Nuseirat", "Gaza Strip", "PS"),
        ("Israeli troops shot a Palestinian man in Jenin on Sunday.", "Jenin", "West Bank", "PS"),
    ],
    ids=lambda value: value[:20],
)
def test_a_town_is_found_and_told_from_its_namesakes(text: str, name: str, admin1: str, country: str) -> None:
    place = found(text)[name].place
    assert place is not None
    assert (place.admin1, place.country_code) == (admin1, country)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Paris Hilton sang on Friday.", "Paris"),
        ("Mr. Jackson said he would appeal.", "Jackson"),
        ("Officer Austin Hill fired twice, Hill said later.", "Hill"),
        ("The Pakistan Army rangers came late.", "Army"),
        ("Reading is fun, the teacher added.", "Reading"),
        ("Mohammad Ali Jinnah died in 1948.", "Jinnah"),
        ("A white Toyota was seen leaving.", "Toyota"),
        ("They will march in March.", "March"),
    ],
    ids=lambda value: value[:20],
)
def test_a_name_of_something_else_is_no_place(text: str, absent: str) -> None:
    assert absent not in found(text)


def test_a_family_name_stays_a_persons_further_down_the_page() -> None:
    text = "Police arrested Peter Lincoln, 23, at home. Lincoln told officers that he was asleep."
    assert "Lincoln" not in found(text)


def test_words_of_nationality_are_marked_as_such() -> None:
    mention = found("Turkish troops crossed the river.")["Turkish"]
    assert mention.feature == "nationality"
    assert mention.place is not None and mention.place.country_code == "TR"


@pytest.mark.parametrize(
    ("text", "name", "feature", "precision"),
    [
        ("The governor of Kandahar province fled.", "Kandahar", "admin1", 4),
        ("A bomb exploded in Kandahar on Monday.", "Kandahar", "locality", 1),
        ("Rain fell over Pakistan for days.", "Pakistan", "country", 6),
        ("Pirates seized a tanker in the Gulf of Aden.", "Gulf of Aden", "water", 7),
    ],
    ids=["province", "town", "country", "sea"],
)
def test_the_level_follows_the_words(text: str, name: str, feature: str, precision: int) -> None:
    mention = found(text)[name]
    assert mention.place is not None
    assert (mention.feature, mention.place.precision) == (feature, precision)


def test_a_site_takes_the_coordinates_of_its_town_and_owns_it() -> None:
    mentions = found("A woman was stabbed on Elm Street in Salem, Oregon, police said.")
    street, town = mentions["Elm Street"].place, mentions["Salem"].place
    assert street is not None and town is not None
    assert (street.latitude, street.precision, street.locality) == (town.latitude, 2, "Salem")
    assert street.geonames_id is None


def test_an_outlets_home_decides_between_namesakes() -> None:
    text = "Two men were shot in Springfield on Sunday night."
    at_home = found(text, outlet="wics.com")["Springfield"].place
    elsewhere = found(text, outlet="masslive.com")["Springfield"].place
    assert at_home is not None and at_home.admin1 == "Illinois"
    assert elsewhere is not None and elsewhere.admin1 == "Massachusetts"


def test_a_page_in_capitals_is_read() -> None:
    text = "GUERRILLAS ATTACKED A POLICE POST IN MEDELLIN, COLOMBIA, ON FRIDAY, KILLING TWO OFFICERS."
    mentions = found(text)
    assert mentions["MEDELLIN"].place is not None
    assert mentions["MEDELLIN"].place.country_code == "CO"
    assert "POST" not in mentions and "FRIDAY" not in mentions


def test_a_page_in_small_letters_is_read() -> None:
    text = "police fired at a crowd near the market in ahmedabad on thursday, killing two, officials said."
    assert set(found(text)) == {"ahmedabad"}


def test_a_name_goes_on_over_the_end_of_a_wrapped_line() -> None:
    text = "The rebels said that they had blown up a bridge on the road to San\nSalvador on Monday."
    assert "San\nSalvador" in found(text)


def test_a_name_ends_with_its_paragraph() -> None:
    assert "Lahore\nPakistan" not in found("Blast in Lahore\nPakistan was quiet on Monday.")


def test_the_zone_is_that_of_the_place() -> None:
    assert found("The blast shook Karachi.")["Karachi"].zone == "Asia/Karachi"


def test_only_the_given_spans_are_read() -> None:
    text = "London news. A bomb exploded in Lahore, Pakistan. Subscribe in Madrid."
    start, end = text.index("A bomb"), text.index(" Subscribe")
    assert [m.text for m in find_places(text, [Span(start, end)])] == ["Lahore", "Pakistan"]


def test_a_name_nobody_knows_leaves_the_others_alone() -> None:
    alone = found("A bomb exploded in Lahore, Pakistan.")
    beside = found("A bomb exploded in Qxzvbrt and in Lahore, Pakistan.")
    assert beside["Lahore"].place == alone["Lahore"].place


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_offsets_hold_for_any_text(text: str) -> None:
    last = 0
    for mention in find_places(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= last
        last = mention.end


WORDS = st.sampled_from(
    [
        "Karachi",
        "في",
        "Каир",
        "東京",
        "St.",
        "N.C.",
        "—",
        "'s",
        "McA’",
        "é",
        "\n",
        "PARIS",
        "\u202e",
        "i̇",
        "of",
        "Lake",
        "\ud83d",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=40))
def test_mixed_scripts_and_odd_context_do_no_harm(text: str, outlet: str) -> None:
    for mention in find_places(text, context=PlaceContext(outlet=outlet, dateline=text[:50])):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "piece",
    [
        "A",
        "a",
        "A.",
        "Paris ",
        "Paris-",
        "'s",
        "St. ",
        "Lake of ",
        "20 km north of ",
        "New York, ",
        "((",
        "\n",
        "İ",
    ],
)
def test_a_long_line_comes_to_an_end(piece: str) -> None:
    # a quadratic step would take minutes here
    assert isinstance(find_places((piece * 200_000)[:200_000]), tuple)


def test_an_outlet_rather_means_a_namesake_than_a_capital_abroad() -> None:
    text = "A man was stabbed in London on Saturday night."
    places = [found(text, **context)["London"].place for context in ({}, {"outlet": "barrietoday.com"})]
    assert [p.country_code for p in places if p] == ["GB", "CA"]


@pytest.mark.parametrize(
    ("text", "name", "locality"),
    [
        ("The shells fell on the Perla district of Guayaquil, Ecuador.", "Guayaquil", "Guayaquil"),
        ("The shells fell on the district of Guayaquil, Ecuador.", "Guayaquil", None),
        ("Troops entered Jenin in the Palestinian territories.", "Jenin", "Janīn"),
    ],
    ids=["a district of a town", "the district", "a town that lends its district the name"],
)
def test_a_town_is_told_from_its_district(text: str, name: str, locality: str | None) -> None:
    place = found(text)[name].place
    assert place is not None
    assert place.locality == locality


def test_a_namesake_on_the_other_side_of_the_country_is_not_meant() -> None:
    there = found("A drone hit a car in Ainata in southern Lebanon.")["Ainata"]
    here = found("A drone hit a car in Ainata in northern Lebanon.")["Ainata"]
    assert there.place is None
    assert here.place is not None
    assert here.place.admin1 == "Baalbek-Hermel"


def test_a_town_of_the_own_lists_is_found_as_a_town_is() -> None:
    assert "Sheikh Zuweid" in found("Six Egyptian soldiers died south of Sheikh Zuweid in North Sinai.")


def test_a_name_at_the_end_before_a_blank_is_found() -> None:
    assert "London" in found("She lives in London ")


def test_a_village_of_no_list_lies_in_the_country_behind_it_not_in_the_next_town() -> None:
    text = "Gunmen attacked the village of Tambita in western Niger, the ministry in Niamey said."
    place = found(text)["Tambita"].place
    assert place is not None
    assert (place.country_code, place.admin1) == ("NE", None)
