"""What is believed where patterns and the learned reader differ."""

from newsledger.accounts.tolls.drafts import Draft


def keeps(draft: Draft) -> bool:
    """Whether a draft is believed."""
    return len(draft.extractors) > 1 or draft.extractors[0].startswith("reader")
