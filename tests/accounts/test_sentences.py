"""Sentences of a story: where they end, and which blocks they come from."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.accounts.sentences import LONGEST, sentences_of
from newsledger.model import Block, Document


def sentences(text: str) -> list[str]:
    document = Document("d", text, blocks=(Block(0, len(text), "body"),), language="en")
    return [text[s.span.start : s.span.end] for s in sentences_of(document)]


SPLITS = {
    "two sentences": ("Two men died. A third was hurt.", 2),
    "a title": ("Police said Sgt. Amina Khan was hurt.", 1),
    "an initial": ("John F. Smith was shot.", 1),
    "a rank and a state": ("Lt. Col. Rose of Mobile, Ala. was there.", 1),
    "a time of day at the end": ("It began at 7 p.m. The police came.", 2),
    "a time of day inside": ("It began at 7 p.m. on Friday.", 1),
    "a decimal number": ("A .38-caliber gun and 3.5 kilograms were found.", 1),
    "a question": ("Who did it? Nobody knows.", 2),
    "a quotation": ("“We were afraid.” She left.", 2),
    "an ellipsis that goes on": ("He waited... and then he left.", 1),
    "two lines": ("Two killed in raid\nThe army said so.", 2),
    "an abbreviated country": ("The U.S. embassy was closed.", 1),
}


@pytest.mark.parametrize(("text", "number"), SPLITS.values(), ids=SPLITS)
def test_a_sentence_ends_at_its_stop(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_boilerplate_and_other_languages_are_left_out() -> None:
    text = "Two men died.\nSubscribe now.\nZwei Männer starben."
    blocks = (Block(0, 13, "body"), Block(14, 28, "boilerplate"), Block(29, 49, "body", language="de"))
    found = sentences_of(Document("d", text, blocks=blocks, language="en"))
    assert [text[s.span.start : s.span.end] for s in found] == ["Two men died."]


def test_wrapped_lines_after_a_dateline_are_one_sentence() -> None:
    text = (
        "PORTO CINZA, 3 MAY -- THE HARBOR\nBATTALION REPORTED THAT REBELS HAD ATTACKED THE BRIDGE AT\n"
        "VALE FUNDO AND THE MILL NEAR IT WITH MORTARS AND RIFLES,\nAND LEFT."
    )
    blocks = (Block(0, 21, "dateline"), Block(22, len(text), "body"))
    assert len(sentences_of(Document("d", text, blocks=blocks, language="en"))) == 1


def test_a_sentence_knows_that_it_stands_in_the_headline() -> None:
    text = "Two killed\nTwo men died."
    blocks = (Block(0, 10, "headline"), Block(11, 24, "body"))
    assert [s.in_headline for s in sentences_of(Document("d", text, blocks=blocks))] == [True, False]


@given(st.text(max_size=200))
def test_sentences_hold_all_but_white_space(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text", ["word " * 200_000, "." * 1_000_000, "a." * 300_000, "\n" * 1_000_000], ids=str.__len__
)
def test_a_line_of_a_megabyte_is_cut_in_time(text: str) -> None:
    started = time.process_time()
    assert all(len(sentence) <= LONGEST for sentence in sentences(text))
    assert time.process_time() - started < 10
