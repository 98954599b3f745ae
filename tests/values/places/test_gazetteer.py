import hashlib

import pytest

from newsledger.values.places.gazetteer import FILE, Gazetteer
from newsledger.values.places.names import normalise
from newsledger.values.places.outlets import home_of


def test_the_file_is_the_one_that_was_built() -> None:
    digest, name = FILE.with_suffix(".sha256").read_text("ascii").split()
    assert name == FILE.name
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == digest


def test_the_file_is_small_and_its_sources_are_named() -> None:
    assert FILE.stat().st_size < 30_000_000
    assert "Creative Commons Attribution 4.0" in (FILE.parent / "NOTICE").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("St. Louis", "saint louis"),
        ("Saint-Louis", "saint louis"),
        ("Ft. Worth", "fort worth"),
        ("N'Djaména", "ndjamena"),
        ("Al Ḩudaydah", "al hudaydah"),
        ("  Łódź ", "lodz"),
        ("N.C.", "nc"),
        ("st", "st"),
    ],
)
def test_spellings_of_a_name_meet(name: str, key: str) -> None:
    assert normalise(name) == key


@pytest.mark.parametrize(
    ("outlet", "country", "province"),
    [
        ("https://web.archive.org/web/20150101000000/http://www.wral.com:80/story/1", "US", "NC"),
        ("dawn.com", "PK", None),
        ("epaper.dawn.com", "PK", None),
        ("example.co.uk", "GB", None),
        ("nobody-knows.example", None, None),
        ("", None, None),
    ],
)
def test_an_outlets_home(outlet: str, country: str | None, province: str | None) -> None:
    home = home_of(Gazetteer(), outlet)
    assert (home.country, home.province) == (country, province)


def test_the_town_in_an_outlets_name_is_read() -> None:
    home = home_of(Gazetteer(), "peshawarherald.com")
    assert home.key == "peshawar" and [town.country for town in home.towns] == ["PK"]


def test_a_common_word_in_an_outlets_name_is_no_town() -> None:
    assert home_of(Gazetteer(), "Best World News").town is None
