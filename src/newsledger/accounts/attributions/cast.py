"""The actors of a page by their places, for looking up who stands where."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from newsledger.model import Span
from newsledger.values.actors import ActorMention

# How many actors back a short form may reach.
REACH = 200


class Cast:
    """The actor mentions of a page in order."""

    def __init__(self, actors: Sequence[ActorMention]) -> None:
        self.actors = sorted(actors, key=lambda a: a.start)
        self.starts = [a.start for a in self.actors]
        self.described: dict[str, ActorMention] = {}
        for actor in self.actors:
            if actor.kind == "person" and actor.description:
                self.described.setdefault(actor.name, actor)

    def within(self, span: Span) -> Iterator[ActorMention]:
        """The actors that lie wholly in a span, in order."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return (actor for actor in self.actors[first:last] if actor.end <= span.end)

    def before(self, at: int) -> Iterator[ActorMention]:
        """The actors before a place, the nearest first, as far as a short form may reach."""
        end = bisect_left(self.starts, at)
        for actor in reversed(self.actors[max(0, end - REACH) : end]):
            if actor.end <= at:
                yield actor

    def last(self, at: int, wanted: Callable[[ActorMention], bool]) -> ActorMention | None:
        """The nearest actor before a place that is wanted."""
        return next((actor for actor in self.before(at) if wanted(actor)), None)


def is_person(actor: ActorMention) -> bool:
    """Whether an actor is a person by name."""
    return actor.kind == "person"


def is_named_body(actor: ActorMention) -> bool:
    """Whether an actor is a body by name."""
    return not actor.generic and actor.kind != "person"


def is_named_group(actor: ActorMention) -> bool:
    """Whether an actor is an armed group by name."""
    return not actor.generic and actor.kind == "armed_group"
