"""The operator's eighteen addresses, one of them three lists, and the server's own controls."""

import base64
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import format_datetime

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pos_app.practice.answering import (
    TOKEN_HEADER,
    Operator,
    answer_call,
    answer_faultily,
    find_user,
    refuse,
)
from pos_app.practice.calls import MONEY_CALLS, QUERIES
from pos_app.practice.control.addresses import make_controls
from pos_app.practice.requests import Json, read_body, read_text
from pos_app.practice.world.sales import RefusedError

Endpoint = Callable[[HttpRequest], Awaitable[Response]]

PATHS = {
    "view": "/user/ticket",
    "list": "/user/ticket/",
    "last": "/user/ticket/last",
    "create": "/user/ticket/create",
    "pay": "/user/ticket/pay",
    "copy": "/user/ticket/copy",
    "cancel": "/user/ticket/cancel",
    "revert": "/user/ticket/revert",
    "get-data": "/gaming/get-data",
    "reports": "/gaming/reports",
    "template": "/gaming/inventory/template",
    "events": "/gaming/events/search/kiosk",
    "products": "/gaming/products/search",
}
RESULTS, RESULTS_PLURAL = "/gaming/result/0", "/gaming/results/0"


def make_app(operator: Operator) -> ASGIApp:
    """Return the whole server as an ASGI application."""
    routes = [
        Route(path, _make_call(operator, name), methods=["POST"]) for name, path in PATHS.items()
    ]
    routes += [
        Route(path, _make_results(operator, plural=path == RESULTS_PLURAL), methods=["POST"])
        for path in (RESULTS, RESULTS_PLURAL)
    ]
    routes += [
        Route("/auth/login", _make_login(operator), methods=["POST"]),
        Route("/auth/logout", _make_logout(operator), methods=["GET"]),
        Route("/user/ticket/image/{uuid}", _make_image(operator), methods=["GET"]),
        Route("/gaming/time", _make_time(operator), methods=["GET"]),
        *make_controls(operator),
    ]
    app = Starlette(routes=routes, exception_handlers={ClientDisconnect: _drop})
    # Two calls differ by a slash only.
    app.router.redirect_slashes = False
    return _date_by_the_world(app, operator)


async def _drop(_http: HttpRequest, _gone: Exception) -> Response:
    """Answer nobody: who hung up in the middle of a request has asked for nothing."""
    return Response()


def _make_call(operator: Operator, name: str) -> Endpoint:
    call = MONEY_CALLS.get(name) or QUERIES[name]

    async def answer(http: HttpRequest) -> Response:
        if operator.dialects.slash_redirect and name in {"list", "view"}:
            return await _answer_without_slash(operator, http, name)
        return await answer_call(operator, http, name, call)

    return answer


async def _answer_without_slash(operator: Operator, http: HttpRequest, name: str) -> Response:
    """Serve both calls under one address, told apart by the body; the other redirects there."""
    if name == "list":
        return Response(status_code=301, headers={"location": PATHS["view"]})
    wanted = "list" if b'"filter"' in await http.body() else "view"
    return await answer_call(operator, http, wanted, QUERIES[wanted])


def _make_results(operator: Operator, *, plural: bool) -> Endpoint:
    async def answer(http: HttpRequest) -> Response:
        if operator.dialects.results_plural is not plural:
            return operator.write(refuse(404, "not found"))
        return await answer_call(operator, http, "results", QUERIES["results"])

    return answer


def _make_login(operator: Operator) -> Endpoint:
    def execute(raw: bytes) -> Response:
        try:
            body = read_body(raw)
            token = operator.world.sign_in(read_text(body, "email"), read_text(body, "password"))
        except RefusedError as error:
            return operator.write(refuse(error.status, error.text))
        if token is None:
            return operator.write(refuse(403, "invalid credentials"))
        shown: Json = {"x_auth_token": token}
        return operator.write(
            {"status": 200, "response": shown}
            if operator.dialects.token_nested
            else {"status": 200, **shown}
        )

    async def answer(http: HttpRequest) -> Response:
        return await answer_faultily(operator, http, "login", execute)

    return answer


def _make_logout(operator: Operator) -> Endpoint:
    async def answer(http: HttpRequest) -> Response:
        def execute(raw: bytes) -> Response:
            operator.world.sign_out(http.headers.get(TOKEN_HEADER, ""))
            return Response(status_code=204)

        return await answer_faultily(operator, http, "logout", execute)

    return answer


def _make_time(operator: Operator) -> Endpoint:
    def execute(raw: bytes) -> Response:
        if operator.dialects.time_blank:
            return Response(status_code=200)
        return operator.write({"status": 200, "response": _show_time(operator)})

    async def answer(http: HttpRequest) -> Response:
        return await answer_faultily(operator, http, "time", execute)

    return answer


def _show_time(operator: Operator) -> object:
    now, dialects = operator.world.now, operator.dialects
    text = now.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if dialects.time_iso:
        return text
    if dialects.time_named:
        return {"time": text}
    seconds = int(now.timestamp())
    return {"seconds": dialects.write_seconds(seconds)} if dialects.time_object else seconds


def _make_image(operator: Operator) -> Endpoint:
    async def answer(http: HttpRequest) -> Response:
        def execute(raw: bytes) -> Response:
            try:
                return _draw(operator, http)
            except RefusedError as error:
                return operator.write(refuse(error.status, error.text))

        return await answer_faultily(operator, http, "image", execute)

    return answer


def _draw(operator: Operator, http: HttpRequest) -> Response:
    user, dialects = find_user(operator, http), operator.dialects
    found = operator.world.store.tickets(
        "id = ? AND entity_id = ?", (http.path_params["uuid"], user.entity_id)
    )
    if not found or dialects.image_missing:
        raise RefusedError(404, "image not found")
    # Pillow and its fonts take longer to load than all the rest of the server.
    from pos_app.practice.paper.pictures import NARROW, WIDE, draw_ticket

    sheet = NARROW if dialects.image_narrow else WIDE
    content = draw_ticket(operator.world, found[0], sheet, as_jpeg=dialects.image_jpeg)
    if dialects.image_base64:
        return operator.write({"status": 200, "response": base64.b64encode(content).decode()})
    media = "image/jpeg" if dialects.image_jpeg else "image/png"
    return Response(content, media_type=media)


def _date_by_the_world(app: ASGIApp, operator: Operator) -> ASGIApp:
    """Give every answer the Date of the world: a till may take its clock from there."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message.get("headers", []),
                    (b"date", _write_date(operator.world.now)),
                ]
            await send(message)

        await app(scope, receive, send_dated)

    return serve


def _write_date(moment: datetime) -> bytes:
    return format_datetime(moment.astimezone(UTC), usegmt=True).encode()
