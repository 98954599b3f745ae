"""What a reviewer decided about two accounts: linking obeys it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two accounts, by id, tell the `same` incident or `different` ones."""

    first: str
    second: str
    verdict: Literal["same", "different"]

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids, the smaller first."""
        return (self.first, self.second) if self.first <= self.second else (self.second, self.first)
