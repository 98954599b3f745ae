"""City or province, by the words around a mention: Kabul the town, Kabul province, Peshawar district."""

from newsledger.values.places.choice import Chosen
from newsledger.values.places.entries import Sense
from newsledger.values.places.namesakes import at_level, level_of_nouns
from newsledger.values.places.page import Page


def fitting_level(page: Page, choice: Chosen, sense: Sense | None) -> Sense | None:
    """The meaning at the level that the words around a mention ask for; the town where they ask for none."""
    return at_level(choice.candidate.senses, sense, level_asked(page, choice)) if sense else None


def level_asked(page: Page, choice: Chosen) -> str | None:
    """The level that a noun beside the name asks for."""
    first, last = choice.candidate.first, choice.candidate.last
    after = page.key(last) if last < len(page.tokens) and page.after(last - 1) in (" ", "'s ", "’s ") else ""
    # "the Harlem district of New York": the noun goes with the name before it
    owned = first > 2 and page.tokens[first - 3].capital and page.joined(first - 2)
    before = page.key(first - 2) if page.key(first - 1) == "of" and not owned else ""
    return level_of_nouns(after, before)
