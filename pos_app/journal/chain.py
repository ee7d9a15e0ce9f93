"""The chain of hashes over everything in the journal, and the check that nothing in it changed.

Each entry's hash is SHA-256 over the previous entry's hash and these fields, one a line: seq,
reference, state, at, server_at (empty where unknown), detail; a first entry (`prepared`) adds its
operation's kind, user, at and request. No field holds a line break, so no two rows spell alike.

It finds damage and edits by hand, not a forger who recomputes every hash from the change on; a
checkpoint kept beside the file (the last row known to be good) finds that too, and a lost end.
Thread: any, on a connection of its own.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from threading import get_ident
from typing import TYPE_CHECKING

import apsw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CHECKED_BETWEEN_REPORTS = 10_000
_NO_ROW = {"seq": 0, "hash": bytes(32).hex()}

# Spells a row as `spell` does; in SQL because that is several times faster over a million rows.
_ROWS = """
SELECT e.seq, e.prev, e.hash, CAST(concat_ws(
    char(10), e.seq, e.reference, e.state, e.at, ifnull(e.server_at, ''), e.detail,
    o.kind, o.user, o.at, o.request
) AS BLOB)
FROM entry AS e LEFT JOIN operation AS o ON e.state = 'prepared' AND o.reference = e.reference
WHERE e.seq > ? ORDER BY e.seq
"""
_UNWRITTEN = """
SELECT reference FROM operation WHERE NOT EXISTS (
    SELECT 1 FROM entry WHERE entry.reference = operation.reference AND entry.state = 'prepared'
) LIMIT 1
"""
_STALE = """
SELECT opened, reference FROM (
    SELECT * FROM folded EXCEPT SELECT * FROM status
    UNION ALL SELECT * FROM (SELECT * FROM status EXCEPT SELECT * FROM folded)
) ORDER BY opened LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the chain: an entry's seq and hash; 0 and zeros before the first."""

    seq: int = 0
    digest: bytes = bytes(32)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The last rows known to be good, of the operations' chain and of the shifts'."""

    entry: Link = Link()
    shift_entry: Link = Link()


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What a check found. `head` is the last good entry; `broken_at` the first bad one's seq."""

    checked: int
    head: Link
    broken_at: int | None = None
    reason: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong; else `reason` says what, for the log."""
        return not self.reason


class _BrokenError(Exception):
    """A row that is not what it was."""

    def __init__(self, seq: int | None, reason: str) -> None:
        super().__init__(reason)
        self.seq = seq


def spell(*fields: str | int | None) -> bytes:
    """Write fields as the chain hashes them."""
    return "\n".join("" if one is None else str(one) for one in fields).encode()


def link(before: Link, fields: bytes) -> Link:
    """Put the next entry on the chain."""
    return Link(before.seq + 1, sha256(before.digest + fields).digest())


def check_chain(
    connection: apsw.Connection,
    since: Link,
    on_progress: Callable[[int], None] | None = None,
) -> ChainReport:
    """Check every entry after `since`.

    `on_progress` is told the seq that was reached, now and then; it may raise to stop.
    """
    head = since
    try:
        for seq, prev, digest, fields in connection.execute(_ROWS, (since.seq,)):
            if seq != head.seq + 1:
                raise _BrokenError(head.seq + 1, f"rows {head.seq + 1} to {seq - 1} are missing")
            following = link(head, fields)
            if (prev, digest) != (head.digest, following.digest):
                raise _BrokenError(seq, f"row {seq} is not what was written")
            head = following
            if on_progress is not None and seq % _CHECKED_BETWEEN_REPORTS == 0:
                on_progress(seq)
    except _BrokenError as broken:
        return ChainReport(head.seq - since.seq, head, broken.seq, str(broken))
    except (apsw.CorruptError, apsw.IOError) as error:
        seq = head.seq + 1
        return ChainReport(seq - 1 - since.seq, head, seq, f"row {seq} cannot be read: {error}")
    return ChainReport(head.seq - since.seq, head)


def find_loss(connection: apsw.Connection, known: Link) -> ChainReport | None:
    """Tell how the row that was once known to be good was lost; None when it is there as it was."""
    if not known.seq:
        return None
    try:
        found = connection.execute("SELECT hash FROM entry WHERE seq = ?", (known.seq,)).get
        newest = connection.execute("SELECT ifnull(max(seq), 0) FROM entry").get
    except (apsw.CorruptError, apsw.IOError) as error:
        return ChainReport(0, Link(), known.seq, f"row {known.seq} cannot be read: {error}")
    if found == known.digest:
        return None
    if found is None:
        reason = f"rows after {newest} are missing; row {known.seq} was once checked"
        return ChainReport(0, Link(), int(newest) + 1, reason)
    return ChainReport(0, Link(), known.seq, f"row {known.seq} is not the one once checked")


def check_surroundings(connection: apsw.Connection) -> str:
    """Check what the chain does not reach; empty when all is well, else what is wrong.

    Operations without a first entry, the cache `status`, SQLite's own indexes.
    """
    try:
        for (reference,) in connection.execute(_UNWRITTEN):
            return f"operation {reference} has no first entry"
        for opened, reference in connection.execute(_STALE):
            return f"the status of {reference} (row {opened}) is not what its entries say"
        verdict = str(connection.execute("PRAGMA integrity_check(1)").get)
    except (apsw.CorruptError, apsw.IOError) as error:
        return f"the file cannot be read: {error}"
    return "" if verdict == "ok" else verdict


def read_checkpoint(path: Path) -> Checkpoint:
    """Read the last rows known to be good; a chain's beginning where there is none."""
    try:
        facts = json.loads(path.read_bytes())
        # A program that knew no shifts noted none.
        return Checkpoint(_read_link(facts), _read_link(facts.get("shift", _NO_ROW)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Checkpoint()


def write_checkpoint(path: Path, known: Checkpoint) -> None:
    """Keep the last rows known to be good; quietly not, where they cannot be written.

    It saves time and is no proof of a sale: no room for it must not stop the till.
    """
    text = json.dumps({**_spell_link(known.entry), "shift": _spell_link(known.shift_entry)})
    # Two lanes may note one each at a time.
    fresh = path.with_name(f"{path.name}.{get_ident()}.new")
    try:
        fresh.write_text(text, encoding="ascii")
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()


def _read_link(facts: dict[str, str]) -> Link:
    return Link(int(facts["seq"]), bytes.fromhex(facts["hash"]))


def _spell_link(row: Link) -> dict[str, object]:
    return {"seq": row.seq, "hash": row.digest.hex()}
