"""The codebook's words: plurals, verb forms, and tables that hold what they say."""

import pytest

from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_classes, harm_words
from newsledger.codebook.inflection import Verb, plural
from newsledger.codebook.people import people_words
from newsledger.codebook.tables import table
from newsledger.model import TOLL_FIELDS

PLURALS = {
    "cop": "cops",
    "policeman": "policemen",
    "baby": "babies",
    "boy": "boys",
    "witness": "witnesses",
    "coach": "coaches",
    "woman": "women",
    "human": "humans",
    "passerby": "passerbies",
}


@pytest.mark.parametrize(("noun", "wanted"), PLURALS.items(), ids=PLURALS)
def test_a_noun_has_its_plural(noun: str, wanted: str) -> None:
    assert plural(noun) == wanted


VERBS = {
    "kill": ("killed", "killed", "kills", "killing"),
    "stab": ("stabbed", "stabbed", "stabs", "stabbing"),
    "kidnap": ("kidnapped", "kidnapped", "kidnaps", "kidnapping"),
    "die": ("died", "died", "dies", "dying"),
    "execute": ("executed", "executed", "executes", "executing"),
    "shoot/shot/shot": ("shot", "shot", "shoots", "shooting"),
    "slay/slew/slain": ("slew", "slain", "slays", "slaying"),
    "perish": ("perished", "perished", "perishes", "perishing"),
}


@pytest.mark.parametrize(("written", "forms"), VERBS.items(), ids=VERBS)
def test_a_verb_has_its_forms(written: str, forms: tuple[str, ...]) -> None:
    verb = Verb.of(written)
    assert (verb.past, verb.participle, verb.third, verb.gerund) == forms


def _words(value: object) -> list[object]:
    if isinstance(value, dict):
        return [word for key, inner in value.items() for word in (key, *_words(inner))]
    return [word for inner in value for word in _words(inner)] if isinstance(value, list) else [value]


@pytest.mark.parametrize("name", ["grammar", "people", "harm"])
def test_every_word_of_a_table_is_text(name: str) -> None:
    # In YAML a bare "on" or "no" is a truth value and would be lost.
    assert all(not isinstance(word, bool) for word in _words(table(name)))


def test_every_harm_word_belongs_to_a_field() -> None:
    assert {word.field for words in harm_words().by_form.values() for word in words} == set(TOLL_FIELDS)


def test_a_particle_is_kept_apart_from_its_verb() -> None:
    assert [word.particle for word in harm_words().by_form["gunned"]] == ["down"]
    assert "gun" not in harm_words().by_form


def test_every_noun_has_a_role_of_the_contract() -> None:
    roles = {noun.role for noun in people_words().nouns.values()}
    assert roles <= {
        "police",
        "military",
        "paramilitary",
        "security_forces",
        "attackers",
        "armed_group",
        "officials",
        "aid_workers",
        "journalists",
        "children",
        "civilians",
        "unknown",
    }


def test_nouns_of_several_words_are_found_by_their_first() -> None:
    people = people_words()
    assert all(form.split(" ")[0] in people.first for form in people.nouns)


def test_nobody_is_of_both_sexes() -> None:
    assert not people_words().male & people_words().female


def test_captors_are_no_authorities() -> None:
    assert not harm_classes().captors & harm_classes().authorities


def test_pronouns_say_how_many() -> None:
    assert grammar().pronouns["he"] == 1
    assert grammar().pronouns["they"] is None
