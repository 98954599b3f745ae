"""The visible table of linking: what each feature adds to the log-odds that two accounts are one incident."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weight:
    """A feature's weight and, in plain words, when it applies."""

    feature: str
    weight: float
    when: str


# Fitted by `python -m tools.fit_link_weights LEDGER INCIDENTS --crowded LEDGER --write` on the gva half
# (17,008 pairs, 2,371 of one incident) and on labelled/linking/dev.jsonl (931 and 93), where many incidents
# share a city and a day. What neither can show (background, pages without a date) and what choosing pairs
# biases is set by hand, and pinned in the tool.
TABLE: tuple[Weight, ...] = (
    Weight("start", -4.2, "any two accounts: most tell different incidents"),
    Weight("copy", 5.4, "copies or versions of one page"),
    Weight("wording", 4.9, "times the likeness of the wording, 0 to 1, rare words counting more"),
    Weight("unlike", -0.8, "two full reports with a likeness below 0.15, the more the less they share"),
    Weight("rare_words", 1.1, "each word, up to ten, that hardly any other account has"),
    Weight("title", 2.1, "times the share of the shorter title that the other has, rare words counting more"),
    Weight("time.same_day", 2.9, "both are dated, to the same day"),
    Weight("time.overlap", 1.8, "both are dated, at least one vaguely, and the dates overlap"),
    Weight("time.next_day", -0.1, "dated one day apart: midnight, or a slip of a reporter"),
    Weight("time.days_apart", -0.0, "dated two to four days apart"),
    Weight("time.apart", -0.3, "dated further apart"),
    Weight("time.two_news", -2.5, "each is news of a day or the day before, two days apart and more"),
    Weight("time.far", -3.0, "dated more than a hundred days apart, by pages of which one may be wrong"),
    Weight("time.reported_soon", 2.4, "one is dated, the other published within three days after"),
    Weight("time.reported_later", 1.2, "one is dated, the other published four to thirty days after"),
    Weight("time.reported_long_after", 0.2, "one is dated, the other published more than thirty days after"),
    Weight("time.reported_before", -1.9, "one was published before the day of the other"),
    Weight("published.together", 0.0, "published at most a day apart"),
    Weight("published.near", -0.4, "published two to four days apart"),
    Weight("published.weeks", 0.0, "published five to fourteen days apart"),
    Weight("published.months", -0.5, "published fifteen to sixty days apart"),
    Weight("published.apart", -2.3, "published further apart"),
    Weight(
        "after.together", 0.2, "one tells of an arrest, a trial, a funeral; published at most a day apart"
    ),
    Weight("after.near", 0.7, "the same, published two to four days apart"),
    Weight("after.weeks", 0.7, "the same, published five to fourteen days apart"),
    Weight("after.months", 0.1, "the same, published fifteen to sixty days apart"),
    Weight("after.apart", -0.4, "the same, published further apart"),
    Weight("time.apart_later", -1.3, "dated further apart, and one tells of an arrest, a trial, a funeral"),
    Weight("time.far_later", -1.9, "the same, more than a hundred days apart"),
    Weight("time.undated_together", 3.0, "neither is dated, published at most a day apart"),
    Weight("time.undated_near", 0.9, "neither is dated, published two to four days apart"),
    Weight("time.unknown", -2.0, "nothing says when one of them was, so that it may be any other like it"),
    Weight("time.weekday", 2.0, "one has only a weekday, and it is the other's"),
    Weight("time.other_weekday", -2.5, "one has only a weekday, and it is not the other's"),
    Weight("place.same_site", 2.8, "the same site in the same town"),
    Weight("place.same_town", 2.2, "the same town"),
    Weight("place.same_city", 0.7, "the same, a town of more than 200,000 people"),
    Weight("place.near", 0.5, "towns less than 40 km apart, or one within the other"),
    Weight("place.same_region", 0.8, "one names only the region in which the other lies"),
    Weight("place.far", -2.0, "towns further apart"),
    Weight("place.named", 0.9, "towns further apart or unknown, one of which the other's words name"),
    Weight("place.street", 2.1, "a street that both name, in towns near to each other or not known"),
    Weight("place.street_far", 3.2, "a street that both name, in towns further apart"),
    Weight("place.other_street", -1.5, "the same town or near, other streets, and no name in both"),
    Weight("place.area", 0.8, "a part of a town or a village that both give first"),
    Weight(
        "place.area_told",
        0.5,
        "a part of a town or a village that one gives and the other names further down",
    ),
    Weight("place.other_area", -1.3, "both name parts of towns or villages, none of them the same"),
    Weight("outlet.same", -0.5, "printed by one outlet, and at least one names no town"),
    Weight("names.shared", 2.5, "a victim or attacker of the same name, less for a common single word"),
    Weight("names.told", 2.4, "each name that one gives and whose words stand in the other, up to three"),
    Weight("names.more", 0.0, "each further shared name, up to three"),
    Weight("names.alike", 3.0, "no name in both, but two spellings of one"),
    Weight("names.surname", 3.3, "no name in both, but a surname"),
    Weight("names.other", -3.0, "both name one or two victims, none of them the same"),
    Weight("ages.shared", 0.1, "each age of people from thirteen up that both give, up to three"),
    Weight("ages.child", 2.4, "an age below thirteen that both give"),
    Weight("ages.other", -1.9, "both give ages, none the same, and no name in both"),
    Weight("type.same", 0.5, "the same type of incident"),
    Weight("type.far", -3.0, "types that no reporter would mistake for each other"),
    Weight("actors.shared", 0.2, "the same perpetrator"),
    Weight("actors.other", -0.4, "different perpetrators"),
    Weight("target.shared", 1.0, "the same kind of target"),
    Weight("target.other", -0.8, "different kinds of target"),
    Weight("weapons.shared", 0.3, "a weapon that both name"),
    Weight("tolls.same", 1.3, "a toll above zero that agrees, for each field"),
    Weight("tolls.same_one", 0.9, "the same, a toll of one, which most incidents have"),
    Weight("tolls.same_many", 2.1, "the same, a toll of four and more"),
    Weight(
        "tolls.other", 0.0, "tolls that disagree: fitted it says nothing, tolls change from report to report"
    ),
    Weight(
        "tolls.other_people",
        -1.5,
        "those hurt are forces, aid workers, others: none the same, field by field",
    ),
    Weight("background.one", -0.7, "one tells it as background: the words about it are few"),
    Weight("background.both", -0.5, "both tell it as background"),
    Weight("background.undated", -3.0, "one tells it as background and one of the two has no date"),
)

WEIGHTS: dict[str, float] = {w.feature: w.weight for w in TABLE}
