"""Widths, columns and what a named model is known to have; python-escpos kept from making a mess."""

import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pos_app.domain.errors import ConfigError
from pos_app.printing.profiles import settle_profile
from pos_app.printing.setup import PrinterSetup
from pos_app.printing.units.capabilities import CommandBytes


@pytest.mark.parametrize(
    ("dots", "columns", "paper"), [(384, 32, 58), (512, 42, 80), (576, 48, 80), (832, 69, 112)]
)
def test_columns_follow_from_the_width(dots: int, columns: int, paper: int) -> None:
    setup = PrinterSetup(width_dots=dots)

    assert settle_profile(setup, None).grid.columns == columns
    assert setup.paper_mm == paper


def test_nothing_is_taken_for_granted_of_an_unnamed_printer() -> None:
    profile = settle_profile(PrinterSetup(), None)

    assert not profile.prints_qr
    assert not profile.prints_barcodes


@pytest.mark.parametrize(
    ("name", "columns", "prints_qr", "cuts"),
    [
        ("TM-T20II", 48, True, True),
        ("P822D", 42, True, True),
        ("NT-80-V-UL", 48, True, True),  # its profile claims 12 columns
        ("POS-5890", 32, False, False),
        ("ZJ-5870", 32, False, False),
    ],
)
def test_a_named_model_is_believed_where_it_makes_sense(
    name: str, columns: int, prints_qr: bool, cuts: bool
) -> None:
    known = CommandBytes(name, None).read_capabilities()
    profile = settle_profile(PrinterSetup(), known)

    assert profile.grid.columns == columns
    assert (profile.prints_qr, profile.cuts) == (prints_qr, cuts)
    assert bool(profile.grid.small_columns) is known.has_small_font


def test_an_unknown_model_is_a_bad_setting() -> None:
    with pytest.raises(ConfigError, match=r"profile is 'TM-T99'.*TM-T20II"):
        CommandBytes("TM-T99", None)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("width_dots", 20),
        ("width_dots", 5000),
        ("code_table", 300),
        ("band_rows", 96),
        ("band_rows", 0),
        ("speed", 0.0),
        ("flow_control", "dsrdtr"),
    ],
)
def test_a_setting_that_spoils_paper_names_its_key(key: str, value: object) -> None:
    with pytest.raises(ConfigError, match=key):
        PrinterSetup(**{key: value})  # type: ignore[arg-type]


LOADING = """
import logging, os, sys, tempfile
from pathlib import Path
from pos_app.printing.units.capabilities import CommandBytes
folder = Path(sys.argv[1])
commands = CommandBytes("TM-T20II", folder)
assert commands.cut() == b"\\x1dVB\\x00"
assert not logging.getLogger().handlers
assert "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ
assert tempfile.mkdtemp.__module__ == "tempfile"
"""


def load_in_a_new_process(folder: Path, temporary: Path) -> None:
    temporary.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOADING, folder],
        env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout + done.stderr == ""
    assert list(temporary.iterdir()) == []


def test_the_library_leaves_no_trace_but_its_private_cache(tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    load_in_a_new_process(cache, tmp_path / "tmp")

    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert [path.suffix for path in cache.iterdir()] == [".pickle"]


@pytest.mark.parametrize("torn", [b"", b"\x80\x02}q", b"not a pickle"])
def test_a_torn_cache_is_made_anew(tmp_path: Path, torn: bytes) -> None:
    cache = tmp_path / "cache"
    load_in_a_new_process(cache, tmp_path / "tmp")
    (pickle,) = cache.iterdir()
    whole = pickle.read_bytes()
    pickle.write_bytes(torn)

    load_in_a_new_process(cache, tmp_path / "tmp")

    assert pickle.read_bytes() == whole


def test_a_cache_that_is_no_folder_of_ours_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = tmp_path / "link"
    link.symlink_to(elsewhere)

    with pytest.raises(ConfigError, match="cache"):
        CommandBytes("TM-T20II", link)


def test_loading_here_added_no_log_handler() -> None:
    before = list(logging.getLogger().handlers)
    CommandBytes("TM-T20II", None)

    assert logging.getLogger().handlers == before
