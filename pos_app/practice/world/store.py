"""The practice world's own SQLite database: users, sessions, tickets, quotas, what was executed.

Thread: the server's one. Amounts are stored in céntimos, moments in whole seconds of world time.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from pos_app.practice.world.records import LIVE, Ticket, User, Wager

SCHEMA_VERSION = 2
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE user (
    id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, entity_id INTEGER NOT NULL) STRICT;
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES user, expires_at INTEGER
) STRICT;
CREATE TABLE ticket (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL, pin INTEGER NOT NULL, sale_date TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES user, entity_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL, state TEXT NOT NULL, ended_at INTEGER, origin TEXT NOT NULL,
    UNIQUE (number, sale_date)) STRICT;
CREATE INDEX ticket_by_time ON ticket (entity_id, created_at);
CREATE TABLE wager (
    ticket_seq INTEGER NOT NULL REFERENCES ticket, place INTEGER NOT NULL,
    draw_id INTEGER NOT NULL, game_id INTEGER NOT NULL, wager TEXT NOT NULL,
    amount INTEGER NOT NULL,
    prize_paid INTEGER, paid_at INTEGER, paid_by INTEGER REFERENCES user,
    PRIMARY KEY (ticket_seq, place)) STRICT;
CREATE INDEX wager_by_number ON wager (draw_id, wager);
CREATE TABLE cap (
    draw_id INTEGER NOT NULL, wager TEXT NOT NULL, most INTEGER NOT NULL,
    PRIMARY KEY (draw_id, wager)) STRICT;
CREATE TABLE execution (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, call TEXT NOT NULL, user_id INTEGER,
    at INTEGER NOT NULL, outcome TEXT NOT NULL, number INTEGER) STRICT;
"""
_SINCE_VERSION_2 = """
CREATE INDEX ticket_by_user ON ticket (user_id, created_at);
CREATE INDEX wager_by_payment ON wager (paid_at) WHERE paid_at IS NOT NULL;
"""
_FROM_VERSION_1 = "ALTER TABLE ticket ADD COLUMN origin TEXT NOT NULL DEFAULT 'call';"
_CONTENTS = ("execution", "cap", "wager", "ticket", "session", "user", "meta")


class WorldInUseError(Exception):
    """Another server holds this world open, or it cannot be read."""


class Store:
    """The database of one world; its writes are real commits (WAL, FULL)."""

    def __init__(self, folder: Path) -> None:
        self._users: dict[int, User] = {}
        folder.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(folder / "practice.sqlite3", isolation_level=None, timeout=0.2)
        try:
            # EXCLUSIVE: a second server on the same world is told so at once.
            for pragma in (
                "locking_mode = EXCLUSIVE",
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
            ):
                self._db.execute(f"PRAGMA {pragma}")
            self._migrate()
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise WorldInUseError(f"the practice world in {folder}: {error}") from error

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit all that happens inside, or nothing. Nested ones join the outer."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def recall(self, key: str) -> str | None:
        """Return what was kept under a key."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: str, value: str) -> None:
        """Keep a small text under a key."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def keep_quickly(self, key: str, value: str) -> None:
        """Keep a small text that may be lost with the power, not with the process: no fsync."""
        self._db.execute("PRAGMA synchronous = NORMAL")
        try:
            self.keep(key, value)
        finally:
            self._db.execute("PRAGMA synchronous = FULL")

    def wipe(self) -> None:
        """Forget everything, sequence numbers included."""
        self._users.clear()
        with self.transaction():
            for table in (*_CONTENTS, "sqlite_sequence"):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names

    def enrol(self, email: str, entity_id: int, first_id: int) -> User:
        """Return the user of this e-mail, made when new; ids count on from ``first_id``."""
        row = self._db.execute("SELECT * FROM user WHERE email = ?", (email,)).fetchone()
        if row is None:
            most = self._db.execute("SELECT MAX(id) FROM user").fetchone()[0]
            row = (first_id if most is None else most + 1, email, entity_id)
            self._db.execute("INSERT INTO user VALUES (?, ?, ?)", row)
        return User(*row)

    def user(self, user_id: int) -> User:
        """Return a user by id."""
        if user_id not in self._users:
            row = self._db.execute("SELECT * FROM user WHERE id = ?", (user_id,)).fetchone()
            self._users[user_id] = User(*row)
        return self._users[user_id]

    def open_session(self, token_hash: str, user_id: int, expires_at: int | None) -> None:
        """Remember a session; only the hash of its token is kept."""
        self._db.execute("INSERT INTO session VALUES (?, ?, ?)", (token_hash, user_id, expires_at))

    def session_user(self, token_hash: str, now: int) -> User | None:
        """Return whose session this is, or None when there is none or it has expired."""
        row = self._db.execute(
            "SELECT user.* FROM session JOIN user ON user.id = session.user_id"
            " WHERE token_hash = ? AND (expires_at IS NULL OR expires_at > ?)",
            (token_hash, now),
        ).fetchone()
        return None if row is None else User(*row)

    def end_session(self, token_hash: str) -> None:
        """Forget a session."""
        self._db.execute("DELETE FROM session WHERE token_hash = ?", (token_hash,))

    def next_seq(self) -> int:
        """Return the sequence number that the next ticket will have."""
        row = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'ticket'").fetchone()
        return 1 if row is None else int(row[0]) + 1

    def has_number(self, number: int, sale_date: date) -> bool:
        """Tell whether this ticket number was given out on that local day."""
        return bool(
            self._db.execute(
                "SELECT 1 FROM ticket WHERE number = ? AND sale_date = ?",
                (number, sale_date.isoformat()),
            ).fetchone()
        )

    def add(self, ticket: Ticket) -> None:
        """Write a new ticket with its wagers."""
        with self.transaction():
            self._db.execute(
                "INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(ticket.seq, ticket.id, ticket.number, ticket.pin),
                    *(ticket.sale_date.isoformat(), ticket.user_id, ticket.entity_id),
                    *(ticket.created_at, ticket.state, ticket.ended_at, ticket.origin),
                ),
            )
            self._db.executemany(
                "INSERT INTO wager (ticket_seq, place, draw_id, game_id, wager, amount)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (ticket.seq, w.place, w.draw_id, w.game_id, w.wager, w.amount)
                    for w in ticket.wagers
                ],
            )

    def end_ticket(self, seq: int, state: str, at: int) -> None:
        """Mark a ticket canceled or rejected."""
        self._db.execute(
            "UPDATE ticket SET state = ?, ended_at = ? WHERE seq = ?", (state, at, seq)
        )

    def pay_wager(self, seq: int, place: int, prize: int, at: int, user_id: int) -> None:
        """Mark the prize of one wager as paid, in céntimos."""
        self._db.execute(
            "UPDATE wager SET prize_paid = ?, paid_at = ?, paid_by = ?"
            " WHERE ticket_seq = ? AND place = ? AND paid_at IS NULL",
            (prize, at, user_id, seq, place),
        )

    def tickets(self, where: str = "1", values: Sequence[object] = ()) -> list[Ticket]:
        """Return tickets by sequence; ``where`` is a condition of this package on ``ticket``."""
        heads = self._db.execute(
            f"SELECT * FROM ticket WHERE {where} ORDER BY seq",  # noqa: S608 - our own text
            values,
        ).fetchall()
        rows = self._db.execute(
            "SELECT ticket_seq, place, draw_id, game_id, wager, amount,"  # noqa: S608 - our own text
            " prize_paid, paid_at, paid_by FROM wager"
            f" WHERE ticket_seq IN (SELECT seq FROM ticket WHERE {where})"
            " ORDER BY ticket_seq, place",
            values,
        )
        wagers: dict[int, list[Wager]] = {head[0]: [] for head in heads}
        for seq, *row in rows:
            wagers[seq].append(Wager(*row))
        return [_read_ticket(head, wagers[head[0]]) for head in heads]

    def sold_on(self, draw_id: int, wager: str) -> int:
        """Return what live tickets hold on one number of one draw, in céntimos."""
        row = self._db.execute(
            "SELECT COALESCE(SUM(amount), 0) FROM wager JOIN ticket ON ticket.seq = ticket_seq"
            " WHERE draw_id = ? AND wager = ? AND state = ?",
            (draw_id, wager, LIVE),
        ).fetchone()
        return int(row[0])

    def cap_of(self, draw_id: int, wager: str) -> int | None:
        """Return the most that may be sold on one number of one draw, where one was set."""
        row = self._db.execute(
            "SELECT most FROM cap WHERE draw_id = ? AND wager = ?", (draw_id, wager)
        ).fetchone()
        return None if row is None else int(row[0])

    def set_cap(self, draw_id: int, wager: str, most: int) -> None:
        """Set the most that may be sold on one number of one draw, in céntimos."""
        self._db.execute("INSERT OR REPLACE INTO cap VALUES (?, ?, ?)", (draw_id, wager, most))

    def note(
        self, call: str, user_id: int | None, at: int, outcome: str, number: int | None
    ) -> None:
        """Write down that a money call was executed, refused or lost before it was."""
        self._db.execute(
            "INSERT INTO execution (call, user_id, at, outcome, number) VALUES (?, ?, ?, ?, ?)",
            (call, user_id, at, outcome, number),
        )

    def executions(self) -> list[tuple[str, int | None, int, str, int | None]]:
        """Return (call, user id, at, outcome, ticket number) of every money call, in order."""
        return self._db.execute(
            "SELECT call, user_id, at, outcome, number FROM execution ORDER BY seq"
        ).fetchall()

    def _migrate(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version == SCHEMA_VERSION:
            return
        if version not in (0, 1):
            raise sqlite3.OperationalError(f"made by another version ({version})")
        self._db.executescript(
            f"BEGIN IMMEDIATE; {_FROM_VERSION_1 if version else _SCHEMA}"
            f" {_SINCE_VERSION_2} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )


def _read_ticket(head: tuple[Any, ...], wagers: Sequence[Wager]) -> Ticket:
    seq, uuid, number, pin, day, user, entity, created, state, ended, origin = head
    return Ticket(
        *(seq, uuid, number, pin, date.fromisoformat(day)),
        *(user, entity, created, state, ended, origin),
        wagers=tuple(wagers),
    )
