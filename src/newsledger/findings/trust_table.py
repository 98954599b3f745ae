"""How likely a settled toll is the final one, in log-odds: written by tools/fit_trust.py."""

TRUST = {
    "always": 1.19,
    "agreed": 1.46,
    "counted": 0.59,
    "contested": 0.34,
    "at_least": -1.03,
    "clear": 2.4,
}
