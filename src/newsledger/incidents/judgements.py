"""What a reviewer decided about two accounts: linking obeys it."""

from collections.abc import Collection, Iterable
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


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The pairs that reviewers joined and those that they parted."""

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()

    def within(self, accounts: Collection[str]) -> list[tuple[str, str]]:
        """The joined pairs of which both are among the accounts, sorted."""
        return sorted(pair for pair in self.together if pair[0] in accounts and pair[1] in accounts)

    def joined_to(self, accounts: Collection[str]) -> set[str]:
        """These and the accounts that a judgement joins to one of them."""
        return {one for pair in self.together if not set(pair).isdisjoint(accounts) for one in pair}


def verdicts_of(judgements: Iterable[Judgement]) -> Verdicts:
    """What stands: of two judgements on one pair the later."""
    decided = {one.pair: one.verdict for one in judgements}
    return Verdicts(
        frozenset(pair for pair, verdict in decided.items() if verdict == "same"),
        frozenset(pair for pair, verdict in decided.items() if verdict == "different"),
    )
