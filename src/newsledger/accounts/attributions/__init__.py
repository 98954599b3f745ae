"""Who says what on a page, to whom, and how firmly."""

from newsledger.accounts.attributions.finding import (
    Attribution,
    AttributionKind,
    find_attributions,
    speaker_of,
)
from newsledger.accounts.attributions.hearing import doubt_of, hear

__all__ = ["Attribution", "AttributionKind", "doubt_of", "find_attributions", "hear", "speaker_of"]
