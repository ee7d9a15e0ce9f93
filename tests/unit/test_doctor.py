"""The doctor says what is well and what is wrong, to people and to machines, and no secret."""

import json
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pos_app.__main__ import BAD_SETTINGS
from pos_app.bootstrap.adapters import open_store
from pos_app.bootstrap.start import Start, prepare
from pos_app.doctor import Check, Finding, examine, run_check
from pos_app.domain.money import Money
from pos_app.domain.operation import Intent, Kind, Note, State

USER = "cajera@example.com"


def start_in(folder: Path, settings: str = "") -> Start:
    config = folder / "settings.toml"
    config.write_text(settings)
    return prepare(config=config, data_dir=folder)


def ask(start: Start, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = examine(start, as_json=True)
    return code, json.loads(capsys.readouterr().out)["checks"]


def leave_sent(start: Start) -> None:
    journal = open_store(start)
    intent = Intent(
        "01J9ZZZZZZZZZZZZZZZZZZZZZZ", Kind.SALE, USER, datetime.now(UTC), timedelta(), Money.of(10)
    )
    journal.open_operation(intent, Note(State.PREPARED), Note(State.SENT))
    journal.close()


@pytest.mark.slow
def test_all_is_well_in_practice(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pos_app", "--practice", "--data-dir", str(tmp_path)]

    done = subprocess.run(
        [*command, "doctor", "--json"], capture_output=True, text=True, check=False, timeout=90
    )

    assert done.returncode == 0, done.stdout + done.stderr
    answer = json.loads(done.stdout)
    assert answer["ok"] is True
    assert list(answer["checks"]) == [
        "settings", "versions", "line", "session", "printer", "journal",
    ]  # fmt: skip
    assert answer["checks"]["line"]["facts"]["latency_ms"] >= 0
    assert answer["checks"]["printer"]["facts"]["state"] == "ready"
    assert set(answer["checks"]["versions"]["facts"]) >= {
        "app",
        "python",
        "qt",
        "sqlite",
        "argon2",
        "pin_ms",
        "os",
    }


def test_bad_settings_have_an_exit_code_of_their_own(tmp_path: Path) -> None:
    config = tmp_path / "settings.toml"
    config.write_text("[printer]\nwidth_dots = 7\n")
    command = [sys.executable, "-m", "pos_app", "--config", str(config), "doctor", "--json"]

    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == BAD_SETTINGS
    assert "[printer] width_dots" in done.stderr


def test_an_operator_that_is_not_there_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], unused_port: int
) -> None:
    start = start_in(tmp_path, f'[api]\nbase_url = "http://127.0.0.1:{unused_port}"\n')

    code, checks = ask(start, capsys)

    assert code == 1
    assert checks["line"]["facts"]["code"] == "POS-301"
    assert checks["journal"]["ok"], "a journal that is not there yet is no fault"


def test_a_printer_that_is_not_there_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = start_in(tmp_path, '[printer]\nlink = "file"\naddress = "/dev/no-such-printer"\n')

    _, checks = ask(start, capsys)

    assert not checks["printer"]["ok"]
    assert checks["printer"]["facts"]["code"] == "POS-501"


def test_unresolved_money_is_counted_and_nobody_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = start_in(tmp_path)
    leave_sent(start)

    examine(start, as_json=False)

    out = capsys.readouterr().out
    assert "wrong  journal: " in out
    assert "2 entries, chain whole; 1 unresolved, 0 unprinted" in out
    assert USER not in out


def test_a_journal_that_is_none_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = start_in(tmp_path)
    start.journal_path.write_bytes(b"not a journal " * 400)

    _, checks = ask(start, capsys)

    assert not checks["journal"]["ok"]
    assert checks["journal"]["facts"]["code"].startswith("POS-2")


def test_a_check_that_hangs_does_not_hold_the_rest(tmp_path: Path) -> None:
    let_go, over = threading.Event(), threading.Event()

    def hang(_start: Start) -> Finding:
        let_go.wait()
        over.set()
        return Finding(ok=True, detail="late")

    found = run_check(Check("slow", hang, 0.01), start_in(tmp_path))
    let_go.set()

    assert found == Finding(ok=False, detail="no answer in 0.01 s")
    assert over.wait(5)


def test_a_check_that_crashes_tells_its_kind_only(tmp_path: Path) -> None:
    def crash(_start: Start) -> Finding:
        message = "token=secret"
        raise RuntimeError(message)

    found = run_check(Check("crash", crash, 5), start_in(tmp_path))

    assert found == Finding(ok=False, detail="the check failed: RuntimeError")


@pytest.fixture
def unused_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
