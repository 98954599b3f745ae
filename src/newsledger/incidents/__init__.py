"""Accounts in, groups that tell one incident out, with the reasons for every link."""

from newsledger.incidents.grouping import link
from newsledger.incidents.judgements import Judgement
from newsledger.incidents.profiles import Profile, profile
from newsledger.incidents.scoring import score

__all__ = ["Judgement", "Profile", "link", "profile", "score"]
