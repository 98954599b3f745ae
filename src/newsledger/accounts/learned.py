"""What the learned reader proposes for a story, where it is wanted and installed."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from newsledger.accounts.reader.decoding import Proposal
from newsledger.accounts.reader.encoder import available
from newsledger.accounts.reader.files import DATA, SUMS
from newsledger.model import Span

PATTERNS, READER = "patterns/1", "reader/1"
# How much of a page may be read for the sake of who speaks in it, what was read for other reasons included:
# on political pages that is a tenth of the words more, and gives two thirds of what reading them all would.
SHARE = 0.6
HARMS = frozenset(("killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced"))
# What a story is asked for; of the rest that the reader marks nothing is made yet.
USED = HARMS | {
    *("victim.name", "attacker.name", "age", "attacker.person", "attacker.org", "target", "event"),
    *("source", "cue", "content", "content.inner"),
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

    `sentences` holds the starts of the sentences that were read, None where all were.
    """

    read: bool = False
    marked: tuple[Marked, ...] = ()
    starts: tuple[int, ...] = ()
    sentences: frozenset[int] | None = None

    def read_here(self, sentence: Span) -> bool:
        """Whether the reader read this sentence."""
        return self.read and (self.sentences is None or sentence.start in self.sentences)

    def within(self, span: Span, labels: frozenset[str]) -> Iterator[Marked]:
        """The marked spans of some labels that begin in these characters."""
        for place in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)):
            if self.marked[place].label in labels:
                yield self.marked[place]


def learned_of(text: str, sentences: Sequence[Span], doubts: Sequence[float | None] = ()) -> Learned:
    """What the reader proposes; nothing where its weights or what runs them is not there.

    `doubts` says of each sentence how unsure the patterns are of who speaks in it, see `worth_reading`.
    """
    if not is_there():
        return Learned()
    from newsledger.accounts.reader.proposing import propose

    read = [sentences[number] for number in worth_reading(text, sentences, doubts)]
    found = gathered(propose(text, read, every=True, labels=USED))
    return replace(found, sentences=frozenset(sentence.start for sentence in read))


def worth_reading(text: str, sentences: Sequence[Span], doubts: Sequence[float | None]) -> list[int]:
    """The numbers of the sentences to read: those that the trigger marks, and the most doubtful as long as
    they and those before take up no more than SHARE of the characters.
    """
    from newsledger.accounts.reader.triggers import chosen

    numbers = set(chosen(text, sentences))
    lengths = [sentence.end - sentence.start for sentence in sentences]
    left = SHARE * sum(lengths) - sum(lengths[number] for number in numbers)
    doubtful = sorted(
        (-doubt, number) for number, doubt in enumerate(doubts) if doubt is not None and number not in numbers
    )
    for _, number in doubtful:
        if lengths[number] <= left:
            left -= lengths[number]
            numbers.add(number)
    return sorted(numbers)


@cache
def is_there() -> bool:
    """Whether the reader can run here."""
    return available() and (DATA / SUMS).is_file()


def gathered(proposals: Sequence[Proposal]) -> Learned:
    """Proposals put together: what is said of a span with the span."""
    spans: dict[tuple[int, int], list[Proposal]] = {}
    said: dict[tuple[int, int], dict[str, float]] = {}
    for one in proposals:
        if ":" in one.label:
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
    return Learned(True, tuple(marked), tuple(one.start for one in marked))
