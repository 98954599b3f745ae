"""The language of a block, and the model that tells it."""

import hashlib
from importlib.resources import files

import pytest

from newsledger.documents.language import guess
from tools.fetch_language_model import SHA256


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two men were killed in the old town on Friday, the police said.", "en"),
        ("TWO MEN WERE KILLED IN THE OLD TOWN ON FRIDAY, THE POLICE SAID.", "en"),
        ("Deux hommes ont été tués vendredi dans la vieille ville, selon la police.", "fr"),
        ("LA POLICÍA DETUVO A TRES PERSONAS ESTA NOCHE EN LA CIUDAD VIEJA.", "es"),
        ("في المدينة القديمة قتل رجلان يوم الجمعة، بحسب الشرطة المحلية.", "ar"),
    ],
)
def test_the_language_of_a_sentence_is_told_in_capitals_too(text: str, language: str) -> None:
    found, probability = guess(text)
    assert found == language and probability > 0.5


@pytest.mark.parametrize("text", ["", "X"], ids=["nothing", "a letter"])
def test_nobody_is_sure_of_the_language_of_no_words(text: str) -> None:
    assert guess(text)[1] < 0.5


def test_the_model_is_the_one_that_its_notice_names() -> None:
    content = (files("newsledger.documents") / "data" / "lid.176.ftz").read_bytes()
    notice = (files("newsledger.documents") / "data" / "NOTICE").read_text(encoding="utf-8")
    assert hashlib.sha256(content).hexdigest() == SHA256
    assert SHA256 in notice
