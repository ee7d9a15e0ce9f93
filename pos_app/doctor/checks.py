"""Looks the till over: line, session, printer, journal, versions, settings. Changes nothing of it.

Nothing secret is read: no sign-in, no token, no e-mail, no PIN.
Thread: each check runs in a daemon thread of its own, so that one that hangs cannot hold the rest.
"""

from __future__ import annotations

import platform
import threading
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from pos_app import __version__
from pos_app.bootstrap import adapters
from pos_app.bootstrap.start import Start
from pos_app.domain.errors import TillError
from pos_app.till.ports import PrinterState
from pos_app.till.server_clock import ServerClock

READS = 3
_PACKAGES = {
    "qt": "PySide6-Essentials",
    "httpx": "httpx",
    "escpos": "python-escpos",
    "argon2": "argon2-cffi",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw; `facts` are for machines, milliseconds and seconds by their names."""

    ok: bool
    detail: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at, and the seconds that it may take."""

    name: str
    look: Callable[[Start], Finding]
    seconds: float


def run_check(check: Check, start: Start) -> Finding:
    """Run a check; one that fails or takes too long is a finding, too."""
    seen: list[Finding] = []

    def work() -> None:
        try:
            seen.append(check.look(start))
        except TillError as error:
            detail = f"{error.code} {type(error).__name__}: {error.detail}".removesuffix(": ")
            seen.append(Finding(ok=False, detail=detail, facts={"code": error.code}))
        except Exception as error:  # noqa: BLE001 whatever it is, the other checks go on
            # Only its kind: its text may hold anything.
            seen.append(Finding(ok=False, detail=f"the check failed: {type(error).__name__}"))

    thread = threading.Thread(target=work, name=f"doctor {check.name}", daemon=True)
    thread.start()
    thread.join(check.seconds)
    return seen[0] if seen else Finding(ok=False, detail=f"no answer in {check.seconds:g} s")


def look_at_line(start: Start) -> Finding:
    """Ask the operator's clock a few times; in practice its server is started for it."""
    if not start.is_practice:
        address = start.settings.api.base_url
        if address is None:
            return Finding(ok=False, detail="the settings name no operator: [api] base_url")
        return _ask_clock(start, address)
    host = adapters.open_host(start)
    host.start()
    try:
        return _ask_clock(start, host.address())
    finally:
        host.stop()


def _ask_clock(start: Start, address: str) -> Finding:
    from pos_app.api.auth import Session
    from pos_app.api.exchange import Purpose

    clock, heard = start.clock, ServerClock()
    took: list[float] = []
    with closing(adapters.open_service(start, address, Session(), Purpose.QUERY)) as service:
        for _ in range(READS):
            begin = clock.monotonic()
            heard = heard.hear(service.read_time())
            took.append(clock.monotonic() - begin)
    latency, skew = round(median(took) * 1000), round(heard.offset.total_seconds(), 1)
    # A practice operator has a time of its own.
    is_far = heard.is_far and not start.is_practice
    facts = {"server": address, "latency_ms": latency, "clock_skew_s": skew}
    detail = f"{address} answers in {latency} ms; its clock is {skew:+.1f} s from this machine's"
    return Finding(ok=not is_far, detail=detail + ", too far" * is_far, facts=facts)


def look_at_session(_start: Start) -> Finding:
    """Say that there is none: a session lives in the till's memory only."""
    return Finding(ok=True, detail="none; the doctor does not sign in", facts={"state": "none"})


def look_at_printer(start: Start) -> Finding:
    """Ask the printer how it is; silence is no fault, as small printers say nothing."""
    with closing(adapters.open_paper(start)) as printer:
        status = printer.read_status()
    facts: dict[str, object] = {
        "link": start.settings.printer.link,
        "state": status.state.value,
        "paper_is_low": status.paper_is_low,
    }
    words = [status.description, status.state.value]
    if status.error is not None:
        facts["code"] = status.error.code
        words.append(f"{status.error.code} {type(status.error).__name__} {status.error}".strip())
    if status.paper_is_low:
        words.append("paper is low")
    is_well = status.state is not PrinterState.FAULT
    return Finding(ok=is_well, detail=", ".join(filter(None, words)), facts=facts)


def look_at_journal(start: Start) -> Finding:
    """Check the whole chain, and count what is not settled; no journal yet is fine."""
    path = start.journal_path
    if not path.exists():
        return Finding(ok=True, detail=f"{path}: none yet", facts={"path": str(path)})
    with closing(adapters.open_reading(start)) as journal:
        chain = journal.verify()
        unresolved = len(journal.list_unresolved())
        unprinted = len(journal.list_awaiting_paper())
    facts = {
        "path": str(path),
        "entries": chain.checked,
        "chain_is_whole": chain.is_whole,
        "broken_at": chain.broken_at,
        "unresolved": unresolved,
        "unprinted": unprinted,
    }
    state = f"{chain.checked} entries, " + ("chain whole" if chain.is_whole else chain.reason)
    detail = f"{path}: {state}; {unresolved} unresolved, {unprinted} unprinted"
    return Finding(ok=chain.is_whole and not unresolved + unprinted, detail=detail, facts=facts)


def look_at_versions(_start: Start) -> Finding:
    """List what runs here, and how long it takes to check a PIN."""
    from pos_app.journal.connection import require_sqlite, tell_sqlite_version
    from pos_app.ui.lock.pins import time_a_try

    sqlite = tell_sqlite_version()
    facts = {
        "app": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite,
        **{name: _find_version(package) for name, package in _PACKAGES.items()},
        # Made once, for it is native code that a build may lack; a slow machine is seen, too.
        "pin_ms": round(time_a_try() * 1000),
        "os": platform.platform(),
    }
    require_sqlite(sqlite)
    return Finding(
        ok=True, detail=", ".join(f"{name} {one}" for name, one in facts.items()), facts=facts
    )


def _find_version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"  # a build may leave the packages' metadata out


def look_at_settings(start: Start) -> Finding:
    """Name the file. Bad values never come this far: the start stops at them with exit code 2."""
    path = start.settings_path
    there = "read" if path.exists() else "not there, defaults are used"
    facts = {"path": str(path), "exists": path.exists(), "data_folder": str(start.folder)}
    return Finding(ok=True, detail=f"{path}: {there}", facts=facts)


CHECKS = (
    Check("settings", look_at_settings, 5),
    Check("versions", look_at_versions, 10),
    Check("line", look_at_line, 45),
    Check("session", look_at_session, 5),
    Check("printer", look_at_printer, 20),
    Check("journal", look_at_journal, 120),
)
