"""The practice server's process: its arguments, its socket, its end when the till is gone.

Thread: one, with asyncio; the world's SQLite is used there only.
"""

import argparse
import asyncio
import os
import signal
import socket
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import uvicorn

from pos_app.practice.answering import Operator
from pos_app.practice.routes import make_app
from pos_app.practice.trouble.dialects import DIALECT_NAMES, Dialects
from pos_app.practice.trouble.door import HOST, Door, take
from pos_app.practice.trouble.faults import CuttableProtocol
from pos_app.practice.world.catalogue import CARACAS
from pos_app.practice.world.clock import BEAT
from pos_app.practice.world.entities import SECONDS_TO_CANCEL
from pos_app.practice.world.planting import plant_starters
from pos_app.practice.world.store import WorldInUseError
from pos_app.practice.world.world import Account, World, WorldPlan, open_world

_LOOK_SECONDS = 1.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the practice server understands."""
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--data", type=Path, required=True, help="the folder of its world")
    parser.add_argument("--parent", type=int, help="end when this process is gone")
    parser.add_argument("--pace", type=float, default=1.0, help="world seconds in a real one")
    parser.add_argument("--start", type=_read_start, help="ISO moment at which a new world begins")
    parser.add_argument("--seed", type=int, help="the luck of a new world")
    parser.add_argument("--user", type=_read_account, action="append", metavar="EMAIL:PASSWORD")
    parser.add_argument("--token-minutes", type=float, help="how long a sign-in lasts")
    parser.add_argument(
        "--cancel-seconds",
        type=int,
        default=SECONDS_TO_CANCEL,
        help="how long a ticket may be voided, in the world's seconds",
    )
    parser.add_argument("--dialect", action="append", choices=DIALECT_NAMES, default=[])
    parser.add_argument("--tripleta", action="store_true", help="sell tripletas, too")


def run(args: argparse.Namespace) -> int:
    """Serve until told to end; return the exit code: 3 no world to be had, 4 no port."""
    try:
        world = open_world(_make_plan(args))
    except WorldInUseError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    try:
        for user in world.users:
            plant_starters(world, user)
        try:
            door = Door(args.port)
        except OSError as error:
            sys.stderr.write(f"port {args.port}: {error.strerror}\n")
            return 4
        with take(0) as control:
            operator = Operator(
                world, Dialects.of(args.dialect), door, f"http://{HOST}:{control.getsockname()[1]}"
            )
            server = uvicorn.Server(_configure(operator))
            _end_by_signal(server)
            # Asked before the first line: a parent may end as soon as it has read it.
            is_child = sys.platform != "win32" and os.getppid() == args.parent
            sys.stdout.write(f"practice server listening on http://{HOST}:{door.port}\n")
            sys.stdout.flush()
            asyncio.run(_serve(server, operator, control, args.parent, is_child=is_child))
    finally:
        world.close()
    return 0


def _end_by_signal(server: uvicorn.Server) -> None:
    def end(*_: object) -> None:
        server.should_exit = True

    # uvicorn listens to signals while it serves only: one may come just before, and it raises each
    # again when it is done, when the world is still to be closed.
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, end)


async def _serve(
    server: uvicorn.Server,
    operator: Operator,
    control: socket.socket,
    parent: int | None,
    *,
    is_child: bool,
) -> None:
    tasks = [
        asyncio.create_task(_watch_parent(server, parent, is_child=is_child)),
        asyncio.create_task(_keep_clock(operator.world)),
    ]
    server.config.load()

    def make_protocol() -> CuttableProtocol:
        return CuttableProtocol(server.config, server.server_state, {})

    try:
        await operator.door.serve(make_protocol, lambda: _inside(server))
        await server.serve([control])
    finally:
        operator.door.close()
        for task in tasks:
            task.cancel()


def _inside(server: uvicorn.Server) -> list[CuttableProtocol]:
    return [one for one in server.server_state.connections if isinstance(one, CuttableProtocol)]


async def _keep_clock(world: World) -> None:
    while True:
        await asyncio.sleep(BEAT.total_seconds())
        world.beat()


async def _watch_parent(server: uvicorn.Server, parent: int | None, *, is_child: bool) -> None:
    if parent is None:
        return
    while _is_alive(parent, is_child=is_child):  # noqa: ASYNC110 - nobody tells of it
        await asyncio.sleep(_LOOK_SECONDS)
    server.should_exit = True


def _is_alive(parent: int, *, is_child: bool) -> bool:
    if sys.platform == "win32":
        return _is_alive_on_windows(parent)
    if is_child:
        return os.getppid() == parent  # an orphan is given another
    try:
        os.kill(parent, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_alive_on_windows(parent: int) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    may_wait, timed_out = 0x00100000, 0x102
    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(may_wait, 0, parent)
    if not handle:
        return False
    state = kernel.WaitForSingleObject(handle, 0)
    kernel.CloseHandle(handle)
    return bool(state == timed_out)


def _configure(operator: Operator) -> uvicorn.Config:
    return uvicorn.Config(
        make_app(operator),
        loop="asyncio",
        http=CuttableProtocol,
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )


def _make_plan(args: argparse.Namespace) -> WorldPlan:
    plan = WorldPlan(
        args.data,
        seed=args.seed,
        start=args.start,
        pace=args.pace,
        token_minutes=args.token_minutes,
        seconds_to_cancel=args.cancel_seconds,
        sells_tripleta=args.tripleta,
    )
    return replace(plan, accounts=tuple(args.user)) if args.user else plan


def _read_account(text: str) -> Account:
    email, colon, password = text.partition(":")
    if not (email and colon and password):
        raise argparse.ArgumentTypeError("EMAIL:PASSWORD is expected")
    return Account(email, password)


def _read_start(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=CARACAS)
