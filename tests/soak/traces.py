"""Processes and what they leave: starting tills, waiting for their end, paper, secrets in files.

Thread: one worker's.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import re
import select
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.fakes.printer_device import PrinterDevice
from tests.soak.judge import Paper
from tests.soak.life import Life

_NUMBER = re.compile(r"^Ticket\s+(\d+)$", re.MULTILINE)


@contextlib.contextmanager
def start_zygote(address: Path) -> Iterator[Zygote]:
    """Start what forks tills; they call back at `address`."""
    command = [sys.executable, "-m", "tests.soak.zygote", str(address)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        yield Zygote(child)
        if child.stdin is not None:
            child.stdin.close()
        child.wait(10)


def read_papers(device: PrinterDevice) -> list[Paper]:
    """Read what lies on the counter; a piece without its number is nobody's ticket."""
    papers = []
    for sheet in device.sheets:
        text = sheet.text
        if number := _NUMBER.search(text):
            kind = "payout" if "PREMIO PAGADO" in text else "sale"
            is_whole = bool(sheet.of_kind("cut"))
            papers.append(Paper(int(number[1]), kind, is_whole, "REIMPRESIÓN" in text))
    return papers


class Zygote:
    """Forks tills on demand."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self._child = child

    def start(self, life: Life) -> int:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(pickle.dumps(life).hex() + "\n")
        self._child.stdin.flush()
        return int(self._child.stdout.readline())


def wait_for_end(pid: int) -> None:
    """Wait until a process is gone: its lock on the journal goes last."""
    with contextlib.suppress(ProcessLookupError):
        watched = os.pidfd_open(pid)
        try:
            select.select([watched], [], [])
        finally:
            os.close(watched)


def find_secrets(folder: Path, secrets: list[str]) -> list[str]:
    """Search everything that the till wrote: journal, logs, crash texts, settings, bundle."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            parts = {path.name: path.read_bytes()}
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as bundle:
                    parts |= {name: bundle.read(name) for name in bundle.namelist()}
            found += [
                f"a secret is in {name}"
                for name, written in parts.items()
                if any(one.encode() in written for one in secrets)
            ]
    return found
