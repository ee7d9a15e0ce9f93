"""Start a built till and see it sell one practice ticket; standard library only.

    python packaging/smoke_test.py dist/pos-app/pos-app

The program runs with an empty home, no screen and nothing of this checkout in its environment, so
that what it needs must be inside the build. Exit code 0 when all was seen, else 1 and what was not.
"""

import json
import os
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

DEMO_SECONDS = 120  # starts a server, sells, prints and pays; some seconds on any machine
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
NARROWEST_PAPER = 384  # dots of a 58 mm head
FEWEST_VALUES = 8  # different bytes in a picture that shows anything
# What the environment may keep; anything else could lend the build what it lacks.
KEPT_VARIABLES = {"PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "TEMP", "TMP"}


class SmokeError(Exception):
    """Something that a working build shows was not seen."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    program = Path(arguments[0]).resolve()
    with tempfile.TemporaryDirectory(prefix="smoke-", ignore_cleanup_errors=True) as folder:
        try:
            see_a_ticket_sold(program, Path(folder))
            see_a_pin_hashed(program, Path(folder))
        except SmokeError as error:
            print(f"smoke test failed: {error}", file=sys.stderr)
            return 1
    print(f"smoke test passed: {program} sold a practice ticket and printed it")
    return 0


def see_a_ticket_sold(program: Path, folder: Path) -> None:
    receipts = folder / "receipts"
    answer = run(program, folder, "demo", "--receipts", str(receipts))
    print(answer)
    pictures = sorted(receipts.glob("*.png"))
    if not pictures:
        raise SmokeError(f"no receipt was left in {receipts}")
    for picture in pictures:
        width, height, is_blank = look_at(picture.read_bytes())
        if width < NARROWEST_PAPER or height < width // 4 or is_blank:
            raise SmokeError(f"{picture.name} is not a receipt: {width} x {height} dots")


def see_a_pin_hashed(program: Path, folder: Path) -> None:
    """Native code that the window loads only at the first PIN, which no smoke test types."""
    told = json.loads(run(program, folder, "--practice", "doctor", "--json"))
    if not told["checks"]["versions"]["facts"].get("pin_ms"):
        raise SmokeError(f"no PIN could be hashed: {told['checks']['versions']['detail']}")


def run(program: Path, folder: Path, *arguments: str) -> str:
    """Run the built program in a home of its own; return what it printed."""
    environment = {name: value for name, value in os.environ.items() if name in KEPT_VARIABLES}
    environment |= {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    environment.setdefault("LANG", "C.UTF-8")
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        environment[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    environment |= {"APPDATA": str(folder), "LOCALAPPDATA": str(folder)}
    try:
        done = subprocess.run(
            [str(program), *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=DEMO_SECONDS,
            check=False,
        )
    except OSError as error:
        raise SmokeError(f"{program} cannot be started: {error}") from error
    except subprocess.TimeoutExpired as error:
        raise SmokeError(
            f"{arguments[0]} did not end in {DEMO_SECONDS} s: {error.output}"
        ) from error
    if done.returncode != 0:
        raise SmokeError(
            f"{arguments[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def look_at(png: bytes) -> tuple[int, int, bool]:
    """Return a PNG's width and height in dots, and whether nothing is drawn on it."""
    if not png.startswith(PNG_SIGNATURE):
        raise SmokeError("a receipt is not a PNG")
    width, height = struct.unpack(">II", png[16:24])
    packed, at = b"", len(PNG_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    # A blank picture's rows hold the paper's white, a zero and the rows' filter kinds: few values.
    return width, height, len(set(zlib.decompress(packed))) < FEWEST_VALUES


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
