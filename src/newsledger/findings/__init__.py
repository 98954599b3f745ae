"""The claims of one incident, a policy and a moment in; settled values, conflicts and a timeline out."""

from newsledger.findings.anchoring import anchored, inferred_published
from newsledger.findings.as_of import known_at
from newsledger.findings.curves import curve, curves
from newsledger.findings.policies import POLICIES, policy_named
from newsledger.findings.settling import settle

__all__ = [
    "POLICIES",
    "anchored",
    "curve",
    "curves",
    "inferred_published",
    "known_at",
    "policy_named",
    "settle",
]
