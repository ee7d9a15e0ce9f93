"""PINs of this till: who may unlock it, as salted scrypt hashes in a file of their own.

A PIN has few digits, so the hash must be slow and the file private; five wrong ones end the
session. It opens nothing at the operator and pays nothing (docs/decisions/0015-local-pin.md).
Thread: a lane; hashing takes a tenth of a second.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_app.domain.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

LEAST_DIGITS, MOST_DIGITS = 4, 12
_N, _R, _P, _BYTES = 2**15, 8, 1, 32
"""32 MiB and some 80 ms a try (OWASP's second choice for scrypt is 2**16)."""
_MEMORY = 128 * _N * _R * 2


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
        salt = secrets.token_bytes(16)
        known[user.casefold()] = {"salt": salt.hex(), "hash": _hash(pin, salt).hex()}
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
        """Whether this is a user's PIN; somebody unknown costs as much time."""
        found = self._read().get(user.casefold(), {})
        try:
            salt, kept = bytes.fromhex(found["salt"]), bytes.fromhex(found["hash"])
        except (KeyError, ValueError):
            salt, kept = bytes(16), b""
        return hmac.compare_digest(_hash(pin, salt), kept)

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            facts = json.loads(self.path.read_bytes())
        except (OSError, ValueError):
            return {}
        return {k: v for k, v in facts.items() if isinstance(v, dict)}


def is_good_pin(pin: str) -> bool:
    """Whether a PIN may be chosen: four to twelve digits, not all the same."""
    is_long = LEAST_DIGITS <= len(pin) <= MOST_DIGITS
    return is_long and pin.isascii() and pin.isdigit() and len(set(pin)) > 1


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY, dklen=_BYTES)
