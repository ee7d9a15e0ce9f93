"""python-escpos, held at arm's length: its printer profiles and its command bytes, nothing else.

Thread: the printer's; importing it takes 80 to 250 ms, so never at the start of the program.
"""

from __future__ import annotations

import logging
import os
import shutil
import stat
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pos_app.domain.errors import ConfigError

log = logging.getLogger(__name__)

_FOLDER_VARIABLE = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_import_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What python-escpos knows of a model. `columns` and `width_dots` are 0 where it does not."""

    width_dots: int
    columns: int
    has_small_font: bool
    prints_qr: bool
    prints_barcodes: bool
    cuts: bool


class CommandBytes:
    """Command bytes for a profile, made in memory."""

    def __init__(self, profile: str, cache_folder: Path | None) -> None:
        """Load python-escpos. Raises ConfigError for a profile that it does not have."""
        library = _load_library(cache_folder)
        if profile and profile not in library.known_profiles:
            raise ConfigError(
                f"[printer] profile is {profile!r}; it should be one of "
                f"{', '.join(sorted(library.known_profiles))}, or empty"
            )
        self._printer = library.printer_class(profile=profile or None)
        self._profile = self._printer.profile.profile_data

    def read_capabilities(self) -> Capabilities:
        """Return what the profile says; figures that cannot be right are left out."""
        fonts, features = self._profile["fonts"], self._profile["features"]
        dots = self._profile["media"]["width"].get("pixels")
        columns = int(fonts["0"]["columns"])
        return Capabilities(
            width_dots=dots if isinstance(dots, int) and dots >= 256 else 0,
            columns=columns if columns >= 24 else 0,  # NT-80-V-UL claims 12: its cell width
            has_small_font="1" in fonts,
            prints_qr=bool(features.get("qrCode")),
            prints_barcodes=bool(features.get("barcodeB")),
            cuts=bool(features.get("paperFullCut") or features.get("paperPartCut")),
        )

    def qr(self, text: str, module_dots: int) -> bytes:
        """Store a QR code (model 2, level M) and print it."""
        return self._take(
            lambda printer: printer.qr(text, ec=1, size=module_dots, model=2, native=True)
        )

    def cut(self) -> bytes:
        """Feed to the blade and cut."""
        return self._take(lambda printer: printer.cut(feed=False))

    def kick_drawer(self) -> bytes:
        """Pulse the drawer's connector, pin 2."""
        return self._take(lambda printer: printer.cashdraw(2))

    def _take(self, act: Any) -> bytes:
        self._printer.clear()
        act(self._printer)
        return bytes(self._printer.output)


@dataclass(frozen=True, slots=True)
class _Library:
    printer_class: Any
    known_profiles: frozenset[str]


@lru_cache(maxsize=1)
def _load_library(cache_folder: Path | None) -> _Library:
    with _import_lock:
        folder = _private_folder(cache_folder)
        try:
            return _import_library(folder)
        except Exception:  # noqa: BLE001 - a torn cache raises whatever pickle meets first
            # A cache cut short by a crash is an EOFError at every later start: start without.
            log.info("python-escpos did not load with its cache; trying without")
            for cache in folder.glob("*.pickle"):
                cache.unlink()
            for name in [name for name in sys.modules if name.partition(".")[0] == "escpos"]:
                del sys.modules[name]  # left half-made
            return _import_library(folder)
        finally:
            if cache_folder is None:
                shutil.rmtree(folder, ignore_errors=True)


def _import_library(folder: Path) -> _Library:
    """Import python-escpos without the traces it leaves: a log handler, a temporary folder."""
    handlers = list(logging.getLogger().handlers)
    make_folder, own_thread = tempfile.mkdtemp, threading.get_ident()

    def hand_out_own_folder(*args: Any, **kwargs: Any) -> str:
        if threading.get_ident() == own_thread:
            return str(folder)
        return str(make_folder(*args, **kwargs))

    before = os.environ.get(_FOLDER_VARIABLE)
    os.environ[_FOLDER_VARIABLE] = str(folder)
    # WORKAROUND python-escpos 3.1, capabilities.py line 18: makes a temporary folder at each import
    # even when it is told where to go, and leaves it. Until a version that does not.
    tempfile.mkdtemp = hand_out_own_folder  # type: ignore[assignment]
    try:
        from escpos.capabilities import CAPABILITIES
        from escpos.printer.dummy import Dummy
    finally:
        tempfile.mkdtemp = make_folder
        if before is None:
            del os.environ[_FOLDER_VARIABLE]
        else:
            os.environ[_FOLDER_VARIABLE] = before
        for handler in [one for one in logging.getLogger().handlers if one not in handlers]:
            logging.getLogger().removeHandler(handler)
    return _Library(Dummy, frozenset(CAPABILITIES["profiles"]))


def _private_folder(wanted: Path | None) -> Path:
    """Return a folder that only this user can write: what lies in it is unpickled."""
    if wanted is None:
        return Path(tempfile.mkdtemp(prefix="pos-app-"))
    wanted.mkdir(mode=0o700, parents=True, exist_ok=True)
    wanted.chmod(0o700)
    if os.name == "posix":
        facts = wanted.lstat()
        if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.getuid():
            raise ConfigError(f"the printer's cache folder {wanted} belongs to somebody else")
    return wanted
