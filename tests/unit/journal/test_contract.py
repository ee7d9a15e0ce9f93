"""What every journal promises: the one in memory and the one on the disk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from pos_app.domain.errors import BugError
from pos_app.domain.money import Money
from pos_app.domain.operation import Kind, Note, Operation, State
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import Pin, TicketKey
from pos_app.journal.store import open_journal
from pos_app.till.ports import Journal, ServerMoment
from tests.fakes.journal import MemoryJournal
from tests.unit.journal.conftest import MORNING, IntentMaker, Moments

PREPARED, SENT = Note(State.PREPARED), Note(State.SENT)
UNKNOWN, PENDING, PRINTED = Note(State.UNKNOWN), Note(State.PRINT_PENDING), Note(State.PRINTED)
CARACAS = timezone(timedelta(hours=-4))


def confirmed(number: int, **facts: object) -> Note:
    return Note(State.CONFIRMED, {"number": number, **facts})


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, moments: Moments, tmp_path: Path) -> Iterator[Journal]:
    if request.param == "memory":
        yield MemoryJournal(moments.now)
        return
    with open_journal(tmp_path / "journal.db", moments.now) as journal:
        yield journal
        # Whatever the test did, the cache says what the entries say.
        assert journal.verify().reason == ""


def begin(journal: Journal, intents: IntentMaker, *notes: Note, user: str = "ana") -> Operation:
    return journal.open_operation(intents.sale(user), PREPARED, SENT, *notes)


def references(operations: object) -> list[str]:
    assert isinstance(operations, list | tuple)
    return [one.reference for one in operations]


def test_an_intent_comes_back_as_it_was_given(journal: Journal, intents: IntentMaker) -> None:
    intent = replace(
        intents.sale("josé@agencia.ve"),
        wagers=(
            Wager(1, 2, "444-ARI", Money.of("10.00")),
            Wager(1, 2, "00", Money(Decimal("1E+2"))),
        ),
        baseline=32426439,
        replaces="T1-000000",
        reason="el cliente se arrepintió\nde la jugada",
        ticket=TicketKey(32426440, date(2026, 3, 14)),
    )
    opened = journal.open_operation(intent, PREPARED, SENT)
    found = journal.find(intent.reference)
    assert found == opened
    assert found is not None
    assert found.intent == intent
    assert [entry.state for entry in found.entries] == [State.PREPARED, State.SENT]


def test_an_unknown_reference_is_not_found(journal: Journal, intents: IntentMaker) -> None:
    begin(journal, intents)
    assert journal.find("T1-999999") is None


def test_facts_come_back_as_json_has_them(journal: Journal, intents: IntentMaker) -> None:
    facts = {"reason": "tardó ñ \U0001f3b2", "pairs": [(1, "a")], "nothing": None, "half": "\ud83d"}
    operation = begin(journal, intents, Note(State.UNKNOWN, facts))
    assert operation.detail(State.UNKNOWN) == {**facts, "pairs": [[1, "a"]]}
    assert journal.find(operation.reference) == operation


def test_entries_keep_their_order_and_both_clocks(
    journal: Journal, intents: IntentMaker, moments: Moments
) -> None:
    there = datetime(2026, 3, 14, 13, 0, 7, 123456, tzinfo=UTC)
    first = journal.open_operation(intents.sale(), PREPARED, Note(State.SENT, {}, there))
    second = journal.append(first.reference, UNKNOWN)
    entries = second.entries
    assert entries[:2] == first.entries
    assert [entry.server_at for entry in entries] == [None, there, None]
    assert entries[0].at == entries[1].at == entries[2].at - timedelta(seconds=1)
    assert entries[2].at == moments.moment
    assert [entry.seq for entry in entries] == [1, 2, 3]
    assert {entry.reference for entry in entries} == {first.reference}


def test_a_local_time_is_kept_as_the_moment_it_is(journal: Journal, intents: IntentMaker) -> None:
    local = MORNING.astimezone(CARACAS)
    operation = journal.open_operation(intents.sale(at=local), PREPARED)
    assert operation.intent.at == MORNING
    assert operation.intent.at.tzinfo is UTC


@pytest.mark.parametrize(
    "notes",
    [
        (),
        (SENT,),
        (PENDING,),
        (PREPARED, PREPARED),
        (PREPARED, confirmed(1)),
        (PREPARED, SENT, Note(State.RECOVERED)),
        (PREPARED, SENT, Note(State.REJECTED), UNKNOWN),
    ],
)
def test_an_illegal_beginning_writes_nothing(
    journal: Journal, intents: IntentMaker, notes: tuple[Note, ...]
) -> None:
    intent = intents.sale()
    with pytest.raises(BugError):
        journal.open_operation(intent, *notes)
    assert journal.find(intent.reference) is None
    assert journal.open_operation(intent, PREPARED).entries[0].seq == 1


@pytest.mark.parametrize(
    "notes",
    [
        (),
        (PREPARED,),
        (SENT,),
        (Note(State.LOOKED_UP), Note(State.NOT_CREATED)),
        (confirmed(1), PENDING, Note(State.REJECTED)),
    ],
)
def test_an_illegal_step_writes_nothing(
    journal: Journal, intents: IntentMaker, notes: tuple[Note, ...]
) -> None:
    before = begin(journal, intents)
    with pytest.raises(BugError):
        journal.append(before.reference, *notes)
    assert journal.find(before.reference) == before
    assert journal.append(before.reference, UNKNOWN).entries[-1].seq == 3


def test_paper_and_evidence_are_legal_whatever_the_money_is(
    journal: Journal, intents: IntentMaker
) -> None:
    operation = begin(journal, intents)
    noted = journal.append(operation.reference, Note(State.LOOKED_UP), PENDING)
    assert noted.money is State.SENT
    assert noted.paper is State.PRINT_PENDING


def test_nothing_is_appended_to_what_was_not_begun(journal: Journal, intents: IntentMaker) -> None:
    with pytest.raises(BugError, match="T1-000009"):
        journal.append("T1-000009", SENT)


def test_a_reference_is_begun_once(journal: Journal, intents: IntentMaker) -> None:
    intent = intents.sale()
    first = journal.open_operation(intent, PREPARED)
    with pytest.raises(BugError, match=intent.reference):
        journal.open_operation(replace(intent, user="eva"), PREPARED)
    assert journal.find(intent.reference) == first


@pytest.mark.parametrize("reference", ["", "a b", "a\nb", "ñ", "x" * 65])
def test_a_reference_is_one_plain_word(
    journal: Journal, intents: IntentMaker, reference: str
) -> None:
    with pytest.raises(BugError):
        journal.open_operation(replace(intents.sale(), reference=reference), PREPARED)


@pytest.mark.parametrize("user", ["", "ana\neva", "\ud83d"])
def test_a_user_has_a_printable_name(journal: Journal, intents: IntentMaker, user: str) -> None:
    with pytest.raises(BugError):
        journal.open_operation(intents.sale(user), PREPARED)


def test_a_time_without_a_zone_is_refused(journal: Journal, intents: IntentMaker) -> None:
    naive = datetime(2026, 3, 14, 13, 0)  # noqa: DTZ001 that is the point
    intent = replace(intents.sale(), at=naive)
    with pytest.raises(BugError):
        journal.open_operation(intent, PREPARED)
    with pytest.raises(BugError):
        journal.list_since(naive)
    with pytest.raises(BugError):
        begin(journal, intents, Note(State.UNKNOWN, {}, naive))
    assert journal.list_unresolved() == []


@pytest.mark.parametrize(
    "facts",
    [
        {"pin": "4071"},
        {"PIN": "4071"},
        {"pin_number": "4071"},
        {"ticket": {"pin-number": "4071"}},
        {"answers": [{"ticket": [({"ticket_pin": "4071"},)]}]},
        {"pinNumber": "4071"},
        {"authToken": "4071"},
        {"AUTH_TOKEN": "4071"},
        {"token": "4071"},
        {"password": "4071"},
        {"Authorization": "Bearer 4071"},
        {"ticket": Pin("4071")},
    ],
)
def test_no_secret_is_written(
    journal: Journal, intents: IntentMaker, facts: dict[str, object]
) -> None:
    operation = begin(journal, intents)
    with pytest.raises(BugError) as caught:
        journal.append(operation.reference, Note(State.UNKNOWN, facts))
    assert "4071" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert journal.find(operation.reference) == operation


def test_a_word_that_only_looks_like_a_secret_is_written(
    journal: Journal, intents: IntentMaker
) -> None:
    operation = begin(
        journal, intents, Note(State.UNKNOWN, {"spinning": 1, "pinned": [2], "Pinar": 3})
    )
    assert operation.detail(State.UNKNOWN) == {"spinning": 1, "pinned": [2], "Pinar": 3}


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, b"bytes", MORNING])
def test_what_json_cannot_hold_is_refused(
    journal: Journal, intents: IntentMaker, value: object
) -> None:
    operation = begin(journal, intents)
    with pytest.raises(BugError, match="odd"):
        journal.append(operation.reference, Note(State.UNKNOWN, {"odd": value}))
    assert journal.find(operation.reference) == operation


def test_the_unresolved_are_listed_oldest_first(journal: Journal, intents: IntentMaker) -> None:
    ana, eva, done = (begin(journal, intents, user=user) for user in ("ana", "eva", "ana"))
    late = journal.open_operation(intents.sale("ana", at=MORNING - timedelta(days=9)), PREPARED)
    journal.append(done.reference, confirmed(7))
    journal.append(ana.reference, UNKNOWN, Note(State.INCIDENT))
    everybody = journal.list_unresolved()
    assert references(everybody) == [ana.reference, eva.reference, late.reference]
    assert [one.money for one in everybody] == [State.INCIDENT, State.SENT, State.PREPARED]
    assert references(journal.list_unresolved("ana")) == [ana.reference, late.reference]
    assert journal.list_unresolved("ulises") == []
    for one in everybody:
        assert journal.find(one.reference) == one


def test_what_was_resolved_may_become_unresolved_again(
    journal: Journal, intents: IntentMaker
) -> None:
    operation = begin(journal, intents, confirmed(7))
    assert journal.list_unresolved() == []
    journal.append(operation.reference, Note(State.INCIDENT))
    assert references(journal.list_unresolved()) == [operation.reference]


@pytest.mark.parametrize(
    ("paper", "is_owed"),
    [
        ((), False),
        ((State.PRINT_PENDING,), True),
        ((State.PRINT_PENDING, State.PRINTING), True),
        ((State.PRINT_PENDING, State.PRINTING, State.NOT_PRINTED), True),
        ((State.PRINT_PENDING, State.PRINTING, State.PRINT_DOUBTFUL), True),
        ((State.PRINT_PENDING, State.PRINTING, State.PRINTED), False),
        ((State.PRINT_PENDING, State.PRINTING, State.PRINT_UNVERIFIED), False),
        ((State.PRINT_PENDING, State.PRINT_WAIVED), False),
        ((State.PRINTED, State.LOOKED_UP), False),
        ((State.PRINTED, State.PRINT_PENDING, State.HANDED_OVER), True),
    ],
)
def test_the_spool_holds_what_is_owed(
    journal: Journal, intents: IntentMaker, paper: tuple[State, ...], is_owed: bool
) -> None:
    operation = begin(journal, intents, confirmed(7), *map(Note, paper))
    assert operation.awaits_paper == is_owed
    assert references(journal.list_awaiting_paper()) == [operation.reference] * is_owed


def test_the_spool_holds_only_what_the_operator_did(journal: Journal, intents: IntentMaker) -> None:
    operation = begin(journal, intents, PENDING)
    assert journal.list_awaiting_paper() == []
    journal.append(operation.reference, UNKNOWN, Note(State.RECOVERED, {"number": 7}))
    other = begin(journal, intents, confirmed(8), PENDING)
    spool = [operation.reference, other.reference]
    assert references(journal.list_awaiting_paper()) == spool


def test_a_period_of_the_operators_time_is_listed_whatever_this_machines_clock_says(
    journal: Journal, intents: IntentMaker
) -> None:
    hours = [timedelta(hours=hour) for hour in range(4)]
    # This machine's clock is a year ahead, and was set right after the second sale.
    wrong = [MORNING + timedelta(days=365) + hours[0], MORNING + timedelta(days=365) + hours[1]]
    sales = [
        journal.open_operation(intents.sale(at=at), Note(State.PREPARED, server_at=MORNING + hour))
        for at, hour in zip([*wrong, MORNING + hours[2], MORNING + hours[3]], hours, strict=True)
    ]
    names = [one.reference for one in sales]

    def list_between(first: timedelta, last: timedelta, kind: Kind | None = None) -> list[str]:
        return references(journal.list_between(MORNING + first, MORNING + last, kind))

    assert list_between(hours[0], hours[3]) == names[::-1]
    assert list_between(hours[1], hours[2]) == [names[2], names[1]]
    assert list_between(hours[2], hours[2], Kind.SALE) == [names[2]]
    assert list_between(hours[1], hours[2], Kind.VOID) == []


def test_without_the_operators_time_this_machines_stands_for_it(
    journal: Journal, intents: IntentMaker
) -> None:
    sale = journal.open_operation(intents.sale(at=MORNING), PREPARED)
    hour = timedelta(hours=1)
    assert references(journal.list_between(MORNING - hour, MORNING)) == [sale.reference]
    assert references(journal.list_between(MORNING + hour, MORNING + 2 * hour)) == []


def test_a_period_is_listed_newest_first(journal: Journal, intents: IntentMaker) -> None:
    at = [MORNING + timedelta(hours=hours) for hours in (0, 2, 1, 2)]
    sales = [journal.open_operation(intents.sale(at=one), PREPARED).reference for one in at]
    day = date(2026, 3, 14)
    payout = journal.open_operation(intents.payout(TicketKey(5, day)), PREPARED).reference
    newest_first = [sales[3], sales[1], sales[2], sales[0]]
    assert references(journal.list_since(MORNING)) == [
        *newest_first[:3],
        payout,
        newest_first[3],
    ]
    assert references(journal.list_since(MORNING, Kind.SALE)) == newest_first
    assert references(journal.list_since(MORNING, Kind.PAYOUT)) == [payout]
    assert references(journal.list_since(at[2] + timedelta(microseconds=1))) == newest_first[:2]
    assert journal.list_since(MORNING, Kind.VOID) == []


def test_operations_about_a_ticket_are_found(journal: Journal, intents: IntentMaker) -> None:
    sale = begin(journal, intents, confirmed(7, sold_on="2026-03-14"))
    day = date(2026, 3, 14)
    payout = journal.open_operation(intents.payout(TicketKey(7, day)), PREPARED)
    journal.open_operation(intents.payout(TicketKey(7, day - timedelta(days=400))), PREPARED)
    begin(journal, intents, confirmed(8, sold_on="2026-03-14"))
    begin(journal, intents, confirmed(7, sold_on="2026-03-15"))
    begin(journal, intents, UNKNOWN)
    about = journal.find_by_ticket(TicketKey(7, day))
    assert references(about) == [sale.reference, payout.reference]


def test_a_sale_without_a_noted_day_is_found_near_its_own(
    journal: Journal, intents: IntentMaker
) -> None:
    # 22:30 in Caracas is the next day in UTC.
    night = datetime(2026, 3, 14, 22, 30, tzinfo=CARACAS)
    sale = journal.open_operation(intents.sale(at=night), PREPARED, SENT, confirmed(7))
    found = journal.find_by_ticket(TicketKey(7, date(2026, 3, 14)))
    assert references(found) == [sale.reference]
    assert journal.find_by_ticket(TicketKey(7, date(2026, 3, 12))) == []


def test_the_newest_ticket_is_the_latest_and_not_the_largest(
    journal: Journal, intents: IntentMaker
) -> None:
    assert journal.newest_ticket_number("ana") is None
    begin(journal, intents, confirmed(900))
    lost = begin(journal, intents, UNKNOWN, Note(State.NOT_CREATED))
    begin(journal, intents, confirmed(105))
    begin(journal, intents, confirmed(990), user="eva")
    begin(journal, intents, Note(State.REJECTED))
    journal.open_operation(
        intents.payout(TicketKey(2000, date(2026, 3, 14))), PREPARED, SENT, confirmed(2000)
    )
    assert journal.newest_ticket_number("ana") == 105
    # Found late, but sold before the newest one.
    journal.append(lost.reference, Note(State.RECOVERED, {"number": 104}))
    assert journal.newest_ticket_number("ana") == 105
    newest = begin(journal, intents, UNKNOWN)
    journal.append(newest.reference, Note(State.RECOVERED, {"number": 12}))
    assert journal.newest_ticket_number("ana") == 12
    # Its ticket exists, whatever a person has to look into.
    journal.append(newest.reference, Note(State.INCIDENT))
    assert journal.newest_ticket_number("ana") == 12
    assert journal.newest_ticket_number("eva") == 990


def test_the_newest_sale_is_the_last_begun_that_is_a_ticket_for_sure(
    journal: Journal, intents: IntentMaker
) -> None:
    assert journal.newest_sale() is None
    first = begin(journal, intents, confirmed(900))
    lost = begin(journal, intents, UNKNOWN)
    journal.open_operation(
        intents.payout(TicketKey(2000, date(2026, 3, 14))), PREPARED, SENT, confirmed(2000)
    )
    assert journal.newest_sale() == first
    found = journal.append(lost.reference, Note(State.RECOVERED, {"number": 104}))
    assert journal.newest_sale() == found
    hers = begin(journal, intents, confirmed(990), user="eva")
    assert journal.newest_sale() == hers
    journal.append(hers.reference, Note(State.INCIDENT))
    assert journal.newest_sale() == found


def test_the_newest_paper_is_the_one_noted_last(journal: Journal, intents: IntentMaker) -> None:
    first = begin(journal, intents, confirmed(7))
    assert journal.newest_paper() is None
    first = journal.append(first.reference, PENDING)
    second = begin(journal, intents, confirmed(8), PENDING)
    assert journal.newest_paper() == second
    first = journal.append(first.reference, Note(State.PRINTING))
    journal.append(second.reference, Note(State.LOOKED_UP))
    assert journal.newest_paper() == first


def test_a_number_of_any_length_is_looked_for(journal: Journal, intents: IntentMaker) -> None:
    begin(journal, intents, confirmed(7))
    long = 10**30
    sale = begin(journal, intents, confirmed(long))
    key = TicketKey(long, date(2026, 3, 14))
    payout = journal.open_operation(intents.payout(key), PREPARED)
    assert references(journal.find_by_ticket(key)) == [sale.reference, payout.reference]
    assert journal.newest_ticket_number("ana") == long
    assert journal.find_by_ticket(TicketKey(10**40, date(2026, 3, 14))) == []


def test_handing_over_and_copies_are_counted(journal: Journal, intents: IntentMaker) -> None:
    intent = intents.payout(TicketKey(7, date(2026, 3, 14)))
    journal.open_operation(intent, PREPARED, SENT, confirmed(7), PENDING)
    operation = journal.append(
        intent.reference, Note(State.PRINT_DOUBTFUL), PRINTED, Note(State.HANDED_OVER)
    )
    assert operation.is_handed_over
    assert operation.copies == 2


def test_many_operations_stay_apart(journal: Journal, intents: IntentMaker) -> None:
    opened = [begin(journal, intents) for _ in range(20)]
    for number, one in enumerate(opened):
        journal.append(one.reference, confirmed(number), PENDING)
    for number, one in enumerate(opened):
        found = journal.find(one.reference)
        assert found is not None
        assert found.ticket_number == number
        assert found.intent == one.intent
    assert references(journal.list_awaiting_paper()) == references(opened)


def test_each_entry_keeps_both_times_once_the_server_has_told_its_own(
    journal: Journal, intents: IntentMaker
) -> None:
    operation = begin(journal, intents)
    assert {one.server_at for one in operation.entries} == {None}
    journal.hear(timedelta(seconds=90))
    operation = journal.append(operation.reference, UNKNOWN)
    newest = operation.entries[-1]
    assert newest.server_at == newest.at + timedelta(seconds=90)
    told = Note(State.LOOKED_UP, {}, MORNING)
    assert journal.append(operation.reference, told).entries[-1].server_at == MORNING
    journal.hear(None)
    assert journal.append(operation.reference, PENDING).entries[-1].server_at is None
    assert journal.find_damage() == ""


def test_what_was_ever_in_doubt_is_listed_apart(journal: Journal, intents: IntentMaker) -> None:
    begin(journal, intents, confirmed(1), PENDING, Note(State.PRINTING), PRINTED)
    asked = begin(journal, intents, UNKNOWN)
    looked = begin(journal, intents, confirmed(2), Note(State.LOOKED_UP))
    undone = begin(journal, intents, UNKNOWN, Note(State.NOT_CREATED))
    begin(journal, intents, Note(State.REJECTED))
    assert references(journal.list_doubted(MORNING)) == references((undone, looked, asked))
    assert references(journal.list_doubted(looked.intent.at)) == references((undone, looked))


def test_the_first_sale_of_a_window_is_found_by_both_clocks(
    journal: Journal, intents: IntentMaker
) -> None:
    def since(here: datetime, server: datetime) -> str | None:
        found = journal.first_sale("ana", ServerMoment(server=server, here=here))
        return found.reference if found else None

    begin(journal, intents, Note(State.REJECTED))
    begin(journal, intents, confirmed(1), user="eva")
    journal.open_operation(intents.payout(TicketKey(1, date(2026, 3, 14))), PREPARED, SENT)
    begin(journal, intents, UNKNOWN)
    first = begin(journal, intents, confirmed(2))
    second = begin(journal, intents, UNKNOWN, Note(State.NOT_CREATED))
    here, sent = first.intent.at, first.intent.at + first.intent.clock_offset
    tick = timedelta(microseconds=1)
    assert since(MORNING, sent) == first.reference
    assert since(MORNING, sent + tick) == second.reference
    assert since(here + tick, MORNING - timedelta(days=1)) == second.reference
    assert since(second.intent.at + tick, MORNING) is None
