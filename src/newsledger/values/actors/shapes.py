"""Armed groups in no list, known by the shape of their name: "Free Harvest Front", "Lashkar-e-Nur"."""

from newsledger.codebook.actors import Shapes, load_actors, word_list
from newsledger.values.actors.mentions import ROLE_OF_KIND, ActorMention, MentionKind
from newsledger.values.actors.nouns import OPENERS
from newsledger.values.actors.words import Words

LINKS = word_list("shapes_links")
# How far from a name a word of fighting still speaks of it, in words.
NEAR = 8
# Words that show that the name before the head is a country's or a person's own: "Wall Street", "Home Front".
NOT_GROUPS = word_list("shapes_not_groups")

# Heads that forces of states bear too; a cause makes the name a group's, a country makes it a state's.
STATE_HEADS = word_list("shapes_state_heads")
PARTIES = word_list("shapes_parties")
MEMBERS = word_list("shapes_members")
CAUSES = word_list("shapes_causes")
STATE_WORDS = word_list("shapes_state_words")
# "Borno State", "Kunar Province": a cause alone makes a group of an area's name.
AREAS = frozenset(("state", "province"))
NATIONAL = ("ian", "an", "ish", "ese", "ch", "ni", "qi", "li", "ti", "shi", "ia", "ry")


def shaped(words: Words, taken: bytearray) -> list[ActorMention]:
    """Mentions of groups by the shape of their name, in a text with capitals, outside words `taken`."""
    if words.letters != "mixed":
        return []
    book = load_actors()
    found: list[ActorMention] = []
    i, count = 0, len(words)
    while i < count:
        if taken[i] or not words.capital(i):
            i += 1
            continue
        last = run_end(words, i, taken)
        head = group_in(words, i, last, book.shapes, book.fighting_words)
        if head is not None:
            found.append(_mention(words, *head, _kind(words, *head, book.fighting_words)))
        i = last + 1
    return found


def run_end(words: Words, i: int, taken: bytearray) -> int:
    """The last word of the capitalised run that starts at word i, small linking words inside it allowed."""
    last = j = i
    while j + 1 < len(words) and words.soft[j] and not taken[j + 1] and j - i < 12:
        j += 1
        if words.capital(j) or words.raw[j].isdigit():
            last = j
        elif words.folded[j] not in LINKS and not (words.folded[j] == "s" and words.gap(j - 1) in "'’"):
            break
    return last


def group_in(
    words: Words, first: int, last: int, shapes: Shapes, fighting: frozenset[str]
) -> tuple[int, int] | None:
    """The words of a group's name in a capitalised run; None where its shape is no group's."""
    while first < last and words.folded[first] in OPENERS:
        first += 1
    first = _past_members(words, first, last, fighting)
    if words.folded[first] in shapes.first and last > first and words.folded[first] != "front":
        return first, last
    heads = [
        j
        for j in range(first + 1, last + 1)
        if words.folded[j] in shapes.strong or words.folded[j] in shapes.weak
    ]
    if not heads:
        return None
    head = last if _of_phrase(words, heads[-1], last) else heads[-1]
    if words.folded[heads[-1]] in STATE_HEADS and not _own_army(words, first, heads[-1]):
        return None
    if words.folded[heads[-1]] in PARTIES and head > first:
        return first, head
    if words.folded[heads[-1]] in AREAS and not any(
        words.folded[j] in CAUSES for j in range(first, heads[-1])
    ):
        return None
    strong = words.folded[heads[-1]] in shapes.strong or any(
        words.folded[j] in shapes.modifiers for j in range(first, heads[-1])
    )
    if words.folded[first] in NOT_GROUPS and head - first < 2:
        return None
    fought = _near_fighting(words, first, head, fighting)
    return (first, head) if (strong and (fought or head - first >= 2)) or fought else None


def _past_members(words: Words, first: int, last: int, fighting: frozenset[str]) -> int:
    """The first word after "Fighters of", "Members of the"."""
    k = first
    if words.folded[k] in fighting or words.folded[k] in MEMBERS:
        k += 1
        while k <= last and words.folded[k] in ("of", "from", "the"):
            k += 1
    return k if first + 1 < k <= last else first


def _own_army(words: Words, first: int, head: int) -> bool:
    """Whether an "… Army" is no state's: it fights for something, or no country's word stands before it."""
    before = [words.folded[j] for j in range(first, head)]
    return any(word in CAUSES for word in before) or not any(
        word in STATE_WORDS or word.endswith(NATIONAL) for word in before
    )


def _of_phrase(words: Words, head: int, last: int) -> bool:
    """Whether the name goes on after its head: "Front for the Liberation of the Hills"."""
    return head < last and words.folded[head + 1] in LINKS


def _near_fighting(words: Words, first: int, last: int, fighting: frozenset[str]) -> bool:
    """Whether a word of fighting stands within a few words of the name."""
    near = (*words.folded[max(0, first - NEAR) : first], *words.folded[last + 1 : last + 1 + NEAR])
    return any(word in fighting for word in near)


def _kind(words: Words, first: int, last: int, fighting: frozenset[str]) -> MentionKind:
    """A party or a union is an organization, unless words of fighting stand beside it."""
    party = words.folded[last] in PARTIES or any(words.folded[j] in PARTIES for j in range(first, last))
    return "organization" if party and not _near_fighting(words, first, last, fighting) else "armed_group"


def _mention(words: Words, first: int, last: int, kind: MentionKind) -> ActorMention:
    span = words.span(first, last)
    written = words.text[span.start : span.end]
    return ActorMention(
        span.start, span.end, written, " ".join(written.split()), (), kind, ROLE_OF_KIND.get(kind)
    )
