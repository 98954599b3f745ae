"""Names of persons with what a text says of them: title, office, organisation."""

import re
from dataclasses import dataclass
from functools import lru_cache

from newsledger.codebook.actors import load_actors, word_list
from newsledger.values.actors.words import fold

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*\.?(?=[^\w]|\Z)|[^\W_]+|[^\w\s]")
# The body after "of", "for": "leader of the Unity Congress", in capitals.
BODY_OF = re.compile(
    r"\b(?:of|for|from|with|at) (?:the )?"
    r"([A-Z][\w’'-]{0,30}(?: (?:of |the |and |for )?[A-Z][\w’'-]{0,30}){0,6})"
)
PREPOSITION = re.compile(r" (?:of|from|with|for|in|at|on) ")
# Where a phrase is parted, and parts of it that only tell more of somebody.
PARTING = re.compile(r"[,()]|(?: [–—-] )")
RELATIVE = re.compile(r"(?:who|whom|whose|which|that|where|speaking|citing)\b")
BEFORE_MARK = re.compile(r" (?=['’,)])")
# Words that are remembered; a page brings some hundred new ones. Of phrases those that come again are few.
REMEMBERED, PHRASES = 50_000, 5_000
# Small words inside names of many languages.
PARTICLES = word_list("persons_particles")
# Where a police rank is followed by the part of the force: "DIG East", "SSP Investigation".
SECTIONS = word_list("persons_sections")
# Capitalised words that open a phrase and are no name.
LEADING = word_list("persons_leading")
# Words before a title that name no body, even where a sentence starts with them.
QUALITIES = word_list("persons_qualities")
# Common nouns for bodies that stand capitalised before a name: "Sindh Police Inspector General X".
BODY_WORDS = word_list("persons_body_words")


@dataclass(frozen=True, slots=True)
class Described:
    """A person or body as a phrase gives it; unknown parts are None."""

    name: str | None = None
    description: str | None = None
    organization: str | None = None


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    """The last word of every title, folded: it is the head that says what a person is."""
    return frozenset(fold(re.split(r"[\s-]", title)[-1]) for title in load_actors().titles) - {
        "private",
        "house",
        "law",
    }


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return load_actors().abbreviations


@lru_cache(maxsize=REMEMBERED)
def is_title(word: str) -> bool:
    """Whether a word says what a person is: "chief", "DIG", "Gen."."""
    bare = word.rstrip(".")
    low = fold(bare)
    return (
        bare in _abbreviations()
        or any(part in _title_words() for part in (low, *low.split("-")[-1:]))
        or (low.endswith("s") and low[:-1] in _title_words())
    )


@lru_cache(maxsize=PHRASES)
def describe(phrase: str) -> Described:
    """Name, description and organisation in a noun phrase that names a speaker.

    The phrase is read as "[organisation] [title] Name, apposition" or "description, Name,"; a phrase
    without a name is a description only.
    """
    if phrase.isupper() and " " in phrase.strip():
        return _describe_capitals(phrase)
    head, *rest = _parts(phrase)
    name, before = _name_and_title(head)
    if name is None and (cut := PREPOSITION.search(head)):
        name, before = _name_and_title(head[: cut.start()])
        rest = [head[cut.start() + 1 :], *rest] if name else rest
    if name is None and rest and _is_name(rest[0]):
        name, before, rest = rest[0].strip(), head, rest[1:]
    if name is None and rest and _is_title_phrase(head):
        inner, _ = _name_and_title(rest[0])
        if inner is not None:
            name, before, rest = inner, head, rest[1:]
    after = ", ".join(part for part in rest if not _is_age(part))
    description = before or _apposition(after)
    return Described(name, description, _organization(before, after, name is None))


def _describe_capitals(phrase: str) -> Described:
    """The same for a text all in capitals, where only a title shows that a name follows."""
    head = _parts(phrase)[0]
    tokens = _without_article(_trim(TOKEN.findall(head)))
    titles = [i for i, token in enumerate(tokens) if is_title(token.capitalize()) or is_title(token.lower())]
    name = tokens[titles[-1] + 1 :] if titles else []
    if 1 <= len(name) <= 4 and not any(
        fold(word) in BODY_WORDS | {"of", "for", "in", "the", "who"} for word in name
    ):
        return Described(_spaced(name), _spaced(tokens[: titles[-1] + 1]))
    return Described(None, _spaced(tokens) or None)


def _parts(phrase: str) -> list[str]:
    """The phrase at its commas, without relative clauses."""
    parts = [part.strip() for part in PARTING.split(" ".join(phrase.split()))]
    kept = [part for part in parts if part and not RELATIVE.match(part)]
    return kept or [phrase.strip()]


def _name_and_title(head: str) -> tuple[str | None, str | None]:
    """The person's name at the end of a phrase and what stands before it; else (None, the phrase)."""
    tokens = list(TOKEN.findall(head))
    tokens = _trim(tokens)
    start = len(tokens)
    while start > 0 and _in_name(tokens, start - 1):
        start -= 1
    while start < len(tokens) and (
        tokens[start].lower() in PARTICLES - {"al", "el", "abu", "bin", "de", "la", "van", "von"}
        or tokens[start] in ("'", "’")
    ):
        start += 1
    name = tokens[start:]
    if start and tokens[start - 1].lower() in ("of", "from", "in", "at", "for"):
        name = _past_place(name)
        start = len(tokens) - len(name)
    if not name or not _may_be_person(name, tokens[:start]):
        return None, _spaced(tokens) or None
    return _spaced(name), _spaced(_without_article(tokens[:start])) or None


def _trim(tokens: list[str]) -> list[str]:
    """Without quotation marks and a possessive at the end."""
    tokens = [t for t in tokens if t not in '"“”‘']
    if tokens and tokens[-1].endswith(("'s", "’s")):
        tokens[-1] = tokens[-1][:-2]
    return [t for t in tokens if t not in ("'", "’", ".")]


def _in_name(tokens: list[str], i: int) -> bool:
    """Whether token i may belong to a name that ends the phrase."""
    token = tokens[i]
    if token.lower() in PARTICLES and i + 1 < len(tokens):
        return True
    if not capital(token) or is_title(token) or fold(token.rstrip(".")) in BODY_WORDS:
        return False
    previous = tokens[i - 1] if i else ""
    if fold(token) in SECTIONS and previous and is_title(previous):
        return False
    return not (token.lower() in LEADING or token.endswith(("'s", "’s")))


def capital(word: str) -> bool:
    """Whether a word is written as a name is: "Barnawi", "al-Barnawi", "d'Aubuisson"."""
    return word[0].isupper() or bool(re.match(r"(?:al|el|as|ad|an|ul|d|o)[-'’][A-Z]", word))


def _past_place(name: list[str]) -> list[str]:
    """The name after a place: "Mayor of Karachi Murtaza Wahab" leaves the last two of three words or more."""
    return name[-2:] if len(name) >= 3 else []


def _may_be_person(name: list[str], before: list[str]) -> bool:
    """Whether the capitalised words are a person's name: not an acronym alone, not an office's place."""
    if len(name) == 1 and ((name[0].isupper() and len(name[0]) > 1) or _common(name[0])):
        return False
    return (
        len(name) <= 6 and any(len(word.rstrip(".")) > 1 for word in name) and not _names_body(name, before)
    )


def _common(word: str) -> bool:
    """Whether a capitalised word is a title or a common noun in the plural: "Witnesses", "Doctors"."""
    low = fold(word)
    return any(low.endswith(end) and low[: -len(end)] in _title_words() for end in ("s", "es", "ies"))


def _names_body(name: list[str], before: list[str]) -> bool:
    from newsledger.values.actors.names import known_group

    return known_group(" ".join(name)) is not None


def _without_article(tokens: list[str]) -> list[str]:
    while tokens and tokens[0].lower() in ("the", "a", "an", "his", "her", "their", "its"):
        tokens = tokens[1:]
    return tokens


def _spaced(tokens: list[str]) -> str:
    return BEFORE_MARK.sub("", " ".join(tokens))


def _is_name(part: str) -> bool:
    """Whether a part between commas is a person's name and nothing else."""
    words = part.split()
    named = all(capital(w) or w.lower() in PARTICLES for w in words)
    return (
        2 <= len(words) <= 5
        and named
        and not any(is_title(w) for w in words)
        and not any(fold(w) in BODY_WORDS for w in words)
    )


def _is_title_phrase(part: str) -> bool:
    return any(is_title(word) for word in part.split())


def _is_age(part: str) -> bool:
    return re.fullmatch(r"(?:aged? )?\d{1,3}(?: years old)?", part) is not None


def _apposition(after: str) -> str | None:
    return re.sub(r"^(?:a|an|the) ", "", after) or None


def _organization(before: str | None, after: str, unnamed: bool) -> str | None:
    """The body that a description names: its capitalised words before the title, or after "of" and "for"."""
    for part in (after, before or ""):
        if found := BODY_OF.search(part):
            return found[1].removesuffix("’s").removesuffix("'s")
    if not before:
        return None
    words: list[str] = []
    for token in before.split():
        if is_title(token) and not (token.isupper() and not words):
            break
        if token[0].isupper() or fold(token) in BODY_WORDS:
            words.append(token)
        elif words:
            break
    while words and (words[0].lower() in LEADING or fold(words[0]) in QUALITIES):
        words = words[1:]
    while words and (fold(words[-1]) in SECTIONS or words[-1].rstrip(".") in _abbreviations()):
        words = words[:-1]
    alone = len(words) == 1 and (is_title(words[0]) or _common(words[0]))
    named = any(word[0].isupper() for word in words) and not alone
    return " ".join(words).removesuffix("’s").removesuffix("'s") if named else None
