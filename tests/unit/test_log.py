"""The log tells where something broke, never what was in it, and the bundle names nobody."""

import json
import logging
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos_app.bootstrap.log import keep_log, log_files
from pos_app.bootstrap.start import prepare
from pos_app.doctor import examine
from tests.unit.test_doctor import USER, leave_sent, start_in

SECRET = "canary-48151623"


@pytest.fixture
def bugs() -> list[str]:
    return []


@pytest.fixture
def kept(
    tmp_path: Path, bugs: list[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """Keeps a log; calling it ends the log and gives what is in it."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    levels = {one: one.level for one in logging.getLogger().handlers}
    end = keep_log(tmp_path, bugs.append)
    ended: list[bool] = []

    def read() -> str:
        if not ended:
            ended.append(True)
            end()
        return "\n".join(one.read_text() for one in log_files(tmp_path))

    yield read
    read()
    for handler, level in levels.items():
        handler.setLevel(level)
    logging.getLogger("pos_app").setLevel(logging.NOTSET)


def fail_somewhere() -> None:
    raise RuntimeError(SECRET)


def test_what_happened_is_in_the_log(kept: Callable[[], str]) -> None:
    logging.getLogger("pos_app.somewhere").info("ticket %d printed", 7)

    assert "INFO MainThread pos_app.somewhere: ticket 7 printed" in kept()


@pytest.mark.allow_log("pos_app.somewhere")
def test_a_caught_failure_tells_where_and_not_what_it_said(kept: Callable[[], str]) -> None:
    try:
        fail_somewhere()
    except RuntimeError:
        logging.getLogger("pos_app.somewhere").exception("a job failed")

    text = kept()
    assert "in fail_somewhere" in text
    assert "RuntimeError" in text
    assert SECRET not in text


@pytest.mark.allow_log("pos_app.bootstrap.log")
def test_what_nobody_caught_is_told_to_the_cashier_too(
    kept: Callable[[], str], bugs: list[str]
) -> None:
    try:
        fail_somewhere()
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)
    thread = threading.Thread(target=fail_somewhere, name="a lane")
    thread.start()
    thread.join()

    text = kept()
    assert bugs == ["RuntimeError", "RuntimeError"]
    assert text.count("in fail_somewhere") == 2
    assert "CRITICAL a lane" in text
    assert SECRET not in text


@pytest.mark.allow_log("pos_app.bootstrap.log")
def test_a_folder_that_cannot_be_written_costs_only_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    (tmp_path / "log").write_text("a file stands in the way")

    end = keep_log(tmp_path, lambda _: None)

    end()
    assert "no log is kept" in caplog.text


def test_the_bundle_has_everything_and_names_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = start_in(tmp_path)
    leave_sent(start)
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "till.log").write_text(f"signed in as {USER}\n")

    examine(start, as_json=False, bundle=tmp_path / "bundle.zip")

    assert "bundle" in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        texts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert set(texts) == {"doctor.json", "journal.json", "settings.toml", "log/till.log"}
    assert texts["log/till.log"] == "signed in as (address)\n"
    assert not any(USER in text for text in texts.values())
    (told,) = json.loads(texts["journal.json"])
    assert told["kind"] == "sale"
    assert [state for state, _ in told["entries"]] == ["prepared", "sent"]


def test_a_bundle_of_a_fresh_till_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = prepare(config=tmp_path / "none.toml", data_dir=tmp_path)

    examine(start, as_json=True, bundle=tmp_path / "bundle.zip")

    json.loads(capsys.readouterr().out)
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        assert bundle.read("journal.json") == b"[]"
