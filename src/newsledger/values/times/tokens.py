"""Cutting a text into the words, numbers and marks that the grammar of time looks at."""

import re
from dataclasses import dataclass

# Words come first, as most tokens are words.
# Every repetition is bounded or runs over one class of characters, so that a line of 1 MB costs linear time.
# What is looked ahead for saves trying each kind at each blank and the first three at each word: half of it.
_TOKEN = re.compile(
    r"""
    (?=[\S\n])(?:(?=[aApPoOqQ])(?:
      (?P<ampm>(?<=[\d ])(?:[aApP]\.[ ]?[mM]\b\.?|[aApP][mM]\b))
    | (?P<oclock>[oO][ ]?['’`][ ]?[cC]lock\b|O['’`]CLOCK\b)
    | (?P<quarter>\b[qQ][1-4]\b))
    | (?P<word>[^\W\d_]+)
    | (?P<iso>(?<![\d-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![0-9-]))
    | (?P<numeric>(?<![\d./-])(?:[0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{4}
                 |[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2})(?![\d/-]))
    | (?P<clock>(?<![\d:.,])[0-9]{1,2}(?::[0-9]{2}(?![\d:])|\.[0-9]{2}(?=[ ]?[aApP]\.?[ ]?[mM]\b)))
    | (?P<ordinal>(?<![\w.,])[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
    | (?P<decade>(?<![\w.,$£€])['’]?(?:1[0-9]|20)?[0-9]0['’]?[sS]\b)
    | (?P<yy>(?<!\w)['’][0-9]{2}\b)
    | (?P<number>[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,9})?|[0-9]+(?:\.[0-9]{1,9})?)
    | (?P<gap>\n[ \t\r]*\n\s*)
    | (?P<tail>['’](?:[^\W\d_]+)?)
    | (?P<punct>[^\w\s]))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text as tokens: their characters, their lower-cased words and their kinds, side by side."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    kinds: list[str]

    def word(self, index: int) -> str:
        """The lower-cased token at an index, "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def written(self, index: int) -> str:
        """The token at an index as written, "" outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Whether no space parts the token from the one before it."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]


def lex(text: str) -> Lexed:
    """Cut a text into tokens; offsets are those of the text."""
    found = list(_TOKEN.finditer(text))
    words = [match[0].lower() for match in found]
    if "’" in text:
        words = [word.replace("’", "'") for word in words]
    return Lexed(
        text,
        [match.start() for match in found],
        [match.end() for match in found],
        words,
        [match.lastgroup or "punct" for match in found],
    )
