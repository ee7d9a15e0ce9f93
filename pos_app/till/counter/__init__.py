"""What a counter keeps over a lost session or a restart: the slip that nobody has sold yet."""

from pos_app.till.counter.keeping import find_counter, keep_counter
from pos_app.till.counter.record import CounterRecord, Parked, read_record, write_record

__all__ = [
    "CounterRecord",
    "Parked",
    "find_counter",
    "keep_counter",
    "read_record",
    "write_record",
]
