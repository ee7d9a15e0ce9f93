"""The journal on the disk and the one in memory say the same, whatever happens in between."""

import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)

from pos_app.domain.errors import BugError
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Note, Operation, State
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey
from pos_app.journal.reader import open_reader
from pos_app.journal.store import open_journal
from pos_app.till.ports import ServerMoment
from tests.fakes.journal import MemoryJournal
from tests.unit.journal.conftest import MORNING

USERS = ("ana", "eva")
NUMBERS = (1, 7, 2**64)
texts = st.text(max_size=8)
amounts = st.decimals(0, 10**9, places=2, allow_nan=False).map(Money)
days = st.dates(date(2026, 3, 13), date(2026, 3, 15))
keys = st.builds(TicketKey, st.sampled_from(NUMBERS), days)
moments = st.integers(-(10**11), 10**11).map(lambda one: MORNING + timedelta(microseconds=one))
facts = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.just("x"), inner),
    max_leaves=3,
)
details = st.fixed_dictionaries(
    {},
    optional={
        "number": st.sampled_from(NUMBERS) | st.just("7"),
        "sold_on": days.map(date.isoformat),
        "why": facts,
    },
)
intents = st.builds(
    Intent,
    reference=st.just(""),
    kind=st.sampled_from(Kind),
    user=st.sampled_from(USERS),
    at=moments,
    clock_offset=st.timedeltas(timedelta(-1), timedelta(1)),
    total=amounts,
    wagers=st.lists(st.builds(Wager, st.integers(), st.integers(), texts, amounts), max_size=2).map(
        tuple
    ),
    ticket=st.none() | keys,
    baseline=st.none() | st.integers(),
    replaces=st.none() | texts,
    reason=texts,
    draw_names=st.dictionaries(st.integers(), texts, max_size=2),
)
later_notes = st.lists(
    st.builds(Note, st.sampled_from(State), details, st.none() | moments), min_size=1, max_size=3
)
first_notes = st.sampled_from(
    [
        (State.PREPARED,),
        (State.PREPARED, State.SENT),
        (State.PREPARED, State.SENT, State.UNKNOWN),
        (State.SENT,),
    ]
).map(lambda states: [Note(state) for state in states])


class TwoJournals(RuleBasedStateMachine):
    """The same calls to both; `again` closes and opens the one on the disk."""

    references = Bundle("references")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="pos-app-")
        self.path = Path(self.folder.name) / "journal.db"
        self.moment = MORNING
        self.memory = MemoryJournal(self.now)
        self.disk = open_journal(self.path, self.now)
        self.begun = 0

    def now(self) -> datetime:
        return self.moment

    def teardown(self) -> None:
        with self.disk:
            assert self.disk.verify().reason == ""
        self.folder.cleanup()

    @rule(target=references, asked=intents, notes=first_notes)
    def begin(self, asked: Intent, notes: list[Note]) -> str:
        self.begun += 1
        reference = f"R-{self.begun}"
        intent = replace(asked, reference=reference)
        kept: list[Operation | type[BugError]] = []
        for journal in (self.memory, self.disk):
            try:
                kept.append(journal.open_operation(intent, *notes))
            except BugError:
                kept.append(BugError)
        assert kept[0] == kept[1]
        if isinstance(kept[0], Operation):
            assert kept[0].intent == intent
        return reference

    @rule(reference=references, notes=later_notes, seconds=st.integers(-5, 60))
    def go_on(self, reference: str, notes: list[Note], seconds: int) -> None:
        self.moment += timedelta(seconds=seconds)
        kept: list[Operation | type[BugError]] = []
        for journal in (self.memory, self.disk):
            try:
                kept.append(journal.append(reference, *notes))
            except BugError:
                kept.append(BugError)
        assert kept[0] == kept[1]

    @rule(reference=consumes(references))
    def look_for(self, reference: str) -> None:
        assert self.disk.find(reference) == self.memory.find(reference)

    @rule(key=keys)
    def look_for_ticket(self, key: TicketKey) -> None:
        assert self.disk.find_by_ticket(key) == self.memory.find_by_ticket(key)

    @rule(start=moments, kind=st.none() | st.sampled_from(Kind))
    def list_since(self, start: datetime, kind: Kind | None) -> None:
        with open_reader(self.path) as reader:
            assert reader.list_since(start, kind) == self.memory.list_since(start, kind)

    @rule(start=moments)
    def list_doubted(self, start: datetime) -> None:
        with open_reader(self.path) as reader:
            assert reader.list_doubted(start) == self.memory.list_doubted(start)

    @rule(user=st.sampled_from(USERS), here=moments, server=moments)
    def find_first_sale(self, user: str, here: datetime, server: datetime) -> None:
        since = ServerMoment(server, here)
        assert self.disk.first_sale(user, since) == self.memory.first_sale(user, since)

    @rule()
    def again(self) -> None:
        self.disk.close()
        self.disk = open_journal(self.path, self.now)
        assert self.disk.verify_new().is_whole

    @invariant()
    def the_lists_are_the_same(self) -> None:
        assert self.disk.list_awaiting_paper() == self.memory.list_awaiting_paper()
        assert self.disk.newest_sale() == self.memory.newest_sale()
        assert self.disk.newest_paper() == self.memory.newest_paper()
        for user in (None, *USERS):
            assert self.disk.list_unresolved(user) == self.memory.list_unresolved(user)
        for user in USERS:
            newest = self.memory.newest_ticket_number(user)
            assert self.disk.newest_ticket_number(user) == newest


def test_the_journals_cannot_be_told_apart() -> None:
    # A run is long: a third as many as there are examples elsewhere.
    runs = settings().max_examples // 3
    run_state_machine_as_test(
        TwoJournals, settings=settings(max_examples=runs, stateful_step_count=20)
    )
