"""Phrases that only say who tells it: a force that reports a strike did not fly it, nor was it struck."""

from newsledger.accounts.story import Story
from newsledger.model import Span


def is_source(story: Story, place: Span) -> bool:
    """Whether a phrase stands in the words for somebody who speaks: "the rebels and a doctor said"."""
    sources = (one.source for one in story.attributions if one.kind == "speech")
    return any(source and source.start < place.end and place.start < source.end for source in sources)
