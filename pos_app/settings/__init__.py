"""Frozen settings from a TOML file and the environment; a bad value is one sentence.

`keys` has every key once, with default, check and meaning; `rules` the checks; `file` reads and
writes; `reference` makes docs/settings.md.
Thread: any. Read at start before the window shows, so whatever is heavy is imported late.
"""

from pos_app.settings.file import config_path, data_folder, load_settings, write_settings
from pos_app.settings.keys import Settings
from pos_app.settings.rules import SettingsProblem

__all__ = [
    "Settings",
    "SettingsProblem",
    "config_path",
    "data_folder",
    "load_settings",
    "write_settings",
]
