"""How likely a settled value is the final one, in log-odds: written by tools/fit_trust.py."""

TRUST: dict[str, dict[str, float]] = {
    "toll": {
        "always": 1.22,
        "agreed": 1.29,
        "counted": 0.73,
        "contested": 0.15,
        "at_least": -1.26,
        "clear": 2.36,
    },
    "day": {
        "always": 0.47,
        "for": 2.49,
        "against": -2.02,
    },
    "town": {
        "always": -0.36,
        "for": 2.85,
        "against": -2.55,
    },
    "region": {
        "always": 0.66,
        "for": 3.32,
        "against": -1.08,
    },
}
