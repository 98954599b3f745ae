"""How near two types of incident are, for linking: reporters name one attack by many words."""

# Types of one family are told apart by wording more than by what happened; a type may be in several.
FAMILIES: dict[str, frozenset[str]] = {
    "armed": frozenset(
        {
            "armed_attack",
            "shooting",
            "killing",
            "assassination",
            "clash",
            "siege",
            "hostage_taking",
            "raid",
            "ambush",
            "robbery",
            "mass_shooting",
            "attack",
            "murder",
            "suicide",
            "accidental_shooting",
            "home_invasion",
            "drive_by_shooting",
            "stabbing",
            "arrest",
            "suicide_bombing",
        }
    ),
    "blast": frozenset(
        {
            "bombing",
            "suicide_bombing",
            "car_bombing",
            "explosion",
            "grenade_attack",
            "shelling",
            "air_strike",
            "drone_strike",
            "missile_attack",
            "rocket_attack",
            "mine_explosion",
            "armed_attack",
            "attack",
            "killing",
        }
    ),
    "seizure": frozenset({"kidnapping", "abduction", "hostage_taking", "hijacking", "carjacking", "siege"}),
    "hands": frozenset(
        {
            "stabbing",
            "assault",
            "beating",
            "killing",
            "murder",
            "vehicle_attack",
            "attack",
            "robbery",
            "lynching",
            "acid_attack",
            "sexual_violence",
            "armed_attack",
        }
    ),
    "crowd": frozenset(
        {"protest", "riot", "demonstration", "mob_violence", "strike", "looting", "clash", "vandalism"}
    ),
    "fire": frozenset({"arson", "fire", "vandalism", "attack", "bombing", "destruction"}),
}


def families(kind: str) -> frozenset[str]:
    """The families that hold a type; a type in none is its own."""
    return frozenset(name for name, kinds in FAMILIES.items() if kind in kinds) or frozenset({kind})


def near(first: tuple[str, ...], second: tuple[str, ...]) -> bool | None:
    """Whether two tellings may be of one kind of incident; None where either names none."""
    if not first or not second:
        return None
    if set(first) & set(second):
        return True
    return any(families(a) & families(b) for a in first for b in second)
