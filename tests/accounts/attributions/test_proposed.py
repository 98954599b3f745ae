"""Attributions put together from spans that the reader proposes."""

import pytest

from newsledger.accounts.attributions.hearing import hear
from newsledger.accounts.attributions.proposed import parts_of, proposed_in
from tests.accounts.attributions.proposals import learned, marked_text

# Marked as <s:source>, <c:cue> and <k:content>.
WANTED = {
    "after the cue": (
        "<s:The mayor> <c:said> <k:two shops burned>.",
        [("The mayor", "said", ["two shops burned"])],
    ),
    "before the source": (
        "<k:Two shops burned>, <s:the mayor> <c:said>.",
        [("the mayor", "said", ["Two shops burned"])],
    ),
    "on both sides": (
        "<k:“Two shops burned,”> <s:the mayor> <c:said>, <k:“and a bakery.”>",
        [("the mayor", "said", ["“Two shops burned,”", "“and a bakery.”"])],
    ),
    "the source after its cue": (
        "<k:“Two shops burned,”> <c:said> <s:the mayor>.",
        [("the mayor", "said", ["“Two shops burned,”"])],
    ),
    "according to": (
        "<c:According to> <s:the mayor>, <k:two shops burned>.",
        [("the mayor", "According to", ["two shops burned"])],
    ),
    "what the source is besides": (
        "<c:According to> <s:Ana Vidal>, <q:a baker> of the old town, <k:two shops burned>.",
        [("Ana Vidal", "According to", ["two shops burned"])],
    ),
    "two cues of one source": (
        "<s:The mayor> <c:said> <k:two shops burned>, <c:adding> <k:that nobody was hurt>.",
        [
            ("The mayor", "said", ["two shops burned"]),
            ("The mayor", "adding", ["that nobody was hurt"]),
        ],
    ),
    "two sources": (
        "<s:The mayor> <c:said> <k:two shops burned>, but <s:the baker> <c:said> <k:three did>.",
        [("The mayor", "said", ["two shops burned"]), ("the baker", "said", ["three did"])],
    ),
    "a word left out of a content": (
        "<s:The mayor> <c:said> <k:two shops> had <k:burned down>.",
        [("The mayor", "said", ["two shops had burned down"])],
    ),
    "a second verb of the same subject": (
        "<s:The mayor> <c:said> <k:that she saw two shops burn>, and heard a blast.",
        [("The mayor", "said", ["that she saw two shops burn, and heard a blast"])],
    ),
    "a second verb that attributes itself": (
        "<s:The mayor> <c:said> <k:that two shops burned>, and <c:thanked> <k:the firemen>.",
        [("The mayor", "said", ["that two shops burned"]), ("The mayor", "thanked", ["the firemen"])],
    ),
    "nobody named": (
        "<c:Reportedly>, <k:two shops burned>.",
        [(None, "Reportedly", ["two shops burned"])],
    ),
    "a cue without a content": ("<s:The mayor> <c:said> so.", []),
}


@pytest.mark.parametrize(("marked", "wanted"), WANTED.values(), ids=WANTED)
def test_each_cue_has_its_source_and_content(
    marked: str, wanted: list[tuple[str | None, str, list[str]]]
) -> None:
    text, spans = marked_text(marked)
    (hearing,) = hear(text, [spans.sentence])
    tokens = hearing.tokens
    made = []
    for one in proposed_in(tokens, parts_of(tokens, learned(spans)), hearing.quotations):
        source, cue = one.draft.source, one.draft.cue
        made.append(
            (
                text[tokens.starts[source[0]] : tokens.ends[source[1]]] if source else None,
                text[tokens.starts[cue.first] : tokens.ends[cue.last]],
                [text[piece.start : piece.end] for piece in one.draft.pieces],
            )
        )
    assert made == wanted
