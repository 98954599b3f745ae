"""Whether a page tells what nobody suffered: the plot of a film or a book, or a drill."""

from functools import cache

from newsledger.accounts.story import Story
from newsledger.codebook.tables import table

# Of a hundred words so many speak of the film or the drill, and in so many different ones. None of 3,567
# pages about shootings and of 1,500 about attacks in Latin America reaches either.
PLOT_SHARE, PLOT_WORDS = 1.5, 2
DRILL_SHARE, DRILL_WORDS = 1.0, 2
# Shorter texts are weighed sentence by sentence (accounts/tolls/credence.py).
LEAST = 40


def is_made_up(story: Story) -> bool:
    """Whether the words of plots or of drills are dense in a story.

    News of a shooting on a film set has films and directors in it, but no thriller, no genre and no villain.
    """
    words = [token.low for tokens in story.tokens for token in tokens if token.kind == "word"]
    if len(words) < LEAST:
        return False
    plots, about, drills = _classes()
    return (_share(words, about) >= PLOT_SHARE and len(plots.intersection(words)) >= PLOT_WORDS) or (
        _share(words, drills) >= DRILL_SHARE and len(drills.intersection(words)) >= DRILL_WORDS
    )


@cache
def _classes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of plots, those of plots and of the screen, those of drills."""
    classes = table("matters")
    plots = frozenset(classes["plots"])
    return plots, plots | frozenset(classes["screen"]), frozenset(classes["drills"])


def _share(words: list[str], wanted: frozenset[str]) -> float:
    """How many of a hundred words are among the wanted ones."""
    return 100 * sum(map(wanted.__contains__, words)) / len(words)
