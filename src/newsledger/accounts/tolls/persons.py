"""People described one by one: which descriptions are of one person, and what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsledger.accounts.details.bearers import is_same_name
from newsledger.accounts.details.introductions import Introduction
from newsledger.accounts.tolls.drafts import Draft
from newsledger.codebook.people import people_words, sex_of
from newsledger.model import Outcome

OUTCOMES: dict[str, Outcome] = {
    "killed": "killed",
    "injured": "injured",
    "abducted": "abducted",
    "arrested": "arrested",
}
# What stands for a person when more than one thing is said: the gravest first.
GRAVEST = ("killed", "injured", "abducted", "missing", "trapped", "arrested", "displaced")
# Of the dead nothing of this is counted besides.
OUTDONE = frozenset(("injured", "abducted", "missing", "trapped"))
# Roles that a later description may make more exact.
VAGUE_ROLES = frozenset(("unknown", "civilians", "victims", "children"))
# Roles of nouns for anybody.
OPEN_ROLES = frozenset(("unknown", "victims"))
# Two descriptions in one sentence are of two people unless they stand this far apart, in characters:
# sentences
# that run on hold a headline and the story's first words.
BESIDE = 100
# Roles that are a calling: "the staff member" is the staffer spoken of before.
CALLINGS = frozenset(("aid_workers", "police", "military", "paramilitary", "journalists", "officials"))
STAFF = frozenset(("staff member", "staffer", "worker", "employee", "staff"))
TEENS = range(12, 20)
ADULT = 18


@dataclass(slots=True)
class Somebody:
    """One person as a page describes him or her, with the drafts that say what happened."""

    drafts: list[Draft] = field(default_factory=list)
    name: str | None = None
    age: int | None = None
    sex: str | None = None
    head: str | None = None
    role: str = "unknown"
    young: bool = False
    teen: bool = False
    places: list[Introduction] = field(default_factory=list)

    @property
    def fields(self) -> set[str]:
        """What is said to have happened; the dead are not counted among the injured."""
        fields = {draft.field for draft in self.drafts}
        return fields - OUTDONE if "killed" in fields else fields

    @property
    def outcome(self) -> Outcome | None:
        """The gravest of it; None where the page only names somebody as a victim."""
        return next((OUTCOMES[f] for f in GRAVEST if f in self.fields and f in OUTCOMES), None)

    def stated_in(self, of: str) -> bool:
        """Whether the text gives a number for what happened: "one man was killed"."""
        return any(draft.stated and draft.field == of for draft in self.drafts)

    def add(self, draft: Draft) -> None:
        """Take in one more description."""
        words = people_words()
        self.drafts.append(draft)
        self.name = draft.name if len(draft.name or "") > len(self.name or "") else self.name
        self.age = self.age if self.age is not None else draft.age
        self.sex = self.sex or sex_of(draft.head)
        self.head = self.head if self.head and self.head not in words.anybody else draft.head or self.head
        self.young = self.young or draft.head in words.young
        self.teen = self.teen or _teen(draft)
        if draft.role != "unknown" and self.role in VAGUE_ROLES:
            self.role = draft.role

    def introduce(self, places: Sequence[Introduction], name: str | None, age: int | None) -> None:
        """Take in where the page names this person or tells the age."""
        self.places += places
        self.name = name if len(name or "") > len(self.name or "") else self.name
        self.age = self.age if self.age is not None else age


def persons_in(drafts: Sequence[Draft]) -> tuple[Somebody, ...]:
    """The persons that single descriptions of one account are about, in page order."""
    people: list[Somebody] = []
    for draft in drafts:
        if draft.low != 1 or draft.high != 1 or (draft.partitive and draft.stated):
            continue
        same = _same(people, draft)
        if same is not None:
            same.add(draft)
        elif not draft.pronoun:
            people.append(Somebody())
            people[-1].add(draft)
    return tuple(people)


def singled(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, one of a group of whom no others died as a person: "one of the pupils died".

    Told again it is the same one. "One of the victims" may be told of already, and where a number of dead is
    stated, one of them is a part of it.
    """
    dead = [d for d in drafts if d.field == "killed" and d.real]
    if any(d.stated and not d.partitive and (d.low or 0) > 1 for d in dead):
        return list(drafts)
    ones = [
        d for d in dead
        if d.stated and d.partitive and d.low == d.high == 1 and d.head is None and d.role not in OPEN_ROLES
    ]  # fmt: skip
    return [
        replace(d, stated=False, partitive=False, rest=True, definite=d is not ones[0])
        if any(d is one for one in ones)
        else d
        for d in drafts
    ]


def _same(people: Sequence[Somebody], draft: Draft) -> Somebody | None:
    """The person already spoken of whom a description means; None where it brings in a new one."""
    again = next((one for one in people if any(d.mention == draft.mention for d in one.drafts)), None)
    if again is not None:
        return again
    # "Stabbed six people, killing one": who died is not the one named before whom the knife only hit.
    bare = draft.stated and draft.head is None and not draft.definite
    people = [one for one in people if not (bare and one.name and draft.field not in one.fields)]
    if draft.definite and draft.age is not None and not draft.rest:
        of_age = [
            one for one in people if one.age == draft.age and _agree(one, draft) and not _listed(one, draft)
        ]
        if of_age:
            return of_age[-1]
    known = [one for one in people if not _beside(one, draft) and _agree(one, draft)]
    if draft.name:
        return _by_name(people, known, draft)
    if draft.rest or draft.item:
        return next((one for one in known if _restated(one, draft)), None)
    if draft.pronoun:
        return _latest(known) or (people[-1] if people else None)
    if draft.age is not None:
        same_age = [one for one in known if one.age == draft.age]
        return (
            same_age[-1]
            if same_age
            else _latest([one for one in known if one.age is None and one.name is None])
        )
    return _latest(known)


def _latest(people: Sequence[Somebody]) -> Somebody | None:
    """The person of whom most recently something was said."""
    return max(people, key=lambda one: one.drafts[-1].cue.start, default=None)


def _by_name(people: Sequence[Somebody], known: Sequence[Somebody], draft: Draft) -> Somebody | None:
    """The person of this name, or the first one unnamed so far to whom the same happened."""
    named = [one for one in people if one.name and is_same_name(one.name, draft.name or "")]
    if named:
        return named[-1]
    if draft.rest:
        return None
    unnamed = [
        one for one in known if one.name is None and (draft.field in one.fields or "killed" not in one.fields)
    ]
    same_age = [one for one in unnamed if one.age is not None and one.age == draft.age]
    return next(iter(same_age or [one for one in unnamed if one.age is None or draft.age is None]), None)


def _restated(one: Somebody, draft: Draft) -> bool:
    """Whether "the second victim" or one item of a list comes back in other words:
    told apart by what is sure.
    """
    if draft.item:
        return draft.age is not None and one.age == draft.age and not any(d.item for d in one.drafts)
    return draft.definite and any(d.rest for d in one.drafts)


def _beside(one: Somebody, draft: Draft) -> bool:
    """Whether a person is spoken of in the same sentence by other words, so that this is somebody else."""
    # "Shot Grace Obi and killed her brother": who is somebody's is somebody else.
    again = draft.pronoun or (
        draft.definite and not (draft.name is None and draft.head in people_words().kin)
    )
    near = (d for d in one.drafts if d.sentence == draft.sentence and d.mention != draft.mention)
    return any((d.field == draft.field or not again) and _are_two(d, draft) for d in near)


def _are_two(one: Draft, other: Draft) -> bool:
    """Whether two descriptions in one sentence are of two people: in a list, or close by in other words."""
    if one.cue == other.cue or other.stated:
        return True
    return other.mention.start - one.mention.end < BESIDE and (one.head != other.head or one.head is None)


def _listed(one: Somebody, draft: Draft) -> bool:
    """Whether one word says what happened to both, so that they are two."""
    return any(d.cue == draft.cue and d.mention != draft.mention for d in one.drafts)


def _agree(one: Somebody, draft: Draft) -> bool:
    """Whether nothing that is said of the two forbids that they are one."""
    sex = sex_of(draft.head)
    if draft.age is not None and one.age is not None and draft.age != one.age:
        return False
    if sex and one.sex and sex != one.sex:
        return False
    if (
        (draft.role == "attackers") != (one.role == "attackers")
        and not draft.pronoun
        and not _shot_suspect(one, draft)
    ):
        return False
    # Those arrested are hardly ever those hurt: only a name or a pronoun makes them one.
    if (draft.field == "arrested") != ("arrested" in one.fields) and not draft.pronoun:
        return False
    return _same_years(one, draft) and _same_calling(one, draft)


def _shot_suspect(one: Somebody, draft: Draft) -> bool:
    """Whether a description may be of a suspect whom others killed:
    "the suspect was shot dead … the man died".
    """
    slain = (
        one.role == "attackers"
        and draft.field in one.fields
        and not any(d.self_inflicted for d in one.drafts)
    )
    return slain and draft.role == "unknown" and (draft.definite or draft.name is not None)


def _same_years(one: Somebody, draft: Draft) -> bool:
    """Whether nouns and ages go together: no boy of forty, no teenager of nine."""
    age = draft.age if draft.age is not None else one.age
    young = draft.head in people_words().young or one.young
    return _go_together(age, young=young, teen=_teen(draft) or one.teen)


def are_of_age(one: Somebody, age: int | None) -> bool:
    """Whether somebody may be of an age by all that is said: no boy of forty."""
    return _go_together(age, young=one.young, teen=one.teen)


def _go_together(age: int | None, *, young: bool, teen: bool) -> bool:
    return age is None or (not (young and age >= ADULT) and not (teen and age not in TEENS))


def _teen(draft: Draft) -> bool:
    return (draft.head or "").startswith("teen")


def _same_calling(one: Somebody, draft: Draft) -> bool:
    """Whether two nouns may be said of one person: the same, or one that is said of anybody."""
    words, heads = people_words(), (one.head, draft.head)
    if any(head in words.kin_younger for head in heads) and any(head in words.kin_older for head in heads):
        return False
    # Once a man has a name, "a boy" is somebody else, and so is "a detective" after "a second man".
    indefinite = not draft.definite and not draft.pronoun and draft.name is None
    grown = one.name is not None and one.age is None and not one.young
    if indefinite and grown and draft.head in words.young:
        return False
    if indefinite and one.drafts[0].rest and draft.head is not None and draft.head not in words.anybody:
        return False
    if all(head in words.young for head in heads) or (draft.head in words.kin) != (one.head in words.kin):
        return True
    staff = one.role == "aid_workers" and draft.head in STAFF
    if draft.definite and (staff or (draft.role == one.role and one.role in CALLINGS)):
        return True
    anybody = None in heads or one.head == draft.head or any(head in words.anybody for head in heads)
    return anybody or one.name is not None or draft.pronoun
