"""Who is named in two accounts: by their full names, or in the words of one of them."""

from collections.abc import Iterable

from newsledger.incidents.profiles import Profile

# So many people of whom nobody is a victim, named in both, belong to one incident; one may be in two of them.
COMPANY = 2


def told(one: Profile, other: Profile) -> set[str]:
    """The full names of one that the other does not give as such, but whose words stand in it."""
    return _standing_in((name for name in one.names if name not in other.names), other)


def one_fate(a: Profile, b: Profile) -> bool:
    """Whether both name a victim in full, or two people: nobody is shot dead twice.

    A page about a trial or an anniversary may be dated years after what it is about.
    """
    both = {name for name in a.names if " " in name and name in b.names}
    if both & (a.victims | b.victims) or len(both) >= COMPANY:
        return True
    met = both | told(a, b) | told(b, a)
    return len(met) >= COMPANY or bool(_standing_in(a.victims, b) | _standing_in(b.victims, a))


def _standing_in(names: Iterable[str], other: Profile) -> set[str]:
    return {name for name in names if " " in name and other.terms >= set(name.split())}
