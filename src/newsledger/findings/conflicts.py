"""Claims that cannot all hold, each set in one plain sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsledger.codebook.inflection import enumerated
from newsledger.findings.account_figures import Memo, figures
from newsledger.findings.figures import WHOLES, Figure
from newsledger.findings.pages import page_name
from newsledger.findings.policies import standing
from newsledger.findings.roles import GROUPS, PLAIN, add_groups, counted, resolved
from newsledger.findings.speakers import voice
from newsledger.findings.tolls import PEOPLE, STATES
from newsledger.findings.witnesses import Said, ids
from newsledger.model import FORCES, TOLL_FIELDS, Conflict, Count


def find_conflicts(said: Sequence[Said], memo: Memo | None = None) -> tuple[Conflict, ...]:
    """The conflicts among the counts of an incident, in the order of fields and roles."""
    found: dict[tuple[str, str, tuple[str, ...]], Conflict] = {}
    for denied in _denied(said):
        found.setdefault((denied.field, denied.kind, denied.claims), denied)
    people = [s for s in said if s.claim.field in PEOPLE]
    for field in (*TOLL_FIELDS, "attackers"):
        given = figures((s for s in said if s.claim.field == field), people, memo)
        for conflict in (*_parts_exceed(field, given), *_figures_differ(field, given)):
            found.setdefault((field, conflict.kind, conflict.claims), conflict)
    return tuple(found.values())


def _denied(said: Sequence[Said]) -> Iterator[Conflict]:
    """Counts that one says and another denies; a denial stands against the very number that it takes up."""
    counts = [s for s in said if s.claim.field in TOLL_FIELDS and isinstance(s.claim.value, Count)]
    for denial in (s for s in counts if s.claim.modality == "denied"):
        value, role = denial.claim.value, denial.claim.role or "unknown"
        told = [
            s
            for s in counts
            if s.claim.modality in ("asserted", "hedged")
            and (s.claim.field, s.claim.value, s.claim.role) == (denial.claim.field, value, denial.claim.role)
        ]
        if told and isinstance(value, Count) and value.low:
            number = f"{counted(value.low, role)} {denial.claim.field}"
            text = (
                f"{number} {_said_by(told[0])} {'are' if value.low > 1 else 'is'} denied {_said_by(denial)}"
            )
            yield Conflict(_path(denial.claim.field, role), "denied", ids([*told, denial]), text)


def _parts_exceed(field: str, given: Sequence[Figure]) -> Iterator[Conflict]:
    """Wholes that the groups listed in the same account exceed."""
    accounts: dict[str, list[Figure]] = defaultdict(list)
    for figure in given:
        accounts[figure.said[0].claim.account_id].append(figure)
    for account in accounts.values():
        parts = _largest([f for f in account if f.role in (*GROUPS, *FORCES)])
        # People whom a page describes one by one are no total that it states.
        for whole in (f for f in account if f.role in WHOLES and f.high is not None and not f.counted):
            listed = _exceeding(whole, parts, [f for f in account if f.role == "attackers"])
            if listed:
                yield _explained(field, whole, _smallest(whole, listed))


def _largest(parts: Iterable[Figure]) -> list[Figure]:
    """Each group once, by its largest figure."""
    by_role: dict[str, Figure] = {}
    for part in parts:
        if part.role not in by_role or part.low > by_role[part.role].low:
            by_role[part.role] = part
    return list(by_role.values())


def _exceeding(whole: Figure, parts: list[Figure], attackers: list[Figure]) -> list[Figure]:
    """The parts that make more than the whole; attackers join only a whole that says it counts everybody."""
    assert whole.high is not None
    if add_groups({f.role: f.low for f in parts}) > whole.high:
        return parts
    if whole.role == "total" and attackers:
        most = max(attackers, key=lambda f: f.low)
        if add_groups({f.role: f.low for f in parts}) + most.low > whole.high:
            return [*parts, most]
    return []


def _smallest(whole: Figure, listed: list[Figure]) -> list[Figure]:
    """The fewest of the parts that exceed the whole by themselves: the small ones are left out first."""
    kept = list(listed)
    for part in sorted(listed, key=lambda f: (f.low, f.role)):
        rest = [f for f in kept if f is not part]
        if whole.high is not None and _made(rest) > whole.high:
            kept = rest
    return kept


def _made(parts: Iterable[Figure]) -> int:
    """The people of some parts together, attackers among them."""
    listed = list(parts)
    attackers = sum(f.low for f in listed if f.role == "attackers")
    return add_groups({f.role: f.low for f in listed}) + attackers


def _explained(field: str, whole: Figure, parts: Sequence[Figure]) -> Conflict:
    made = _made(parts)
    listed = enumerated([counted(f.low, f.role) for f in parts])
    number = whole.low if whole.low == whole.high else f"at most {whole.high}"
    several = f"{listed}, listed in the same page, make {made}"
    told = several if len(parts) > 1 else f"{listed} in the same page"
    text = f"{number} {field} stated {_by(whole)}, but {told}"
    return Conflict(field, "parts_exceed_total", ids(s for f in (whole, *parts) for s in f.said), text)


def _figures_differ(field: str, given: Sequence[Figure]) -> Iterator[Conflict]:
    """Figures for one role that no number satisfies, those that later reports replace left out."""
    if field in STATES:
        return
    by_role: dict[str, list[Figure]] = defaultdict(list)
    for figure in resolved(given):
        by_role[figure.role].append(figure)
    for role, of_role in sorted(by_role.items()):
        live = standing(of_role)
        apart = [f for f in live if any(f.disjoint(other) for other in live)]
        if apart:
            yield Conflict(
                _path(field, role),
                "figures_differ",
                ids(s for f in apart for s in f.said),
                _difference(field, role, apart),
            )


def _path(field: str, role: str) -> str:
    return field if field == "attackers" else f"{field}.{role}"


def _difference(field: str, role: str, apart: Sequence[Figure]) -> str:
    """ "19 injured stated by thedaily.example, 14 by police": each number once, with its first voice."""
    voices: dict[str, list[str]] = defaultdict(list)
    for figure in sorted(apart, key=lambda f: f.low):
        number = f"at least {figure.low}" if figure.high is None else str(figure.low)
        if figure.high is not None and figure.high != figure.low:
            number = f"{figure.low} to {figure.high}"
        voices[number].append(_by(figure))
    what = field if role in ("total", field) else f"{field} ({PLAIN.get(role, role)})"
    said = [f"{number} {' and '.join(dict.fromkeys(by))}" for number, by in voices.items()]
    return f"the numbers of {what} differ: {enumerated(said)}"


def _by(figure: Figure) -> str:
    """Who gives a figure, in words: "by Jane Roe", "by the Daily Example"."""
    return _said_by(figure.said[0])


def _said_by(one: Said) -> str:
    told = voice(one.claim.speaker)
    page = page_name(one.document)
    return f"by {told} in {page}" if told else f"by {page}"
