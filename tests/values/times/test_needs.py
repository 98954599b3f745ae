"""What a pattern of the grammar of time cannot do without."""

import pytest

from newsledger.values.times.needs import needs_of
from newsledger.values.times.reading import grammar

PATTERNS = {
    "a name": ("MONTH", [{"MONTH"}]),
    "names in a row": ("MONTH DAY", [{"MONTH"}, {"DAY"}]),
    "an optional name is none": ("MONTH DOT? DAY*", [{"MONTH"}]),
    "a repeated name is one": ("UNIT+ DAY{1,3} YEAR{0,2}", [{"UNIT"}, {"DAY"}]),
    "a choice": ("(?:MONTH|WD) DAY", [{"MONTH", "WD"}, {"DAY"}]),
    "the rarest of each branch": ("(?P<a>the MONTH|WD)", [{"the", "WD"}]),
    "a branch without a need": ("(?:MONTH|DAY?)", []),
    "an optional group": ("(?:in the)? YEAR", [{"YEAR"}]),
    "what stands around is not matched": ("(?<!NUM)YEAR(?=DOT)(?!DASH)", [{"YEAR"}]),
}


@pytest.mark.parametrize(("pattern", "needs"), PATTERNS.values(), ids=PATTERNS)
def test_every_match_holds_one_name_of_each_need(pattern: str, needs: list[set[str]]) -> None:
    assert [set(need) for need in needs_of(pattern)] == needs


def test_every_rule_of_the_grammar_needs_something() -> None:
    assert [rule.name for rule, _, needs in grammar().rules if not needs or not all(needs)] == []
