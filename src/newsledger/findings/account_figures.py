"""From claims to figures: parts, lists and restatements sorted out in each account."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsledger.findings.figures import WHOLES, Figure, led, without_breakdowns
from newsledger.findings.lists import Bounds, added, come_to
from newsledger.findings.persons import named, sure_of
from newsledger.findings.speakers import of_one_hospital
from newsledger.findings.witnesses import Said
from newsledger.findings.wording import is_bare, of_a_day, of_several, over_days
from newsledger.model import FORCES, Count

# A hospital counts those that it received: a lower bound of a larger whole.
HOSPITAL_FIELDS = frozenset({"killed", "injured"})

# The figures of accounts that were made out already, by their claims and the people named in full.
Memo = dict[tuple[tuple[str, ...], int], list[Figure]]


def figures(said: Iterable[Said], people: Iterable[Said] = (), memo: Memo | None = None) -> list[Figure]:
    """The figures of all accounts for one field, account by account, in the order of the accounts.

    `people` are the incident's claims of persons: they say how far people counted one by one are told apart.
    Who settles one incident again and again as it grows gives the same `memo` each time: an account that has
    the claims that it had gives the figures that it gave.
    """
    accounts: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        claim = one.claim
        if isinstance(claim.value, Count) and claim.modality != "denied" and not of_several(claim):
            accounts[claim.account_id].append(one)
    accounts = _of_one_day(accounts)
    field = next((of[0].claim.field for of in accounts.values()), "")
    names = named(people, field)
    known: Memo = {} if memo is None else memo
    found = [f for account, of in accounts.items() for f in _known(known, of, names.get(account, 0))]
    return _opened(found) if field in HOSPITAL_FIELDS else found


def _known(memo: Memo, told: Sequence[Said], names: int) -> list[Figure]:
    key = tuple(s.claim.id for s in told), names
    if key not in memo:
        memo[key] = _of_account(told, names)
    return memo[key]


def _of_one_day(accounts: dict[str, list[Said]]) -> dict[str, list[Said]]:
    """The claims without those of several days, where others tell the toll of a day: that is another sum."""
    if not any(of_a_day(s.claim) for of in accounts.values() for s in of):
        return accounts
    kept = {account: [s for s in of if not over_days(s.claim)] for account, of in accounts.items()}
    return {account: of for account, of in kept.items() if of}


def _opened(given: list[Figure]) -> list[Figure]:
    """The figures with those of one hospital open above where somebody gives a larger one."""
    most = max((f.low for f in given), default=0)
    return [
        replace(f, high=None) if 0 < f.low < most and of_one_hospital(f.said[0].claim.speaker) else f
        for f in given
    ]


def _of_account(told: Sequence[Said], names: int) -> list[Figure]:
    # "The victims" are people told of elsewhere; where a page gives nothing else they are two at least.
    said = [s for s in told if not is_bare(s.claim)] or told
    roles = {s.claim.id: _role(s) for s in said}
    wholes = [s for s in said if s.claim.part_of not in roles]
    parts = [s for s in said if s.claim.part_of in roles and _tells_more(s, roles)]
    found: list[Figure] = []
    for role in dict.fromkeys(roles.values()):
        stated = _stated([s for s in wholes if roles[s.claim.id] == role], wholes)
        listed = _lists(role, stated, wholes)
        found += led(without_breakdowns(_by_sentence(role, listed, names)))
        if not stated:
            of_role = [s for s in parts if roles[s.claim.id] == role]
            alone = {s.claim.id: (s,) for s in of_role}
            found += [replace(f, part=True) for f in led(_by_sentence(role, list(alone.values()), names))]
    return [_with_branches(f, found) if f.role == "security_forces" and f.lead else f for f in found]


def _with_branches(forces: Figure, given: Sequence[Figure]) -> Figure:
    """Security forces together with the soldiers or police that a sentence lists beside them:
    "two soldiers and a village guard" are three.
    """
    sentences = {s.sentence for s in forces.said}
    beside = [f for f in given if f.role in FORCES and f.lead and sentences & {s.sentence for s in f.said}]
    if forces.part or not beside or any(f.part for f in beside):
        return forces
    low, high = added([forces.bounds, *(f.bounds for f in beside)])
    return replace(forces, low=low, high=high, said=(*forces.said, *(s for f in beside for s in f.said)))


def _role(said: Said) -> str:
    return said.claim.role or ("attackers" if said.claim.field == "attackers" else "unknown")


def _tells_more(part: Said, roles: dict[str, str]) -> bool:
    """Whether a part speaks of a group of its own: "three workers, including two drivers" does not."""
    whole = roles[part.claim.part_of or ""]
    return _role(part) not in WHOLES and _role(part) != whole


def _stated(of_role: Sequence[Said], wholes: Sequence[Said]) -> list[Said]:
    """The claims of a role; people counted one by one yield where the text states a number."""
    stated = [s for s in of_role if s.claim.derivation == "stated"]
    if stated:
        return stated
    whole_stated = any(s.claim.derivation == "stated" and _role(s) in WHOLES for s in wholes)
    if of_role and _role(of_role[0]) in WHOLES and whole_stated:
        return []
    return list(of_role)


def _lists(role: str, of_role: Sequence[Said], wholes: Sequence[Said]) -> list[tuple[Said, ...]]:
    """Each claim of a role, and for a whole the groups stated beside the last of them in its sentence.

    "A man and his two children were killed": the children are none of the one.
    """
    if role not in WHOLES:
        return [(one,) for one in of_role]
    stated = [s for s in wholes if s.claim.derivation == "stated"]
    beside = [s for s in stated if _role(s) not in (*WHOLES, "attackers")]
    last = {one.sentence: one for one in of_role if one.claim.derivation == "stated"}
    return [
        (one, *(s for s in beside if s.sentence == one.sentence and last.get(one.sentence) is one))
        for one in of_role
    ]


def _by_sentence(role: str, listed: Sequence[tuple[Said, ...]], names: int) -> list[Figure]:
    """One figure a sentence: a sentence lists ("one man and two women"), sentences restate each other."""
    sentences: dict[int, dict[Bounds, tuple[Said, ...]]] = defaultdict(dict)
    for together in listed:
        bounds = added([_bounds(s, names) for s in together])
        sentences[together[0].sentence].setdefault(bounds, together)
    merged: dict[Bounds, list[Said]] = defaultdict(list)
    for of_sentence in sentences.values():
        merged[come_to(list(of_sentence))] += [s for together in of_sentence.values() for s in together]
    return [
        Figure(role, low, high, tuple(members), counted=_counted(members))
        for (low, high), members in merged.items()
    ]


def _bounds(said: Said, names: int) -> Bounds:
    value = said.claim.value
    assert isinstance(value, Count)
    low = value.low or 0
    return sure_of(said.claim, names), None if value.high is None else max(value.high, low)


def _counted(said: Sequence[Said]) -> bool:
    return all(s.claim.derivation == "counted" for s in said)
