"""A till's journal being written as fast as it goes, told line by line, until it is killed.

Each line is printed after the call returned: `begun <reference> <length of the WAL>` or
`ended <reference> <length>`; the last one may be `full`. Arguments: the journal's file, and after
how many pages SQLite copies the WAL back (0: never).
"""

import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from pos_app.domain.errors import JournalFullError
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Note, State
from pos_app.domain.slip import Wager
from pos_app.journal.store import SqliteJournal, open_journal

CHECKED_EVERY = 25


def tell(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def write_for_ever(journal: SqliteJournal, wal: Path) -> None:
    known = journal._connection.execute("SELECT count(*) FROM operation").get
    for number in count(int(known) + 1):
        reference = f"T1-{number:06}"
        intent = Intent(
            reference=reference,
            kind=Kind.SALE,
            user="ana",
            at=datetime.now(UTC),
            clock_offset=timedelta(0),
            total=Money.of(10 * number),
            # Some operations are longer than a page.
            wagers=(Wager(9001, 1, "05", Money.of(10)),) * (number % 120),
        )
        journal.open_operation(intent, Note(State.PREPARED), Note(State.SENT))
        tell("begun", reference, wal.stat().st_size)
        if number % 3:
            facts = {"number": 100 + number}
            journal.append(reference, Note(State.CONFIRMED, facts), Note(State.PRINT_PENDING))
            tell("ended", reference, wal.stat().st_size)
        if number % CHECKED_EVERY == 0:
            journal.verify_new()


def main(path: Path, pages: int) -> None:
    journal = open_journal(path)
    journal._connection.wal_autocheckpoint(pages)
    try:
        write_for_ever(journal, path.with_name(f"{path.name}-wal"))
    except JournalFullError:
        tell("full")
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
