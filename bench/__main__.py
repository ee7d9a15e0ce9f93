"""Print every figure beside its floor or peer: `python -m bench [--quick] [--only NAME] …`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench import (
    counter,
    idle,
    journal,
    keystrokes,
    million,
    paper,
    raster,
    reading,
    recovery,
    rush,
    shift,
    stalls,
    start,
    tickets,
    tickets_again,
    wire,
)
from bench.figures import Figure, write_table

MEASURES = {
    "start": start.measure,
    "counter": counter.measure,
    "raster": raster.measure,
    "reading": reading.measure,
    "paper": paper.measure,
    "wire": wire.measure,
    "journal": journal.measure,
    "million": million.measure,
    "recovery": recovery.measure,
    "stalls": stalls.measure,
    "keystrokes": keystrokes.measure,
    "rush": rush.measure,
    "tickets": tickets.measure,
    "tickets-again": tickets_again.measure,
    "idle": idle.measure,
    "shift": shift.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer runs: to see that it works")
    parser.add_argument("--only", choices=sorted(MEASURES), help="one measurement")
    parser.add_argument("--markdown", type=Path, help="write the table to this file, too")
    options = parser.parse_args()
    figures: list[Figure] = []
    for name, measure in MEASURES.items():
        if options.only in {None, name}:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            figures += measure(is_quick=options.quick)
    table = write_table(figures)
    print(table)
    if options.markdown is not None:
        options.markdown.write_text(table + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
