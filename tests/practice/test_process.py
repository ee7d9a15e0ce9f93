"""The server as a process: it ends when told, even at once, and with its parent; one world, one server."""

import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.practice.caller import Caller, end, start


def test_it_ends_when_told_right_after_its_first_line(tmp_path: Path) -> None:
    for place in range(3):
        child, _ = start(tmp_path / str(place))
        child.send_signal(signal.SIGTERM)
        assert child.wait(20) == 0
        end(child)


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    # The parent in between starts the server, says its number, and is gone.
    script = (
        "import os, subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-m', 'pos_app.practice', '--data', sys.argv[1],"
        " '--parent', str(os.getpid())], stdout=subprocess.PIPE)\n"
        "child.stdout.readline()\n"
    )
    parent = [sys.executable, "-c", script, str(tmp_path)]
    # The server holds this pipe until it ends; so it is the server that is waited for.
    done = subprocess.run(parent, stderr=subprocess.PIPE, check=True, timeout=30)
    assert done.returncode == 0


def test_a_second_server_on_the_same_world_is_refused(tmp_path: Path) -> None:
    child, _ = start(tmp_path)
    second = [sys.executable, "-m", "pos_app.practice", "--data", str(tmp_path)]
    done = subprocess.run(second, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert "practice world" in done.stderr
    end(child)


def test_a_world_of_the_version_before_is_taken_along(tmp_path: Path) -> None:
    child, url = start(tmp_path)
    caller = Caller(url)
    sold = caller.sell("5")
    caller.http.close()
    end(child)
    book = sqlite3.connect(tmp_path / "practice.sqlite3")
    book.executescript(
        "DROP INDEX ticket_by_user; DROP INDEX wager_by_payment;"
        "ALTER TABLE ticket DROP COLUMN origin; PRAGMA user_version = 1;"
    )
    book.close()
    child, url = start(tmp_path)
    caller = Caller(url)
    assert caller.post("/user/ticket/last")["response"] == sold
    origins = {entry["origin"] for entry in caller.ledger()["tickets"]}
    caller.http.close()
    end(child)
    assert origins == {"call"}  # nobody knew better then


def test_a_world_of_a_later_version_is_refused(tmp_path: Path) -> None:
    child, _ = start(tmp_path)
    end(child)
    book = sqlite3.connect(tmp_path / "practice.sqlite3")
    book.execute("PRAGMA user_version = 99")
    book.close()
    command = [sys.executable, "-m", "pos_app.practice", "--data", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert "another version (99)" in done.stderr


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "pos_app.practice", "--data", str(tmp_path)]
        done = subprocess.run(
            [*command, "--port", port], capture_output=True, text=True, timeout=30, check=False
        )
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr == f"port {port}: Address already in use\n"


def test_a_world_that_cannot_be_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "practice.sqlite3").write_bytes(b"no database at all" * 400)
    command = [sys.executable, "-m", "pos_app.practice", "--data", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert "not a database" in done.stderr
