"""People decide: one judgement is one append, and everything laid out later follows from what stands.

`judge` and `undo` write; `judgements`, `revision` and `differences` read. What a draft of each kind
carries is in docs/decisions/0011-judgements.md.
"""

from newsledger.desk.judging.appending import judge, judge_all, undo
from newsledger.desk.judging.listing import judgement_named, judgements
from newsledger.desk.judging.revisions import differences, revision

__all__ = ["differences", "judge", "judge_all", "judgement_named", "judgements", "revision", "undo"]
