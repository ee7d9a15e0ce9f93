"""The demo does the main job in a process of its own and leaves readable paper behind."""

import subprocess
import sys
from pathlib import Path

import zxingcpp
from PIL import Image

STEPS = ("sign in", "catalogue", "sell", "print ticket", "pay prize", "results")
RUN_SECONDS = 120
_WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # importing them is an error now
from pos_app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=RUN_SECONDS,
    )


def test_demo_sells_prints_and_pays_without_qt(tmp_path: Path) -> None:
    receipts = tmp_path / "receipts"

    done = run("demo", "--receipts", str(receipts))

    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == [f"ok      {step}" for step in STEPS]
    sold = lines[2].partition("ticket ")[2].partition(",")[0]
    ticket, slip = sorted(receipts.glob("*.png"))
    with Image.open(ticket) as paper:
        codes = [code.text for code in zxingcpp.read_barcodes(paper)]
    (ours,) = [code for code in codes if code.startswith("TQ1.")]  # the picture has its own
    number, pin = ours.split(".")[1:3]
    assert number == sold
    assert pin not in done.stdout + done.stderr
    with Image.open(slip) as paper:
        assert paper.width >= 576


def test_demo_again_in_the_same_folder_goes_on_with_its_world(tmp_path: Path) -> None:
    paper, data = str(tmp_path / "receipts"), str(tmp_path / "data")

    first = run("--data-dir", data, "demo", "--receipts", paper)
    second = run("--data-dir", data, "demo", "--receipts", paper)

    assert (first.returncode, second.returncode) == (0, 0), first.stdout + second.stdout
    assert (tmp_path / "data" / "practice" / "journal.sqlite").exists()
    assert first.stdout.splitlines()[4] != second.stdout.splitlines()[4]  # another winner was paid


def test_a_step_that_fails_makes_the_demo_fail(tmp_path: Path) -> None:
    no_folder = tmp_path / "receipts"
    no_folder.write_text("a file where the folder should be")

    done = run("demo", "--receipts", str(no_folder))

    assert done.returncode == 1
    assert "failed  print ticket: not printed" in done.stdout
    assert "ok      results" in done.stdout
