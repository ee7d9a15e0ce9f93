"""Starts tills fast: everything is imported once here, and each till is a process forked from this.

`python -m tests.soak.zygote SOCKET`: one pickled Life a line (hexadecimal) in, its pid a line out.
The till then calls the judge at SOCKET.
Thread: one.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import tempfile
from multiprocessing.connection import Client
from pathlib import Path

from pos_app.api.auth import Session
from pos_app.api.client import connect
from pos_app.api.exchange import Purpose
from pos_app.journal.store import open_journal
from pos_app.printing import open_printer
from pos_app.printing.setup import PrinterSetup
from tests.soak.till_process import live


def main(address: str) -> None:
    import_all()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            with Client(address) as wire:
                live(pickle.loads(bytes.fromhex(line)), wire)
            os._exit(0)
        print(pid, flush=True)  # noqa: T201 its answer


def import_all() -> None:
    """Open one of each and close it: what a till imports late is imported now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        open_journal(folder / "journal.sqlite").close()
        setup = PrinterSetup(link="tcp", address="127.0.0.1:9", cache_folder=folder)
        open_printer(setup, folder).close()
        connect("http://127.0.0.1:9", Session(), Purpose.QUERY).close()


if __name__ == "__main__":
    main(sys.argv[1])
