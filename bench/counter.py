"""The till's own share of a sale: from the key to the request, from the answer to the paper.

The whole till runs in a child process (offscreen) with real keys; between it and a practice server
stands a relay, at its other end a TCP printer, both in this process. The peer is the shortest
program that does the same: httpx asks, lists, fetches the picture, and a socket sends it.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
import time
from typing import Any

import httpx

from bench.figures import Figure, Series, judge
from bench.relay import PrinterDevice, Relay

MOST_OWN_MS = 15.0


def measure(*, is_quick: bool) -> list[Figure]:
    """Sell with the picture on the paper, then from data; beside each the bare peer."""
    sales = 5 if is_quick else 25
    figures: list[Figure] = []
    own = 0.0
    for source in ("image", "data"):
        keyed, paper = _measure_one(source, sales)
        own = max(own, keyed.difference + paper.difference)
        figures += [keyed, paper]
    share = Series("key to request and answer to paper, less the peers'", (own,))
    title = "the till's own share of a sale (the greater of the two)"
    met = judge(f"≤ {MOST_OWN_MS:.0f} ms", is_met=own <= MOST_OWN_MS)
    return [*figures, Figure(title, "ms", share, None, met)]


def _measure_one(source: str, sales: int) -> tuple[Figure, Figure]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
        server = subprocess.Popen(
            [*command, "--data", f"{folder}/world"], stdout=subprocess.PIPE, text=True
        )
        try:
            line = server.stdout.readline() if server.stdout else ""
            relay = Relay(int(line.strip().rpartition(":")[2]))
            device = PrinterDevice()
            pressed = _run_till(relay, device, folder, source, sales)
            sold, began = list(relay.sold), list(device.began)
            peers = [_sell_bare(relay, device, sold[-1].request, source) for _ in range(sales + 1)]
        finally:
            server.terminate()
            server.wait(10)
            if server.stdout:
                server.stdout.close()
    # The first of each warms up: imports, connections, glyphs.
    asked = [(one.asked_at - at) * 1000 for one, at in zip(sold, pressed, strict=True)][1:]
    printed = [(at - one.answered_at) * 1000 for one, at in zip(sold, began, strict=True)][1:]
    bare_asked, bare_printed = zip(*peers[1:], strict=True)
    paper = f"answer to the first byte of the paper, from {source}"
    floor = "bare httpx: list, picture; socket" if source == "image" else "bare socket"
    return (
        Figure(
            f"the key * to the request's first byte ({source})",
            "ms",
            Series("till", tuple(asked)),
            Series("bare httpx POST, keep-alive", tuple(bare_asked)),
        ),
        Figure(paper, "ms", Series("till", tuple(printed)), Series(floor, tuple(bare_printed))),
    )


def _run_till(
    relay: Relay, device: PrinterDevice, folder: str, source: str, sales: int
) -> list[float]:
    arguments = [relay.url, folder, str(device.port), source, str(sales + 1)]
    done = subprocess.run(
        [sys.executable, "-m", "bench.counter_till", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=180,
    )
    pressed: list[float] = json.loads(done.stdout.splitlines()[-1])
    return pressed


def _sell_bare(
    relay: Relay, device: PrinterDevice, request: bytes, source: str
) -> tuple[float, float]:
    head, _, body = request.partition(b"\r\n\r\n")
    names = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:])
    token = {
        key.decode(): value.decode()
        for key, value in names.items()
        if b"auth" in key.lower() or b"content-type" in key.lower()
    }
    with httpx.Client(base_url=relay.url, headers=token, trust_env=False) as client:
        client.post("/gaming/get-data")
        begun = time.monotonic()
        answer = client.post("/user/ticket/create", content=body)
        sold = relay.sold[-1]
        paper = b"from data" * 200 if source == "data" else _fetch_picture(client, answer.json())
        with socket.create_connection(("127.0.0.1", device.port)) as link:
            link.sendall(paper)
            link.shutdown(socket.SHUT_WR)
            link.recv(1)
    asked = (sold.asked_at - begun) * 1000
    return asked, (device.began[-1] - sold.answered_at) * 1000


def _fetch_picture(client: httpx.Client, answer: dict[str, Any]) -> bytes:
    number = answer["response"]["ticket_number"]
    now = time.time()
    span = [
        time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(now + shift)) for shift in (-600, 600)
    ]
    asked = {"filter": {"between_created_at": span, "transaction_type": "wager"}}
    rows = client.post("/user/ticket/", json=asked).json()["response"]
    uuid = next(one["id"] for one in rows if one["ticket_number"] == number)
    return client.get(f"/user/ticket/image/{uuid}").content
