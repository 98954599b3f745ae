"""The one spelling under which a place name is stored and looked up."""

import unicodedata
from functools import lru_cache

# Short forms that stand for the same first word of a name ("St. Louis", "Ft. Worth", "Mt. Vernon").
LONG_FORMS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mtn": "mountain", "pt": "point"}
# Letters that no decomposition turns into a plain one.
PLAIN_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "’": "",
        "‘": "",
        "'": "",
        "`": "",
        "ʿ": "",
        "ʾ": "",
        "ʻ": "",
        "ʼ": "",
        ".": "",
        "-": " ",
        "–": " ",
        ",": " ",
        "/": " ",
    }
)
# A name longer than this is no place name; it keeps hostile input cheap.
LONGEST_NAME = 80


@lru_cache(maxsize=65536)
def normalise(name: str) -> str:
    """The key of a name: lower case, without accents, dots and apostrophes, short first words written out."""
    folded = name[:LONGEST_NAME].casefold()
    if not folded.isascii():
        # half of a character pair, as broken pages hold them, cannot be stored or looked up
        folded = folded.encode("utf-8", "replace").decode("utf-8")
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = folded.translate(PLAIN_LETTERS).split()
    if len(words) > 1:
        words[0] = LONG_FORMS.get(words[0], words[0])
    return " ".join(words)
