"""Open a shift, move cash, close it: the verbs that write.

Thread: the money lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.errors import ShiftRefusedError
from pos_app.domain.shift import Shift, ShiftNote, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pos_app.domain.money import Money
    from pos_app.till.desk import Desk


def open_shift(desk: Desk, amount: Money) -> Shift:
    """Open a shift with a float. Raises ShiftRefusedError while another one is open."""
    newest = desk.journal.shifts.newest_shift()
    if newest is not None and newest.is_open:
        raise ShiftRefusedError("another shift is open")
    note = ShiftNote(Step.OPENED, desk.user, {"amount": str(amount)}, desk.stamp())
    return desk.journal.shifts.note_shift(desk.new_reference(), note)


def move_cash(desk: Desk, step: Step, amount: Money, reason: str) -> Shift:
    """Put cash in or take it out, with a reason. Raises ShiftRefusedError without an open shift."""
    shift = find_open(desk)
    facts = {"amount": str(amount), "reason": reason}
    return desk.journal.shifts.note_shift(
        shift.reference, ShiftNote(step, desk.user, facts, desk.stamp())
    )


def close_shift(desk: Desk, facts: Mapping[str, object], second: str = "") -> Shift:
    """Close the open shift with what was counted and compared; `second` verified it.

    Raises ShiftRefusedError while an operation of this user or of this shift is unresolved, or
    without an open shift. A row that got stuck long ago with somebody else does not hold it.
    """
    shift = find_open(desk)
    if any(
        one.intent.user == desk.user or one.intent.at >= shift.opening.at
        for one in desk.journal.list_unresolved()
    ):
        raise ShiftRefusedError("an operation is not resolved")
    notes = [ShiftNote(Step.CLOSED, desk.user, facts, desk.stamp())]
    if second:
        notes.append(ShiftNote(Step.VERIFIED, second, {}, desk.stamp()))
    return desk.journal.shifts.note_shift(shift.reference, *notes)


def keep_report(desk: Desk, facts: Mapping[str, object]) -> Shift | None:
    """Keep a report that was asked for with the newest shift; None where there is none yet."""
    newest = desk.journal.shifts.newest_shift()
    if newest is None:
        return None
    return desk.journal.shifts.note_shift(
        newest.reference, ShiftNote(Step.REPORTED, desk.user, facts, desk.stamp())
    )


def find_open(desk: Desk) -> Shift:
    """Give the open shift. Raises ShiftRefusedError where there is none."""
    newest = desk.journal.shifts.newest_shift()
    if newest is None or not newest.is_open:
        raise ShiftRefusedError("no shift is open")
    return newest
