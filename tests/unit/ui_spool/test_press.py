"""A paper is begun once, from whatever thread; a fault in it never looks like a failed sale."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Entity
from pos_app.domain.document import Document
from pos_app.domain.money import Money
from pos_app.domain.ticket import Pin, SoldWager, Ticket
from pos_app.ui.desks import print_desk
from pos_app.ui.desks.print_desk import Order, PaperChoice, PaperRun, Press

ENTITY = Entity(213, "AGENCIA", ("animalitos",))
SOLD_AT = datetime(2026, 11, 23, 18, 32, tzinfo=UTC)
WAGER = SoldWager(1, 5, "5", Money.of(20), "LOTTO REY", "02:30 pm")
TICKET = Ticket(57434503, SOLD_AT, (WAGER,), Money.of(20), Pin("76479163"))
ORDER = Order(TICKET, "R1")


class FakeDesk:
    """Keeps what it is given to print, and what is asked of the operator."""

    def __init__(self, *, from_image: bool) -> None:
        self.choice = PaperChoice("Taquilla 1", from_image)
        self.printed: list[Document] = []
        self.kept: list[Order] = []
        self.runs: list[PaperRun] = []

    def fetch_image(self, _order: Order, _entity: Entity, run: PaperRun) -> None:
        self.runs.append(run)

    def post_ticket(self, _order: Order, document: Document) -> None:
        self.printed.append(document)

    def keep(self, order: Order) -> None:
        self.kept.append(order)


def _press(desk: Any, entity: Entity | None = ENTITY, *, is_practice: bool = False) -> Press:
    return Press(desk, entity, None, is_practice=is_practice)


def _begun() -> tuple[PaperRun, list[bytes | None]]:
    images: list[bytes | None] = []
    return PaperRun(images.append), images


def test_from_data_a_paper_is_begun_in_the_thread_that_asks() -> None:
    desk = FakeDesk(from_image=False)
    asking = threading.Thread(target=_press(desk).start, args=(ORDER,))
    asking.start()
    asking.join()
    [document] = desk.printed
    assert document.reference == "R1"
    assert not desk.runs


def test_practice_paper_says_so() -> None:
    plain, marked = FakeDesk(from_image=False), FakeDesk(from_image=False)
    _press(plain).start(ORDER)
    _press(marked, is_practice=True).start(ORDER)
    assert len(marked.printed[0].parts) > len(plain.printed[0].parts)


def test_without_an_agency_the_spool_keeps_it() -> None:
    desk = FakeDesk(from_image=True)
    _press(desk, entity=None).start(ORDER)
    assert desk.kept == [ORDER]


@pytest.mark.allow_log
def test_a_fault_in_composing_is_kept_for_the_spool_and_not_raised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> Document:
        raise RuntimeError("boom")

    desk = FakeDesk(from_image=False)
    monkeypatch.setattr(print_desk, "ticket_document", fail)
    _press(desk).start(ORDER)
    assert desk.kept == [ORDER]
    assert not desk.printed


def test_the_picture_or_its_being_late_prints_and_not_both(qtbot: QtBot) -> None:
    run, images = _begun()
    run.wait(0)
    qtbot.waitUntil(lambda: bool(images))
    run.take(b"picture")
    assert images == [None]


def test_a_picture_in_time_is_printed_and_the_patience_ends() -> None:
    run, images = _begun()
    run.wait(60_000)
    run.take(b"picture")
    run.rest()
    assert images == [b"picture"]


def test_of_many_threads_one_prints() -> None:
    run, images = _begun()
    barrier = threading.Barrier(8)

    def race(take: Callable[[bytes], None], number: int) -> None:
        barrier.wait()
        take(b"%d" % number)

    racing = [threading.Thread(target=race, args=(run.take, n)) for n in range(8)]
    for one in racing:
        one.start()
    for one in racing:
        one.join()
    assert len(images) == 1
