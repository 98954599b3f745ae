"""What kind of body a name in no list stands for."""

from newsledger.codebook.actors import load_actors
from newsledger.values.actors.introductions import is_acronym
from newsledger.values.actors.mentions import MentionKind
from newsledger.values.actors.shapes import group_in
from newsledger.values.actors.words import Words, folded_words, words_of

# Heads of names that tell the kind by themselves.
HEADS: dict[str, MentionKind] = {
    "police": "police",
    "constabulary": "police",
    "gendarmerie": "police",
    "rangers": "paramilitary",
    "ministry": "government",
    "agency": "government",
    "department": "government",
    "bureau": "government",
    "directorate": "government",
    "office": "government",
    "authority": "government",
    "commission": "government",
    "station": "police",
    "hospital": "organization",
    "times": "outlet",
    "news": "outlet",
    "post": "outlet",
    "radio": "outlet",
    "television": "outlet",
    "tv": "outlet",
}
# How many words on each side of a mention may speak of fighting.
NEAR = 6


def kind_of_name(page: Words, names: tuple[str, ...]) -> MentionKind:
    """The kind of a body by its names, and by words of fighting near them on the page."""
    if page.letters == "mixed" and any(_shaped(name) for name in names):
        return "armed_group"
    for name in names:
        words = folded_words(name)
        if words and (kind := HEADS.get(words[-1])) is not None:
            return kind
    if _fought(page, names):
        return "armed_group"
    return "organization" if any(map(is_acronym, names)) else "unknown"


def _shaped(name: str) -> bool:
    words = words_of(name)
    book = load_actors()
    strong = len(words) > 1 and group_in(words, 0, len(words) - 1, book.shapes, frozenset()) is not None
    return strong and words.folded[-1] not in ("party", "union", "congress", "council")


def _fought(page: Words, names: tuple[str, ...]) -> bool:
    """Whether most mentions of the names have a word of fighting beside them."""
    fighting = load_actors().fighting_words
    forms = {folded_words(name) for name in names}
    hits = [(i, i + len(f)) for f in forms if f for i in _places(page, f)]
    near = sum(
        any(w in fighting for w in (*page.folded[max(0, a - NEAR) : a], *page.folded[b : b + NEAR]))
        for a, b in hits
    )
    return near > 0 and 2 * near >= len(hits)


def _places(page: Words, form: tuple[str, ...]) -> list[int]:
    return [
        i for i, word in enumerate(page.folded) if word == form[0] and page.folded[i : i + len(form)] == form
    ]
