"""What was chosen at this till while it ran: keys, combos, sounds, the customer's screen.

Not settings: a person who installs writes those. A file that cannot be read is as good as none:
the till sells with what it is delivered with. Thread: any; written in a lane.
"""

from __future__ import annotations

import logging
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger(__name__)

FILE = "choices.toml"


def read_choices(path: Path) -> dict[str, dict[str, Any]]:
    """Read the file: table → key → value. Empty when it is missing or no good."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        log.info("choices are not to be read: %s", type(error).__name__)
        return {}
    return {name: table for name, table in document.items() if isinstance(table, dict)}


def write_choices(path: Path, table: str, values: Mapping[str, object]) -> bool:
    """Replace one table; the file is whole at every moment. False when it cannot be written."""
    import tomli_w

    document = read_choices(path)
    document[table] = dict(values)
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(tomli_w.dumps(document))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        log.info("choices are not to be written: %s", type(error).__name__)
        return False
    return True
