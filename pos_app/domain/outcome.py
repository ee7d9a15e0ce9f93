"""The four ends of a money call: *not sent* and *rejected* need proof; all else is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Confirmed(Generic[T_co]):
    """The operator said yes, with the fields that the call needs."""

    value: T_co


@dataclass(frozen=True, slots=True)
class Rejected:
    """The operator said no, in `text`; `closed_draws` are the draw ids that a 409 names."""

    text: str
    body_status: int | None = None
    http_status: int = 0
    closed_draws: tuple[int, ...] = ()
    session_over: bool = False
    """True when the text is about the token; the caller proves it with a harmless read."""


@dataclass(frozen=True, slots=True)
class NotSent:
    """Proof that the request never left this machine; it may be offered again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The operator may have done it. Never repeated: looked up."""

    reason: str


Outcome = Confirmed[T_co] | Rejected | NotSent | Unknown
