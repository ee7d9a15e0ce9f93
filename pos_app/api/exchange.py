"""Asking and settling: one request with the session's token, its answer through the one table.

Thread: one lane's thread; only the `Session` is shared.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from pos_app.api.faults import (
    LINE_FAULTS,
    Subject,
    check_answer,
    explain_failure,
    settle_answer,
    settle_failure,
)
from pos_app.api.transport import JSON_LIMIT, Patience, Reply, TimeOuts, Transport
from pos_app.api.wire_answer import Answer, parse
from pos_app.api.wire_requests import EMPTY_OBJECT
from pos_app.domain.errors import BugError, NotSignedInError
from pos_app.domain.outcome import NotSent, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.api.auth import Session

T = TypeVar("T")

_BAD_REQUEST = 400


class Purpose(Enum):
    """Whose client it is: the query lane's refuses money calls."""

    MONEY = "money"
    QUERY = "query"


class Exchange:
    """Sends for a client. Queries raise ServiceErrors; money calls end in outcomes, sent once."""

    def __init__(
        self, transport: Transport, session: Session, purpose: Purpose, time_outs: TimeOuts
    ) -> None:
        """Take a transport of this lane's own."""
        self._transport = transport
        self._session = session
        self._purpose = purpose
        self._time_outs = time_outs
        self._wants_object: set[str] = set()

    def ask(self, path: str, body: bytes | None, subject: Subject = Subject.SERVICE) -> Answer:
        """POST a query and give its answer when it is no error; raises ServiceErrors."""
        return check_answer(self.fetch("POST", path, body), subject)

    def ask_bare(self, path: str, subject: Subject = Subject.SERVICE) -> Answer:
        """POST a query without a body; on a 400 with `{}`, kept where that helps (rule 10)."""
        if path in self._wants_object:
            return self.ask(path, EMPTY_OBJECT, subject)
        answer = self.fetch("POST", path, None)
        if answer.says(_BAD_REQUEST):
            answer = self.fetch("POST", path, EMPTY_OBJECT)
            if not answer.says(_BAD_REQUEST):
                self._wants_object.add(path)
        return check_answer(answer, subject)

    def fetch(
        self, method: str, path: str, body: bytes | None = None, *, is_public: bool = False
    ) -> Answer:
        """Send a query; give its answer whatever it says, for those who have a second way.

        `is_public`: may also be asked before signing in.
        """
        token = self._token(is_public=is_public)
        return self._query(method, path, body, self._time_outs.query, token)

    def fetch_large(self, path: str, limit: int) -> Answer:
        """GET something large that may be no JSON; whatever it says."""
        return self._query("GET", path, None, self._time_outs.image, self._token(), limit=limit)

    def sign_in(self, path: str, body: bytes, password: str) -> Answer:
        """POST without a token; the password is cut out of whatever comes back."""
        patience = self._time_outs.query
        answer = self._query("POST", path, body, patience, None, secret=password)
        return check_answer(answer, Subject.SIGN_IN)

    def transact(
        self, path: str, body: bytes, read: Callable[[Answer], T | None], secret: str = ""
    ) -> Outcome[T]:
        """POST a money call once; never raises for what the line does or the answer holds.

        `secret` is cut out of whatever the operator says. Raises BugError on the query lane.
        """
        if self._purpose is not Purpose.MONEY:
            raise BugError(f"{path} on the query lane")
        token = self._session.token
        if token is None:
            return NotSent("not signed in")
        try:
            reply = self._transport.send("POST", path, body, self._time_outs.money, token=token)
            return settle_answer(_parse(reply, secret, token), read)
        except Exception as error:  # noqa: BLE001 whatever it is, the server may have done it
            return settle_failure(error)

    def close(self) -> None:
        """Close the connection."""
        self._transport.close()

    def _token(self, *, is_public: bool = False) -> str | None:
        token = self._session.token
        if token is None and not is_public:
            raise NotSignedInError("no token")
        return token

    def _query(
        self,
        method: str,
        path: str,
        body: bytes | None,
        patience: Patience,
        token: str | None,
        *,
        limit: int = JSON_LIMIT,
        secret: str = "",
    ) -> Answer:
        try:
            reply = self._transport.send(
                method, path, body, patience, token=token, limit=limit, follows=True
            )
        except LINE_FAULTS as error:
            raise explain_failure(error) from None
        return _parse(reply, secret, token, self._session.token)


def _parse(reply: Reply, *secrets: str | None) -> Answer:
    # An operator's text may quote what was sent; it is shown, logged and journalled.
    answer = parse(reply)
    for secret in filter(None, secrets):
        answer = replace(
            answer,
            error=answer.error.replace(secret, "…"),
            remark=answer.remark.replace(secret, "…"),
        )
    return answer
