"""What a counter keeps: written and read back, and what the journal has to say of its slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.errors import JournalError
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Note, State
from pos_app.domain.slip import Origin, Slip, Wager
from pos_app.journal.counter_file import CounterFile
from pos_app.till.counter import (
    CounterRecord,
    Parked,
    find_counter,
    keep_counter,
    read_record,
    write_record,
)
from tests.fakes.journal import MemoryJournal

AT = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
USER = "a@b.c"
FIVE, SEVEN = (Wager(1, 5, one, Money.of(10)) for one in ("5", "7"))

wagers = st.builds(
    Wager,
    st.integers(1, 9),
    st.integers(1, 9),
    st.sampled_from(["0", "00", "05", "5", "444-ARI"]),
    st.decimals("0.01", "999", places=2).map(Money.of),
)
clauses = st.lists(st.tuples(st.sampled_from(Origin), st.lists(wagers, max_size=3)), max_size=3)


def _add(plays: list[list[tuple[Origin, list[Wager]]]]) -> Slip:
    slip = Slip()
    for play in plays:
        slip = slip.add_clauses(play)
    return slip


slips = st.lists(clauses, max_size=3).map(_add)


def record(*kept: Wager) -> CounterRecord:
    return CounterRecord(USER, AT, Slip().add(kept), {1: "Lotto Rey"})


@given(slip=slips, parked=st.lists(slips, max_size=2), letters=st.dictionaries(st.integers(1, 9), st.sampled_from("QWE")))  # fmt: skip
def test_what_is_written_is_read(slip: Slip, parked: list[Slip], letters: dict[int, str]) -> None:
    whole = CounterRecord(
        USER,
        AT,
        slip,
        {1: "Ñandú · 2:30 p. m."},
        tuple(Parked(one, AT, {2: "x"}) for one in parked),
        "10,5",
        letters,
        ((1, "00"), (2, "0")),
    )
    assert read_record(write_record(whole)) == whole


@given(st.text(max_size=40))
def test_what_is_no_record_is_none(text: str) -> None:
    assert read_record(text) is None


@pytest.mark.parametrize(
    "text", ['{"version": 2}', '{"version": 1}', "[]", '{"version": 1, "user": "a", "at": "x"}']
)
def test_a_record_of_another_version_or_half_of_one_is_none(text: str) -> None:
    assert read_record(text) is None


def test_each_user_has_one_file_that_names_nobody(tmp_path: Path) -> None:
    store = CounterFile(tmp_path)
    keep_counter(store, record(FIVE))
    keep_counter(store, replace(record(SEVEN), user="other@b.c"))
    keep_counter(store, record(SEVEN))
    assert len(list(tmp_path.iterdir())) == 2
    assert not any("@" in one.name for one in tmp_path.iterdir())
    found = store.find(USER)
    assert found is not None
    assert read_record(found) == record(SEVEN)
    assert store.find("nobody") is None


def test_a_disk_that_takes_nothing_is_a_journal_error(tmp_path: Path) -> None:
    with pytest.raises(JournalError):
        keep_counter(CounterFile(tmp_path / "gone"), record(FIVE))


class Story:
    """A kept slip, and sales that began since."""

    def __init__(self, tmp_path: Path, *kept: Wager) -> None:
        self.store, self.journal = CounterFile(tmp_path), MemoryJournal()
        keep_counter(self.store, record(*kept))

    def sale(self, *states: State, minutes: int = 1, user: str = USER, sold: Wager = SEVEN) -> None:
        reference = f"R{minutes}{user}"
        at = AT + timedelta(minutes=minutes)
        intent = Intent(
            reference, Kind.SALE, user, at, timedelta(0), wagers=(sold,), draw_names={1: "Asked"}
        )
        self.journal.open_operation(intent, Note(State.PREPARED), Note(State.SENT))
        for state in states:
            self.journal.append(reference, Note(state, {"number": 1}))

    @property
    def found(self) -> list[str]:
        seen = find_counter(self.store, self.journal, USER)
        assert seen is not None
        return [one.selection for one in seen.slip.wagers]


def test_a_slip_that_nobody_sold_is_found(tmp_path: Path) -> None:
    story = Story(tmp_path, FIVE)
    story.sale(State.CONFIRMED, minutes=-5)
    story.sale(State.CONFIRMED, user="other@b.c")
    assert story.found == ["5"]


@pytest.mark.parametrize(
    "states", [(State.CONFIRMED,), (State.UNKNOWN,), (State.UNKNOWN, State.RECOVERED), ()]
)
def test_a_slip_that_went_into_a_sale_is_never_offered_again(
    tmp_path: Path, states: tuple[State, ...]
) -> None:
    story = Story(tmp_path, FIVE)
    story.sale(*states)
    assert story.found == []


@pytest.mark.parametrize(
    "states", [(State.NOT_SENT,), (State.REJECTED,), (State.UNKNOWN, State.NOT_CREATED)]
)
def test_of_a_sale_that_is_known_to_have_failed_the_plays_come_back(
    tmp_path: Path, states: tuple[State, ...]
) -> None:
    story = Story(tmp_path, FIVE)
    story.sale(*states)
    assert story.found == ["7"]
    seen = find_counter(story.store, story.journal, USER)
    assert seen is not None
    assert seen.names == {1: "Asked"}


def test_the_newest_sale_decides(tmp_path: Path) -> None:
    story = Story(tmp_path, FIVE)
    story.sale(State.CONFIRMED, minutes=1)
    story.sale(State.NOT_SENT, minutes=2, sold=FIVE)
    assert story.found == ["5"]
    story.sale(State.CONFIRMED, minutes=3)
    assert story.found == []
