"""A rush at the counter: mixed sales from a seeded script at twenty keys a second.

A real window under Xvfb, real key events, a practice server in another process, a TCP printer. What
was sold is read from the server's ledger and compared, sale by sale, with what the script meant.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

from bench.bare_window import open_bare_window
from bench.figures import Figure, Series, judge, tell_worst
from bench.relay import PrinterDevice
from tests.screen import open_screen

LATEST_MS = 16.0
KEY_MS = 50
WARM_PART = 5
"""What the first fifth of the sales imports and keeps is not growth."""
NEEDED = ("Xvfb", "xdotool")
KEY_NAMES = {"\n": "Return", ".": "period", "/": "slash", "*": "asterisk", "+": "plus"}
OPENS = "2026-11-23T13:31:00Z"
"""09:31 at the counter: nothing closes for the next 24 minutes."""
SETTINGS = """[api]
base_url = "{url}"
[printer]
link = "tcp"
address = "127.0.0.1:{port}"
[ticket]
source = "data"
"""


@dataclass(frozen=True, slots=True)
class Meant:
    """One sale of the script: its keys, and (selection, stake) of its wagers in each draw."""

    category: str
    keys: str
    wagers: Counter[tuple[str, int]]
    draws: int


def measure(*, is_quick: bool) -> list[Figure]:
    """Sell 300 tickets (20 when quick); raises when a key was lost or a sale is not as meant."""
    if not all(map(shutil.which, NEEDED)):
        print(f"rush: not measured, it needs {' and '.join(NEEDED)}", file=sys.stderr)
        return []
    sales = 20 if is_quick else 300
    script = list(write_script(random.Random(20), sales))  # noqa: S311 a script, no secret
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        open_screen("1366x768") as display,
    ):
        url, server = start_server(folder)
        device = PrinterDevice()
        till = start_till(folder, display, url, device.port)
        try:
            before = read_rss(till.pid)
            with open_bare_window(on(display)) as bare:
                stay_in_front(display)
                ask_lateness(till)  # from here on
                warm = before
                for number, meant in enumerate(script, 1):
                    press(display, meant)
                    if number == sales // WARM_PART:
                        warm = read_rss(till.pid)
                wait_for_sales(url, sales)
                lateness, worked = ask_lateness(till)
                floor = Series("bare window", bare.ask())
            after = read_rss(till.pid)
            wrong = compare(script, read_ledger(url))
        finally:
            end(till)
            end(server)
    keys = sum(len(one.keys) + 1 for one in script)
    late, work = Series("till", lateness), Series("till", worked)
    return [
        Figure(
            f"rush: sales not as the script meant, of {sales} ({keys} keys)",
            "",
            Series("wrong", (float(wrong),)),
            None,
            judge("0", is_met=wrong == 0),
        ),
        Figure(
            f"rush: GUI lateness {tell_worst(late)}, the bare window's {tell_worst(floor)}",
            "ms",
            late,
            floor,
            judge(f"no stall over {LATEST_MS:g} ms", is_met=max(lateness) <= LATEST_MS),
        ),
        Figure(
            f"rush: GUI thread's own work between two ticks {tell_worst(work)}", "ms", work, None
        ),
        Figure(
            f"rush: memory after {sales} sales beside that before the first",
            "MB",
            Series("after", (after,)),
            Series("before", (before,)),
        ),
        Figure(
            f"rush: memory after {sales} sales beside that after {sales // WARM_PART}",
            "MB",
            Series("after", (after,)),
            Series("warm", (warm,)),
        ),
    ]


def write_script(luck: random.Random, sales: int) -> Iterator[Meant]:
    """Mix animals, triples, permutas and signs, now and then in two draws."""
    for _ in range(sales):
        kind = luck.choice(("animals", "animals", "triples", "permuta", "signs"))
        stake = luck.choice((5, 10, 15, 20))
        if kind == "animals":
            category, numbers = (
                "F2",
                luck.sample([str(n) for n in range(1, 37)], luck.randint(1, 5)),
            )
            text, picked = ".".join(numbers), numbers
        elif kind == "triples":
            category, picked = "F3", sorted({f"{luck.randrange(1000):03d}" for _ in range(3)})
            text = ".".join(picked)
        elif kind == "permuta":
            digits = "".join(luck.sample("0123456789", 3))
            category, text = "F3", f"{digits}p"
            picked = sorted({"".join(one) for one in permutations(digits)})
        else:
            number, signs = f"{luck.randrange(1000):03d}", luck.sample(range(1, 13), 2)
            category, text = "F4", f"{number}/{signs[0]}/{signs[1]}"
            picked = [f"{number}-{SIGNS[sign - 1]}" for sign in signs]
        is_double = luck.random() < 0.25
        keys = ("+" if is_double else "") + f"{text}\n{stake}\n*"
        yield Meant(category, keys, Counter((one, stake) for one in picked), 1 + is_double)


ANIMALS = [str(n) for n in range(1, 37)]
SIGNS = ("ARI", "TAU", "GEM", "CAN", "LEO", "VIR", "LIB", "ESC", "SAG", "CAP", "ACU", "PIS")


def press(display: str, meant: Meant) -> None:
    """Press the keys of one sale, one each 50 ms."""
    command = ["xdotool", "key", "--delay", str(KEY_MS), meant.category]
    command += [KEY_NAMES.get(one, one) for one in meant.keys]
    subprocess.run(command, env=on(display), check=True)


def compare(script: list[Meant], tickets: list[dict[str, Any]]) -> int:
    """Count the sales that are not what the script meant; one more for each ticket too many."""
    wrong = abs(len(tickets) - len(script))
    for meant, ticket in zip(script, tickets, strict=False):
        draws = {one["event_id"] for one in ticket["wagers"]}
        for draw in draws:
            sold = Counter(
                (one["wager"], int(float(one["amount"])))
                for one in ticket["wagers"]
                if one["event_id"] == draw
            )
            if sold != meant.wagers or len(draws) != meant.draws:
                print(f"rush: meant {meant}, sold {ticket['wagers']}", file=sys.stderr)
                wrong += 1
                break
    return wrong


def start_server(folder: str) -> tuple[str, subprocess.Popen[str]]:
    """Start a practice server with a day before it; gives its address, too."""
    command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
    command += ["--data", f"{folder}/world", "--seed", "7", "--start", OPENS]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    line = server.stdout.readline() if server.stdout else ""
    return line.strip().rpartition(" ")[2], server


def start_till(folder: str, display: str, url: str, port: int) -> subprocess.Popen[str]:
    """Start the till on the screen, signed in."""
    config = Path(folder) / "settings.toml"
    config.write_text(SETTINGS.format(url=url, port=port), encoding="utf-8")
    till = subprocess.Popen(
        [sys.executable, "-m", "bench.rush_till", str(config), f"{folder}/till"],
        env=on(display),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    expect(till, "shown")
    stay_in_front(display)
    expect(till, "ready")
    return till


def on(display: str) -> dict[str, str]:
    """Give the environment of a program on a screen."""
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def stay_in_front(display: str) -> None:
    """Give the till's window the keyboard, above all else: there is no window manager here."""
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Taquilla$"]
    subprocess.run(
        [*search, "windowraise", "windowfocus"],
        env=on(display),
        check=True,
        stdout=subprocess.DEVNULL,
    )


def expect(till: subprocess.Popen[str], word: str) -> None:
    """Wait for the till's word."""
    if till.stdout is None or till.stdout.readline().strip() != word:
        raise RuntimeError(f"the till did not come to {word!r}")


def ask_lateness(till: subprocess.Popen[str]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Ask the till how late its GUI thread was and what it worked since it was asked last."""
    if till.stdin is None or till.stdout is None:
        return (), ()
    till.stdin.write("\n")
    till.stdin.flush()
    told: dict[str, list[float]] = json.loads(till.stdout.readline())
    return tuple(told["late"]), tuple(told["work"])


def wait_for_sales(url: str, sales: int) -> None:
    """Wait until the server has them, for a while at most."""
    deadline = time.monotonic() + 20
    while len(read_ledger(url)) < sales and time.monotonic() < deadline:
        time.sleep(0.2)


def read_ledger(url: str) -> list[dict[str, Any]]:
    """Give the tickets that the till sold, oldest first."""
    with urllib.request.urlopen(f"{url}/practice/ledger", timeout=10) as answer:  # noqa: S310 ours
        told = json.load(answer)
    return [one for one in told["tickets"] if one["origin"] == "call"]


def read_rss(pid: int) -> float:
    """Tell a process's resident memory in MB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(one.split()[1]) / 1024 for one in lines if one.startswith("VmRSS"))


def end(process: subprocess.Popen[Any]) -> None:
    """End a process and let its pipes go."""
    if process.stdin is not None:
        process.stdin.close()
    process.terminate()
    process.wait(20)
    if process.stdout is not None:
        process.stdout.close()
