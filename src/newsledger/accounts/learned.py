"""What the learned reader proposes for a story, where it is wanted and installed."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from newsledger.accounts.reader.decoding import Proposal
from newsledger.accounts.reader.encoder import available
from newsledger.accounts.reader.files import DATA, SUMS
from newsledger.accounts.worthwhile import worth_reading
from newsledger.model import Span
from newsledger.values.actors import ActorMention

PATTERNS, READER = "patterns/1", "reader/1"
HARMS = frozenset(("killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced"))
# What a story is asked for; of the rest that the reader marks nothing is made yet.
USED = HARMS | {
    *("victim.name", "attacker.name", "age", "attacker.person", "attacker.org", "target", "event"),
    *("source", "cue", "content", "content.inner"),
}
# Of a note, what stands around the harm is asked for too: it tells whether the harm is real.
CLOSELY = USED | {
    *("weapon", "city", "place", "time", "scope.incident", "scope.background", "scope.hypothetical"),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A proposed span with all that is proposed over the same characters: `said` maps "role:police" or
    "sign:denied" to its probability.
    """

    label: str
    start: int
    end: int
    probability: float
    said: Mapping[str, float] = field(default_factory=dict)

    def choice(self, name: str) -> tuple[str | None, float]:
        """The chosen option of "role", "event" or "target" with its probability; None where none is given."""
        found = [(p, said) for said, p in self.said.items() if said.startswith(f"{name}:")]
        if not found:
            return None, 0.0
        probability, said = max(found)
        return said.partition(":")[2], probability

    def sign(self, name: str) -> float:
        """The probability of a sign such as "denied"; 0 where it is not proposed."""
        return self.said.get(f"sign:{name}", 0.0)


@dataclass(frozen=True, slots=True)
class Learned:
    """The proposals of a story in page order; `read` says whether the reader was asked at all.

    `sentences` holds the starts of the sentences that were read, None where all were. `scopes` maps, in a
    note, the start of a sentence to its labels ("scope.incident" …) and their probabilities.
    """

    read: bool = False
    marked: tuple[Marked, ...] = ()
    starts: tuple[int, ...] = ()
    sentences: frozenset[int] | None = None
    scopes: Mapping[int, Mapping[str, float]] = field(default_factory=dict)

    def read_here(self, sentence: Span) -> bool:
        """Whether the reader read this sentence."""
        return self.read and (self.sentences is None or sentence.start in self.sentences)

    def within(self, span: Span, labels: frozenset[str]) -> Iterator[Marked]:
        """The marked spans of some labels that begin in these characters."""
        for place in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)):
            if self.marked[place].label in labels:
                yield self.marked[place]

    def scope(self, sentence: Span, name: str) -> float:
        """How likely a sentence of a note tells "incident", "background" or "hypothetical"; else 0."""
        return self.scopes.get(sentence.start, {}).get(f"scope.{name}", 0.0)


def learned_of(
    text: str,
    sentences: Sequence[Span],
    doubts: Sequence[float | None] = (),
    actors: Sequence[ActorMention] = (),
    *,
    closely: bool = False,
) -> Learned:
    """What the reader proposes; nothing where its weights or what runs them is not there.

    Which sentences of a page it reads depends on the patterns' `doubts` and on the `actors`, see
    `worth_reading`; a note is read `closely`.
    """
    if not is_there():
        return Learned()
    from newsledger.accounts.reader.proposing import propose

    read = [sentences[number] for number in worth_reading(text, sentences, doubts, actors, whole=closely)]
    found = gathered(propose(text, read, every=True, labels=CLOSELY if closely else USED))
    return replace(found, sentences=frozenset(sentence.start for sentence in read))


@cache
def is_there() -> bool:
    """Whether the reader can run here."""
    return available() and (DATA / SUMS).is_file()


def gathered(proposals: Sequence[Proposal]) -> Learned:
    """Proposals put together: what is said of a span with the span, labels of sentences by their starts."""
    spans: dict[tuple[int, int], list[Proposal]] = {}
    said: dict[tuple[int, int], dict[str, float]] = {}
    scopes: dict[int, dict[str, float]] = {}
    for one in proposals:
        if one.label.startswith("scope."):
            scopes.setdefault(one.start, {})[one.label] = one.probability
        elif ":" in one.label:
            said.setdefault((one.start, one.end), {})[one.label] = one.probability
        else:
            spans.setdefault((one.start, one.end), []).append(one)
    marked = sorted(
        (
            Marked(one.label, *place, one.probability, said.get(place, {}))
            for place, some in spans.items()
            for one in some
        ),
        key=lambda one: (one.start, -one.end, one.label),
    )
    return Learned(True, tuple(marked), tuple(one.start for one in marked), scopes=scopes)
