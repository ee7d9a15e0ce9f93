"""Callers that hang up in the middle of a request: nothing is done, and nothing is said of it."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.practice.caller import START, Caller, end

HEAD = (
    "POST {path} HTTP/1.1\r\nhost: till\r\nx-auth-token: {token}\r\n"
    "content-type: application/json\r\ncontent-length: 400\r\n\r\n"
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server of its own, and the file in which it complains."""
    command = [sys.executable, "-m", "pos_app.practice", "--port", "0", "--data", str(tmp_path)]
    command += ["--start", START, "--parent", str(os.getpid())]
    log = tmp_path / "complaints"
    with log.open("w") as file:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=file, text=True)
    assert child.stdout is not None
    try:
        yield child.stdout.readline().split()[-1], log
    finally:
        end(child)


@pytest.mark.parametrize("resets", [False, True], ids=["closed", "reset"])
@pytest.mark.parametrize("dialect", [[], ["slash_redirect"]], ids=["plain", "one address"])
def test_half_a_request_is_dropped_quietly(
    server: tuple[str, Path], dialect: list[str], resets: bool
) -> None:
    url, log = server
    till = Caller(url)
    with contextlib.closing(till.http):
        till.speak(*dialect)
        heard = till.ledger()["heard"]
        token = till.http.headers["x-auth-token"]
        for path in ("/user/ticket/create", "/user/ticket/pay", "/user/ticket", "/practice/faults"):
            _hang_up(url, HEAD.format(path=path, token=token) + '{"ticket":', resets=resets)
        till.speak()  # answered after the halves: one thread serves all, in their order
        assert till.ledger()["heard"] == heard
        assert till.sell("11")["ticket_number"]
    assert log.read_text() == ""


def _hang_up(url: str, half: str, *, resets: bool) -> None:
    place = httpx.URL(url)
    link = socket.create_connection((place.host, place.port or 0), timeout=5)
    link.sendall(half.encode())
    if resets:
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    link.close()
