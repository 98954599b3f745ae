"""Words that say what a time, a weapon or a group has to do with an incident: codebook/cues.yaml."""

from collections.abc import Mapping
from functools import cache

from newsledger.codebook.inflection import Verb
from newsledger.codebook.tables import table

ANY_VIOLENCE = "@"
# Forms that the regular rules miss.
IRREGULAR = {"take": "take/took/taken", "admit": "admit/admitted/admitted"}


@cache
def cue_words(section: str, name: str) -> frozenset[str]:
    """The words of one class of a section of the table."""
    return frozenset(table("cues")[section][name])


@cache
def time_cues() -> Mapping[str, str]:
    """Word → what a time beside it is the time of; of a word in two classes the first decides."""
    kinds: dict[str, str] = {}
    for kind in ("strong", "weak", "step", "coming", "said", "ended", "later"):
        for word in table("cues")["times"][kind]:
            kinds.setdefault(word, kind)
    return kinds


@cache
def verbs_with_objects(section: str) -> Mapping[str, frozenset[str]]:
    """Every form of the section's verbs → the nouns that must follow."""
    found: dict[str, frozenset[str]] = {}
    for written, nouns in table("cues")[section].items():
        verb = Verb.of(IRREGULAR.get(written, written))
        for form in (verb.base, verb.past, verb.participle, verb.third, verb.gerund):
            found[form.replace("admiting", "admitting")] = frozenset(nouns)
    return found
