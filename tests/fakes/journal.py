"""A journal in memory that keeps the real one's promises, for tests of what stands above it.

It passes the same suite as the real one: tests/unit/journal/test_contract.py.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from pos_app.domain.errors import BugError, JournalError
from pos_app.domain.operation import (
    DOUBTED,
    MAY_BE_TICKET,
    PAPER_STATES,
    Entry,
    Intent,
    Kind,
    Note,
    Operation,
)
from pos_app.domain.ticket import TicketKey
from pos_app.journal.record import (
    check_intent,
    check_steps,
    decode_detail,
    decode_intent,
    encode_detail,
    encode_request,
    from_micros,
    to_micros,
    utc_now,
)
from pos_app.till.ports import Journal, ServerMoment
from tests.fakes.shifts import MemoryShiftBook


class MemoryJournal(Journal):
    """Operations in a dictionary, in the order in which they were begun.

    `now` moves the clock. Set `trouble` to a JournalError and every write raises it, with
    nothing written, until it is None again (a full disk).
    """

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        self.trouble: JournalError | None = None
        self._now = now
        self.shifts = MemoryShiftBook(now)
        self._offset: timedelta | None = None
        self._entries = 0
        self._operations: dict[str, Operation] = {}

    def find(self, reference: str) -> Operation | None:
        return self._operations.get(reference)

    def list_unresolved(self, user: str | None = None) -> Sequence[Operation]:
        return [
            one
            for one in self._operations.values()
            if one.is_unresolved and user in {None, one.intent.user}
        ]

    def list_awaiting_paper(self) -> Sequence[Operation]:
        return [one for one in self._operations.values() if one.awaits_paper]

    def list_since(self, start: datetime, kind: Kind | None = None) -> Sequence[Operation]:
        return self._pick_since(start, kind)

    def _pick_since(self, start: datetime, kind: Kind | None = None) -> list[Operation]:
        to_micros(start)
        found = [
            one
            for one in self._operations.values()
            if one.intent.at >= start and kind in {None, one.intent.kind}
        ]
        return sorted(found, key=lambda one: (one.intent.at, one.entries[0].seq), reverse=True)

    def list_doubted(self, start: datetime) -> Sequence[Operation]:
        return [
            one
            for one in self._pick_since(start)
            if any(entry.state in DOUBTED for entry in one.entries)
        ]

    def first_sale(self, user: str, since: ServerMoment) -> Operation | None:
        sold = [
            (one.intent.at + one.intent.clock_offset, one.entries[0].seq, one)
            for one in self._pick_since(since.here, Kind.SALE)
            if one.intent.user == user and one.money in MAY_BE_TICKET
        ]
        return min((one for one in sold if one[0] >= since.server), default=(None, 0, None))[2]

    def list_between(
        self, first: datetime, last: datetime, kind: Kind | None = None
    ) -> Sequence[Operation]:
        found = [
            one
            for one in self._operations.values()
            if first <= (one.entries[0].server_at or one.intent.at) <= last
            and kind in {None, one.intent.kind}
        ]
        return sorted(found, key=lambda one: one.entries[0].seq, reverse=True)

    def find_by_ticket(self, key: TicketKey) -> Sequence[Operation]:
        return [one for one in self._operations.values() if one.concerns(key)]

    def newest_sale(self) -> Operation | None:
        sold = (
            one
            for one in reversed(self._operations.values())
            if one.intent.kind is Kind.SALE and one.has_succeeded
        )
        return next(sold, None)

    def newest_paper(self) -> Operation | None:
        noted = [
            (entry.seq, one)
            for one in self._operations.values()
            for entry in one.entries
            if entry.state in PAPER_STATES
        ]
        return max(noted, key=lambda pair: pair[0], default=(0, None))[1]

    def newest_ticket_number(self, user: str) -> int | None:
        numbers = (
            one.ticket_number
            for one in reversed(self._operations.values())
            if one.intent.kind is Kind.SALE and one.intent.user == user
        )
        return next((number for number in numbers if number is not None), None)

    def find_damage(self) -> str:
        return ""

    def open_operation(self, intent: Intent, *notes: Note) -> Operation:
        self._raise_trouble()
        check_intent(intent)
        check_steps(intent.reference, None, notes)
        if intent.reference in self._operations:
            raise BugError(f"{intent.reference} was already begun")
        # To text and back, so that a test sees what the real journal would give after a restart.
        request, at = encode_request(intent), to_micros(intent.at)
        kept = decode_intent(intent.reference, intent.kind, intent.user, at, request)
        return self._keep(Operation(kept, ()), notes)

    def append(self, reference: str, *notes: Note) -> Operation:
        self._raise_trouble()
        operation = self._operations.get(reference)
        if operation is None:
            raise BugError(f"no operation {reference}")
        check_steps(reference, operation.money, notes)
        return self._keep(operation, notes)

    def hear(self, offset: timedelta | None) -> None:
        self._offset = offset

    def _tell_server_time(self, note: Note, at: datetime) -> datetime | None:
        if note.server_at is not None:
            return from_micros(to_micros(note.server_at))
        return None if self._offset is None else at + self._offset

    def _keep(self, operation: Operation, notes: Sequence[Note]) -> Operation:
        at = from_micros(to_micros(self._now()))
        entries = tuple(
            Entry(
                seq=self._entries + place,
                reference=operation.reference,
                state=note.state,
                detail=decode_detail(encode_detail(note.detail)),
                at=at,
                server_at=self._tell_server_time(note, at),
            )
            for place, note in enumerate(notes, start=1)
        )
        kept = Operation(operation.intent, operation.entries + entries)
        self._entries += len(entries)
        self._operations[operation.reference] = kept
        return kept

    def _raise_trouble(self) -> None:
        if self.trouble is not None:
            raise self.trouble
