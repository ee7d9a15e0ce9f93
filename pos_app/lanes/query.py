"""The query lane's room: its own client, everything that only reads.

Thread: the query lane's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pos_app.domain.errors import NotSignedInError, RefusedError
from pos_app.till import browse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from pos_app.domain.catalogue import Catalogue, Game
    from pos_app.till.ports import Clock, JournalReader, ServerMoment, Service


@dataclass(frozen=True, slots=True)
class Heard:
    """The server's clock, and how long the line took to tell it (seconds)."""

    moment: ServerMoment
    seconds: float


@dataclass(slots=True)
class QueryRoom:
    """A client for reading. `end` closes its connection.

    `open_reader` opens the journal for reading: at first use, as the money lane makes the file.
    """

    service: Service
    clock: Clock
    open_reader: Callable[[], JournalReader]
    end: Callable[[], None]
    _reader: JournalReader | None = field(default=None, init=False)
    _games: Mapping[int, Game] | None = field(default=None, init=False)

    def sign_in(self, email: str, password: str) -> None:
        """Open the session that all lanes share."""
        self.service.sign_in(email, password)

    def sign_out(self) -> None:
        """End the session; the operator is told where it can be."""
        self._games = None
        self.service.sign_out()

    def hear(self) -> Heard:
        """Ask the server's clock and measure the line by it."""
        begin = self.clock.monotonic()
        moment = self.service.read_time()
        return Heard(moment, self.clock.monotonic() - begin)

    def load_catalogue(self, day: date) -> browse.Loaded:
        """Read everything that can be sold on a local day; the template once a session."""
        loaded = browse.load_catalogue(self.service, day, self._games)
        self._games = loaded.catalogue.games
        return loaded

    def refresh_draws(self, catalogue: Catalogue, day: date) -> browse.Loaded:
        """Read only the open draws anew."""
        return browse.refresh_draws(self.service, catalogue, day)

    @property
    def journal(self) -> JournalReader:
        """The journal, for reading."""
        if self._reader is None:
            self._reader = self.open_reader()
        return self._reader

    def is_session_over(self) -> bool:
        """Whether the operator no longer knows the token: asked by a harmless read."""
        try:
            self.service.read_entity()
        except NotSignedInError:
            return True
        except RefusedError:
            return False
        return False

    def next_due(self) -> float | None:
        """Nothing is done here unasked."""
        return None

    def tick(self) -> object | None:
        """Nothing is done here unasked."""
        return None

    def close(self) -> None:
        """Let connection and journal go."""
        closing = getattr(self._reader, "close", None)
        if closing is not None:
            closing()
        self.end()
