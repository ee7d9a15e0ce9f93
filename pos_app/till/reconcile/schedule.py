"""When an unresolved operation is looked up next, and when "not created" may be said.

Thread: any; pure functions on what the journal holds.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pos_app.domain.operation import Entry, Operation, State
from pos_app.till.reconcile.adoption import sent_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pos_app.till.desk import Rules

FOUND, NEGATIVE, NEAR, FAILED = "found", "negative", "near", "failed"
"""What a look may find: the answer; a no from all that was asked; something that a person must
judge; half a read."""


def next_look_at(operation: Operation, now: datetime, rules: Rules) -> datetime | None:
    """Give the moment (this machine's clock) of the next look; None where none is due of itself.

    The schedule counts from the entry that made it unknown; a look that came late takes the place
    of those it missed. A clock that was set back never makes the till wait longer than the table.
    """
    if operation.money not in {State.SENT, State.UNKNOWN}:
        return None
    began, looked = operation.intent.at, None
    for entry in operation.entries:
        if entry.state in {State.SENT, State.UNKNOWN}:
            began, looked = entry.at, None
        elif entry.state is State.LOOKED_UP:
            looked = entry.at
    due = (began + after for after in rules.looks)
    if looked is None:
        at = next(due, began)
    else:
        at = next((one for one in due if one > looked), looked + rules.then_every)
    return min(at, now + max(rules.then_every, *rules.looks))


def is_quiet(operation: Operation, at: datetime, rules: Rules) -> bool:
    """Whether a moment by the server's clock lies after the quiet period."""
    return at >= sent_at(operation.intent) + rules.quiet


def may_be_declared(operation: Operation, rules: Rules, refused: Collection[int] = ()) -> bool:
    """Whether a person may say "not created": quiet, and enough negative reads since (rule 7).

    A look that found a near ticket begins the count again, unless the person refused its number;
    one that failed counts for nothing.
    """
    if operation.money is not State.UNKNOWN:
        return False
    count = 0
    for entry in find_looks(operation):
        near = entry.detail.get("near")
        if isinstance(near, list) and not set(near).issubset(refused):
            count = 0
        elif entry.detail["found"] != FAILED and is_quiet(operation, _asked_at(entry), rules):
            count += 1
    return count >= rules.negatives


def find_looks(operation: Operation) -> Iterator[Entry]:
    """Give the entries of looks, oldest first."""
    for entry in operation.entries:
        if entry.state is State.LOOKED_UP and "found" in entry.detail:
            yield entry


def _asked_at(entry: Entry) -> datetime:
    return datetime.fromisoformat(str(entry.detail["at"]))
