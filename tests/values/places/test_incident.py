from newsledger.values.places import contains, find_places, incident_place, resolve


def test_a_site_within_a_town_has_the_towns_point_and_precision_two() -> None:
    text = "Gunmen stormed the Lakeside Trade Office in Karachi, Pakistan."
    place = incident_place([m for m in find_places(text) if m.text != "Pakistan"], "Lakeside Trade Office")
    assert place is not None
    assert (place.name, place.locality, place.admin1, place.country_code) == (
        "Lakeside Trade Office",
        "Karachi",
        "Sindh",
        "PK",
    )
    assert place.precision == 2 and place.zone == "Asia/Karachi" and place.geonames_id is None


def test_a_site_on_the_map_has_its_own_point() -> None:
    text = "Militants attacked Jinnah International Airport in Karachi, Pakistan."
    mentions = [m for m in find_places(text) if m.feature == "locality"]
    place = incident_place(mentions, "Jinnah International Airport")
    assert place is not None
    assert (place.precision, place.locality, place.admin1) == (1, "Karachi", "Sindh")


def test_a_later_mention_refines_an_area_but_never_leaves_it() -> None:
    text = "In Pakistan, a blast hit Lahore, days after one in Kabul."
    place = incident_place(find_places(text))
    assert place is not None and place.locality == "Lahore"


def test_where_people_are_from_is_the_last_resort() -> None:
    text = "A French aid worker was killed in Mali."
    place = incident_place(find_places(text))
    assert place is not None and (place.country_code, place.precision) == ("ML", 6)


def test_the_words_around_a_place_are_heeded() -> None:
    text = "The ambush happened 15 km south of Kirkuk in Iraq."
    place = incident_place(find_places(text), text=text)
    assert place is not None and place.precision == 2 and place.admin1 == "Kirkuk"


def test_nothing_named_gives_no_place() -> None:
    assert incident_place(()) is None
    assert incident_place((), "the old mill") is None


def test_containment_follows_the_names() -> None:
    karachi, sindh, lahore = resolve("Karachi"), resolve("Sindh province"), resolve("Lahore")
    pakistan = resolve("Pakistan")
    assert karachi and sindh and lahore and pakistan
    assert contains(sindh, karachi) and contains(pakistan, sindh) and contains(karachi, karachi)
    assert not contains(sindh, lahore) and not contains(karachi, sindh)
