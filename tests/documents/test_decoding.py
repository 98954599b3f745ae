"""Bytes become characters once: UTF-8 first, then what was declared, then what is detected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.documents.decoding import decode, is_rubbish

GERMAN = "Zwei Männer wurden am Freitag in der Altstadt getötet, sagte die Polizei in Görlitz. "
RUSSIAN = "В пятницу в старом городе погибли два человека, сообщила полиция. "


@pytest.mark.parametrize(
    ("content", "charset", "expected"),
    [
        ("Café".encode(), None, "Café"),
        ("\ufeffCafé".encode(), None, "Café"),
        ("Café".encode("utf-16"), None, "Café"),
        ("Two men were killed.".encode("utf-16-le"), None, "Two men were killed."),
        (GERMAN.encode("latin-1"), None, GERMAN),
        (GERMAN.encode("cp1252"), "iso-8859-1", GERMAN),
        (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
        ((RUSSIAN * 4).encode("cp1251"), None, RUSSIAN * 4),
        (GERMAN.encode(), "koi8-r", GERMAN),
        (b"a\x00b\r\nc\rd", None, "a\ufffdb\r\nc\rd"),
        (b"Caf\xe9", "no-such-charset", "Café"),
    ],
    ids=["utf-8", "mark", "utf-16", "utf-16 without mark", "latin-1",
         "declared latin-1 is windows-1252", "koi8-r",
         "detected windows-1251", "utf-8 wins over a wrong header", "nul and line ends", "unknown charset"],
)  # fmt: skip
def test_bytes_become_the_characters_that_were_meant(
    content: bytes, charset: str | None, expected: str
) -> None:
    assert decode(content, charset=charset) == expected


def test_a_scar_in_a_utf8_text_leaves_the_rest_as_it_is() -> None:
    content = (GERMAN * 20).encode() + b"\xff " + (GERMAN * 20).encode()
    assert decode(content) == GERMAN * 20 + "\ufffd " + GERMAN * 20


def test_a_page_may_declare_its_own_charset() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN}</body></html>'
    assert RUSSIAN in decode(page.encode("cp1251"), markup=True)


@given(st.binary(max_size=500))
def test_no_bytes_fail_and_the_result_can_be_stored(content: bytes) -> None:
    text = decode(content)
    assert "\x00" not in text
    text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), max_size=300))
def test_utf8_comes_back_as_it_was_unless_it_looks_like_utf16(text: str) -> None:
    assert decode(text.encode()) == text


def test_rubbish_is_told_from_text_with_a_few_scars() -> None:
    assert is_rubbish("\x01\x02\x03\x04\x05\x06ab")
    assert not is_rubbish("a\ufffdb")
    assert not is_rubbish(GERMAN * 10 + "\ufffd\ufffd")
