"""Words that tell what a capitalised name stands for, from `data/words.tsv`."""

from collections import defaultdict

from newsledger.values.places.facts import rows


def read_words() -> dict[str, frozenset[str]]:
    """List → words; a list may run over several rows."""
    lists: dict[str, set[str]] = defaultdict(set)
    for name, words in rows("words.tsv"):
        lists[name].update(words.split())
    return {name: frozenset(words) for name, words in lists.items()}


_LISTS = read_words()

# Before a name: a place is likely to follow; the strong ones hardly ever stand before a person.
PLACE_PREPOSITIONS = _LISTS["place_prepositions"]
STRONG_PREPOSITIONS = _LISTS["strong_prepositions"]
# "city of X", "X province".
PLACE_NOUNS = _LISTS["place_nouns"]
NEXT_PLACE_NOUNS = _LISTS["next_place_nouns"]
DIRECTIONS = _LISTS["directions"]
# Before a person's name.
TITLES = _LISTS["titles"]
SAYING = _LISTS["saying"]
# Verbs whose subject is a person.
PERSON_VERBS = _LISTS["person_verbs"]
# After a place name: the whole is a body that still tells the place ("Fresno Police").
LOCAL_BODIES = _LISTS["local_bodies"]
# After a place name: the whole is named after the place or after a person and is no place itself.
NAMED_BODIES = _LISTS["named_bodies"]
# The telling words of sites and, among them, of streets.
SITE_HEADS = _LISTS["site_heads"]
STREET_HEADS = _LISTS["street_heads"]
MONTHS_AND_DAYS = _LISTS["months_and_days"]
# Words that begin sentences and never names.
FUNCTION_WORDS = _LISTS["function_words"]
# Small words inside names of places.
CONNECTORS = _LISTS["connectors"]
# Words of outlets' names around the town in them ("The Fresno Bee", "palestineherald.com").
MEDIA = _LISTS["media"]
# Names that also are places but in news hardly ever stand for them.
NONPLACES = frozenset(word.lower() for row in rows("nonplaces.tsv") for word in row[0].split())
