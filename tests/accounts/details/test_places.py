"""Where it happened, among the places that a page names."""

import pytest

from newsledger.accounts import read
from newsledger.model import Place
from tests.accounts.stories import document

PLACES = {
    "not where the wounded were flown": (
        "JALALABAD, Afghanistan - A bomb hit a minibus on Tuesday, killing four people. "
        "The wounded were flown to Kabul for treatment.",
        "Jalālābād",
    ),
    "not where one of them died in hospital": (
        "Bandits shot dead eight farmers in the village of Gidan Tudu in Zamfara on Tuesday. "
        "Two more people died in hospital in Gusau on Wednesday.",
        "Gidan Tudu",
    ),
    "not one of two towns with hospitals": (
        "Gunmen killed 13 men at a mosque in Unguwar Tudun in Katsina state on Tuesday. "
        "The wounded were taken to hospitals in Katsina and Funtua.",
        "Unguwar Tudun",
    ),
    "a village told by its distance": (
        "Fighters killed six soldiers at a base in Tawdheel, about 70 km west of Mogadishu, on Tuesday.",
        "Tawdheel",
    ),
    "not where a ministry speaks": (
        "Gunmen killed ten people in the village of Tambita in western Niger, the ministry in Niamey said.",
        "Tambita",
    ),
    "a village of no list before its district": (
        "Two men were killed in a gunfight at Lomanai in Imphal West district of Manipur on Friday.",
        "Lomanai",
    ),
    "a village of no list before its province": (
        "A roadside bomb killed two soldiers in Sharif Asak, Maguindanao, on Monday.",
        "Sharif Asak",
    ),
    "a village whose name begins with that of a town": (
        "A man was beaten to death in Bharatpur Kalan village in Etah district of Uttar Pradesh on Sunday.",
        "Bharatpur Kalan",
    ),
    "a hospital that was struck": (
        "Nine people died on Monday when a bomb exploded at a hospital in Quetta.",
        "Quetta",
    ),
    "a capital by its people": (
        "Gunmen killed three passengers of a bus in the Haitian capital on Thursday.",
        "Port-au-Prince",
    ),
    "beside the violence": (
        "Two men were shot dead in Fresno on Monday. The suspect was arrested in Reno.",
        "Fresno",
    ),
    "not where somebody is from": ("Two men from Boston were shot dead in Fresno on Monday.", "Fresno"),
    "not the hospital's town": (
        "A man was shot in Fresno on Monday. He died in a hospital in Oakland.",
        "Fresno",
    ),
    "not a street": (
        "FRESNO, Calif. - A man was shot dead in the 600 block of Houston Avenue on Monday.",
        "Fresno",
    ),
    "the dateline": ("FRESNO, Calif. - A man was shot dead in a bar on Monday.", "Fresno"),
    "the scene before the dateline": (
        "PARIS - Two men were shot dead in Lyon on Monday, police said.",
        "Lyon",
    ),
}


def place(text: str, outlet: str | None = None) -> Place | None:
    found = read(document(text, outlet=outlet)).claims
    return next((claim.value for claim in found if isinstance(claim.value, Place)), None)


@pytest.mark.parametrize(("text", "town"), PLACES.values(), ids=PLACES)
def test_where_it_happened(text: str, town: str) -> None:
    found = place(text)
    assert found is not None
    assert found.locality == town


def test_a_town_that_only_the_outlet_names_is_not_claimed() -> None:
    text = "A man was shot dead in the 600 block of Third Avenue on Monday, police said."
    assert not [c for c in read(document(text, outlet="fresnobee.com")).claims if c.field == "place"]


def test_an_older_incident_in_a_place_that_no_list_has_keeps_its_name() -> None:
    text = (
        "Two men were shot dead in London on Monday.\n\n"
        "They were wanted over the murder of three guards in Quillbeck on 16 December 2019."
    )
    places = [c.value for c in read(document(text)).claims if isinstance(c.value, Place)]
    assert [p.name for p in places] == ["London", "Quillbeck"]


def test_evidence_of_a_dateline_is_the_dateline() -> None:
    text = "FRESNO, Calif. - A man was shot dead in a bar on Monday."
    (claim,) = [c for c in read(document(text)).claims if c.field == "place"]
    assert "FRESNO" in claim.evidence[0].quote


def test_what_went_on_besides_is_not_where_it_happened() -> None:
    found = place("A nurse was shot dead on Monday in Upper Nile, as talks resumed in Addis Ababa.")
    assert found is not None
    assert (found.locality, found.admin1) == (None, "Upper Nile")


def test_a_namesake_in_another_country_than_the_province_behind_it_is_not_meant() -> None:
    found = place("A nurse was shot dead on Wednesday in Budi, Eastern Equatoria, the mission said.")
    assert found is not None
    assert found.country == "South Sudan"


def test_a_long_name_that_no_list_has_is_kept_whole() -> None:
    text = (
        "Two men were shot dead in London on Monday.\n\nThey were wanted over the murder of three guards, "
        "a prison cook and an elderly lorry driver in Quillbeckhaven on 16 December 2019."
    )
    places = [c.value for c in read(document(text)).claims if isinstance(c.value, Place)]
    assert [p.name for p in places] == ["London", "Quillbeckhaven"]


SPOTS = {
    "an unlisted village": (
        "Gunmen killed nine in Vundari village, 13 kilometres north of the city of Maiduguri, on Monday.",
        ("Vundari", "Vundari", "Borno"),
    ),
    "the village of": (
        "BOGOTA, Colombia -- Rebels killed nine officers on Monday. The assault in the village of "
        "Valdesombra, 230 miles northwest of Bogota, took six hours.",
        ("Valdesombra", "Valdesombra", None),
    ),
    "in a district": (
        "Rebels attacked and killed nine in Vundari, in the Kaura district of Kaduna State, on Monday.",
        ("Vundari", "Vundari", "Kaduna"),
    ),
    "before another town": (
        "SANAA, Yemen - A strike killed nine in Vundari, a remote village in Hajjah province, on Sunday. "
        "The dead were farmers.\n\nIt was the third attack in days. A strike hit a bus near Taiz city.",
        ("Vundari", "Vundari", "Ḩajjah"),
    ),
    "an area of a town": (
        "Gunmen killed nine people in the Zorkin area of Peshawar on Monday.",
        ("Zorkin", "Peshawar", "Khyber Pakhtunkhwa"),
    ),
}


@pytest.mark.parametrize(("text", "wanted"), SPOTS.values(), ids=SPOTS)
def test_a_place_in_no_list_keeps_its_name(text: str, wanted: tuple[str, str, str | None]) -> None:
    found = place(text)
    assert found is not None
    assert (found.name, found.locality, found.admin1) == wanted


TOWNS = {
    "far from the capital": (
        "Gunmen killed nine people in Latacunga on Monday, about 80km from the capital, Quito.",
        "Latacunga",
    ),
    "a section of a town": (
        "Two men were shot dead in Kensington on Monday, police in Philadelphia said. Neighbors in the "
        "Kensington neighborhood heard shots.",
        "Philadelphia",
    ),
    "a distance further down": (
        "A man was shot dead in Fresno on Monday. The police came. He died. They left. Nobody was held. "
        "The gun was bought in Selma. It is a store 16 miles from Fresno.",
        "Fresno",
    ),
    "a dateline with a colon": ("Beijing: A man killed nine people in Kaiyuan on Friday.", "Kaiyuan"),
    "where it was told": (
        "Nine people were killed near Kunduz on Monday. The attackers fled, Mr Omar told reporters in Kabul.",
        "Kunduz",
    ),
    "on a road": ("A man was shot dead in Fresno on Monday, witnesses on Modesto said.", "Fresno"),
    "a group is no place": ("A strike killed nine people in Khan Younis, which Hamas governs.", "Khān Yūnis"),
    "a site in another town": (
        "Rebels killed nine people in Cali on Monday. The rebels also bombed a military base in Bogota.",
        "Cali",
    ),
    "of the president": (
        "A strike killed six people in President Omar Zelen's hometown of Kryvyi Rih on Tuesday. Omar Zelen, "
        "who was born in Kryvyi Rih, said so. Moscow accused Ukraine of shelling.",
        "Kryvyy Rih",
    ),
}


@pytest.mark.parametrize(("text", "town"), TOWNS.values(), ids=TOWNS)
def test_it_happened_in_the_town_of_the_deed(text: str, town: str) -> None:
    found = place(text)
    assert found is not None
    assert found.locality == town


def test_an_outlet_abroad_tells_nothing_of_where_it_was() -> None:
    found = place("Nine people were shot dead in Cuenca, Ecuador, on Monday.", outlet="Taipei Times")
    assert found is not None
    assert found.locality == "Cuenca"


def test_who_strikes_is_not_where_it_happened() -> None:
    text = "An Israeli air strike killed six people on Friday. Israeli jets had been seen before."
    assert place(text) is None


def test_the_country_in_which_it_happened_is_not_the_one_that_struck() -> None:
    text = (
        "Israel carried out a strike on a car in Bazwarieh in south Lebanon on Thursday, killing one man. "
        "Israel has struck the area almost daily."
    )
    found = place(text)
    assert found is not None
    assert (found.country_code, found.locality) == ("LB", "Bazwarieh")


@pytest.mark.parametrize(
    "area", ["Quillon Prison, Punjab", "Quillonby, Ohio"], ids=["a prison", "in the States"]
)
def test_no_site_and_no_unlisted_name_of_the_united_states_is_a_village(area: str) -> None:
    found = place(f"A man was shot dead in {area}, on Monday.")
    assert found is not None
    assert found.locality is None
