"""What is known of a noun phrase for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class People:
    """A noun phrase for people, tokens[start:end]; `head` is None for a bare number or a pronoun.

    `stated` says that the text gives a number; else the phrase describes one person (low 1, high 1) or some
    (low and high None). `rest` marks "others", "another", "two more"; `sure` is False for a noun that the
    codebook does not know.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    stated: bool
    head: str | None = None
    role: str = "unknown"
    definite: bool = False
    rest: bool = False
    pronoun: bool = False
    plural: bool = False
    name: str | None = None
    age: int | None = None
    sure: bool = True

    @property
    def nobody(self) -> bool:
        """Whether it says that there was nobody."""
        return self.low == 0 and self.high == 0

    @property
    def one(self) -> bool:
        """Whether it is of exactly one person."""
        return self.low == 1 and self.high == 1
