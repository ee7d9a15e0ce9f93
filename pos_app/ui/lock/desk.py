"""Asks a lane about PINs: hashing is slow on purpose and must not hold the window.

Thread: GUI; the store is used in the query lane only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pos_app.lanes.lane import Answer, Lane
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.lock.pins import PinStore


class LockDesk(QObject):
    """Checks and sets PINs."""

    def __init__(self, query: Lane[QueryRoom], store: PinStore) -> None:
        """Keep whom to ask."""
        super().__init__()
        self._query, self._store = query, store

    def ask_for_pin(self, user: str, then: Callable[[Answer[bool]], None]) -> None:
        """Tell whether a user has a PIN here."""
        store = self._store
        self._query.submit(lambda _: store.has(user), then)

    def set(self, user: str, pin: str, then: Callable[[Answer[None]], None]) -> None:
        """Give a user a PIN."""
        store = self._store
        self._query.submit(lambda _: store.set(user, pin), then)

    def check(self, user: str, pin: str, then: Callable[[Answer[bool]], None]) -> None:
        """Tell whether this is a user's PIN."""
        store = self._store
        self._query.submit(lambda _: store.check(user, pin), then)
