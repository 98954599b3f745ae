"""How conflicting figures become one: the rules of the field, each a short function over the same figures.

A policy takes the figures for one role, never none, in order of their reports, and decides.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from newsledger.errors import UsageError
from newsledger.findings.dates import DAY
from newsledger.findings.figures import Figure
from newsledger.findings.witnesses import votes

# ACLED codebook: "several", "many" and the like are coded by a fixed table where no figure is given.
ACLED_VAGUE = {"dozens": 12, "scores": 20, "several": 3, "a few": 3, "many": 10, "hundreds": 100}

# A number that somebody states goes before people counted one by one. On the gva half nothing from 0.6 to 1
# changes the share of exact values by more than 0.001.
COUNTED_WEIGHT = 0.8

# "At least" and "several" bound a number and hardly name it. On the gva half 0.2 is right in ten more
# incidents than 0.5 (injured 0.714 to 0.719 exact).
OPEN_WEIGHT = 0.2

# A toll of so many days later knows what became of those in hospital; sooner, two counts may differ.
TOLD_LATER = 3


@dataclass(frozen=True, slots=True)
class Decision:
    """low <= best <= high, high None where open; the rule in words; the figures for and against it.

    `clear` is the chosen figure's share of what speaks for any, 1 where there was nothing to choose.
    """

    low: int
    best: int
    high: int | None
    rule: str
    supporting: tuple[Figure, ...]
    against: tuple[Figure, ...] = ()
    clear: float = 1.0


Policy = Callable[[Sequence[Figure]], Decision]


def newsledger(given: Sequence[Figure]) -> Decision:
    """The figure with most witnesses behind it; the range runs over every figure not superseded.

    A speaker's later figure supersedes the earlier one; "at least n" bounds a range and is no end of it.
    """
    live = standing(given)
    if all(f.high is None for f in live):
        return decide(given, live, max(f.low for f in live), "the highest lower bound given")
    behind = weights(live)
    rule = "the only figure given" if len(behind) == 1 else "the figure with most witnesses behind it"
    return decide(given, live, weightiest(behind), rule)


def ucdp(given: Sequence[Figure]) -> Decision:
    """UCDP GED codebook 22.1, estimates: the lowest and the highest reliable figure, and the likeliest.

    Where sources of equal standing differ, the lower is taken as best.
    """
    live = standing(given)
    best = weightiest(weights(live))
    return decide(given, live, best, "the figure of most sources, the lower of equals (UCDP)")


def acled(given: Sequence[Figure]) -> Decision:
    """ACLED codebook, fatalities: the lowest of conflicting figures; vague words by its table."""
    live = standing(given)
    best = min(_acled_guess(f) for f in live)
    low, high = _hull(live, best)
    used = tuple(f for f in live if _acled_guess(f) == best)
    others = tuple(f for f in given if f not in used)
    return Decision(low, best, high, "the lowest of the figures given (ACLED)", used, others)


def gtd(given: Sequence[Figure]) -> Decision:
    """GTD codebook, nkill: the latest credible figure; of equally late ones the majority, else the lowest."""
    live = standing(given)
    latest = max(f.reported for f in live)
    best = weightiest(weights([f for f in live if f.reported == latest]))
    return decide(given, live, best, "the latest figure; of several the majority, else the lowest (GTD)")


def ibc(given: Sequence[Figure]) -> Decision:
    """Iraq Body Count, methods: minimum to maximum over sources; one source alone is provisional."""
    live = standing(given)
    best = min(f.guess for f in live)
    alone = len({s.witness for f in live for s in f.said}) < 2
    note = "provisional: one source" if alone else "two sources or more"
    return decide(given, live, best, f"minimum to maximum, {note} (Iraq Body Count)")


def latest(given: Sequence[Figure]) -> Decision:
    """The figure reported last; of equally late ones the one with most witnesses."""
    when = max(f.reported for f in given)
    last = [f for f in given if f.reported == when]
    behind = weights(last)
    best = max(behind, key=lambda n: (behind[n], n))
    return decide(given, last, best, "the figure reported last")


def majority(given: Sequence[Figure]) -> Decision:
    """The figure that most witnesses give, whenever they gave it; of equals the higher."""
    heads = votes_by_guess(given)
    best = max(heads, key=lambda n: (heads[n], n))
    return decide(given, list(given), best, "the figure that most witnesses give")


POLICIES: dict[str, Policy] = {
    "newsledger": newsledger,
    "ucdp": ucdp,
    "acled": acled,
    "gtd": gtd,
    "ibc": ibc,
    "latest": latest,
    "majority": majority,
}


def policy_named(name: str) -> Policy:
    """The policy of that name; a UsageError that lists the known ones otherwise."""
    if name not in POLICIES:
        raise UsageError(f"there is no policy {name!r}; the policies are {', '.join(POLICIES)}")
    return POLICIES[name]


def standing(given: Sequence[Figure]) -> list[Figure]:
    """The figures that no later report of the same voice replaces; undated pages are neither late nor early.

    The outlets' own voices are one here: a higher figure published on a later day replaces an earlier one,
    since the dead do not rise; a lower one does not. Whoever gave it, a figure is replaced by a higher toll
    of everybody that is told TOLD_LATER days after it.
    """
    last: dict[str, str] = {}
    highest: dict[str, int] = {}
    for figure in given:
        last[figure.speaker] = max(last.get(figure.speaker, ""), figure.reported)
        if figure.speaker == "":
            highest[figure.reported] = max(highest.get(figure.reported, 0), figure.low)
    later = _highest_after(highest)
    grown = _highest_days_after(given)
    return [
        f
        for f in given
        if not f.reported
        or (
            _stands(f, last[f.speaker], later[f.reported] if not f.speaker else 0)
            and (f.high is None or grown[f.reported] <= f.high)
        )
    ]


def _highest_days_after(given: Sequence[Figure]) -> dict[str, int]:
    """For each time of reporting the highest toll of everybody TOLD_LATER days after it, else -1.

    Reports that are dated to no day are neither late nor early.
    """
    days = {f.reported: _day(f.reported) for f in given}
    tolls: dict[int, int] = {}
    for figure in given:
        day = days[figure.reported]
        if day is not None and figure.lead and figure.said[0].claim.role == "total":
            tolls[day] = max(tolls.get(day, -1), figure.low)
    return {when: _highest_from(tolls, day) for when, day in days.items()}


def _day(reported: str) -> int | None:
    return date.fromisoformat(reported[:DAY]).toordinal() if len(reported) >= DAY else None


def _highest_from(tolls: Mapping[int, int], day: int | None) -> int:
    if day is None:
        return -1
    return max((most for told, most in tolls.items() if told >= day + TOLD_LATER), default=-1)


def _highest_after(highest: Mapping[str, int]) -> dict[str, int]:
    """For each day the highest lower bound given on any later day, -1 where there is none."""
    after, most = {}, -1
    for day in sorted(highest, reverse=True):
        after[day] = most
        most = max(most, highest[day])
    return after


def _stands(figure: Figure, last: str, later: int) -> bool:
    if figure.speaker:
        return figure.reported == last
    return figure.high is None or later <= figure.high


def votes_by_guess(given: Sequence[Figure]) -> dict[int, float]:
    """How many witnesses' weight stands behind each number, each witness once a number."""
    by_guess: dict[int, list[Figure]] = defaultdict(list)
    for figure in given:
        by_guess[figure.guess].append(figure)
    return votes({n: [s for f in of_n for s in f.said] for n, of_n in by_guess.items()})


def weights(given: Sequence[Figure]) -> dict[int, float]:
    """The weight behind each number; an account's other figures weigh less, so does "at least"."""
    by_guess: dict[int, dict[str, float]] = defaultdict(dict)
    for figure in given:
        weight = figure.weight * (OPEN_WEIGHT if figure.high is None else 1.0)
        weight *= COUNTED_WEIGHT if figure.counted else 1.0
        witness = figure.said[0].mouth
        behind = by_guess[figure.guess]
        behind[witness] = max(behind.get(witness, 0.0), weight)
    return {n: round(sum(sorted(behind.values())), 6) for n, behind in by_guess.items()}


def weightiest(behind: Mapping[int, float]) -> int:
    """The number of most weight, of equals the lower.

    On the gva half the lower is the final one more often than the higher (0.77 to 0.75).
    """
    return max(behind, key=lambda n: (behind[n], -n))


def _acled_guess(figure: Figure) -> int:
    text = (getattr(figure.said[0].claim.value, "text", None) or "").casefold()
    vague = next((n for word, n in ACLED_VAGUE.items() if word in text), None)
    return figure.guess if vague is None or figure.high is not None else vague


def _hull(live: Sequence[Figure], best: int) -> tuple[int, int | None]:
    """From the lowest to the highest figure; open above where "at least n" lies beyond all closed figures."""
    closed = [f for f in live if f.high is not None]
    bounds = [f for f in live if f.high is None]
    floor = max((f.low for f in bounds), default=0)
    if not closed:
        return min(floor, best), None
    low, high = min(f.low for f in closed), max(f.high or 0 for f in closed)
    return min(low, best), None if floor > high else max(high, best)


def decide(given: Sequence[Figure], live: Sequence[Figure], best: int, rule: str) -> Decision:
    """The decision for a best value: the range of the live figures, those that give it and all others."""
    low, high = _hull(live, best)
    # A figure that its speaker has since repeated or replaced is still no figure against its own number.
    again = [f for f in given if f.guess == best and f.high is not None]
    used = tuple(f for f in (*live, *again) if f.guess == best)
    used = tuple({id(f): f for f in used}.values())
    # Asked by identity and by their first claims: comparing sixty figures with sixty others was a third of
    # settling.
    held, first = {id(f) for f in used}, {f.said[0].claim.id for f in used}
    rest = tuple(f for f in given if id(f) not in held and (f.said[0].claim.id not in first or f not in used))
    return Decision(low, best, high, rule, used, rest)
