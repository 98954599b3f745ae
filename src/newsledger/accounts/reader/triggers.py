"""Which sentences are worth the encoder's time: a cheap look for words of harm, violence and police work."""

import re
from collections.abc import Iterable
from itertools import groupby

from newsledger.model import Span

# Beginnings of words, matched in any case; broad on purpose, since a sentence that is passed over is lost.
STEMS = """
abduct ablaze accus alleg ambush ammunition armed arms arrest arson artiller assail assassin assault attack
baton battl beat(?:en|ing|s)? behead besieg blast blaz bleed blew blood blown body bodies bomb bullet burn
burst captiv captur carnage casualt clash collaps collid condition confront crash crime crossfire crowd
curfew custod damag dead death deton devic died dies die\\b detain disappear displac drone drown dying
dynamit evacu execut explo extremist fatal fell fight fire firing flames fled floods? force fought
free[ds]\\b funeral gang genocide grenade guerrilla gun hack harm held hijack hit\\b hits\\b homicid
hospital hostage hurt ied\\b incident injur insurgen jail kidnap kill knife knives landmine left\\b lathi
life lives lost lynch machete manslaughter massacre militant militia mine missile missing mob morgue mortar
mosque murder officer offensive outrage patient patrol perish perpetrat pistol plant plot
police policem poison post-mortem prison protest raid rampage ransom rebel recover releas rescue rifle riot
robb rocket rubble sabotag seiz sentenc shell shoot shot siege slain slash slaughter slay slew sniper
soldier squad stab stampede storm stolen strafe strangl strike struck struggl suicid surviv suspect terror
threat took toll torch tortur trap troop unaccounted victim violen warrant weapon widow wound
"""


def _by_letter(stems: Iterable[str]) -> str:
    """One pattern for all; those with the same first letter stand together, which is three times faster."""
    letters = groupby(sorted(stems), key=lambda stem: stem[0])
    return "|".join(f"{letter}(?:{'|'.join(stem[1:] for stem in group)})" for letter, group in letters)


_TRIGGER = re.compile(rf"\b(?:{_by_letter(STEMS.split())})", re.IGNORECASE)
# Who was hurt is often told without any of these words: "The 23-year-old was taken to …", "Ann Lee, 34, …".
_AGE = re.compile(r"\b\d{1,2}[- ]year|, \d{1,2}[,;.]")


def worth_reading(text: str, sentence: Span) -> bool:
    """Whether the encoder should read this sentence."""
    return bool(
        _TRIGGER.search(text, sentence.start, sentence.end) or _AGE.search(text, sentence.start, sentence.end)
    )
