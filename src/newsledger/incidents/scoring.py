"""The score of one pair: the features that apply, weighed by the visible table."""

from collections.abc import Iterable
from math import fsum

from newsledger.incidents.features import Feature, features
from newsledger.incidents.people import one_fate
from newsledger.incidents.profiles import Profile
from newsledger.incidents.weights import WEIGHTS
from newsledger.model import Contribution, Link

# Dated further apart than this, two accounts tell two incidents unless they name the same victims: a
# reporter's slip is a day or two, a wrongly resolved "last Friday" a week.
NEVER_BEYOND_DAYS = 100


def score(a: Profile, b: Profile) -> Link:
    """The log-odds that two accounts tell one incident, with each feature's part in it, the largest first."""
    first, second = (a, b) if a.account_id <= b.account_id else (b, a)
    reasons = [Contribution(f.name, _part(f), f.detail()) for f in features(first, second)]
    reasons.sort(key=lambda r: (-abs(r.weight), r.feature))
    return Link(first.account_id, second.account_id, _total(r.weight for r in reasons), tuple(reasons))


def likelihood(a: Profile, b: Profile) -> float:
    """The score of two accounts without its reasons."""
    return _total(map(_part, features(a, b)))


def _part(feature: Feature) -> float:
    weight = WEIGHTS[feature.name]
    return weight if feature.amount == 1.0 else round(weight * feature.amount, 4)


def _total(parts: Iterable[float]) -> float:
    """The sum, the same in any order."""
    return round(fsum(parts), 4)


def forbidden(a: Profile, b: Profile) -> str | None:
    """Why two accounts can never be one incident, in plain words; None where they can."""
    if a.document_id == b.document_id:
        return "one page tells them as two incidents"
    far = a.window and b.window and a.window.gap(b.window) > NEVER_BEYOND_DAYS
    if far and not one_fate(a, b):
        return "their dates lie too far apart"
    return None
