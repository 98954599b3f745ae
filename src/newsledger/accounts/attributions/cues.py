"""Words that attribute ("said", "according to", "accused"), found by a table of weights."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from newsledger.accounts.attributions.phrases import phrase_cues
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list

TABLE = Path(__file__).with_name("cues.tsv")
# Above zero a word is more likely to attribute than not; a little below, recall is worth more than precision
# (with_source recall and content F1 on the training half of PolNeAR, tried from -1 to 0.5).
THRESHOLD = -0.8
# Weight of words of speech that the training texts are too few to know.
DEFAULT = 1.0
SPEECH = word_list("cues_speech")
REPORT = word_list("cues_report")
DEFAULTS = word_list("cues_speech_default")
# Classes of what follows a word, and of what stands before it, that share their weights in the table.
NEXT = {
    "that": "that",
    "quote": "quote",
    "colon": "quote",
    "pron": "clause",
    "det": "np",
    "cap": "np",
    "num": "np",
    "word": "np",
    "ing": "np",
    "end": "tail",
    "comma": "tail",
    "close": "tail",
    "semi": "tail",
    "dash": "tail",
    "what": "wh",
    "why": "wh",
    "how": "wh",
    "whether": "wh",
    "if": "wh",
    "where": "wh",
    "which": "wh",
}
BEFORE = {
    "cap": "name",
    "word": "noun",
    "ing": "noun",
    "num": "noun",
    "day": "noun",
    "comma": "comma",
    "pron": "pron",
    "aux": "aux",
    "adv": "adv",
    "det": "det",
    "to": "to",
    "quote": "quote",
    "start": "start",
    "that": "that",
    "conj": "conj",
}

CueKind = Literal["speech", "report", "attitude"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, at `main`, with the auxiliaries before it: tokens `first` to `last`."""

    first: int
    main: int
    last: int
    kind: CueKind
    score: float


@dataclass(frozen=True, slots=True)
class CueTable:
    """Weights by word and context, and of contexts alone."""

    words: dict[str, tuple[float, dict[str, float]]]
    contexts: dict[str, float]


@lru_cache(maxsize=1)
def cue_table() -> CueTable:
    """The table cues.tsv."""
    words: dict[str, tuple[float, dict[str, float]]] = {}
    contexts: dict[str, float] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        name, weight, *cells = line.split("\t") if not line.startswith("#") else ("", "")
        if "=" in name or name in ("bias", "quoted"):
            contexts[name] = float(weight)
        elif name:
            pairs = (cell.rsplit("=", 1) for cell in cells)
            words[name] = (float(weight), {context: float(value) for context, value in pairs})
    for word in DEFAULTS - words.keys():
        words[word] = (DEFAULT, {})
    return CueTable(words, contexts)


def find_cues(tokens: Tokens, threshold: float = THRESHOLD) -> list[Cue]:
    """The words of a sentence that attribute, in order."""
    table = cue_table()
    found: list[Cue] = []
    for i, word in enumerate(tokens.low):
        known = table.words.get(word)
        if known is None or tokens.quoted[i] or (i and word == tokens.low[i - 1]):
            continue
        score = score_of(tokens, i, table, known)
        if score > threshold:
            found.append(Cue(chain_start(tokens, i), i, chain_end(tokens, i), kind_of(word), score))
    small = any(tokens.classes[cue.main] != "cap" for cue in found)
    # "Captain Omar Said told …": a capitalised verb is a name where another verb attributes.
    found = [cue for cue in found if not (small and cue.main and tokens.classes[cue.main] == "cap")]
    found = _with_phrases(tokens, found)
    return [cue for k, cue in enumerate(found) if k + 1 == len(found) or found[k + 1].first > cue.main]


def _with_phrases(tokens: Tokens, found: list[Cue]) -> list[Cue]:
    """The cues with those of phrases in place of the words inside them."""
    phrases = [Cue(chain_start(tokens, a), b, b, "speech", DEFAULT) for a, b in phrase_cues(tokens)]
    if not phrases:
        return found
    apart = [cue for cue in found if not any(p.first <= cue.main <= p.last for p in phrases)]
    return sorted([*apart, *phrases], key=lambda cue: cue.main)


def score_of(tokens: Tokens, i: int, table: CueTable, known: tuple[float, dict[str, float]]) -> float:
    """The sum of the weights that apply to the word at i."""
    base, own = known
    general = table.contexts
    following = tokens.cls(i + 1)
    after = NEXT.get(following, following)
    if after in ("adv", "day"):
        further = tokens.cls(i + 2)
        after = "adv>" + NEXT.get(further, further)
    before = BEFORE.get(tokens.cls(i - 1), "prep")
    score = general["bias"] + base + general.get("next=" + after, 0.0) + general.get("before=" + before, 0.0)
    score += (
        own.get("n:" + after, 0.0) + own.get("p:" + before, 0.0) + general.get(f"pair={before} {after}", 0.0)
    )
    if before in ("aux", "to", "det", "adv"):
        score += general.get("preceding=" + tokens.low[i - 1], 0.0)
    if following not in NEXT:
        score += own.get("nw:" + tokens.word(i + 1), 0.0)
    return score + (general["quoted"] if tokens.quoted[i] else 0.0)


def chain_start(tokens: Tokens, i: int) -> int:
    """The first of the auxiliaries and adverbs before the word at i ("has also said")."""
    first = j = i
    while j > 0 and i - j < 5 and tokens.classes[j - 1] in ("aux", "adv"):
        j -= 1
        if tokens.classes[j] == "aux" or tokens.low[j] in ("also", "later", "then", "never"):
            first = j
    return first


def chain_end(tokens: Tokens, i: int) -> int:
    """The last token of the cue: "according to", a doubled "said said"."""
    if tokens.low[i] == "according" and tokens.word(i + 1) == "to":
        return i + 1
    return i + 1 if tokens.word(i + 1) == tokens.low[i] else i


def kind_of(word: str) -> CueKind:
    """Whether a word reports speech, shows something as a document does, or tells of an attitude."""
    if word in REPORT and word not in SPEECH:
        return "report"
    return "speech" if word in SPEECH else "attitude"
