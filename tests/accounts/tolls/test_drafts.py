"""What single sentences count: roles, lists, participles, nouns, zero, parts, scope, negation,
hypotheticals, hedges.
"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accounts.tolls.factories import drafts, drafts_of_line, said

PASSIVES = {
    "Four people were killed.": "killed unknown 4",
    "At least 12 people were injured in the blast.": "injured unknown 12-",
    "Two cops were shot dead.": "killed police 2",
    "Two guards were beaten to death.": "killed civilians 2",
    "Three nurses were stabbed to death by robbers.": "killed victims 3".replace("victims", "civilians"),
    "Six passengers were fatally shot.": "killed civilians 6",
    "Two soldiers have been wounded.": "injured military 2",
    "Five miners are trapped underground.": "trapped civilians 5",
    "Three fishermen are missing.": "missing civilians 3",
    "Nine villagers were abducted.": "abducted civilians 9",
    "Two suspects were arrested.": "arrested attackers 2",
    "Two suspects were taken into custody.": "arrested attackers 2",
    "About 300 families' homes burned and 1,200 people were displaced.": "displaced unknown 1200",
    "Two men were gunned down outside a bar.": "killed unknown 2",
    "Two drivers were stopped by five armed men and subsequently robbed and beaten.": "injured civilians 2",
    "Three teachers, while on their way home, were kidnapped.": "abducted civilians 3",
    "Two people died in hospital.": "killed unknown 2",
    "Three rescuers lost their lives.": "killed civilians 3",
    "Two elderly women passed away.": "killed unknown 2",
    "Two boys drowned.": "killed children 2",
    "No less than seven policemen were killed.": "killed police 7-",
    "Five soldiers of the Border Reserve Guard (BRG) were killed.": "killed military 5",
    "Four soldiers embraced martyrdom in the hills.": "killed military 4",
    "Nine raiders were sent to hell.": "killed attackers 9",
    "Two women were rushed to hospital.": "injured unknown 2",
    "Two cyclists suffered gunshot wounds.": "injured civilians 2",
    "Two clerks required medical treatment.": "injured civilians 2",
    "Two men remain in critical condition.": "injured unknown 2",
    "Two students are in intensive care.": "injured civilians 2",
}
ACTIVES = {
    "A bomb killed 12 people.": "killed unknown 12",
    "The blast wounded two soldiers.": "injured military 2",
    "Gunmen shot dead three teachers.": "killed civilians 3",
    "A gunman killed two people.": "killed victims 2",
    "The army killed 12 militants in a raid.": "killed armed_group 12",
    "Rebels took three workers hostage.": "abducted civilians 3",
    "Troops sent nine raiders to hell.": "killed attackers 9",
    "He sent three letters to hell.": "",
    "A youth shot a fellow pupil dead.": "killed civilians 1",
    "Police arrested two suspects.": "arrested attackers 2",
    "Bomb kills 12 in market": "killed unknown 12",
    "Militants kill ten soldiers": "killed military 10",
    "The fire claimed the lives of three tenants.": "killed civilians 3",
    "He is believed to have shot seven people.": "injured unknown 7",
    "He went on to kill two shoppers.": "killed civilians 2",
    "He pleaded guilty to fatally shooting four people.": "killed unknown 4",
    "She was sentenced for killing two men.": "killed unknown 2",
    "He was accused of stabbing three students.": "injured civilians 3",
    "Two men killed the boy's father.": "killed unknown 1",
    "Thieves shot the farmer's dogs.": "",
}
REDUCED = {
    "Two men killed in Lagos": "killed unknown 2",
    "3 injured as bus overturns": "injured unknown 3",
    "Two UN staff kidnapped on their way to work.": "abducted aid_workers 2",
    "Four dead, nine hurt in Oslo": "injured unknown 9, killed unknown 4",
    "One killed, another injured": "injured unknown 1, killed unknown 1",
    "The crash left four people dead and six injured.": "injured unknown 6, killed unknown 4",
    "Two staff of an aid agency wounded in an ambush.": "injured aid_workers 2",
    "Two guards attacked and wounded by thieves.": "injured civilians 2",
    "A blast at the port, killing over 100 people, was heard afar.": "killed unknown 101-",
    "The raid, leading to the deaths of 10 security personnel, ended.": "killed security_forces 10",
    "One of the two firefighters shot in the ambush has died.": "injured civilians 2, killed civilians 1",
    "Two clerks were killed and two others badly hurt.": "injured unknown 2, killed civilians 2",
    "A mine went off, killing one farmer and wounding another.": "injured unknown 1, killed civilians 1",
    "They shot one nurse and stabbed another in the yard.": "injured civilians 1, injured unknown 1",
}
NOUNS = {
    "The deaths of 10 security personnel shocked all.": "killed security_forces 10",
    "The murder of two nuns shocked all.": "killed civilians 2",
    "The fatal shooting of two boys shocked all.": "killed children 2",
    "The shooting of two boys shocked all.": "injured children 2",
    "The town mourned after a death toll of 12.": "killed unknown 12",
    "The death toll rose to 19.": "killed unknown 19",
    "The death toll stands at 8.": "killed unknown 8",
    "There were 12 deaths.": "killed unknown 12",
    "Six personnel were killed.": "killed unknown 6",
    "There were three fatalities.": "killed unknown 3",
    "The bodies of two men were found.": "killed unknown 2",
    "The remains of 40 villagers were found.": "killed civilians 40",
    "The kidnapping of three nurses shocked all.": "abducted civilians 3",
    "Two shooting victims were treated.": "injured unknown 2",
    "The girl's death shocked all.": "killed children 1",
    "A father was charged in a 5-year-old boy's shooting death.": "killed children 1",
    "The boy's murder trial began.": "",
    "The sheriff's homicide detectives came.": "",
    "The shooting suspect was charged.": "",
    "A murder suspect was seen.": "",
    "The mass shooting suspects were seen.": "",
    "It is one of the most dangerous countries, with nine nurses killed.": "killed civilians 9",
    "A detective sergeant, Ira Holm, was shot in the chest.": "injured police 1",
    "Two police sergeants and an army corporal were killed.": "killed military 1, killed police 2",
    "The riot led to 11 deaths and 31 injuries.": "injured unknown 31, killed unknown 11",
    "The wall fell and caused six injuries.": "injured unknown 6",
    "He sat out with two injuries.": "injured unknown 1",
    "The raid left seven martyrs, including two girls.": "killed children 2, killed unknown 7",
}
LISTS = {
    "One civilian, two rangers and three cops were killed.": (
        "killed civilians 1, killed paramilitary 2, killed police 3"
    ),
    "A nurse and two drivers were killed.": "killed civilians 1, killed civilians 2",
    "Two cooks and a driver were abducted.": "abducted civilians 1, abducted civilians 2",
    "One nurse and one cook were killed.": "killed civilians 2",
    "A UN driver and two guards were hurt.": "injured aid_workers 1, injured aid_workers 2",
    "1 aid agency driver killed, 1 aid agency guard killed.": "killed aid_workers 2",
    "Two police officers were killed and three wounded.": "injured police 3, killed police 2",
    "Two gunmen were killed and one captured.": "abducted attackers 1, killed attackers 2",
    "Two people, along with three soldiers, were killed.": "killed military 3, killed unknown 2",
    "Dozens of policemen and civilians are stated to be trapped.": "trapped unknown 24-",
    "He killed two men and wounded three others.": "injured unknown 3, killed unknown 2",
    "Nine were killed, including four children.": "killed children 4, killed unknown 9",
    "Six nurses were abducted from the clinic along with two pilots.": (
        "abducted civilians 2, abducted civilians 6"
    ),
    "They treated 12 people, including a boy who was declared dead.": "killed children 1",
}
TALLIES = {
    "The toll rose to 14.": "killed unknown 14",
    "The number of dead has risen to 21.": "killed unknown 21",
    "The number of injured stands at 40.": "injured unknown 40",
    "A third child has died, bringing the total to three.": "killed children 1, killed unknown 3",
    "His death brings to three the number of people killed in the raid.": "killed unknown 3",
    "Two more died, raising to 31 the death toll.": "killed unknown 2, killed unknown 31",
    "The total came to 300 dollars.": "",
    "The number of shops fell to 14.": "",
    "Five people were shot, four of them fatally.": "injured unknown 5, killed unknown 4",
    "Eight of the dead were policemen.": "killed police 8",
    "A child was among the injured, it said.": "injured children 1",
    "Two girls were among those killed.": "killed children 2",
    "A girl was among the guests.": "",
    "The 40 wounded were flown out.": "injured unknown 40",
    "Fourteen people, all of them civilians, were killed.": "killed unknown 14",
    "Hundreds of people were made homeless.": "displaced unknown 200-",
    "More than 60 were wounded.": "injured unknown 61-",
    "Ten soldiers lost their lives and 14 sustained injuries.": "injured military 14, killed military 10",
    "He fatally shot four people, including two deputies.": "killed police 2, killed unknown 4",
}
ZERO = {
    "No one was hurt.": "injured unknown 0",
    "Nobody was killed.": "killed unknown 0",
    "There were no casualties.": "injured unknown 0, killed unknown 0",
    "No officers were injured.": "injured police 0",
    "No one else was hurt.": "",
    "There were no other injuries.": "",
}
UNREAL = {
    "He threatened to kill two officers.": "",
    "They plotted to murder five judges.": "",
    "The bomb could have killed 50 people.": "killed unknown 50",
    "The bomb could kill 50 people.": "",
    "He was not injured.": "",
    "Two guards were not hurt.": "",
    "She tried to stop him from shooting two clerks.": "",
    "He was charged with the attempted murder of two clerks.": "",
    "Up to 40 people may have died.": "killed unknown -40",
    "Two women (not counted here) were wounded.": "",
    "One guard was killed; two women wounded (not included).": "killed civilians 1",
    "He treated them like a child.": "",
}
HELD = {
    "Two nurses were detained by police.": "arrested civilians 2",
    "Two nurses were detained for a week by an armed group.": "abducted civilians 2",
    "Rebels detained two nurses.": "abducted civilians 2",
    "Two nurses were held for seven days by tribesmen.": "abducted civilians 2",
    "Two nurses were held against their will.": "abducted civilians 2",
    "Two nurses were held in jail for seven days.": "",
    "Two nurses were forcibly taken from their house.": "abducted civilians 2",
    "Two nurses were taken by armed men.": "abducted civilians 2",
    "Two nurses were taken home.": "",
    "Two nurses were held captive.": "abducted civilians 2",
    "Two nurses were seized by pirates.": "abducted civilians 2",
    "Two women were abducted and murdered.": "killed unknown 2",
}
OWN_HAND = {
    "The man shot two people and then himself.": {("injured", 2, False), ("injured", 1, True)},
    "The man killed his wife, wounded three others and then killed himself.": {
        ("killed", 1, False),
        ("injured", 3, False),
        ("killed", 1, True),
    },
    "The bomber blew himself up.": {("killed", 1, True)},
    "The man died by suicide.": {("killed", 1, True)},
    "There were six deaths including the man who blew himself up.": {
        ("killed", 6, False),
        ("killed", 1, True),
    },
    "The man took his own life.": {("killed", 1, True)},
    "The father commits suicide.": {("killed", 1, True)},
}

TABLES = {
    "passive": PASSIVES,
    "active": ACTIVES,
    "reduced": REDUCED,
    "noun": NOUNS,
    "list": LISTS,
    "tally": TALLIES,
    "zero": ZERO,
    "unreal": UNREAL,
    "held": HELD,
}
CASES = [(text, wanted) for table in TABLES.values() for text, wanted in table.items()]
IDS = [f"{name}: {text}" for name, table in TABLES.items() for text in table]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=IDS)
def test_a_sentence_counts(text: str, wanted: str) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), OWN_HAND.items(), ids=OWN_HAND)
def test_who_did_it_to_himself(text: str, wanted: set[tuple[str, int, bool]]) -> None:
    assert {(d.field, d.low, d.self_inflicted) for d in drafts(text) if d.low} == wanted


HEDGED = [
    "Two men were reportedly killed.",
    "Two men are feared dead.",
    "Two men may have been killed.",
    "Two men were believed killed.",
    "Allegedly two men were injured.",
]


@pytest.mark.parametrize("text", HEDGED)
def test_what_is_not_sure_is_hedged(text: str) -> None:
    assert {draft.modality for draft in drafts(text)} == {"hedged"}


@pytest.mark.parametrize(
    "text", ["Two men were pronounced dead.", "Two men were found dead.", "Two men were killed."]
)
def test_what_is_sure_is_asserted(text: str) -> None:
    assert {draft.modality for draft in drafts(text)} == {"asserted"}


SCOPES = {
    "At least 40 people have been killed this year.": "period",
    "Nine were killed in the last three months.": "period",
    "Since January 14 people were killed here.": "period",
    "Over 2,000 people died in the civil war.": "campaign",
    "Forty were killed in a wave of bombings.": "campaign",
    "Two nurses have been held captive since June.": "incident",
    "Two nurses were killed on Monday.": "incident",
    "He wanted to kill two nurses.": "hypothetical",
}


@pytest.mark.parametrize(("text", "scope"), SCOPES.items(), ids=SCOPES)
def test_a_figure_has_its_scope(text: str, scope: str) -> None:
    assert {draft.scope for draft in drafts(text)} == {scope}


PARTS = {
    "Three workers, including two drivers, were killed.": {2},
    "Three workers, two drivers among them, were killed.": set(),
    "Nine people (three of them children) were hurt.": {3},
    "Nine people were hurt, two of them seriously.": {2},
    "Five people – two men and three women – were shot.": {2, 3},
    "Two volunteers, one from Lyon and one from Nice, were killed.": {1},
    "Two drivers and three guards were killed.": set(),
}


@pytest.mark.parametrize(("text", "parts"), PARTS.items(), ids=PARTS)
def test_a_part_points_at_its_whole(text: str, parts: set[int]) -> None:
    found = drafts(text)
    assert {draft.low for draft in found if draft.whole is not None and draft.low} == parts
    assert all(draft.whole is None or found[draft.whole].whole is None for draft in found)


WORDS = [
    "two",
    "14",
    "at",
    "least",
    "men",
    "women",
    "people",
    "were",
    "was",
    "killed",
    "injured",
    ",",
    "and",
    "or",
    "(",
    ")",
    "of",
    "the",
    "a",
    "him",
    "himself",
    "who",
    "shot",
    "dead",
    "by",
    "police",
    "rebels",
    "to",
    "kill",
    "not",
    "including",
    "them",
    "one",
    "died",
    "hostage",
    "held",
    "custody",
    "'s",
    "a-b",
    "no",
    "bodies",
    "UN",
    "staff",
    "–",
    ":",
    ";",
    "in",
    "from",
    "with",
    "taken",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_words_give_counts_at_their_places(words: list[str]) -> None:
    text = " ".join(words)
    for draft in drafts(text):
        assert 0 <= draft.mention.start < draft.mention.end <= len(text)
        assert draft.low is None or draft.high is None or draft.low <= draft.high
        assert draft.whole is None or 0 <= draft.whole < len(drafts(text))


HOSTILE = {
    "words": "two men were killed and " * 4_000,
    "lists": "two men, " * 10_000 + "were killed",
    "brackets": "two men " + "(" * 50_000 + " were killed",
    "closings": "two men " + ")" * 50_000 + " were killed",
    "digits": "killed " + "9" * 100_000,
    "nouns": "staff " * 20_000,
    "names of nobody": "killed of " * 20_000,
    "numbers": "at least " * 20_000 + "two men died",
    "captives": "hostage held taken custody hospital " * 4_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_line_is_read_in_time(text: str) -> None:
    started = time.process_time()
    drafts_of_line(text)
    assert time.process_time() - started < 15
