"""One call from its raw request to the bytes of its answer: sign-in, dialects, faults, the books.

Thread: the server's one. A request is executed without a pause, so no two of them mix.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from pos_app.practice.calls import MONEY_CALLS, Call, Done, Request
from pos_app.practice.requests import Json, read_asked, read_body
from pos_app.practice.trouble.dialects import Dialects
from pos_app.practice.trouble.door import Door
from pos_app.practice.trouble.faults import TRANSPORT, UNEXECUTED, Fault, FaultBook, Kind, cut
from pos_app.practice.world.records import User
from pos_app.practice.world.sales import RefusedError, closed_draws_text
from pos_app.practice.world.world import World

Execute = Callable[[bytes], Response]

TOKEN_HEADER = "x-auth-token"  # noqa: S105 - the header's name
_GATEWAY_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
_SPOILT = {
    Kind.GARBAGE: (200, "application/json", b'{"status": 200, "respon\xff\x00<<<'),
    Kind.EMPTY_200: (200, "application/json", b""),
    Kind.HTML_502: (502, "text/html", _GATEWAY_PAGE),
    Kind.ERROR_500: (500, "application/json", b'{"status":500,"error":"internal server error"}'),
}


@dataclass(slots=True)
class Operator:
    """The world and how its operator behaves at the moment."""

    world: World
    dialects: Dialects = field(default_factory=Dialects)
    door: Door = field(default_factory=lambda: Door(0))
    control_url: str = ""
    faults: FaultBook = field(default_factory=FaultBook)
    heard: Counter[str] = field(default_factory=Counter)

    def write(self, body: Json) -> Response:
        """Return a body as an answer; HTTP says what the body says, or 200 in one dialect."""
        status = 200 if self.dialects.always_200 else int(body.get("status", 200))
        if "error" in body:
            body = {**body, self.dialects.error_name: body["error"]}
            if self.dialects.error_name != "error":
                del body["error"]
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        return Response(content, status, media_type="application/json")


def refuse(status: int, text: str) -> Json:
    """Return the body of a refusal."""
    return {"status": status, "error": text}


def find_user(operator: Operator, http: HttpRequest) -> User:
    """Return who asks.

    Raises:
        RefusedError: 401 without a token that counts.
    """
    user = operator.world.signed_in(http.headers.get(TOKEN_HEADER, ""))
    if user is None:
        raise RefusedError(401, "invalid token")
    return user


async def answer_call(operator: Operator, http: HttpRequest, name: str, call: Call) -> Response:
    """Answer one of the operator's calls that need a sign-in and answer JSON."""

    def execute(body: bytes) -> Response:
        return operator.write(_execute(operator, http, name, call, body))

    return await answer_faultily(operator, http, name, execute)


async def answer_faultily(
    operator: Operator, http: HttpRequest, name: str, execute: Execute
) -> Response:
    """Answer by executing, with the trouble that is on order for this call."""
    raw = await http.body()
    operator.heard[name] += 1
    fault = operator.faults.take(name)
    if fault is None:
        return execute(raw)
    if fault.kind in UNEXECUTED:
        if name in MONEY_CALLS:
            operator.world.store.note(name, None, operator.world.second, "lost", None)
        return await _fail_before(operator, http, fault, raw)
    if fault.kind in {Kind.SHORT_QUOTA, Kind.SOLD_OUT}:
        _use_up(operator, raw, fault.kind)
    elif fault.kind is Kind.DELAY_COMMIT:
        await asyncio.sleep(fault.seconds)
    elif fault.kind is Kind.LATE_COMMIT:
        gone = await _cut(http)
        await asyncio.sleep(fault.seconds)
        execute(raw)
        return gone
    response = execute(raw)
    return await _spoil(http, fault, response, lambda: execute(raw))


async def _spoil(
    http: HttpRequest, fault: Fault, response: Response, execute_again: Callable[[], Response]
) -> Response:
    if fault.kind in _SPOILT:
        status, media, content = _SPOILT[fault.kind]
        return Response(content, status, media_type=media)
    match fault.kind:
        case Kind.TWICE:
            execute_again()
        case Kind.DELAY:
            await asyncio.sleep(fault.seconds)
        case Kind.HALF:
            return await _cut(http, _write_half(response))
        case Kind.LOST_AFTER_COMMIT:
            return await _cut(http)
    return response


def _use_up(operator: Operator, raw: bytes, kind: Kind) -> None:
    """Leave half of the first stake of its number, or nothing; the number stays so."""
    try:
        first = read_asked(read_body(raw))[0]
    except (RefusedError, IndexError):
        return
    store = operator.world.store
    sold = store.sold_on(first.draw_id, first.wager)
    left = first.amount // 2 if kind is Kind.SHORT_QUOTA else 0
    store.set_cap(first.draw_id, first.wager, sold + left)


async def _fail_before(operator: Operator, http: HttpRequest, fault: Fault, raw: bytes) -> Response:
    if fault.kind is Kind.SESSION_OVER:
        operator.world.sign_out(http.headers.get(TOKEN_HEADER, ""))
        return operator.write(refuse(401, "invalid token"))
    if fault.kind is Kind.CLOSED_DRAW:
        return operator.write(refuse(409, closed_draws_text(_name_first_draw(raw))))
    return await _cut(http, resets=fault.kind is Kind.RESET)


def _name_first_draw(raw: bytes) -> list[int]:
    try:
        return [asked.draw_id for asked in read_asked(read_body(raw))[:1]]
    except RefusedError:
        return []


async def _cut(http: HttpRequest, after: bytes = b"", *, resets: bool = False) -> Response:
    cut(http.scope["state"][TRANSPORT], after=after, resets=resets)
    # Until the server knows, it would take the missing answer for a fault of its own.
    while (await http.receive())["type"] != "http.disconnect":
        pass
    return Response()


def _write_half(response: Response) -> bytes:
    content = bytes(response.body)
    head = (
        f"HTTP/1.1 {response.status_code} OK\r\n"
        f"content-type: {response.headers['content-type']}\r\n"
        f"content-length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content[: len(content) // 2]


def _execute(operator: Operator, http: HttpRequest, name: str, call: Call, raw: bytes) -> Json:
    world = operator.world
    try:
        user = find_user(operator, http)
        request = Request(world, user, read_body(raw), operator.dialects)
        if name not in MONEY_CALLS:
            return call(request).body
        return _execute_money(request, name, call).body
    except RefusedError as error:
        return refuse(error.status, error.text)


def _execute_money(request: Request, name: str, call: Call) -> Done:
    store, user_id, now = request.world.store, request.user.id, request.world.second
    try:
        with store.transaction():
            done = call(request)
            store.note(name, user_id, now, "executed", done.number)
            request.world.remember_clock()
    except RefusedError:
        store.note(name, user_id, now, "refused", None)
        raise
    return done
