"""Settings: defaults, file, environment; and each bad value as one sentence."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from decimal import Decimal
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Money
from pos_app.settings import (
    Settings,
    SettingsProblem,
    config_path,
    data_folder,
    load_settings,
    write_settings,
)
from pos_app.settings.keys import DEFAULTS, KEYS, rule_of
from pos_app.settings.reference import render_reference

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop" / "settings.toml"


def load(path: Path, text: str, environment: Mapping[str, str] | None = None) -> Settings:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_settings(path, environment or {})


def refuse(path: Path, text: str, environment: Mapping[str, str] | None = None) -> SettingsProblem:
    with pytest.raises(SettingsProblem) as caught:
        load(path, text, environment)
    assert caught.value.code == "POS-100"
    sentence = caught.value.detail
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert caught.value.file in sentence
    return caught.value


def test_without_a_file_all_is_as_it_was_made(path: Path) -> None:
    settings = load_settings(path, {})
    assert settings == Settings()
    assert not settings.is_configured
    assert not path.exists()


def test_settings_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().till.name = "2"  # type: ignore[misc]


def test_a_file_says_what_it_wants(path: Path) -> None:
    settings = load(
        path,
        """
        [api]
        base_url = "https://api.example.com/v1/"
        events_closing_minutes = 10
        [till]
        name = "Caja ñ"
        language = "en"
        [printer]
        link = "tcp"
        address = "192.0.2.7"
        width_dots = 384
        profile = "TM-T20II"
        dither = false
        [sale]
        ask_above = ["99.50", 2000, 3000.25]
        """.replace(", 3000.25", ""),
    )
    assert settings.is_configured
    assert settings.api.base_url == "https://api.example.com/v1"
    assert settings.api.events_closing_minutes == 10
    assert (settings.till.name, settings.till.language) == ("Caja ñ", "en")
    assert settings.printer.link == "tcp"
    assert settings.printer.width_dots == 384
    assert not settings.printer.dither
    assert settings.printer.cut
    assert settings.sale.ask_above == (Money.of("99.5"), Money.of(2000))
    assert settings.ticket == DEFAULTS.ticket


def test_amounts_and_waits_are_read_exactly(path: Path) -> None:
    settings = load(path, "[sale]\nask_above=[0.1]\n[ticket]\nimage_wait_seconds=2")
    assert settings.sale.ask_above == (Money(Decimal("0.1")),)
    assert settings.ticket.image_wait_seconds == 2.0
    assert isinstance(settings.ticket.image_wait_seconds, float)
    assert load(path, "[sale]\nask_above=[]").sale.ask_above == ()


def test_a_byte_order_mark_is_no_trouble(path: Path) -> None:
    assert load(path, '\ufeff[till]\nname = "2"').till.name == "2"


@pytest.mark.parametrize(
    ("variable", "text", "key", "value"),
    [
        ("POS_APP_API_BASE_URL", "http://127.0.0.1:8000", "api.base_url", "http://127.0.0.1:8000"),
        ("POS_APP_TILL_NAME", "007", "till.name", "007"),
        ("POS_APP_PRINTER_ADDRESS", "", "printer.address", ""),
        ("POS_APP_PRINTER_WIDTH_DOTS", "832", "printer.width_dots", 832),
        ("POS_APP_PRINTER_CUT", "false", "printer.cut", False),
        ("POS_APP_TICKET_IMAGE_WAIT_SECONDS", "0.25", "ticket.image_wait_seconds", 0.25),
        ("POS_APP_RECONCILE_SCHEDULE_SECONDS", "[2, 4]", "reconcile.schedule_seconds", (2, 4)),
        ("POS_APP_SALE_ASK_ABOVE", "[50]", "sale.ask_above", (Money.of(50),)),
    ],
)
def test_the_environment_wins(
    path: Path, variable: str, text: str, key: str, value: object
) -> None:
    table, name = key.split(".")
    file = '[api]\nbase_url="https://x.example"\n[till]\nname="1"\n[printer]\naddress="a"\ncut=true'
    assert getattr(getattr(load(path, file, {variable: text}), table), name) == value


def test_variables_of_others_are_left_alone(path: Path) -> None:
    environment = {"POS_APP_CONFIG": "x", "POS_APP": "x", "PRINTER_LINK": "x", "PATH": "/bin"}
    assert load(path, "", environment) == Settings()


def test_the_environment_is_the_process_own(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POS_APP_TILL_NAME", "9")
    assert load_settings(path).till.name == "9"


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.com",
        "https://api.example.com:8443/a/b",
        "https://192.0.2.1",
        "https://[2001:db8::1]:8443",
        "http://localhost",
        "http://localhost:8080/api",
        "http://127.0.0.1",
        "http://127.9.9.9:5",
        "http://[::1]:8000",
        "HTTPS://API.EXAMPLE.COM",
    ],
)
def test_a_good_address(path: Path, url: str) -> None:
    assert load(path, f'[api]\nbase_url = "{url}"').api.base_url == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "api.example.com",
        "//api.example.com",
        "http://api.example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://128.0.0.1",
        "http://0.0.0.0",
        "http://[::2]",
        "ftp://localhost",
        "https://",
        "https:///path",
        "https://api.example.com:99999",
        "https://api.example.com:0",
        "https://api.example.com:x",
        "https://[::1",
        "https://api.example.com/?a=1",
        "https://api.example.com/#a",
        "https://api.example.com/ a",
        "https://api.example.com/\\\\a",
        "https://api.example.com/\\n",
        "https://user:hunter2@api.example.com",
        "https://hunter2@api.example.com/@hunter2@x",
    ],
)
def test_a_bad_address(path: Path, url: str) -> None:
    problem = refuse(path, f'[api]\nbase_url = "{url}"')
    assert (problem.key, problem.expected) == ("api.base_url", "url")
    assert "[api] base_url is " in problem.detail
    assert "https://" in problem.wanted
    # Somebody's password may stand there.
    assert "hunter2" not in problem.detail + problem.given


@pytest.mark.parametrize(
    ("text", "key", "expected", "sentence"),
    [
        (
            '[printer]\nlink = "tpc"',
            "printer.link",
            "choice",
            (
                '[printer] link is "tpc"; '
                "it should be tcp, serial, usb, file, cups, windows or virtual."
            ),
        ),
        (
            "[printer]\nwidth_dots = 580",
            "printer.width_dots",
            "choice",
            "[printer] width_dots is 580; it should be 384, 512, 576 or 832.",
        ),
        (
            '[printer]\nwidth_dots = "576"',
            "printer.width_dots",
            "choice",
            '[printer] width_dots is "576"; it should be 384, 512, 576 or 832.',
        ),
        (
            "[printer]\nband_rows = 144",
            "printer.band_rows",
            "number",
            (
                "[printer] band_rows is 144; "
                "it should be a whole number from 8 to 2048, no multiple of 48."
            ),
        ),
        (
            "[printer]\ncode_table = true",
            "printer.code_table",
            "number",
            "[printer] code_table is true; it should be a whole number from 0 to 255.",
        ),
        (
            "[printer]\ncut = 1",
            "printer.cut",
            "switch",
            "[printer] cut is 1; it should be true or false.",
        ),
        (
            '[till]\nlanguage = "fr"',
            "till.language",
            "choice",
            '[till] language is "fr"; it should be es or en.',
        ),
        (
            "[till]\nname = 1",
            "till.name",
            "text",
            "[till] name is 1; it should be one line of text.",
        ),
        (
            '[till]\nname = "a\\nb"',
            "till.name",
            "text",
            "[till] name is 'a\\nb'; it should be one line of text.",
        ),
        (
            "[ticket]\nimage_wait_seconds = 61",
            "ticket.image_wait_seconds",
            "number",
            "[ticket] image_wait_seconds is 61; it should be a number from 0 to 60.",
        ),
        (
            "[api]\nevents_closing_minutes = 5.0",
            "api.events_closing_minutes",
            "number",
            ("[api] events_closing_minutes is 5.0; it should be a whole number from 0 to 120."),
        ),
        (
            "[printer]\nwidht_dots = 576",
            "printer.widht_dots",
            "key",
            "[printer] widht_dots is not a setting; it should be width_dots.",
        ),
        (
            '[api]\npassword = "hunter2"',
            "api.password",
            "key",
            "[api] password is not a setting; it should be base_url or events_closing_minutes.",
        ),
        (
            "[pirnter]\nwidth_dots = 576",
            "pirnter",
            "key",
            "[pirnter] is not a setting; it should be [printer].",
        ),
        ('link = "tcp"', "link", "key", "[link] is not a setting; it should be [printer]."),
        ("till = 5", "till", "table", "[till] is a single value; it should be a table of keys."),
        (
            '[printer]\nlink = "tcp"',
            "printer.address",
            "needed",
            '[printer] address is empty; it should be host or host:port, because link is "tcp".',
        ),
        (
            "[printer",
            "",
            "toml",
            (
                "the file is not TOML (Expected ']' at the end of a table declaration "
                "(at end of document)); it should be TOML in UTF-8, with tables such as [printer]."
            ),
        ),
    ],
)
def test_a_bad_value_is_one_sentence(
    path: Path, text: str, key: str, expected: str, sentence: str
) -> None:
    problem = refuse(path, text)
    assert problem.detail == f"{path}: {sentence}"
    assert (problem.key, problem.file, problem.expected) == (key, str(path), expected)
    assert problem.given in problem.detail
    assert problem.wanted in problem.detail
    assert all(choice in problem.wanted for choice in problem.choices)


@pytest.mark.parametrize(
    "text",
    [
        "[sale]\nask_above = 1000",
        "[sale]\nask_above = [0]",
        "[sale]\nask_above = [-5]",
        "[sale]\nask_above = [2, 1]",
        "[sale]\nask_above = [1, 1]",
        "[sale]\nask_above = [1, 2, 3]",
        '[sale]\nask_above = ["mil"]',
        "[sale]\nask_above = [true]",
        "[sale]\nask_above = [inf]",
        "[reconcile]\nschedule_seconds = []",
        "[reconcile]\nschedule_seconds = [3, 1]",
        "[reconcile]\nschedule_seconds = [0, 1]",
        "[reconcile]\nschedule_seconds = [1.5]",
        '[reconcile]\nschedule_seconds = "1, 3"',
        "[ticket]\nimage_wait_seconds = nan",
        "[ticket]\nimage_wait_seconds = -inf",
    ],
)
def test_bad_lists_and_numbers(path: Path, text: str) -> None:
    table, name = re.findall(r"\w+", text)[:2]
    assert refuse(path, text).key == f"{table}.{name}"


@pytest.mark.parametrize(
    ("variable", "text", "key"),
    [
        ("POS_APP_PRINTER_LINK", "tpc", "printer.link"),
        ("POS_APP_PRINTER_WIDTH_DOTS", "=", "printer.width_dots"),
        ("POS_APP_PRINTER_CUT", "yes", "printer.cut"),
        ("POS_APP_API_BASE_URL", "", "api.base_url"),
        ("POS_APP_PRINTER_LINKS", "tcp", "printer.links"),
        ("POS_APP_PRINTER", "tcp", "printer."),
    ],
)
def test_a_bad_variable_is_named(path: Path, variable: str, text: str, key: str) -> None:
    problem = refuse(path, "", {variable: text})
    assert (problem.key, problem.file) == (key, variable)


def test_a_long_value_is_cut_in_the_sentence(path: Path) -> None:
    assert len(refuse(path, f'[till]\nlanguage = "{"x" * 5000}"').detail) < 300 + len(str(path))


def test_a_file_in_another_alphabet(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes('[till]\nname = "Años"'.encode("latin-1"))
    with pytest.raises(SettingsProblem, match="UTF-8") as caught:
        load_settings(path, {})
    assert caught.value.expected == "toml"


def test_a_folder_where_the_file_belongs(path: Path) -> None:
    path.mkdir(parents=True)
    for attempt in (lambda: load_settings(path, {}), lambda: write_settings(path, {})):
        with pytest.raises(SettingsProblem, match="not to be read") as caught:
            attempt()
        assert (caught.value.key, caught.value.expected) == ("", "file")


@given(st.text())
def test_no_text_makes_more_than_a_problem(text: str) -> None:
    for keys in KEYS.values():
        for key in keys.values():
            try:
                key.metadata["rule"].read(text)
            except ValueError:
                continue


def test_the_first_run_writes_a_file(path: Path) -> None:
    write_settings(
        path,
        {
            "api.base_url": "https://api.example.com",
            "till.name": "Caja ñ",
            "sale.ask_above": ["99.50", 2000],
        },
    )
    settings = load_settings(path, {})
    assert settings.is_configured
    assert settings.till.name == "Caja ñ"
    assert settings.sale.ask_above == (Money.of("99.5"), Money.of(2000))
    assert list(path.parent.iterdir()) == [path]


def test_a_change_leaves_the_rest_as_it_is(path: Path) -> None:
    load(path, '[till]\nname = "2"\n[printer]\ncut = false\n[ticket]\nimage_wait_seconds = 0.10')
    with path.open("a") as file:
        file.write("\n[of_a_later_version]\nkey = 1979-05-27\n")
    write_settings(path, {"printer.width_dots": 384, "till.name": None, "till.language": None})
    assert tomllib.loads(path.read_text(), parse_float=Decimal) == {
        "printer": {"cut": False, "width_dots": 384},
        "ticket": {"image_wait_seconds": Decimal("0.10")},
        "of_a_later_version": {"key": tomllib.loads("d = 1979-05-27")["d"]},
    }


def test_a_bad_value_in_the_file_can_be_mended(path: Path) -> None:
    refuse(path, "[printer]\nwidth_dots = 580")
    write_settings(path, {"printer.width_dots": 576})
    assert load_settings(path, {}).printer.width_dots == 576


@pytest.mark.parametrize(
    "changes",
    [
        {"till.name": "3", "printer.width_dots": 580},
        {"till.name": "3", "api.base_url": "http://example.com"},
        {"till.name": "3", "till.password": "hunter2"},
        {"till.name": "3", "pirnter.link": None},
        {"till.name": "3", "till": "3"},
        {"till.name": "3", "ticket.source": "data"},
    ],
)
def test_a_bad_change_changes_nothing(path: Path, changes: dict[str, object]) -> None:
    path.parent.mkdir()
    path.write_text('ticket = 5\n[till]\nname = "2"')
    with pytest.raises(SettingsProblem) as caught:
        write_settings(path, changes)
    assert "hunter2" not in caught.value.detail
    assert path.read_text() == 'ticket = 5\n[till]\nname = "2"'
    assert list(path.parent.iterdir()) == [path]


def test_a_broken_file_is_not_written_over(path: Path) -> None:
    refuse(path, "[printer")
    with pytest.raises(SettingsProblem):
        write_settings(path, {"till.name": "3"})
    assert path.read_text() == "[printer"


def test_a_file_that_cannot_be_written(path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(SettingsProblem) as caught:
        write_settings(path, {"till.name": "3"})
    assert (caught.value.key, caught.value.expected) == ("", "file")


def test_a_write_that_breaks_off_leaves_the_old_file(path: Path) -> None:
    load(path, '[till]\nname = "2"')
    path.with_name("settings.toml.new").symlink_to("/dev/full")
    with pytest.raises(SettingsProblem, match="not to be written"):
        write_settings(path, {"till.name": "3"})
    assert load_settings(path, {}).till.name == "2"


def test_places_are_the_platforms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert config_path() == tmp_path / "config" / "pos-app" / "settings.toml"
    assert data_folder() == tmp_path / "data" / "pos-app"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("platform", ["linux", "darwin"])
@pytest.mark.parametrize("home", ["/srv/x", "", " "])
def test_places_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, platform: str, home: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", home)
    monkeypatch.setenv("XDG_DATA_HOME", home)
    theirs = platformdirs.user_config_path("pos-app"), platformdirs.user_data_path("pos-app")
    monkeypatch.setattr(sys, "platform", platform)
    assert (config_path().parent, data_folder()) == theirs


def test_the_page_says_what_the_program_does() -> None:
    page = render_reference()
    for table, keys in KEYS.items():
        assert f"## [{table}]" in page
        for name in keys:
            assert f"| `{name}` |" in page
            assert rule_of(f"{table}.{name}").wanted in page
    assert PAGE.read_text(encoding="utf-8") == page, (
        "run: python -m pos_app.settings.reference > docs/settings.md"
    )


def test_the_page_is_printed_by_its_module() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "pos_app.settings.reference"], capture_output=True, check=True
    )
    assert made.stdout.decode() == render_reference()


def test_the_defaults_on_the_page_are_right_themselves(path: Path) -> None:
    text = ""
    for table in KEYS:
        section = render_reference().partition(f"## [{table}]")[2].partition("\n## [")[0]
        text += f"[{table}]\n"
        for name, default in re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", section, re.MULTILINE):
            text += f"{name} = {default}\n"
    assert load(path, text) == Settings()


def test_reading_settings_imports_nothing_heavy(path: Path) -> None:
    code = (
        "import sys, pathlib; from pos_app.settings import load_settings;"
        f"load_settings(pathlib.Path({str(path)!r}), {{}});"
        "print(*{'platformdirs', 'tomli_w', 'difflib', 'json'} & set(sys.modules))"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == ""
