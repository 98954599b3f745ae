"""Copies and light rewrites look alike; other reports of the same event do not."""

from collections.abc import Callable

from newsledger.documents.near_duplicates import content_key, signature, similar
from newsledger.model import Document

Read = Callable[..., Document]
OTHER = (
    "A warehouse fire at the docks left two workers dead and others in hospital, officials announced.",
    "Rescue teams combed the debris for hours after what witnesses described as a pair of explosions.",
    "Investigators believe that pyrotechnics stored against the rules may have been the cause.",
)


def test_a_copy_under_another_headline_and_dateline_is_the_same(
    read_text: Read, story: tuple[str, ...]
) -> None:
    one = read_text("Harbour blast kills two\n\nPORTHAVEN (Reuters) - " + "\n\n".join(story))
    other = read_text("\n".join(story) + "\n\n© 2019 Porthaven Courier. All rights reserved.")
    assert content_key(one) == content_key(other)
    assert similar(signature(one), signature(other)) == 1.0


def test_a_light_rewrite_is_near_and_another_report_is_far(read_text: Read, story: tuple[str, ...]) -> None:
    one = signature(read_text("\n\n".join(story)))
    light = signature(read_text("\n\n".join(story).replace("on Monday", "on Tuesday")))
    assert 0.6 < similar(one, light) < 1.0
    assert similar(one, signature(read_text("\n\n".join(OTHER)))) < 0.1


def test_signatures_are_numbers_that_stay_the_same(read_text: Read) -> None:
    made = signature(read_text("Two men were killed in Porthaven on Friday."))
    assert (len(made), made[0]) == (128, made[0]) and all(isinstance(number, int) for number in made)
    assert made == signature(read_text("Two men were killed in Porthaven on Friday."))


def test_a_document_without_text_has_no_signature_and_is_like_no_other() -> None:
    empty = Document("a", None, status="rejected")
    assert signature(empty) == ()
    assert similar(signature(empty), signature(empty)) == 0.0
