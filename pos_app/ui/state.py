"""What every presenter needs to know of the till, held once and told by signals.

Thread: the GUI thread only; lanes report through presenters, which call the `set_…` methods.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos_app.domain.operation import Kind, State

if TYPE_CHECKING:
    from datetime import datetime

    from pos_app.domain.catalogue import Catalogue, Entity
    from pos_app.domain.money import Money
    from pos_app.domain.operation import Operation
    from pos_app.till.ports import Clock, PrinterStatus, ServerMoment
    from pos_app.till.server_clock import LinePace, ServerClock


class LineState(Enum):
    """The way to the operator's server, as the lamp says it."""

    UNKNOWN = "unknown"
    GOOD = "good"
    SLOW = "slow"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Line:
    """How the line is; `latency` is the last answer's, None before the first and when down."""

    state: LineState
    latency: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in. `user` is the e-mail: it never changes while the session lives."""

    user: str


@dataclass(frozen=True, slots=True)
class ShiftGlance:
    """What the lamp says of the shift: whether it is open and the cash that should be there.

    `cash` is None where it is counted blind: nobody is to know it before the count.
    """

    is_open: bool
    cash: Money | None


@dataclass(frozen=True, slots=True)
class LastTicket:
    """The newest ticket this till sold: what the last-ticket bar, F9 and F10 are about.

    `paper` is the operation's newest paper state, None while nothing was to be printed.
    """

    reference: str
    number: int
    sold_at: datetime
    total: Money
    draw_ids: tuple[int, ...] = ()
    paper: State | None = None
    is_void: bool = False


HISTORY = 12
"""How many answers the line's lamp remembers."""
SLOW_LINE = timedelta(milliseconds=1500)
"""An answer later than this makes the lamp say "slow"."""


class TillState(QObject):
    """The facts shared by the window and its presenters.

    Signals (none carries a value: ask the property):
        session_changed: somebody signed in or out.
        catalogue_changed: another catalogue (products, draws, limits, agency).
        clock_changed: the server told the time; the offset is another.
        line_changed, printer_changed, shift_changed: a lamp is another.
        operations_changed: the unresolved operations are others.
        last_ticket_changed: sold, printed or voided.
        activity_changed: a money call began or ended.
    """

    session_changed = Signal()
    catalogue_changed = Signal()
    clock_changed = Signal()
    line_changed = Signal()
    printer_changed = Signal()
    shift_changed = Signal()
    operations_changed = Signal()
    last_ticket_changed = Signal()
    activity_changed = Signal()

    def __init__(
        self, clock: Clock, *, till_name: str = "", is_practice: bool = False, server: str = ""
    ) -> None:
        """Begin with nobody signed in. `server` is the operator's address as people say it."""
        super().__init__()
        self._clock = clock
        self.till_name = till_name
        self.is_practice = is_practice
        self.server = server
        self._session: Session | None = None
        self._catalogue: Catalogue | None = None
        self._server_clock: ServerClock | None = None
        self._pace: LinePace | None = None
        self._line = Line(LineState.UNKNOWN)
        self._line_history: tuple[timedelta | None, ...] = ()
        self._printer: PrinterStatus | None = None
        self._shift: ShiftGlance | None = None
        self._unresolved: tuple[Operation, ...] = ()
        self._last_ticket: LastTicket | None = None
        self._money_calls = 0

    @property
    def session(self) -> Session | None:
        """Who is signed in, None for nobody."""
        return self._session

    def set_session(self, session: Session | None) -> None:
        """Somebody signed in or out; what belonged to the other session is forgotten."""
        if session == self._session:
            return
        self._session = session
        self.set_last_ticket(None)
        self.session_changed.emit()

    @property
    def catalogue(self) -> Catalogue | None:
        """What can be sold, None before it was read."""
        return self._catalogue

    @property
    def entity(self) -> Entity | None:
        """The agency, None before it was read."""
        return self._catalogue.entity if self._catalogue else None

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Take another catalogue; the very same one changes nothing."""
        if catalogue is not self._catalogue:
            self._catalogue = catalogue
            self.catalogue_changed.emit()

    @property
    def clock_offset(self) -> timedelta:
        """Server time minus this machine's; zero until the server told its time."""
        return self._server_clock.offset if self._server_clock else timedelta(0)

    @property
    def is_server_time_known(self) -> bool:
        """Whether the server told its time since the start."""
        return self._server_clock is not None

    def server_now(self) -> datetime:
        """Give the server's time, aware UTC."""
        return self._clock.now() + self.clock_offset

    def set_server_moment(self, moment: ServerMoment) -> None:
        """Take what the server's clock said."""
        from pos_app.till.server_clock import ServerClock

        self._server_clock = (self._server_clock or ServerClock()).hear(moment)
        self.clock_changed.emit()

    @property
    def line(self) -> Line:
        """How the way to the server is."""
        return self._line

    @property
    def line_p95(self) -> timedelta:
        """What 95 of 100 answers stay below: part of a draw's last call; zero before the first."""
        return self._pace.p95 if self._pace else timedelta(0)

    @property
    def is_clock_far(self) -> bool:
        """Whether this machine's clock is so wrong that the cashier should know."""
        return self._server_clock is not None and self._server_clock.is_far

    def note_answer(self, latency: timedelta) -> None:
        """Note that the server answered, and after how long."""
        from pos_app.till.server_clock import LinePace

        self._pace = (self._pace or LinePace()).note(latency)
        state = LineState.SLOW if latency > SLOW_LINE else LineState.GOOD
        self._set_line(Line(state, latency))

    def note_silence(self) -> None:
        """Note that the server could not be reached or did not answer."""
        self._set_line(Line(LineState.DOWN))

    @property
    def line_history(self) -> tuple[timedelta | None, ...]:
        """The newest answers' times, oldest first; None where no answer came."""
        return self._line_history

    def _set_line(self, line: Line) -> None:
        self._line_history = (*self._line_history, line.latency)[-HISTORY:]
        if line != self._line:
            self._line = line
            self.line_changed.emit()

    @property
    def printer(self) -> PrinterStatus | None:
        """What the printer last said of itself, None before it was asked."""
        return self._printer

    def set_printer(self, status: PrinterStatus) -> None:
        """Take the printer's newest status."""
        if status != self._printer:
            self._printer = status
            self.printer_changed.emit()

    @property
    def shift(self) -> ShiftGlance | None:
        """The shift as the lamp says it; None where shifts are not kept."""
        return self._shift

    def set_shift(self, shift: ShiftGlance | None) -> None:
        """Take the shift's newest state."""
        if shift != self._shift:
            self._shift = shift
            self.shift_changed.emit()

    @property
    def unresolved(self) -> tuple[Operation, ...]:
        """Operations of which the money is not known yet, oldest first."""
        return self._unresolved

    def unresolved_of(self, *kinds: Kind) -> tuple[Operation, ...]:
        """Those of these kinds."""
        return tuple(one for one in self._unresolved if one.intent.kind in kinds)

    @property
    def sales_in_doubt(self) -> tuple[Operation, ...]:
        """What keeps this user from selling: her own sales that wait for an answer.

        Another user's do not, nor an incident: its tickets are known, a person settles it.
        """
        user = self._session.user if self._session else None
        return tuple(
            one
            for one in self.unresolved_of(Kind.SALE)
            if one.intent.user == user and one.money is not State.INCIDENT
        )

    def set_unresolved(self, operations: tuple[Operation, ...]) -> None:
        """Take the unresolved operations as the journal has them now."""
        if operations != self._unresolved:
            self._unresolved = operations
            self.operations_changed.emit()

    @property
    def last_ticket(self) -> LastTicket | None:
        """The newest ticket this session sold."""
        return self._last_ticket

    def set_last_ticket(self, ticket: LastTicket | None) -> None:
        """Take the newest ticket, or its new state."""
        if ticket != self._last_ticket:
            self._last_ticket = ticket
            self.last_ticket_changed.emit()

    @property
    def is_money_moving(self) -> bool:
        """Whether a money call is under way: no other may begin."""
        return self._money_calls > 0

    def begin_money_call(self) -> None:
        """Say that a money call was handed to its lane."""
        self._money_calls += 1
        self.activity_changed.emit()

    def end_money_call(self) -> None:
        """Say that its answer came, whatever it was."""
        self._money_calls -= 1
        self.activity_changed.emit()
