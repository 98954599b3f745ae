"""Whether what is told around an expression lies behind or ahead, from the nearest verb of its sentence."""

import re
from typing import Final

from newsledger.values.times.meanings import Tense

_FUTURE: Final = (
    r"will|'ll|’ll|won't|won’t|shall|would|going to|due|scheduled|expected|set to|set for|plans?|planned|slated|"
    r"upcoming|to be held|is to|are to|ahead of|hopes? to|may|might|deadline|likely to|agreed to|asked to|"
    r"ordered to|vowed to|wants? to|intends? to|until|by"
)
_PAST: Final = (
    r"was|were|had|did|has|have|been|said|says|told|killed|[a-z]{2,18}ed|took|came|went|fell|rose|began|broke|shot|"
    r"struck|held|left|found|saw|met|hit|ran|got|gave|made|won|lost|led|blew|burst|set off|died|fought|grew|sank|"
    r"spoke|stole|sent|brought|built|caught|drove|flew|heard|kept|laid|paid|sold|stood|threw|wrote|since|late|last"
)
_CUE: Final = re.compile(rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])", re.IGNORECASE)
# How far a verb may stand from its time: most clauses of news are shorter.
_REACH: Final = 160
_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)]?\s+(?=[A-Z\"“])|\n\s*\n")


def tense_at(text: str, start: int, end: int) -> tuple[Tense | None, str | None]:
    """The tense around text[start:end] and, for the future, the word that shows it."""
    before = text[max(0, start - _REACH) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    cues = list(_CUE.finditer(before, ends[-1] if ends else 0))
    cue = cues[-1] if cues else None
    if cue is None:
        after = text[end : end + _REACH]
        stop = _SENTENCE_END.search(after)
        cue = _CUE.search(after, 0, stop.start() if stop else len(after))
    if cue is None:
        return None, None
    return ("future", cue.group()) if cue.group("future") else ("past", None)
