"""Whether a play keeps to the operator's limits, before the operator is asked.

Limits come from get-data by (game, product). Where the document leaves a meaning open, the
stricter one holds: `max_permutations` bounds the arrangements of one permuta and the permutas of
a ticket; `max_sequences` and `ticket_max_wagers` bound the whole ticket, by the lowest limit of
what is on it.
"""

from pos_app.domain.limits.check import (
    STRICT,
    Strictness,
    check_clauses,
    check_limits,
    check_slip,
)
from pos_app.domain.limits.refusal import (
    CountFault,
    CountRefusal,
    NoLimits,
    Refusal,
    StakeFault,
    StakeRefusal,
)
from pos_app.domain.limits.stakes import suggest_stakes

__all__ = [
    "STRICT",
    "CountFault",
    "CountRefusal",
    "NoLimits",
    "Refusal",
    "StakeFault",
    "StakeRefusal",
    "Strictness",
    "check_clauses",
    "check_limits",
    "check_slip",
    "suggest_stakes",
]
