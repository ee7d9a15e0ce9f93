"""Several keys handed on in one turn: what they show is shown once, after the last of them.

A scanner's filter and a sale under way hold keys, and hand them on together: a dozen, each of which
would have everything shown anew for nobody.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

Show = Callable[[], object]


class _Waiting:
    """What is to be shown after the last key; None while keys come one by one."""

    shows: dict[Show, None] | None = None


@contextmanager
def together() -> Iterator[None]:
    """Hand keys on: what is to be shown meanwhile waits for the last.

    Everything is shown even where one of them fails; the first failure is raised afterwards.
    """
    if _Waiting.shows is not None:
        yield
        return
    _Waiting.shows = {}
    try:
        yield
    finally:
        shows, _Waiting.shows = _Waiting.shows, None
        _show_all(shows)


def _show_all(shows: Iterable[Show]) -> None:
    failures = []
    for show in shows:
        try:
            show()
        except Exception as failure:  # noqa: BLE001 whatever it is, the others are shown too
            failures.append(failure)
    if failures:
        raise failures[0]


def show_after_keys(show: Show) -> None:
    """Call this now, or once after the last of the keys that are being handed on."""
    if _Waiting.shows is None:
        show()
    else:
        # Again at the end: what was asked for later is shown later.
        _Waiting.shows.pop(show, None)
        _Waiting.shows[show] = None


def show_before(show: Show) -> None:
    """Call this now if it waits: what is shown next would otherwise be overwritten by it."""
    if _Waiting.shows is not None and show in _Waiting.shows:
        del _Waiting.shows[show]
        show()
