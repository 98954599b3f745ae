"""Drafts of the harm that the learned reader proposes."""

from collections.abc import Iterator, Sequence

from newsledger.accounts.learned import HARMS, READER, Learned, Marked
from newsledger.accounts.tokens import Token, ages_of
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.spoken import Tally, tally_of
from newsledger.codebook.grammar import grammar
from newsledger.model import Modality, Scope, Span

# A sign is taken for said above this; both were the best of the limits tried on the project's labelled texts.
SURE = 0.5
# Words of negation right before a phrase, or this near before "anyone", make nobody of it.
NEAR = 6
WITHOUT = frozenset(("without", "no"))
NEGATIONS = frozenset(("without", "no", "not", "nor", "never", "neither", "nobody"))
ANYBODY = frozenset(("any", "anyone", "anybody", "single"))
UNHURT = frozenset(("unhurt", "unharmed", "unscathed", "uninjured", "safe"))
NAMES = frozenset(("victim.name", "attacker.name"))
AGES = frozenset(("age",))
SOURCES = frozenset(("source",))


def proposed_drafts(
    text: str, span: Span, tokens: Sequence[Token], people: Sequence[People], learned: Learned
) -> tuple[Draft, ...]:
    """A draft for each harm that is proposed in a sentence, in order; numbers are read from the words."""
    found = []
    speakers = tuple(learned.within(span, SOURCES))
    for marked in learned.within(span, HARMS):
        if any(_is_of(one, marked) for one in speakers):
            continue
        draft = _draft(text, span, tokens, people, learned, marked)
        if draft is not None:
            found.append(draft)
    return tuple(found)


def _is_of(speaker: Marked, marked: Marked) -> bool:
    """Whether harm is proposed of somebody who speaks there, which is likelier: "a neighbour told us"."""
    within = speaker.start <= marked.start and marked.end <= speaker.end
    return within and speaker.probability > marked.probability


def _draft(
    text: str, span: Span, tokens: Sequence[Token], people: Sequence[People], learned: Learned, marked: Marked
) -> Draft | None:
    first = next((i for i, token in enumerate(tokens) if token.end > marked.start), len(tokens))
    past = next((i for i, token in enumerate(tokens) if token.start >= marked.end), len(tokens))
    if first and tokens[first - 1].low == "not":
        # "Police, not two soldiers, killed three men" sets them apart from those harmed.
        return None
    inside = tokens[_with_bound(tokens, first) : past]
    again = marked.sign("again") > SURE
    tally = _negated(tokens, first, past, tally_of(inside), marked)
    if tally is None and not again:
        return None
    tally = tally or Tally(None, None, stated=False)
    phrase = _phrase(tokens, people, marked)
    name = next((one for one in learned.within(Span(marked.start, marked.end), NAMES)), None)
    single = tally.low == tally.high == 1
    role, sureness = marked.choice("role")
    return Draft(
        field=marked.label,
        role=phrase.role if phrase else "unknown",
        low=tally.low,
        high=tally.high,
        sentence=span,
        mention=Span(marked.start, marked.end),
        cue=Span(marked.start, marked.end),
        stated=tally.stated,
        scope=scope_said(marked),
        modality=modality_said(marked),
        partitive=marked.sign("part") > SURE,
        rest=phrase.rest if phrase else False,
        definite=phrase.definite if phrase else False,
        pronoun=again,
        plural=not single,
        head=phrase.head if phrase else None,
        name=text[name.start : name.end] if name and single else None,
        age=_age(learned, inside, marked) if single else None,
        learned=role,
        extractors=(READER,),
        probability=marked.probability,
        sureness=sureness,
        background=marked.sign("background"),
    )


def _with_bound(tokens: Sequence[Token], first: int) -> int:
    """Where the words "at least" before a phrase begin, which belong to its number."""
    for opener in (("at", "least"), ("more", "than")):
        before = tuple(token.low for token in tokens[max(first - len(opener), 0) : first])
        if before == opener:
            return first - len(opener)
    return first


def _negated(
    tokens: Sequence[Token], first: int, past: int, tally: Tally | None, marked: Marked
) -> Tally | None:
    """The tally, nobody where the words around say so: "without any casualties", "all escaped unhurt"."""
    if after_unhurt(tokens, past) and marked.label == "injured":
        return Tally(0, 0, stated=True)
    if marked.sign("denied") > SURE or marked.sign("hedged") > SURE or marked.sign("retracted") > SURE:
        return tally
    any_at_all = bool(ANYBODY & {token.low for token in tokens[first : first + 2]})
    before = {token.low for token in tokens[max(first - NEAR, 0) : first]}
    close = {token.low for token in tokens[max(first - 1, 0) : first + 1]}
    nobody = close & WITHOUT or (any_at_all and before & NEGATIONS)
    return Tally(0, 0, stated=True) if nobody and not _has_number(tokens[first:past]) else tally


def after_unhurt(tokens: Sequence[Token], past: int) -> bool:
    """Whether the next words say that nothing happened to them: "all escaped unhurt"."""
    return bool(UNHURT & {token.low for token in tokens[past : past + 3]})


def _has_number(tokens: Sequence[Token]) -> bool:
    """Whether words hold a number, which a "no" before it bounds: "no fewer than 37"."""
    tally = tally_of([token for token in tokens if token.low not in WITHOUT])
    return tally is not None and tally.stated and bool(tally.low) and tally.low not in (1, 2)


def _phrase(tokens: Sequence[Token], people: Sequence[People], marked: Marked) -> People | None:
    """The phrase for people that the patterns see in the same place, for its noun."""
    for phrase in people:
        if tokens[phrase.start].start < marked.end and marked.start < tokens[phrase.end - 1].end:
            return None if phrase.pronoun and phrase.head not in grammar().pronouns else phrase
    return None


def _age(learned: Learned, inside: Sequence[Token], marked: Marked) -> int | None:
    for token in inside:
        if token.kind == "age":
            return ages_of(token)
    found: Iterator[Marked] = learned.within(Span(marked.start, marked.end + 2), AGES)
    spoken = next(found, None)
    if spoken is None:
        return None
    number = next((t.low for t in inside if spoken.start <= t.start < spoken.end and t.low.isdecimal()), None)
    return int(number) if number and int(number) <= 120 else None


def scope_said(marked: Marked) -> Scope:
    """The scope that the signs of a span give it; older incidents are told apart by `background`."""
    said: tuple[Scope, ...] = ("hypothetical", "campaign", "period")
    likeliest = max(said, key=lambda name: (marked.sign(name), name))
    return likeliest if marked.sign(likeliest) > SURE else "incident"


def modality_said(marked: Marked) -> Modality:
    """The modality that the signs of a span give it.

    A number is taken back on every page that gave it, so the reader's word alone only makes it doubtful
    (tolls/revisions.py reads what a sentence takes back).
    """
    said = ("denied", "retracted", "hedged")
    likeliest = max(said, key=lambda name: (marked.sign(name), name))
    if marked.sign(likeliest) <= SURE:
        return "asserted"
    return "denied" if likeliest == "denied" else "hedged"
