"""Pages that tell several incidents of equal weight."""

from newsledger.model import Count, Place
from tests.accounts.stories import reading

ROUND_UP = (
    "Six dead in three separate attacks\n\n"
    "Six people were killed in three separate attacks on Monday, officials said.\n\n"
    "In Kano, gunmen shot dead three traders on a road out of the city.\n\n"
    "In Jos, a bomb killed two people at a bus stop.\n\n"
    "In Sokoto, a farmer was stabbed to death by two robbers."
)


def test_each_item_of_a_round_up_is_a_joint_account() -> None:
    found = reading(ROUND_UP)
    assert [account.kind for account in found.accounts] == ["joint", "joint", "joint"]


def test_each_item_has_its_own_place_and_toll() -> None:
    found = reading(ROUND_UP)
    told = []
    for account in found.accounts:
        said = [c for c in found.claims if c.account_id == account.id]
        town = next(c.value.locality for c in said if isinstance(c.value, Place))
        told.append(
            (town, max(c.value.low or 0 for c in said if isinstance(c.value, Count) and c.field == "killed"))
        )
    assert told == [("Kano", 3), ("Jos", 2), ("Sokoto", 1)]


def test_a_report_that_speaks_of_a_wave_of_attacks_is_none() -> None:
    text = (
        "Gunmen shot dead three traders on a road out of Kano on Monday.\n\n"
        "The state has seen a wave of attacks this year."
    )
    assert [account.kind for account in reading(text).accounts] == ["focal"]


def test_a_series_of_bombs_is_one_wave_with_its_dead_and_injured() -> None:
    found = reading(
        "Wave of bombings kills 31 in Nigeria\n\nA series of car bombs around Kano killed 31 people and "
        "wounded 94 on Monday.\n\nA car bomb in Jos killed nine people.\n\nBombs in Gombe left seven dead."
    )
    whole = next(a.id for a in found.accounts if a.kind == "focal")
    counts = [c for c in found.claims if c.account_id == whole and isinstance(c.value, Count)]
    assert {(c.field, c.value.low) for c in counts if isinstance(c.value, Count)} == {
        ("killed", 31),
        ("injured", 94),
    }
