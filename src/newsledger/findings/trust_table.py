"""How likely a settled value is the final one, in log-odds: written by tools/fit_trust.py."""

TRUST: dict[str, dict[str, float]] = {
    "toll": {
        "always": 1.22,
        "agreed": 1.44,
        "counted": 0.66,
        "contested": 0.33,
        "at_least": -1.11,
        "clear": 2.45,
    },
    "day": {
        "always": 0.46,
        "for": 2.48,
        "against": -2.09,
    },
    "town": {
        "always": -0.29,
        "for": 2.65,
        "against": -2.47,
    },
    "region": {
        "always": 0.65,
        "for": 3.18,
        "against": -0.44,
    },
}
