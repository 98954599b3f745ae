"""Who may have done it and what may have been struck, each with all that speaks for it or against it."""

from collections.abc import Iterator

from newsledger.accounts.details.doers import doers, groups
from newsledger.accounts.details.setting import Candidate, Scene
from newsledger.accounts.details.struck import struck_things
from newsledger.accounts.events import is_violent


def candidates(scene: Scene) -> Iterator[Candidate]:
    """The candidates of all slots, in page order by sentence."""
    violent = [event for event in scene.events if is_violent(event)]
    for index, sentence in enumerate(scene.story.sentences):
        if scene.holds(sentence.span.start):
            here = [event for event in violent if event.sentence == index]
            near = any(abs(event.sentence - index) == 1 for event in violent)
            yield from doers(scene, index, here, near)
            yield from groups(scene, index, here, near)
            yield from struck_things(scene, index, here, near)
