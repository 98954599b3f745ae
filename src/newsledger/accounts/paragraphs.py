"""Where the paragraphs of a story begin and end, as sentences."""

from newsledger.accounts.story import Story


def body_of(story: Story) -> int:
    """The index of the first sentence that is no headline."""
    return next((i for i, s in enumerate(story.sentences) if not s.in_headline), 0)


def opens_paragraph(story: Story, index: int) -> bool:
    """Whether a paragraph begins with a sentence."""
    return index == 0 or _parts_paragraphs(story, index - 1)


def paragraph_end(story: Story, index: int) -> int:
    """The index of the last sentence of the paragraph of a sentence."""
    return next((i for i in range(index, len(story.sentences)) if _parts_paragraphs(story, i)), index)


def _parts_paragraphs(story: Story, index: int) -> bool:
    """Whether a paragraph ends with a sentence."""
    if index + 1 >= len(story.sentences):
        return True
    one, other = story.sentences[index], story.sentences[index + 1]
    return one.block != other.block or "\n" in story.text[one.span.end : other.span.start]
