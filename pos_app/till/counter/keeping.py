"""Keeping a counter and finding it again, with the journal's word on what became of its slip.

Thread: the money lane.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.domain.operation import Kind
from pos_app.domain.slip import Slip
from pos_app.till.counter.record import CounterRecord, read_record, write_record

if TYPE_CHECKING:
    from pos_app.till.ports import CounterStore, JournalReader


def keep_counter(store: CounterStore, record: CounterRecord) -> None:
    """Keep a record durably. Raises JournalError where the disk does not take it."""
    store.keep(record.user, write_record(record))


def find_counter(store: CounterStore, journal: JournalReader, user: str) -> CounterRecord | None:
    """Find what was kept for a user, without plays that went into a sale since.

    A slip that was kept before a sale of this user went into that sale, or was changed into it.
    Where the newest sale stands (or may stand) the journal has the plays; where it is known that
    there is no ticket of it, the plays that were asked for come back instead of the older ones.
    """
    text = store.find(user)
    record = read_record(text) if text is not None else None
    if record is None or record.user != user or record.slip.is_empty:
        return record
    later = [one for one in journal.list_since(record.at, Kind.SALE) if one.intent.user == user]
    if not later:
        return record
    newest = later[0]
    if newest.has_succeeded or newest.is_unresolved:
        return replace(record, slip=Slip())
    intent = newest.intent
    names = {**record.names, **intent.draw_names}
    return replace(record, slip=Slip().add(intent.wagers), names=names)
