"""Words of violence that mean it, and those that are figures of speech, sport, illness, intent or names."""

from collections.abc import Sequence
from functools import cache

from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.drafts import Draft
from newsledger.codebook.phrases import Found, Trigger, incident_types, things
from newsledger.codebook.tables import table

# Verbs in their base form after these tell what happened; after "to" or "would" what did not.
TELLING = frozenset(["did", "gunmen", "they", "militants", "rebels", "who"])
# Harm of people that shows violence beside a soft word.
HARM = frozenset(("killed", "injured", "abducted"))
# Whose doings are steps of an incident.
FORCES = frozenset(("police", "paramilitary", "military"))
# A page with this many words of sport in each hundred is about it.
SPORT_SHARE = 1.2
# Sentences to either side in which something bodily may stand.
AROUND = 1


@cache
def figure_words(name: str) -> frozenset[str]:
    """A class of codebook/figures.yaml."""
    return frozenset(table("figures")[name])


class Bodily:
    """What is bodily in a story, sentence by sentence."""

    def __init__(self, story: Story, drafts: Sequence[Draft]) -> None:
        words = [{token.low for token in tokens} for tokens in story.tokens]
        self.is_sport = _is_sport(story)
        harmed = (
            set()
            if self.is_sport
            else {
                story.sentence_at(d.mention.start)
                for d in drafts
                if d.field in HARM and d.scope != "hypothetical" and d.modality != "denied"
            }
        )
        weapons = {
            i
            for i, tokens in enumerate(story.tokens)
            if next(things("weapons").all_in([t.low for t in tokens]), None)
        }
        bodily = figure_words("bodily") - (figure_words("sport_talk") if self.is_sport else frozenset())
        weapons = set() if self.is_sport else weapons
        self._at = {i for i in range(len(words)) if words[i] & bodily or i in harmed or i in weapons}
        self._at |= {story.sentence_at(actor.start) for actor in story.actors if actor.kind == "armed_group"}
        self._words = words
        self._blows = {
            d.cue.start
            for d in drafts
            if d.field in HARM and d.scope != "hypothetical" and d.modality != "denied"
        }
        self.forces = {story.sentence_at(actor.start) for actor in story.actors if actor.kind in FORCES}

    def near(self, index: int) -> bool:
        """Whether something bodily stands in a sentence or beside it."""
        return any(i in self._at for i in range(index - AROUND, index + AROUND + 1))

    def hits(self, token: Token) -> bool:
        """Whether somebody is counted as hurt by this word."""
        return token.start in self._blows

    def natural(self, index: int) -> bool:
        """Whether a sentence speaks of illness, weather or accidents, and of nothing that people did."""
        here = self._words[index]
        return bool(here & figure_words("natural")) and not here & (
            figure_words("bodily")
            - {"killed", "dead", "bodies", "body", "injured", "victims", "victim", "hospital"}
        )


def is_meant(tokens: Sequence[Token], hit: Found[Trigger], index: int, bodily: Bodily) -> bool:
    """Whether the words around a trigger leave it its meaning."""
    words = [token.low for token in tokens]
    word, table_of = words[hit.end - 1], table("figures")
    before = words[hit.start - 1] if hit.start else ""
    after = words[hit.end] if hit.end < len(words) else ""
    single = hit.end - hit.start == 1
    figure = before in table_of["before"].get(word, ()) or after in table_of["after"].get(word, ())
    if word in figure_words("never") or (single and figure):
        return False
    if (hit.value.form == "base" and before not in TELLING) or (
        hit.value.form == "noun" and _is_intent(words, hit.start)
    ):
        return False
    family = incident_types()[hit.value.type].family
    if family == "force":
        return index in bodily.forces
    if family in ("law", "crowd"):
        return True
    blow = _is_blow(words, hit) or bodily.hits(tokens[hit.start])
    if hit.value.type == "beating" and not blow:
        return False
    if hit.value.type == "killing" and bodily.natural(index):
        return False
    plain = word in figure_words("plain") and not figure_words("screen") & set(words)
    soft = bodily.is_sport or (single and word in figure_words("soft") and not plain)
    return not (soft and (not bodily.near(index) or _is_name(tokens, hit)))


def _is_intent(words: Sequence[str], start: int) -> bool:
    """ "To attack", "to assault and murder": a noun's form, but a verb of what did not happen."""
    before = words[max(0, start - 3) : start]
    return (
        before[-1:] == ["to"]
        and words[start : start + 1]
        in (["murder"], ["attack"], ["assault"], ["bomb"], ["ambush"], ["raid"], ["kidnap"])
    ) or (len(before) == 3 and before[0] == "to" and before[2] in ("and", "or"))


def _is_blow(words: Sequence[str], hit: Found[Trigger]) -> bool:
    return bool(figure_words("blows") & set(words[max(0, hit.start - 4) : hit.end + 8]))


def _is_name(tokens: Sequence[Token], hit: Found[Trigger]) -> bool:
    """Whether a capital trigger in a sentence of small letters is part of a name ("Attack on Titan")."""
    first = tokens[hit.start]
    if not first.capital or hit.start == 0 or sum(token.capital for token in tokens) > len(tokens) / 2:
        return False
    beside = [tokens[i] for i in (hit.start - 1, hit.end, hit.end + 1) if 0 <= i < len(tokens)]
    return any(token.capital for token in beside)


def _is_sport(story: Story) -> bool:
    total, sports = sum(map(len, story.tokens)), figure_words("sports")
    sport = sum([token.low in sports for tokens in story.tokens for token in tokens])
    return total > 0 and 100 * sport / total > SPORT_SHARE
