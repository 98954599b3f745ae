"""Who says what on a page, to whom, and how firmly."""

from newsledger.accounts.attributions.finding import (
    Attribution,
    AttributionKind,
    find_attributions,
    speaker_of,
)

__all__ = ["Attribution", "AttributionKind", "find_attributions", "speaker_of"]
