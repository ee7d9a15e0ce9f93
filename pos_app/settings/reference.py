"""Write docs/settings.md from the keys, so that it cannot say anything else.

`python -m pos_app.settings.reference > docs/settings.md` brings it up to date.
"""

import sys

from pos_app.settings.keys import DEFAULTS, KEYS
from pos_app.settings.rules import Rule, spell

_INTRODUCTION = """\
# Settings

A TOML file: `settings.toml` in the platform's folder for settings (`~/.config/pos-app` on Linux,
`%LOCALAPPDATA%\\pos-app` on Windows), or the one named by `--config FILE`. It may be missing, and
so may every key in it. The first-run window and the printer wizard write it, without its comments.

A variable of the environment wins over the file: `POS_APP_PRINTER_WIDTH_DOTS` is `width_dots` in
`[printer]`. Its value is written as in the file, text without quotes.

A value that is not right stops the start with one sentence that names the key, the file and what
would be right; so does a key that does not exist. There is no key for a password or a token.

This page is made by `python -m pos_app.settings.reference > docs/settings.md`.
"""
_HEAD = "| key | default | right is | what it does |\n| --- | --- | --- | --- |"


def render_reference() -> str:
    """Give the page, one table for each table of the file."""
    parts = [_INTRODUCTION]
    for table, keys in KEYS.items():
        about = type(getattr(DEFAULTS, table)).__doc__
        parts.append(f"\n## [{table}]\n\n{about}\n\n{_HEAD}\n")
        for name, key in keys.items():
            rule: Rule = key.metadata["rule"]
            default = f"`{spell(key.default)}`" if key.default not in {None, ""} else ""
            parts.append(f"| `{name}` | {default} | {rule.wanted} | {key.metadata['about']} |\n")
    return "".join(parts)


if __name__ == "__main__":
    sys.stdout.buffer.write(render_reference().encode())
