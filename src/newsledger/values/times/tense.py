"""Whether what is told around an expression lies behind or ahead, from the nearest verb of its sentence."""

import re
from typing import Final

from newsledger.values.times.meanings import Tense

_FUTURE: Final = (
    r"will|['’]ll|won['’]t|shall|would|going to|due|scheduled|expected|set to|set for|plans?|planned|slated"
    r"|upcoming|"
    r"to be held|is to|are to|ahead of|hopes? to|may(?= [a-z])|might|deadline|likely to|agreed to|asked to"
    r"|ordered to|"
    r"vowed to|wants? to|intends? to"
)
# Forms that are past wherever they stand, and forms that follow "will be" as well.
_PAST: Final = r"was|were|had|did|said|says|told|took|came|went|fell|rose|began|broke|saw|ran|gave|blew|since"
_PARTICIPLE: Final = (
    r"[a-z]{2,18}ed|been|shot|struck|held|left|found|met|hit|got|made|won|lost|led|burst|fought|sent"
    r"|brought|built|"
    r"caught|heard|kept|laid|paid|sold|stood|put|set|born|known|taken|given|seen"
)
_CUE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<participle>{_PARTICIPLE}))(?![\w-])"
)
# Directly before an expression these look ahead where no verb says otherwise: "They have until Friday".
_AHEAD: Final = re.compile(r"(?<!\w)(?:until|till|by) (?:the )?$", re.IGNORECASE)
# How far a verb may stand from its time: most clauses of news are shorter.
_REACH: Final = 160
# How far a participle may stand from its auxiliary: "will most likely also be tried".
_AUXILIARY_REACH: Final = 40
_CLAUSE_END: Final = re.compile(r"[.!?][\"'”’)]?\s+(?=[A-Z\"“])|;|\n\s*\n")


def tense_at(text: str, start: int, end: int) -> tuple[Tense | None, str | None]:
    """The tense around text[start:end] and, for the future, the word that shows it."""
    before = text[max(0, start - _REACH) : start]
    ends = [match.end() for match in _CLAUSE_END.finditer(before)]
    cues = list(_CUE.finditer(before.lower(), ends[-1] if ends else 0))
    if not cues:
        after = text[end : end + _REACH]
        stop = _CLAUSE_END.search(after)
        cues = list(_CUE.finditer(after.lower(), 0, stop.start() if stop else len(after)))[:1]
    if not cues:
        ahead = _AHEAD.search(before)
        return ("future", ahead.group().strip()) if ahead else (None, None)
    cue = cues[-1]
    if cue.group("participle") and len(cues) > 1 and cues[-2].group("future"):
        cue = cues[-2] if cue.start() - cues[-2].end() <= _AUXILIARY_REACH else cue
    return ("future", cue.group()) if cue.group("future") else ("past", None)
