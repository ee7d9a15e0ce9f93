"""A day of faults, kills and crashes leaves no password, session or PIN in anything it wrote."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.counter import Counter
from tests.soak.ground import PracticeGround
from tests.soak.matrix import LINE_FAULTS, SERVER_FAULTS, Fault, Run
from tests.soak.traces import find_secrets

FAULTS = {one.name: one for one in (*LINE_FAULTS, *SERVER_FAULTS)}
DAY = (
    ("sale", "none", "well", ()),
    ("sale", "none", "silent", ("crash after the answer",)),
    ("sale", "answer lost after commit", "well", ("crash printing noted",)),
    ("sale", "half an answer", "paper out", ("look read",)),
    ("sale", "garbage", "well", ("after printing",)),
    ("sale", "closed after 150 bytes", "reset mid-job", ("sent",)),
    ("sale", "session over", "well", ()),
    ("payout", "none", "well", ("crash after the answer",)),
    ("payout", "proxy page, passed on", "well", ("answer",)),
    ("payout", "reset after 150 bytes", "silent", ("crash printing noted",)),
    ("cancel", "answer lost after commit", "well", ("crash after the answer",)),
)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    ground = PracticeGround(tmp_path / "operator", 4711)
    try:
        with Counter(ground, tmp_path, 4711) as counter:
            yield counter
    finally:
        ground.close()


@pytest.mark.timeout(180)
def test_no_secret_is_in_anything_that_a_day_of_trouble_wrote(counter: Counter) -> None:
    for number, (verb, fault, printer, kills) in enumerate(DAY):
        run = Run(number, verb, _find(fault), printer, kills)
        result = counter.do(run)
        assert result.verdict.is_clean, (run.show(), result.verdict)
        assert result.deaths == len(kills), run.show()


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "till.log").write_text("sold 1 … 84038675")
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("log/till.log", "x" * 500 + "84038675")
    assert len(find_secrets(tmp_path, ["84038675"])) == 2
    assert find_secrets(tmp_path, ["84038676"]) == []


def _find(name: str) -> Fault:
    return FAULTS[name]
