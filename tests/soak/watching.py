"""The steps of a till's journal: before, within and after each write, by their names.

Thread: the till process's only one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from pos_app.domain.operation import Note, Operation, State

_ANSWERED = {State.CONFIRMED, State.REJECTED, State.NOT_SENT, State.UNKNOWN}
_NO_STEPS: Sequence[str] = ()


def watch(journal: Any, step: Callable[[str], None]) -> None:
    """Step around each write of a journal, and at the first row of an answer's."""
    opening, appending = journal.open_operation, journal.append

    def open_operation(intent: object, *notes: Note) -> Operation:
        step("before intent")
        operation: Operation = opening(intent, *notes)
        step("after intent")
        return operation

    def append(reference: str, *notes: Note) -> Operation:
        before, within, after = _name_steps({one.state for one in notes})
        for name in before:
            step(name)
        with _stepping_within(journal, step, within):
            operation: Operation = appending(reference, *notes)
        for name in after:
            step(name)
        return operation

    journal.open_operation = open_operation
    journal.append = append


@contextmanager
def _stepping_within(
    journal: Any, step: Callable[[str], None], names: Sequence[str]
) -> Iterator[None]:
    """Step between the first row of a write and the rest of it: nothing is committed yet."""
    connection, left = journal._connection, list(names)

    def hear(*_row: object) -> None:
        if left:
            step(left.pop())

    connection.set_update_hook(hear if left else None)
    try:
        yield
    finally:
        connection.set_update_hook(None)


def _name_steps(states: set[State]) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Name what a write to the journal stands between, and what it may be torn at."""
    if states & _ANSWERED:
        # A sale's yes and that its paper goes to the printer are one write.
        printing = ("printing noted",) if State.PRINTING in states else ()
        return ("after the answer",), ("within the yes",), ("answer noted", *printing)
    table: tuple[tuple[set[State], str, str], ...] = (
        ({State.RECOVERED}, "look read", "look noted"),
        ({State.NOT_CREATED}, "before verdict", "after verdict"),
        ({State.LOOKED_UP}, "look read", "look noted"),
        ({State.PRINTING}, "before printing", "printing noted"),
        ({State.PRINTED, State.PRINT_UNVERIFIED, State.NOT_PRINTED, State.PRINT_DOUBTFUL},
         "after printing", "print noted"),
        ({State.HANDED_OVER}, "cash given", "cash noted"),
    )  # fmt: skip
    return next(
        (((a,), _NO_STEPS, (b,)) for some, a, b in table if some & states),
        (_NO_STEPS, _NO_STEPS, _NO_STEPS),
    )
