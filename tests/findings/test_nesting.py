"""How the settled roles of one toll bound each other."""

from newsledger.findings.nesting import held_together
from newsledger.findings.policies import Decision


def decision(low: int, best: int, high: int | None) -> Decision:
    return Decision(low, best, high, "stated", ())


def test_everybody_may_be_as_many_as_attackers_and_victims_together() -> None:
    held = held_together(
        {"total": decision(1, 2, 2), "attackers": decision(2, 2, 3), "victims": decision(0, 0, 2)}
    )
    assert (held["total"].low, held["total"].best, held["total"].high) == (1, 2, 4)


def test_an_open_total_stays_open() -> None:
    held = held_together(
        {"total": decision(3, 3, None), "attackers": decision(1, 1, 1), "victims": decision(2, 2, 2)}
    )
    assert held["total"].high is None
