"""Read settings from file and environment; change the file so that it is whole at every moment."""

from __future__ import annotations

import os
import sys
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pos_app.settings.keys import DEFAULTS, KEYS, Settings, rule_of
from pos_app.settings.rules import Rule, SettingsProblem, join_words, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_APP_NAME = "pos-app"
_PREFIX = "POS_APP_"
_FILE = Rule("file", "a file that this user may read and write")
_TOML = Rule("toml", "TOML in UTF-8, with tables such as [printer]")
_TABLE = Rule("table", "a table of keys")
_ADDRESSES = {
    "tcp": "host or host:port",
    "serial": "the device, such as /dev/ttyUSB0 or COM3",
    "file": "the device, such as /dev/usb/lp0",
}


def config_path() -> Path:
    """Where the settings are when no --config says otherwise."""
    return _find_folder("config", "XDG_CONFIG_HOME", ".config") / "settings.toml"


def data_folder() -> Path:
    """Where journal and state are when no --data-dir says otherwise."""
    return _find_folder("data", "XDG_DATA_HOME", ".local/share")


def load_settings(path: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings. A missing file means all defaults; the environment wins over the file.

    POS_APP_PRINTER_LINK is [printer] link; values as in TOML, text without quotes. Other names
    that begin with POS_APP_ and no table's name are not ours. Raises SettingsProblem.
    """
    chosen: dict[str, dict[str, Any]] = {table: {} for table in KEYS}
    for key, given in _list_keys(_read_file(path), str(path)):
        table, _, name = key.partition(".")
        chosen[table][name] = judge(key, _find_rule(key, str(path)), given, str(path))
    for variable, text in environment.items():
        table, _, name = variable.removeprefix(_PREFIX).lower().partition("_")
        if variable.startswith(_PREFIX) and table in KEYS:
            chosen[table][name] = _judge_text(f"{table}.{name}", text, variable)
    settings = Settings(**{t: type(getattr(DEFAULTS, t))(**chosen[t]) for t in KEYS})
    _require_address(settings, str(path))
    return settings


def write_settings(path: Path, changes: Mapping[str, object]) -> None:
    """Change keys ("printer.link") in the file, all or none; None takes a key out.

    Values as TOML has them. Other keys and tables stay, comments do not: the windows that call
    this made the file, and keeping comments would need a library of its own. Raises
    SettingsProblem, also where the file cannot be written.
    """
    import tomli_w

    document = _read_file(path)
    for key, given in changes.items():
        rule = _find_rule(key, str(path))
        table, _, name = key.partition(".")
        keys = _as_table(document.setdefault(table, {}), table, str(path))
        if given is None:
            keys.pop(name, None)
        else:
            judge(key, rule, given, str(path))
            keys[name] = given
    text = tomli_w.dumps({table: keys for table, keys in document.items() if keys != {}})
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            # Else a power cut after the renaming may leave an empty file.
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise _cannot("written", path, error) from error


def _find_folder(kind: str, variable: str, below_home: str) -> Path:
    if sys.platform == "linux":
        # What platformdirs answers, without the 20 ms that importing it adds to each start.
        chosen = os.environ.get(variable, "")
        return (Path(chosen) if chosen.strip() else Path.home() / below_home) / _APP_NAME
    import platformdirs

    find = platformdirs.user_config_path if kind == "config" else platformdirs.user_data_path
    return find(_APP_NAME, appauthor=False)


def _read_file(path: Path) -> dict[str, Any]:
    try:
        # Decimals, because amounts may stand there.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _cannot("read", path, error) from error
    except UnicodeDecodeError:
        raise SettingsProblem("", str(path), "not in UTF-8", _TOML) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsProblem("", str(path), f"not TOML ({error})", _TOML) from None


def _list_keys(document: Mapping[str, Any], file: str) -> Iterator[tuple[str, object]]:
    for table, content in document.items():
        if table not in KEYS:
            # A key that stands above the first [table] was meant for one.
            tables = [one for one, keys in KEYS.items() if table in keys]
            raise _unknown(table, tables or KEYS, file)
        for name, given in _as_table(content, table, file).items():
            yield f"{table}.{name}", given


def _as_table(content: Any, table: str, file: str) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise SettingsProblem(table, file, "a single value", _TABLE)
    return content


def _find_rule(key: str, file: str) -> Rule:
    table, _, name = key.partition(".")
    if table not in KEYS:
        raise _unknown(table, KEYS, file)
    if name not in KEYS[table]:
        raise _unknown(key, KEYS[table], file)
    return rule_of(key)


def _judge_text(key: str, text: str, variable: str) -> Any:
    rule = _find_rule(key, variable)
    try:
        return rule.read(text)
    except ValueError:
        pass  # then it is a number, a switch or a list
    try:
        given = tomllib.loads(f"value = {text}", parse_float=Decimal)["value"]
    except tomllib.TOMLDecodeError:
        given = text
    return judge(key, rule, given, variable)


def _require_address(settings: Settings, file: str) -> None:
    printer = settings.printer
    wanted = _ADDRESSES.get(printer.link)
    if wanted and not printer.address:
        rule = Rule(
            "needed", f'{wanted}, because link is "{printer.link}"', choices=(printer.link,)
        )
        raise SettingsProblem("printer.address", file, "empty", rule)


def _unknown(key: str, known: Iterable[str], file: str) -> SettingsProblem:
    from difflib import get_close_matches

    names = tuple(known)
    name = key.rpartition(".")[2]
    near = tuple(get_close_matches(name, names, n=1)) or names
    shown = near if "." in key else tuple(f"[{one}]" for one in near)
    return SettingsProblem(key, file, "not a setting", Rule("key", join_words(shown), choices=near))


def _cannot(verb: str, path: Path, error: OSError) -> SettingsProblem:
    return SettingsProblem("", str(path), f"not to be {verb} ({error.strerror})", _FILE)
