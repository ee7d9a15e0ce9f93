"""Who is signed in, and which words of the operator are about the session.

Thread: a `Session` is shared by the money lane's client and the query lane's; every method is safe.
"""

from __future__ import annotations

import re
import threading
from zoneinfo import ZoneInfo

DEFAULT_ZONE = "America/Caracas"
TOKEN_HEADER = "x-auth-token"  # noqa: S105 the header's name, not a secret

_ABOUT_SESSION = re.compile(
    r"token|jwt|x[-_]auth|\bsession|\bsesi[oó]n|unauthori[sz]ed|unauthenticated"
    r"|not (?:logged|signed) in|log-?in required|no autorizado\b",
    re.IGNORECASE,
)
_PERHAPS_ABOUT_SESSION = re.compile(
    r"expired|expirad|vencid|authenticat|autentic|forbidden|denied|credential|prohibid",
    re.IGNORECASE,
)
_ABOUT_BUSINESS = re.compile(r"ticket|boleto|wager|jugada|winner|premi|event|sorteo", re.IGNORECASE)
_SENDABLE = re.compile(r"[\x21-\x7e]+")


class Session:
    """The signed-in user's e-mail and token, in memory only, and the agency's time zone.

    The token leaves by `token` alone, for the header; it is in no repr and cannot be pickled.
    """

    def __init__(self, time_zone: str = DEFAULT_ZONE) -> None:
        """Start signed out. `time_zone` counts until the operator tells another."""
        self._lock = threading.Lock()
        self._email = ""
        self._token: str | None = None
        self._zone = ZoneInfo(time_zone)

    @property
    def email(self) -> str:
        """Who is signed in; empty when nobody is."""
        with self._lock:
            return self._email

    @property
    def token(self) -> str | None:
        """The token for the header, None when nobody is signed in."""
        with self._lock:
            return self._token

    @property
    def zone(self) -> ZoneInfo:
        """The agency's time zone: what a "day" means in filters and ticket dates."""
        with self._lock:
            return self._zone

    def open(self, email: str, token: str) -> None:
        """Take over: a sign-in over an expired session replaces it in one step."""
        with self._lock:
            self._email, self._token = email, token

    def close(self, token: str | None) -> None:
        """Forget a token; nothing happens when another has taken its place meanwhile."""
        with self._lock:
            if self._token == token:
                self._email, self._token = "", None

    def adopt_zone(self, zone: ZoneInfo) -> None:
        """Take the time zone that the operator tells for the agency."""
        with self._lock:
            self._zone = zone

    def __repr__(self) -> str:
        """Say whether somebody is signed in, never with what."""
        return f"Session({'open' if self.token else 'closed'})"

    def __reduce__(self) -> tuple[object, ...]:
        """Refuse to be pickled: a token never rests."""
        raise TypeError("a session is never stored")


def is_sendable(token: str) -> bool:
    """Whether a token can stand in a header: visible ASCII only."""
    return _SENDABLE.fullmatch(token) is not None


def is_about_session(text: str, *, says_denied: bool) -> bool:
    """Tell the operator's words about the token from a refusal of business.

    `says_denied`: 401 or 403 in the body or in HTTP. "ticket already rejected by user" (401) and
    "ticket expired" are business; "token expired" is not, whatever the status. Words that may mean
    either ("expired", "forbidden") count only with a 401 or 403 and when nothing else is named.
    Source: contract rules 3 and 4; the caller proves it with a harmless read before signing out.
    """
    if _ABOUT_SESSION.search(text):
        return True
    if not says_denied or _ABOUT_BUSINESS.search(text):
        return False
    return _PERHAPS_ABOUT_SESSION.search(text) is not None
