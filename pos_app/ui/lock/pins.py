"""PINs of this till: who may unlock it, as argon2id hashes in a file of their own.

A PIN has few digits, so the hash must be slow and the file private; five wrong ones end the
session. It opens nothing at the operator and pays nothing (docs/decisions/0024-pin-argon2.md).
Thread: a lane; hashing takes a tenth of a second, and argon2 is imported at the first.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from argon2 import PasswordHasher

LEAST_DIGITS, MOST_DIGITS = 4, 12
MEMORY_KIB, PASSES, STRANDS = 46 * 1024, 2, 1
"""46 MiB twice over: a tenth of a second here, under half of one on a netbook, where 46 MiB can
still be spared. One strand: the window keeps the other core. Twice OWASP's advice for 46 MiB."""
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P, _SCRYPT_BYTES = 2**15, 8, 1, 32
_SCRYPT_MEMORY = 128 * _SCRYPT_N * _SCRYPT_R * 2

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PinStore:
    """The file of hashes, by user (case is no difference)."""

    path: Path

    def has(self, user: str) -> bool:
        """Whether a user has a PIN here."""
        return user.casefold() in self._read()

    def set(self, user: str, pin: str) -> None:
        """Give a user a PIN. Raises FileError when it cannot be kept."""
        known = self._read()
        known[user.casefold()] = {"hash": _hasher().hash(pin)}
        fresh = self.path.with_name(f"{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                json.dump(known, file)
            fresh.replace(self.path)
        except OSError as error:
            raise FileError(f"{type(error).__name__}: {error}") from error

    def check(self, user: str, pin: str) -> bool:
        """Whether this is a user's PIN; somebody unknown costs as much time.

        A hash that was made in another way, by an older till, is made anew at the first right PIN.
        """
        found = self._read().get(user.casefold())
        if found is None:
            _hasher().hash(pin)
            return False
        is_right = _is_by_scrypt(found, pin) if "salt" in found else _is_by_argon2(found, pin)
        if is_right and _is_outdated(found):
            try:
                self.set(user, pin)
            except FileError:
                # It opens the till all the same, and is tried again at the next unlocking.
                _log.info("a PIN's older hash could not be made anew")
        return is_right

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            facts = json.loads(self.path.read_bytes())
        except (OSError, ValueError):
            return {}
        if not isinstance(facts, dict):
            return {}
        return {k: v for k, v in facts.items() if isinstance(v, dict)}


def is_good_pin(pin: str) -> bool:
    """Whether a PIN may be chosen: four to twelve digits, not all the same."""
    is_long = LEAST_DIGITS <= len(pin) <= MOST_DIGITS
    return is_long and pin.isascii() and pin.isdigit() and len(set(pin)) > 1


def time_a_try() -> float:
    """Tell how many seconds this machine takes to check a PIN."""
    begin = time.perf_counter()
    _hasher().hash("0000")
    return time.perf_counter() - begin


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=STRANDS)


def _is_outdated(found: dict[str, str]) -> bool:
    return "salt" in found or _hasher().check_needs_rehash(found["hash"])


def _is_by_argon2(found: dict[str, str], pin: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(found["hash"], pin)
    except (KeyError, TypeError, AttributeError, InvalidHashError, VerificationError):
        return False


def _is_by_scrypt(found: dict[str, str], pin: str) -> bool:
    """Check a hash of the first tills; their file has a salt beside each."""
    try:
        salt, kept = bytes.fromhex(found["salt"]), bytes.fromhex(found["hash"])
    except (KeyError, TypeError, ValueError):
        return False
    made = hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=_SCRYPT_N,
        r=_SCRYPT_R,
        p=_SCRYPT_P,
        maxmem=_SCRYPT_MEMORY,
        dklen=_SCRYPT_BYTES,
    )
    return hmac.compare_digest(made, kept)
