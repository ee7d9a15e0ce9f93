"""The addresses under /practice and what answers at each; they need no sign-in.

GET reads its wishes from the query, POST from a JSON object.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pos_app.practice.answering import Operator, refuse
from pos_app.practice.control.ledger import show_ledger
from pos_app.practice.control.lessons import (
    advance_clock,
    pay_elsewhere,
    plant_ticket,
    sell_elsewhere,
    set_quota,
    start_over,
    tell_about,
)
from pos_app.practice.requests import Json, read_body
from pos_app.practice.trouble.dialects import Dialects
from pos_app.practice.trouble.faults import Fault, Kind
from pos_app.practice.world.sales import RefusedError

Control = Callable[[Operator, Json], object]


def make_controls(operator: Operator) -> list[Route]:
    """Return the addresses of the controls."""
    table: list[tuple[str, str, Control]] = [
        ("/practice/about", "GET", tell_about),
        ("/practice/reset", "POST", start_over),
        ("/practice/faults", "POST", order_faults),
        ("/practice/faults", "GET", show_faults),
        ("/practice/faults", "DELETE", clear_faults),
        ("/practice/dialects", "POST", speak_dialects),
        ("/practice/ledger", "GET", show_ledger),
        ("/practice/clock", "POST", advance_clock),
        ("/practice/quota", "POST", set_quota),
        ("/practice/seed-tickets", "POST", plant_ticket),
        ("/practice/sell", "POST", sell_elsewhere),
        ("/practice/pay", "POST", pay_elsewhere),
    ]
    return [
        Route(path, _make_control(operator, control), methods=[method])
        for path, method, control in table
    ]


def order_faults(operator: Operator, body: Json) -> object:
    """Order a fault, or several under "faults"; a refusing door shuts before this is answered."""
    for fault in [Fault.read(wish) for wish in body.get("faults", [body])]:
        if fault.kind is Kind.REFUSED:
            operator.door.shut(None if fault.times is None else fault.seconds)
        else:
            operator.faults.order(fault)
    return show_faults(operator, body)


def show_faults(operator: Operator, body: Json) -> object:
    """Tell which faults are still to come; a door that is shut is one."""
    shut = [{"call": "any", "mode": Kind.REFUSED.value}] if operator.door.is_shut else []
    return [*operator.faults.show(), *shut]


def clear_faults(operator: Operator, body: Json) -> object:
    """Forget all faults and open the door."""
    operator.faults.clear()
    operator.door.open()
    return []


def speak_dialects(operator: Operator, body: Json) -> object:
    """Speak exactly the dialects that are named."""
    operator.dialects = Dialects.of(body.get("dialects", []))
    return operator.dialects.names


def _make_control(operator: Operator, control: Control) -> Callable[[HttpRequest], Any]:
    async def answer(http: HttpRequest) -> Response:
        try:
            body = {**http.query_params, **read_body(await http.body())}
            content = control(operator, body)
            # A door that was just shut closes those inside in the loop's next round: first that,
            # then the answer, whose own connection the caller must not use again either.
            await asyncio.sleep(0)
            headers = {"connection": "close"} if operator.door.is_shut else None
            return JSONResponse(content, headers=headers)
        except RefusedError as error:
            return JSONResponse(refuse(error.status, error.text), error.status)
        except (TypeError, ValueError) as error:
            return JSONResponse(refuse(400, str(error)), 400)

    return answer
