"""How far a claim of harm in a note of a few sentences is to be believed, by what stands around it.

Sentences about films, matches and markets use the words of violence, and the learned reader, which was
taught on violence, finds people harmed there with great certainty. What tells real harm is the company that
it keeps: a place, a time, a weapon, who did it. A logistic curve over such signs, fitted by
`python -m training.credence` on the labelled texts and on notes of which most are about something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from newsledger.accounts.learned import READER
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.harm import harm_words
from newsledger.codebook.tables import table

# How far each sign speaks for real harm, in log-odds.
WEIGHTS: dict[str, float] = {
    "0 in all": -0.88,
    "0 near": 0.71,
    "1 in all": 0.24,
    "1 near": -0.20,
    "2 in all": 0.36,
    "2 near": -0.57,
    "3 in all": 0.29,
    "3 near": 0.60,
    "4 in all": 0.33,
    "4 near": 0.14,
    "5 in all": 0.34,
    "a bare number": 0.84,
    "a beast": -1.59,
    "a beast harmed": -1.05,
    "a doer": -0.01,
    "a doer somewhere": 0.60,
    "a name": 0.70,
    "a place": 0.22,
    "a place somewhere": 1.31,
    "a source": 0.76,
    "a target": 0.75,
    "a target somewhere": 0.35,
    "a time": 0.26,
    "a time somewhere": 1.25,
    "a weapon": -0.10,
    "a weapon somewhere": 0.80,
    "abducted": -0.23,
    "always": 0.68,
    "an event": 0.03,
    "an event somewhere": 0.57,
    "an unknown noun": -0.62,
    "arrested": 0.52,
    "both": 0.78,
    "commerce 1": -1.01,
    "contest 1": -0.76,
    "contest 2": -0.46,
    "contest 3": 0.56,
    "displaced": 0.93,
    "empty words": -0.71,
    "fiction 1": -1.98,
    "fiction 2": -2.39,
    "injured": 0.01,
    "killed": 0.07,
    "me": -1.22,
    "missing": -0.61,
    "no people": -0.74,
    "patterns": -0.15,
    "present tense": -0.78,
    "reader": 0.06,
    "rehearsal 1": -1.77,
    "said of a campaign": 0.11,
    "said of a hypothetical": -0.28,
    "said of a period": 1.31,
    "tells background": 0.46,
    "tells hypothetical": 1.49,
    "tells incident": 0.32,
    "tells nothing": -1.49,
    "trapped": -0.01,
    "unreal": -0.52,
}
# What the reader marks beside people harmed, and what sort of sign it is.
COMPANY = {
    "event": "an event",
    "weapon": "a weapon",
    "city": "a place",
    "place": "a place",
    "time": "a time",
    "target": "a target",
    "attacker.person": "a doer",
    "attacker.org": "a doer",
    "attacker.name": "a doer",
}
LABELS = frozenset(COMPANY)
SCOPES = ("incident", "background", "hypothetical")
# What the reader proposes counts as said above this.
SAID = 0.5
# What the reader alone finds stands above this probability, what the patterns find too above the lower one:
# so 93 and 99 of 100 right ones stand in texts that the reader was not taught on.
ALONE, STANDS = 0.6, 0.35
MATTERS = ("fiction", "contest", "rehearsal", "commerce")
# More words of one matter than this, or more sorts of company, say no more.
MOST = 3
BE = frozenset(("is", "are", "be", "get", "gets"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One note and the phrases for people in each of its sentences."""

    story: Story
    people: Sequence[Sequence[People]]

    def believes(self, draft: Draft) -> bool:
        """Whether a draft stands; so do those that nobody was harmed, and those that only go on."""
        if draft.low is None or draft.high == 0 or draft.pronoun:
            return True
        return self.credence(draft) >= (ALONE if draft.extractors == (READER,) else STANDS)

    def credence(self, draft: Draft) -> float:
        """How likely the text tells of somebody harmed there, between 0 and 1."""
        signs = self.signs(draft)
        return 1 / (1 + exp(-sum(weight for sign, weight in WEIGHTS.items() if sign in signs)))

    def signs(self, draft: Draft) -> frozenset[str]:
        """The signs that speak for or against a draft, by name."""
        place = self.story.sentence_at(draft.mention.start)
        tokens = self.story.tokens[place]
        found = {"always", draft.field, *_said(draft)}
        found |= set(self._company(draft, place))
        found |= set(self._matters(draft))
        found |= set(_wording(tokens, draft))
        found |= set(_noun(tokens, self.people[place], draft))
        return frozenset(found)

    def _company(self, draft: Draft, place: int) -> Iterator[str]:
        """What the reader sees beside the harm, in the sentence and in the note."""
        sentence, learned = self.story.sentences[place].span, self.story.learned
        told = {name for name in SCOPES if learned.scope(sentence, name) >= SAID}
        yield from (f"tells {name}" for name in told)
        if not told & {"incident", "background"}:
            yield "tells nothing"
        sure = [m for m in learned.marked if m.label in LABELS and m.probability >= SAID]
        near = {COMPANY[m.label] for m in sure if sentence.start <= m.start < sentence.end}
        anywhere = {COMPANY[m.label] for m in sure}
        yield from near
        yield f"{min(len(near), MOST + 1)} near"
        yield f"{min(len(anywhere), MOST + 2)} in all"
        yield from (f"{name} somewhere" for name in anywhere)
        if self.story.said.get(place):
            yield "a source"

    def _matters(self, draft: Draft) -> Iterator[str]:
        """What else the note is about, by its words; "the actress" who was harmed only says who she is.

        "The hero of the novel" says what the note is about as well.
        """
        place = self.story.sentence_at(draft.mention.start)
        inside = [t for t in self.story.tokens[place] if draft.mention.start <= t.start < draft.mention.end]
        past = next((token.start for token in inside if token.low == "of"), draft.mention.end)
        words = {
            token.low
            for tokens in self.story.tokens
            for token in tokens
            if not draft.mention.start <= token.start < past
        }
        for matter in MATTERS:
            if number := len(words & matter_words(matter)):
                yield f"{matter} {min(number, MOST)}"


def believed_in_note(
    story: Story, people: Sequence[Sequence[People]], drafts: Sequence[Draft]
) -> list[Draft]:
    """The drafts of a note that the reader has read, without those that nothing around them bears out."""
    if not (story.is_note and story.learned.read):
        return list(drafts)
    around = Surroundings(story, people)
    return [draft for draft in drafts if around.believes(draft)]


def matter_words(name: str) -> frozenset[str]:
    """A class of words of codebook/matters.yaml."""
    return frozenset(table("matters")[name])


def _said(draft: Draft) -> Iterator[str]:
    """Who found a draft, and of what it is said to be."""
    yield "both" if len(draft.extractors) > 1 else "reader" if READER in draft.extractors else "patterns"
    if draft.scope != "incident":
        yield f"said of a {draft.scope}"
    if draft.name:
        yield "a name"


def _wording(tokens: Sequence[Token], draft: Draft) -> Iterator[str]:
    """How the sentence speaks: of itself, of what might be, of beasts, in the present tense."""
    words = {token.low for token in tokens}
    inside = {token.low for token in tokens if draft.mention.start <= token.start < draft.mention.end}
    if words & matter_words("beasts"):
        yield "a beast"
    if inside & matter_words("beasts"):
        yield "a beast harmed"
    if words & matter_words("me"):
        yield "me"
    if words & matter_words("unreal"):
        yield "unreal"
    if inside <= matter_words("empty"):
        yield "empty words"
    if draft.cue != draft.mention and _is_present(tokens, draft):
        yield "present tense"


def _is_present(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the word of harm tells it as plots are told: "is kidnapped", "stabs"."""
    at = next((place for place, token in enumerate(tokens) if token.start >= draft.cue.start), None)
    if at is None:
        return False
    forms = {form for word in harm_words().by_form.get(tokens[at].low, ()) for form in word.forms}
    before = {token.low for token in tokens[max(at - 2, 0) : at]}
    return bool(before & BE) or (tokens[at].low.endswith("s") and "third" in forms)


def _noun(tokens: Sequence[Token], people: Sequence[People], draft: Draft) -> Iterator[str]:
    """What the patterns see where the people stand."""
    phrase = next(
        (
            one
            for one in people
            if tokens[one.start].start < draft.mention.end and draft.mention.start < tokens[one.end - 1].end
        ),
        None,
    )
    if phrase is None:
        yield "no people"
    elif phrase.head is None:
        yield "a bare number"
    elif not phrase.sure:
        yield "an unknown noun"
