"""What speaks for a figure, and how much: the readable weights of the default policy's best value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weight:
    """What a feature adds for killed and for injured; why it decides, where it is higher and where lower."""

    feature: str
    killed: float
    injured: float
    when: str
    unless: str

    def of(self, field: str) -> float:
        """The weight of a field."""
        return self.killed if field == "killed" else self.injured


# Fitted by `python -m tools.fit_choice LEDGER INCIDENTS --write` on the gva half (evaluation/settling.md).
TABLE: tuple[Weight, ...] = (
    Weight("voted", 0.43, 0.45, "most witnesses give it", "witnesses alone are not enough"),
    Weight("early", 1.49, 0.85, "it is told earlier on the page", "it is told later on the page"),
    Weight("exact", 0.35, 0.56, "a page settles on it", "no page settles on the other"),
    Weight("both", -0.26, 0.9, "both ways of reading find it", "one way of reading alone finds the other"),
    Weight(
        "size", -0.67, -0.01, "larger figures are final more often", "smaller figures are final more often"
    ),
    Weight("title", 1.78, 1.63, "a title gives it", "a title gives the other"),
    Weight("title_sum", 0.18, 1.62, "it adds up to a title", "the other adds up to a title"),
    Weight("nobody", 0.09, 0.54, "what is told may be of others", "somebody is told of"),
    Weight("nobody.other", 0.36, 1.31, "titles tell of other harm", "titles tell of other harm"),
    Weight("nobody.hit", 0.16, -1.46, "titles tell of people hit", "titles tell of people hit"),
    Weight("nobody.late", 1.35, -0.29, "no page begins with it", "a page begins with it"),
    Weight("nobody.counted", -0.48, -0.01, "nobody states a number", "nobody states a number"),
    Weight("nobody.moved", 0, 2.26, "the same are among the dead", "the same are among the dead"),
)
