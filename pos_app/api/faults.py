"""The one table: what came back, or failed to, → an outcome (money) or a ServiceError (queries).

Money, as the law of money has it; *not sent* and *rejected* need proof, everything else is unknown:

| what happened                                                              | outcome   |
|----------------------------------------------------------------------------|-----------|
| refused, no name, no route, TLS failed, connect or pool time-out           | NotSent   |
| any other failure of the line: reset, time-out, closed early, half a body  | Unknown   |
| 3xx or 5xx, in HTTP or in the body, whatever it says                       | Unknown   |
| empty, HTML, no JSON, JSON but no object, whatever the status              | Unknown   |
| JSON with `error`, whatever the status                                     | Rejected  |
| … but also with contents in `response`: it contradicts itself              | Unknown   |
| 4xx without `error`, but in the operator's envelope (it has a body status) |           |
|   and with a text in `message` or `response`                               | Rejected  |
| any other 4xx: a proxy may have said it, before or after                   | Unknown   |
| 2xx with the fields that the call needs                                    | Confirmed |
| 2xx without them                                                           | Unknown   |
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

import httpx

from pos_app.api.auth import is_about_session
from pos_app.api.transport import OversizeError
from pos_app.domain.errors import (
    BadAnswerError,
    NoAnswerError,
    NotSignedInError,
    RefusedError,
    ServiceError,
    UnreachableError,
)
from pos_app.domain.outcome import Confirmed, NotSent, Outcome, Rejected, Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.api.wire_answer import Answer

T = TypeVar("T")

LINE_FAULTS = (httpx.HTTPError, OversizeError, OSError)
"""What a transport raises for what the line does."""

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_NAMES_DRAWS = re.compile(r"events?\b.*\b(?:closed|not open)|closed events?", re.IGNORECASE)
_CLOSED_DRAWS = re.compile(r"\[\s*(\d+(?:[\s,]+\d+)*)\s*\]")
_REDIRECTED, _FAILED, _SERVER_FAILED = 300, 400, 500
_UNAUTHORIZED, _FORBIDDEN = 401, 403


class Subject(Enum):
    """What a query is about: it decides what its 401 may mean (contract rule 3)."""

    SIGN_IN = "a 401 is about the password"
    TICKET = "a 401 may be about the ticket: only words about the session end it"
    SERVICE = "a 401 can only be about the session: these are the harmless reads that prove it"


def settle_failure(error: Exception) -> NotSent | Unknown:
    """Say what a failed exchange means for money."""
    reason = _describe(error)
    return NotSent(reason) if isinstance(error, _NEVER_LEFT) else Unknown(reason)


def settle_answer(answer: Answer, read: Callable[[Answer], T | None]) -> Outcome[T]:
    """Say what an answer means for money; `read` gives None where a needed field lacks."""
    what = f"http {answer.http_status}, body {answer.body_status}"
    if answer.worst_status >= _SERVER_FAILED or _is_redirect(answer):
        return Unknown(what)
    if not answer.is_object:
        return Unknown(f"{what}: {_describe_content(answer)}")
    if answer.error:
        if answer.has_contents:
            return Unknown(f"{what}: an error and a response together")
        return _reject(answer, answer.error)
    if answer.worst_status >= _FAILED:
        if answer.remark and answer.body_status is not None:
            return _reject(answer, answer.remark)
        return Unknown(f"{what}: not said by the operator")
    value = read(answer)
    return Unknown(f"{what}: lacks what the call needs") if value is None else Confirmed(value)


def explain_failure(error: Exception) -> ServiceError:
    """Say what a failed exchange means for a query."""
    if isinstance(error, _NEVER_LEFT):
        return UnreachableError(_describe(error))
    if isinstance(error, OversizeError):
        return BadAnswerError(_describe(error))
    return NoAnswerError(_describe(error))


def check_answer(answer: Answer, subject: Subject) -> Answer:
    """Give a query's answer back when it is JSON and no error; raise what it means otherwise.

    Raises:
        NotSignedInError: the session is missing or over.
        RefusedError: the operator said no, in any documented form.
        BadAnswerError: no JSON, a redirect, a proxy's page.
    """
    what = f"http {answer.http_status}, body {answer.body_status}"
    text = answer.error or (answer.remark if answer.worst_status >= _FAILED else "")
    if subject is not Subject.SIGN_IN and _ends_session(answer, text, subject):
        raise NotSignedInError(what)
    if text or (answer.is_object and (answer.body_status or 0) >= _FAILED):
        raise RefusedError(text, body_status=answer.body_status, http_status=answer.http_status)
    if answer.worst_status >= _REDIRECTED:
        raise BadAnswerError(what)
    if not answer.is_json:
        raise BadAnswerError(f"{what}: {_describe_content(answer)}")
    return answer


def _reject(answer: Answer, text: str) -> Rejected:
    return Rejected(
        text,
        body_status=answer.body_status,
        http_status=answer.http_status,
        closed_draws=_find_closed_draws(text),
        session_over=is_about_session(text, says_denied=_says_denied(answer)),
    )


def _find_closed_draws(text: str) -> tuple[int, ...]:
    # Ids stand in the text only: "closed events: [18859]", with commas or, as Go prints, blanks.
    # Another conflict may list other things in the same way: "numbers are sold out: [341 000]".
    if not _NAMES_DRAWS.search(text):
        return ()
    found = _CLOSED_DRAWS.search(text)
    return tuple(int(one) for one in re.findall(r"\d+", found[1])) if found else ()


def _ends_session(answer: Answer, text: str, subject: Subject) -> bool:
    says_denied = _says_denied(answer)
    if not text:
        return says_denied
    if subject is Subject.SERVICE and answer.says(_UNAUTHORIZED):
        return True
    return is_about_session(text, says_denied=says_denied)


def _says_denied(answer: Answer) -> bool:
    return answer.says(_UNAUTHORIZED) or answer.says(_FORBIDDEN)


def _is_redirect(answer: Answer) -> bool:
    return any(
        _REDIRECTED <= status < _FAILED
        for status in (answer.http_status, answer.body_status)
        if status is not None
    )


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _describe_content(answer: Answer) -> str:
    if not answer.whole.strip():
        return "empty"
    return "JSON but no object" if answer.is_json else "no JSON"
