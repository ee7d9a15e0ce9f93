"""The bars say what the till knows."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from pos_app.domain.catalogue import Catalogue, Entity
from pos_app.domain.errors import (
    CoverOpenError,
    PaperOutError,
    PrinterError,
    PrinterFaultError,
    PrinterMissingError,
    PrinterOfflineError,
)
from pos_app.domain.money import Money
from pos_app.till.ports import PrinterState, PrinterStatus, ServerMoment
from pos_app.ui.state import Session, ShiftGlance
from pos_app.ui.widgets.lamp import Light
from pos_app.ui.window.frame_presenter import FramePresenter
from tests.unit.ui_core.conftest import Stage


@pytest.fixture
def bars(stage: Stage) -> Iterator[Stage]:
    presenter = FramePresenter(stage.frame, stage.state)
    yield stage
    presenter.stop()


def test_before_anybody_signs_in(bars: Stage) -> None:
    assert bars.frame.top_bar.place.text == "Caja 1"
    for name in ("line", "printer", "shift"):
        assert not bars.screen.lamp(name).isVisible()


def test_place_and_cashier(bars: Stage) -> None:
    bars.state.set_session(Session("maria@example.com"))
    bars.state.set_catalogue(Catalogue(Entity(1, "Agencia EL NIÑO", ()), {}, {}, ()))
    assert bars.frame.top_bar.place.text == "Agencia EL NIÑO · Caja 1"
    bars.state.set_session(None)
    assert bars.frame.top_bar.place.text == "Caja 1"


@pytest.mark.parametrize(
    ("milliseconds", "light", "text"),
    [(84, Light.GOOD, "Online · 84 ms"), (1840, Light.ATTENTION, "Slow line · 1,8 s")],
)
def test_the_line(bars: Stage, milliseconds: int, light: Light, text: str) -> None:
    bars.state.note_answer(timedelta(milliseconds=milliseconds))
    lamp = bars.screen.lamp("line")
    assert (lamp.isVisible(), lamp.light, lamp.text) == (True, light, text)
    assert lamp.accessibleName() == text


def test_no_line(bars: Stage) -> None:
    bars.state.note_silence()
    lamp = bars.screen.lamp("line")
    assert (lamp.light, lamp.text) == (Light.BAD, "No line")


@pytest.mark.parametrize(
    ("status", "light", "text"),
    [
        (PrinterStatus(PrinterState.READY, description="80 mm · TCP 192.0.2.7"), Light.GOOD,
         "Printer ready · 80 mm"),
        (PrinterStatus(PrinterState.READY), Light.GOOD, "Printer ready"),
        (PrinterStatus(PrinterState.READY, paper_is_low=True), Light.ATTENTION,
         "Little paper left"),
        (PrinterStatus(PrinterState.UNKNOWN), Light.UNKNOWN, "Printer does not say"),
        (PrinterStatus(PrinterState.FAULT), Light.BAD, "Printer fault"),
    ],
)  # fmt: skip
def test_the_printer(bars: Stage, status: PrinterStatus, light: Light, text: str) -> None:
    bars.state.set_printer(status)
    lamp = bars.screen.lamp("printer")
    assert (lamp.isVisible(), lamp.light, lamp.text) == (True, light, text)


def test_every_printer_fault_has_its_own_word(bars: Stage) -> None:
    kinds: list[type[PrinterError]] = [
        PaperOutError,
        CoverOpenError,
        PrinterOfflineError,
        PrinterMissingError,
        PrinterFaultError,
    ]
    said = set()
    for kind in kinds:
        bars.state.set_printer(PrinterStatus(PrinterState.FAULT, kind()))
        said.add(bars.screen.lamp("printer").text)
    assert len(said) == len(kinds)


def test_no_two_lights_look_alike(bars: Stage) -> None:
    """State is never colour alone: in grey the shapes still differ."""
    lamp = bars.frame.top_bar.line
    lamp.show()
    pictures = set()
    for light in Light:
        lamp.show_light(light, "")
        lamp.resize(lamp.sizeHint())
        grey = lamp.grab().toImage().convertToFormat(lamp.grab().toImage().Format.Format_Mono)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == len(Light)


def test_the_shift(bars: Stage) -> None:
    bars.state.set_shift(ShiftGlance(True, Money.of(1284)))
    lamp = bars.screen.lamp("shift")
    assert lamp.text == "Shift open · Bs 1.284"
    bars.state.set_shift(ShiftGlance(True, None))
    assert lamp.text == "Shift open"  # counted blind
    bars.state.set_shift(ShiftGlance(False, Money.of(0)))
    assert lamp.light is Light.ATTENTION
    bars.state.set_shift(None)
    assert not lamp.isVisible()


def test_the_clock_is_the_servers_and_says_when_it_is_not(bars: Stage, qtbot: QtBot) -> None:
    clock = bars.frame.top_bar.clock
    qtbot.waitUntil(lambda: clock.text() == "02:32:07 p. m.")
    assert "This computer's time" in clock.toolTip()
    here = bars.clock.now()
    bars.state.set_server_moment(ServerMoment(server=here - timedelta(hours=3), here=here))
    assert clock.text() == "11:32:07 a. m."
    assert clock.toolTip() == "The operator's time"


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("America/Bogota", "01:32:07 p. m."),
        ("Mars/Olympus", "02:32:07 p. m."),
        ("", "02:32:07 p. m."),
    ],
)
def test_the_clock_is_in_the_agencys_zone(bars: Stage, zone: str, text: str) -> None:
    bars.state.set_catalogue(Catalogue(Entity(1, "EL NIÑO", (), time_zone=zone), {}, {}, ()))
    assert bars.frame.top_bar.clock.text() == text
