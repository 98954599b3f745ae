"""The words and marks of a sentence, each with a class that says what it can do in a clause."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from newsledger.codebook.actors import word_list
from newsledger.model import Span

# Titles and initials keep their full stop: it ends no clause. What is looked ahead for saves trying every
# alternative at each blank.
TOKEN = re.compile(
    r"(?=\S)(?:(?:[^\W\d_]\.){2,}|(?=[A-Z])\b(?:[A-Z]|Mrs?|Ms|Dr|Sen|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Cpl|Maj|Brig|Adm|Cmdr|Insp|Supt|Prof|Rev|St|Jr|Sr|Hon"
    r"|No|MR|MRS|DR|GEN|COL|LT|MAJ|CAPT|SGT|GOV|SEN|REP)\.(?=\s)|''|``|--+|[^\W_]+(?:[-'’.&/](?!['’]|\s)[^\W_]+)*|[^\w\s]|_)"
)
MARKS = {",": "comma", ":": "colon", ";": "semi", "(": "open", ")": "close", "[": "open", "]": "close"}
DASHES = frozenset({"-", "–", "—", "--", "---", "―"})
QUOTES = frozenset({'"', "“", "”", "''", "``", "‘", "’", "'", "«", "»", "„"})
SUBJECTS = word_list("tokens_subjects")
DETERMINERS = word_list("tokens_determiners")
PREPOSITIONS = word_list("tokens_prepositions")
AUXILIARIES = word_list("tokens_auxiliaries")
WH_WORDS = word_list("tokens_wh_words")
CONJUNCTIONS = word_list("tokens_conjunctions")
ADVERBS = word_list("tokens_adverbs")
DAYS = word_list("tokens_days")
# Words whose class is remembered; a page brings some hundred new ones.
REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence; `quoted[i]` says that token i stands inside a quotation."""

    text: str
    span: Span
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    raw: tuple[str, ...]
    low: tuple[str, ...]
    classes: tuple[str, ...]
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.raw)

    def cls(self, i: int) -> str:
        """The class of token i; `start` and `end` outside the sentence."""
        if i < 0:
            return "start"
        return self.classes[i] if i < len(self.classes) else "end"

    def word(self, i: int) -> str:
        """Token i in small letters; empty outside the sentence."""
        return self.low[i] if 0 <= i < len(self.low) else ""


def tokens_of(text: str, span: Span, quotations: tuple[Span, ...], cased: bool) -> Tokens:
    """The tokens of a sentence; without `cased` (a text all in capitals) no word counts as capitalised."""
    found = list(TOKEN.finditer(text, span.start, span.end))
    starts, ends = tuple([m.start() for m in found]), tuple([m.end() for m in found])
    raw = tuple([m[0] for m in found])
    low = tuple(map(_lowered, raw))
    near = [q for q in quotations if q.start < span.end and q.end > span.start]
    quoted = (
        tuple(any(q.start <= a < q.end for q in near) for a in starts) if near else (False,) * len(starts)
    )
    classes = tuple(map(class_of, raw, low, repeat(cased)))
    return Tokens(text, span, starts, ends, raw, low, classes, quoted)


@lru_cache(maxsize=REMEMBERED)
def _lowered(word: str) -> str:
    return word.lower().replace("’", "'")


@lru_cache(maxsize=REMEMBERED)
def class_of(raw: str, low: str, cased: bool) -> str:
    """What a token can be in a clause: a mark, a function word by kind, `cap` a name, `word` the rest."""
    if not raw[0].isalnum():
        return _mark(raw)
    for words, name in CLASSES:
        if low in words:
            return low if name in ("prep", "wh") else name
    if raw[0].isdigit():
        return "num"
    if cased and raw[0].isupper():
        return "cap"
    return "adv" if low.endswith("ly") else "ing" if low.endswith("ing") else "word"


CLASSES = (
    (SUBJECTS, "pron"),
    (DETERMINERS, "det"),
    (frozenset({"that"}), "that"),
    (frozenset({"to"}), "to"),
    (PREPOSITIONS, "prep"),
    (WH_WORDS, "wh"),
    (AUXILIARIES, "aux"),
    (CONJUNCTIONS, "conj"),
    (ADVERBS, "adv"),
    (DAYS, "day"),
)


def _mark(raw: str) -> str:
    if raw in MARKS:
        return MARKS[raw]
    if raw in DASHES:
        return "dash"
    if raw in QUOTES:
        return "quote"
    return "end" if raw in ".!?…" else "mark"
