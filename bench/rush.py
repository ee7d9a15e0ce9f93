"""A rush at the counter: mixed sales from a seeded script at twenty keys a second.

A real window under Xvfb, real key events, a practice server in another process, a TCP printer. What
was sold is read from the server's ledger and compared, sale by sale, with what the script meant.
`python -m bench.rush 900` sells so many and tells the memory on the way; from some 700 on, the
practice operator has too little left of some numbers and sells less than was meant.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.beside import run_beside
from bench.figures import FRAME_MS, Figure, Series, count_missed, judge, tell_worst
from bench.relay import PrinterDevice
from bench.rush_script import Meant, compare, write_script
from bench.steady_work import SUM_MS
from tests.screen import open_screen

KEY_MS = 50
WARM_PART = 5
"""What the first fifth of the sales imports and keeps is not growth."""
LOOK_EVERY = 10
"""So many sales between two looks at the memory."""
LAST_PART = 2 / 3
"""Of the sales, the last: through the memory after these goes the line."""
FLAT_KB = 4.0
"""A sale: of a thousand tickets a day less than what a till of 150 MB has to spare."""
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


def measure(*, is_quick: bool) -> list[Figure]:
    """Sell 300 tickets (20 when quick); raises when a key was lost or a sale is not as meant."""
    if not all(map(shutil.which, NEEDED)):
        print(f"rush: not measured, it needs {' and '.join(NEEDED)}", file=sys.stderr)
        return []
    sales = 20 if is_quick else 300
    script = list(write_script(sales))
    rush = sell(script)
    late, floor, memory = rush.late, rush.floor, rush.memory
    keys = sum(len(one.keys) + 1 for one in script)
    missed_sums = 1000 * count_missed(rush.sums) / len(rush.sums.values)
    before, after = memory[0], memory[sales]
    warm = memory[sales // WARM_PART]
    early = sales * (1 - LAST_PART)
    line = fit_line({at: mb for at, mb in memory.items() if at >= early})
    first = fit_line({at: mb for at, mb in memory.items() if at <= early})
    figures = [
        Figure(
            f"rush: sales not as the script meant, of {sales} ({keys} keys)",
            "",
            Series("wrong", (float(rush.wrong),)),
            None,
            judge("0", is_met=rush.wrong == 0),
        ),
        Figure(
            f"rush: GUI lateness {tell_worst(late)}, the bare window's {tell_worst(floor)}",
            "ms",
            late,
            floor,
            judge(f"no stall over {FRAME_MS:g} ms", is_met=max(late.values) <= FRAME_MS),
        ),
        Figure(
            f"rush: GUI thread's own work between two ticks {tell_worst(rush.work)}",
            "ms",
            rush.work,
            None,
        ),
        Figure(
            f"rush: of a thousand keys, ticks over {FRAME_MS:g} ms; of a thousand sums of "
            f"{SUM_MS:g} ms beside them, those that took as long {tell_worst(rush.sums)}",
            "‰",
            Series("till", (1000 * count_missed(late) / keys,)),
            Series("sums", (missed_sums,)),
            judge(
                "no more often than the machine stretches a sum",
                is_met=1000 * count_missed(late) / keys <= missed_sums,
            ),
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
    if not is_quick:
        figures.append(
            Figure(
                f"rush: memory a sale takes for good, the line through the last {sales * 2 // 3}",
                "kB",
                Series("last", (line,)),
                Series("through those before", (first,)),
                judge(f"flat, < {FLAT_KB:g} kB a sale", is_met=line < FLAT_KB),
            )
        )
    return figures


@dataclass(frozen=True, slots=True)
class Rush:
    """What a rush was: sales that are not as meant, the till's lateness and own work in ms.

    `memory` is in MB, by the sales that were keyed by then; 0 is before the first.
    """

    wrong: int
    late: Series
    work: Series
    floor: Series
    sums: Series
    memory: dict[int, float]


def sell(script: list[Meant]) -> Rush:
    """Sell all at a till of its own."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        open_screen("1366x768") as display,
    ):
        url, server = start_server(folder)
        device = PrinterDevice()
        till = start_till(folder, display, url, device.port)
        try:
            memory = {0: read_rss(till.pid)}
            with (
                run_beside("bench.bare_window", on(display)) as bare,
                run_beside("bench.steady_work") as steady,
            ):
                stay_in_front(display)
                ask_lateness(till)  # from here on
                for number, meant in enumerate(script, 1):
                    press(display, meant)
                    if number % LOOK_EVERY == 0 or number == len(script) // WARM_PART:
                        memory[number] = read_rss(till.pid)
                wait_for_sales(url, len(script))
                # Before it is asked: its answer is a megabyte of text.
                memory[len(script)] = read_rss(till.pid)
                lateness, worked = ask_lateness(till)
                floor = Series("bare window", bare.ask())
                sums = Series("sums", steady.ask())
            wrong = compare(script, read_ledger(url))
        finally:
            end(till)
            end(server)
    return Rush(wrong, Series("till", lateness), Series("till", worked), floor, sums, memory)


def fit_line(memory: dict[int, float]) -> float:
    """Give the slope of the line through the memory (MB by sale) in kB a sale."""
    if len(memory) < 2:
        return 0.0
    return statistics.linear_regression(list(memory), list(memory.values())).slope * 1024


def press(display: str, meant: Meant) -> None:
    """Press the keys of one sale, one each 50 ms."""
    command = ["xdotool", "key", "--delay", str(KEY_MS), meant.category]
    command += [KEY_NAMES.get(one, one) for one in meant.keys]
    subprocess.run(command, env=on(display), check=True)


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


def main(sales: int) -> None:
    """Sell, and tell the memory after every thirty sales, and the slope since those before."""
    rush = sell(list(write_script(sales)))
    print(f"{sales} sales, {rush.wrong} not as the script meant\n")
    print("| sales | MB | kB a sale since those before |\n|---|---|---|")
    for at in range(0, sales + 1, 30):
        since = {one: mb for one, mb in rush.memory.items() if at - 30 <= one <= at}
        print(f"| {at} | {rush.memory[at]:.2f} | {fit_line(since):.1f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]))
