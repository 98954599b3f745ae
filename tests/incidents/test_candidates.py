"""Which accounts are compared at all."""

from dataclasses import replace

from newsledger.incidents import Profile
from newsledger.incidents.candidates import Drawer, candidates
from tests.incidents.factories import PORT, tell


def meet(one: Profile, other: Profile) -> bool:
    drawer = Drawer()
    for account in (one, other):
        drawer.put(account)
    found = candidates(one, drawer) == [other.account_id]
    assert found is (candidates(other, drawer) == [one.account_id])
    return found


def titled(account: str, title: str, published: str, outlet: str | None = None) -> Profile:
    made = tell(account, spot=None, published=published, types=())
    return replace(made, title=frozenset(title.split()), outlet=outlet)


def test_lone_headlines_meet_by_two_words_within_the_days_around() -> None:
    one = titled("a", "toddler shot motorcycle club", "2019-05-03")
    assert meet(one, titled("b", "motorcycle club shut down", "2019-05-07"))
    assert not meet(one, titled("b", "motorcycle thief caught", "2019-05-07"))
    assert not meet(one, titled("b", "motorcycle club shut down", "2019-09-07"))


def test_one_outlet_and_one_word_of_the_headline_are_enough() -> None:
    one = titled("a", "motorcycle club shooting", "2019-05-03", "herald.example")
    assert meet(one, titled("b", "motorcycle thief caught", "2019-05-07", "herald.example"))
    assert not meet(one, titled("b", "motorcycle thief caught", "2019-05-07", "mail.example"))
    assert not meet(one, titled("b", "baker honoured", "2019-05-07", "herald.example"))


def test_a_street_in_common_is_enough() -> None:
    street = frozenset(("columbus street",))
    one = replace(tell("a", spot=None, words="harbour"), streets=street)
    assert meet(one, replace(tell("b", spot=PORT, words="quay"), streets=street))
    assert not meet(one, tell("b", spot=PORT, words="quay"))
