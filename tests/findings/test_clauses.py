"""The clause around a word."""

from time import process_time

import pytest

from newsledger.findings.clauses import LONGEST, clause, is_personal


@pytest.mark.parametrize(
    ("sentence", "anchor", "step"),
    [
        ("They came at seven.", "seven", "They came at seven"),
        ("Photo: Town Video Image 1 of / 9 Caption Close Image 1 of 9 Shots rang out at 9 p.m. on the quay.",
         "9 p.m.", "Shots rang out at 9 p.m. on the quay"),
        ("The men came around 7pm and Ana Ruiz, a mayor, tweeted that they were gone around 9pm.", "9pm",
         "They were gone around 9pm"),
        ("The men came around 7pm and Ana Ruiz, a mayor, tweeted that they were gone around 9pm.", "7pm",
         "The men came around 7pm"),
        ("He said one fled on foot and the guards caught two others at the gate.", "caught",
         "The guards caught two others at the gate"),
        ("According to the mayor, the bridge blew up at noon; nobody was near.", "blew up",
         "The bridge blew up at noon"),
        ("Men whom police and soldiers in the street held off fled as the barn burned down.", "burned down",
         "Men whom police and soldiers in the street held off fled as the barn burned down"),
        ("A blast was heard at 6 a.m.", "6 a.m", "A blast was heard at 6 a.m."),
        ("The men came at 6 a.m. Monday by boat.", "came", "The men came at 6 a.m. Monday by boat"),
        ("The men came by boat at noon; nobody fled.", "fled", "The men came by boat at noon; nobody fled"),
        ("No such word here.", "blast", "No such word here"),
    ],
)  # fmt: skip
def test_a_step_is_the_clause_around_its_word(sentence: str, anchor: str, step: str) -> None:
    assert clause(sentence, anchor) == step


def test_a_long_clause_ends_with_a_smaller_one() -> None:
    sentence = "Soldiers closed the road to the harbour, where " + "boats lay idle " * 20
    assert clause(sentence, "road") == "Soldiers closed the road to the harbour"


def test_a_long_sentence_without_a_break_is_cut_at_a_word() -> None:
    assert len(clause("word " * 100, None)) <= LONGEST


def test_hostile_text_takes_no_time() -> None:
    began = process_time()
    clause("said " * 50_000, "nothing")
    clause("according to " * 50_000, "nothing")
    clause("—  " * 50_000, None)
    assert process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("I got up the next morning", True),
        ("He's been a ticking time bomb", True),
        ("And yet you're going to find them there tonight", True),
        ("The men came around 7pm", False),
        ("She was taken to hospital on Sunday", False),
    ],
)
def test_who_talks_of_himself_or_to_the_reader_tells_no_step(text: str, personal: bool) -> None:
    assert is_personal(text) is personal
