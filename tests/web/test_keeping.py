"""What was made lately is kept."""

from newsledger.web.keeping import Kept


def test_a_thing_is_made_once_a_key() -> None:
    made: list[str] = []
    kept: Kept[str, str] = Kept(9)

    def make(key: str) -> str:
        return kept.get(key, lambda: made.append(key) or key.upper())  # type: ignore[func-returns-value]

    assert [make("a"), make("b"), make("a")] == ["A", "B", "A"]
    assert made == ["a", "b"]


def test_what_was_not_asked_for_longest_goes_first_and_sizes_count() -> None:
    kept: Kept[str, str] = Kept(5, len)
    for word in ("aa", "bb"):
        kept.get(word, lambda word=word: word)  # type: ignore[misc]
    kept.get("aa", lambda: "never")
    kept.get("ccc", lambda: "ccc")
    assert kept.get("aa", lambda: "made anew") == "aa"
    assert kept.get("bb", lambda: "made anew") == "made anew"


def test_one_thing_may_be_larger_than_all_that_is_kept() -> None:
    kept: Kept[str, str] = Kept(2, len)
    kept.get("a", lambda: "aaaa")
    assert kept.get("a", lambda: "anew") == "aaaa"
    assert len(kept) == 1


def test_what_could_not_be_made_is_not_kept() -> None:
    kept: Kept[str, float] = Kept(2)
    for _ in range(2):
        try:
            kept.get("a", lambda: 1 / 0)
        except ZeroDivisionError:
            continue
        raise AssertionError("it was made")
    assert kept.get("a", lambda: 1.0) == 1.0
