"""A till that is killed at any moment finds everything that it was told was written."""

import random
from collections.abc import Callable
from pathlib import Path

from pos_app.journal.store import open_journal
from tests.durability.journal.conftest import Promised, Writer

ROUNDS = 12
Start = Callable[[Path, Promised, int], Writer]


def test_what_was_promised_is_there_after_each_kill(
    tmp_path: Path, chance: random.Random, start: Start
) -> None:
    path, promised = tmp_path / "journal.db", Promised()
    for number in range(ROUNDS):
        # Sometimes while it starts; with and without a WAL that is copied back all the time.
        writer = start(path, promised, chance.choice([1, 8, 1000]))
        if number % 4:
            writer.read(chance.randrange(1, 60))
            writer.kill(within=chance.uniform(0, 0.01))
        else:
            writer.kill(within=chance.uniform(0.05, 0.4))
        with open_journal(path) as journal:
            assert journal.verify_new().is_whole
            # A kill may come between the commit and the telling, so once a round at most.
            assert promised.check(journal) <= len(promised.begun) + number + 1
            # The writer leaves every third one without an end.
            never_ended = {one for one in promised.begun if int(one[3:]) % 3 == 0}
            unresolved = {one.reference for one in journal.list_unresolved()}
            assert unresolved >= never_ended
            assert not unresolved & promised.ended.keys()
            assert journal.verify().is_whole
            assert journal._connection.pragma("integrity_check") == "ok"
    assert len(promised.begun) >= ROUNDS
