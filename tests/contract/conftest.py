"""What the client's tests share: a scripted server, clients signed in at it, the samples."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pos_app.api.auth import Session
from pos_app.api.client import BanklotService, connect
from pos_app.api.exchange import Purpose
from pos_app.api.transport import Patience, TimeOuts
from tests.fakes.wire_server import Step, WireServer

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
TOKEN = "canary-token-7f3a"


@pytest.fixture
def sample() -> Callable[[str], Any]:
    """The JSON of one of the document's samples."""
    return lambda name: json.loads((SAMPLES / f"{name}.json").read_text())


@pytest.fixture
def sample_bytes() -> Callable[[str], bytes]:
    """A sample's JSON as the strict writer writes it: its own order, no blanks."""

    def read(name: str) -> bytes:
        value = json.loads((SAMPLES / f"{name}.json").read_text())
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()

    return read


@pytest.fixture
def serve() -> Iterator[Callable[..., WireServer]]:
    """Start scripted servers."""
    servers: list[WireServer] = []

    def start(*steps: Step) -> WireServer:
        servers.append(WireServer(*steps))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def session() -> Session:
    """Somebody signed in."""
    session = Session()
    session.open("cajera@example.com", TOKEN)
    return session


@pytest.fixture
def connected(session: Session) -> Iterator[Callable[..., BanklotService]]:
    """Connect clients that share the session; patient enough never to fail by the machine's load."""
    services: list[BanklotService] = []

    def open_client(
        server: WireServer | str,
        purpose: Purpose = Purpose.MONEY,
        patience: Patience | None = None,
        session: Session = session,
        **more: Any,
    ) -> BanklotService:
        outs = TimeOuts() if patience is None else TimeOuts(patience, patience, patience)
        url = server if isinstance(server, str) else server.url
        services.append(connect(url, session, purpose, time_outs=outs, **more))
        return services[-1]

    yield open_client
    for service in services:
        service.close()
