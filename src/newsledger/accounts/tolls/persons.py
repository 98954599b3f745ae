"""People described one by one: which descriptions are of one person, and what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsledger.accounts.tolls.drafts import Draft
from newsledger.model import Outcome

MALE = frozenset(
    "man boy father son brother husband uncle nephew grandfather grandson boyfriend he him gentleman guy policeman stepfather "
    "fireman businessman schoolboy cameraman stepson godson ex-husband".split()
)
FEMALE = frozenset(
    "woman girl mother daughter sister wife aunt niece grandmother granddaughter girlfriend she her lady policewoman nun "
    "schoolgirl housewife waitress actress stepmother stepdaughter ex-wife".split()
)
YOUNG = frozenset("boy girl child toddler baby infant kid newborn minor schoolboy schoolgirl little girl little boy preschooler".split())
# What may be said of anybody: such a description adds nobody to those already spoken of.
ANYBODY = frozenset("person victim individual man woman teen teenager male female suspect patient body youth occupant adult human".split())
OUTCOMES: dict[str, Outcome] = {"killed": "killed", "injured": "injured", "abducted": "abducted", "arrested": "arrested"}
# What somebody is to somebody else says nothing against any other description.
KIN = frozenset(
    "father mother son daughter brother sister husband wife uncle aunt nephew niece cousin grandfather grandmother grandson "
    "granddaughter grandchild parent sibling relative boyfriend girlfriend friend fiance fiancee stepfather stepmother stepson "
    "stepdaughter family member neighbor neighbour roommate acquaintance ex-wife ex-husband ex-girlfriend ex-boyfriend twin".split()
)
# What stands for a person when more than one thing is said: the gravest first.
GRAVEST = ("killed", "injured", "abducted", "missing", "trapped", "arrested", "displaced")


@dataclass(slots=True)
class Somebody:
    """One person as a page describes him or her, with the drafts that say what happened."""

    drafts: list[Draft] = field(default_factory=list)
    name: str | None = None
    age: int | None = None
    sex: str | None = None
    young: bool = False
    head: str | None = None
    role: str = "unknown"

    @property
    def fields(self) -> set[str]:
        """What is said to have happened; the dead are not counted among the injured."""
        fields = {draft.field for draft in self.drafts}
        return fields - {"injured", "missing", "trapped"} if "killed" in fields else fields

    @property
    def outcome(self) -> Outcome | None:
        """The gravest of it."""
        return next((OUTCOMES[f] for f in GRAVEST if f in self.fields and f in OUTCOMES), None)

    def add(self, draft: Draft) -> None:
        """Take in one more description."""
        self.drafts.append(draft)
        self.name = draft.name if len(draft.name or "") > len(self.name or "") else self.name
        self.age = self.age if self.age is not None else draft.age
        self.sex = self.sex or sex_of(draft)
        self.head = self.head if self.head and self.head not in ANYBODY else draft.head or self.head
        self.young = self.young or draft.head in YOUNG
        if draft.role != "unknown" and self.role in ("unknown", "civilians", "victims", "children"):
            self.role = draft.role


def sex_of(draft: Draft) -> str | None:
    """ "m" or "f" where the noun or pronoun tells."""
    word = draft.head or ""
    return "m" if word in MALE else "f" if word in FEMALE else None


def persons_in(drafts: Sequence[Draft]) -> tuple[Somebody, ...]:
    """The persons that single descriptions of one account are about, in page order."""
    people: list[Somebody] = []
    for draft in drafts:
        if draft.low != 1 or draft.high != 1 or draft.stated and not draft.name:
            continue
        same = _same(people, draft)
        if same is not None:
            same.add(draft)
        elif not draft.pronoun:
            people.append(Somebody())
            people[-1].add(draft)
    return tuple(people)


def _same(people: Sequence[Somebody], draft: Draft) -> Somebody | None:
    """The person already spoken of whom a description means; None where it brings in a new one."""
    beside = [one for one in people if _beside(one, draft)]
    known = [one for one in people if one not in beside and _agree(one, draft)]
    if draft.name:
        named = [one for one in people if one.name and _same_name(one.name, draft.name)]
        if named:
            return named[-1]
        unnamed = [one for one in known if one.name is None and not draft.rest and (one.outcome or "") == OUTCOMES.get(draft.field, "")]
        return unnamed[0] if unnamed else None
    if draft.rest:
        return None
    if draft.pronoun or draft.definite:
        return known[-1] if known else (people[-1] if people and draft.pronoun else None)
    if draft.age is not None:
        return next((one for one in known if one.age == draft.age), None) or next(
            (one for one in known if one.age is None and one.name is None), None
        )
    return known[-1] if known else None


def _beside(one: Somebody, draft: Draft) -> bool:
    """Whether a person is spoken of in the same sentence by other words, so that this is somebody else."""
    again = draft.pronoun or draft.definite
    return any(
        d.sentence == draft.sentence and d.mention != draft.mention and (d.field == draft.field or not again) for d in one.drafts
    )


def _agree(one: Somebody, draft: Draft) -> bool:
    """Whether nothing that is said of the two forbids that they are one."""
    sex = sex_of(draft)
    if draft.age is not None and one.age is not None and draft.age != one.age:
        return False
    if sex and one.sex and sex != one.sex:
        return False
    if (draft.role == "attackers") != (one.role == "attackers") and not draft.pronoun:
        return False
    age = draft.age if draft.age is not None else one.age
    if (draft.head in YOUNG or one.young) and age is not None and age >= 18:
        return False
    return _same_calling(one, draft)


def _same_calling(one: Somebody, draft: Draft) -> bool:
    """Whether two nouns may be said of one person: the same, or one that is said of anybody."""
    heads = (one.head, draft.head)
    if all(head in YOUNG for head in heads) or (draft.head in KIN) != (one.head in KIN):
        return True
    return None in heads or one.head == draft.head or any(head in ANYBODY for head in heads) or one.name is not None or draft.pronoun


def _same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the last parts agree, and the first where both have one."""
    a, b = one.casefold().split(), other.casefold().split()
    if len(a) == 1 or len(b) == 1:
        return a[-1] == b[-1] or a[0] == b[0]
    return a[-1] == b[-1] and (a[0] == b[0] or a[0][0] == b[0][0] and (len(a[0]) <= 2 or len(b[0]) <= 2))
