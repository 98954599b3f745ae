"""A record becomes one line that every JSON reader takes."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.outputs.jsonl import line


@given(st.dictionaries(st.text(), st.text(st.characters(codec=None))))
def test_any_text_comes_back_from_its_line(record: dict[str, str]) -> None:
    written = line(record)
    assert written.endswith("\n") and written.count("\n") == 1
    back = json.loads(written.encode("utf-8"))
    # A high surrogate before a low one is a pair, and reading joins it.
    assert back == {key: _joined(text) for key, text in record.items()}


def _joined(text: str) -> str:
    return (
        text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if _paired(text)
        else text
    )


def _paired(text: str) -> bool:
    return any("\ud800" <= a <= "\udbff" and "\udc00" <= b <= "\udfff" for a, b in pairwise(text))


def test_characters_stand_as_they_are() -> None:
    assert line({"a": "Kraków 你", "b": None}) == '{"a":"Kraków 你","b":null}\n'


def test_an_unpaired_surrogate_is_escaped() -> None:
    assert line("x\ud800y") == '"x\\ud800y"\n'


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        line({"a": float("nan")})
