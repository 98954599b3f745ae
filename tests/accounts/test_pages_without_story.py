"""Pages that hold no English sentence are read as holding nothing, and never fail."""

import pytest

from newsledger.accounts import read
from newsledger.documents import Page, read_page
from newsledger.values.actors import find_actors, introduced_aliases

TURKISH = (
    "Taliban ve polis dün akşam şehirde çatıştı. Al Jazeera olayı duyurdu. Yetkililer açıklama yapmadı, "
    "soruşturma sürüyor ve bölge halkı evlerinden çıkmıyor.\n"
)


@pytest.mark.parametrize(
    "text", [TURKISH, "", "POLICE HEADQUARTERS, March 2 (Reuters) -", "Taliban"], ids=repr
)
def test_no_incident_is_read_where_no_english_sentence_stands(text: str) -> None:
    reading = read(read_page(Page(text, "text/plain", "page")))
    assert not reading.accounts
    assert not reading.claims


def test_no_spans_are_not_the_whole_text() -> None:
    assert not find_actors("The Taliban (TTB) fought the police.", [])
    assert not introduced_aliases("The Red Dawn Front (RDF) was blamed.", [])
    assert find_actors("The Taliban (TTB) fought the police.")
