"""Kill a till a thousand times: `python -m tests.soak [--runs N] [--seed S] [--workers W]`.

Without --runs the whole matrix. `POS_SOAK_BASE_URL`, `POS_SOAK_EMAIL` and `POS_SOAK_PASSWORD` point
it at another implementation of the API; its own faults cannot be ordered then, the line's can.
Exit code 1 when anything was lost, doubled or unexplained.
"""

# ruff: noqa: T201  it answers on standard output

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections import Counter as Count
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

from tests.soak.block import RUNS, do_block, find_outside
from tests.soak.counter import Result
from tests.soak.matrix import make_runs

OUTCOMES = ("confirmed", "recovered", "rejected", "not_sent", "not_created", "never begun")


def main() -> int:
    options = _read_arguments()
    outside = find_outside()
    runs = make_runs(options.seed, is_practice=not outside, papers=options.papers)[: options.runs]
    if options.only is not None:
        runs = [one for one in runs if one.number in options.only]
    print(f"seed {options.seed}: {len(runs)} runs, {options.workers} workers", flush=True)
    begun = time.monotonic()
    size = min(RUNS, -(-len(runs) // options.workers))
    blocks = [(options.seed, runs[at : at + size]) for at in range(0, len(runs), size)]
    if outside:
        blocks = [(options.seed, runs)]
    results: list[Result] = []
    with get_context("spawn").Pool(min(options.workers, len(blocks))) as pool:
        for some in pool.imap_unordered(do_block, blocks):
            results += some
            _say_failures(some)
            _say_progress(results, len(runs), begun)
    text = write_table(results)
    print(text)
    print(f"{len(results)} runs in {time.monotonic() - begun:.0f} s, seed {options.seed}")
    if options.markdown:
        options.markdown.write_text(text + "\n", encoding="utf-8")
    return 0 if all(one.verdict.is_clean for one in results) else 1


def write_table(results: Sequence[Result]) -> str:
    """Write fault × outcome, and what was lost, doubled or unexplained."""
    head = ["fault", "runs", "deaths", *OUTCOMES, "lost", "doubled", "unexplained"]
    rows = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    names = dict.fromkeys(
        one.run.fault.name for one in sorted(results, key=lambda r: r.run.fault.name)
    )
    rows += [_row(name, [one for one in results if one.run.fault.name == name]) for name in names]
    rows.append(_row("**all**", results))
    return "\n".join(rows)


def _row(name: str, results: Sequence[Result]) -> str:
    count = Count(one.outcome for one in results)
    cells = [name, len(results), sum(one.deaths for one in results)]
    cells += [count[one] for one in OUTCOMES]
    cells += [
        sum(bool(getattr(one.verdict, what)) for one in results)
        for what in ("lost", "doubled", "unexplained")
    ]
    return "| " + " | ".join(map(str, cells)) + " |"


def _say_failures(results: Sequence[Result]) -> None:
    for one in results:
        if not one.verdict.is_clean:
            said = [*one.verdict.lost, *one.verdict.doubled, *one.verdict.unexplained]
            print(f"FAILED {one.run.show()}: {'; '.join(said)}", flush=True)


def _say_progress(results: Sequence[Result], total: int, begun: float) -> None:
    bad = sum(not one.verdict.is_clean for one in results)
    spent = time.monotonic() - begun
    print(f"  {len(results)} of {total}, {bad} bad, {spent:.0f} s", file=sys.stderr, flush=True)


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--runs", type=int, help="only the first so many of the shuffled matrix")
    parser.add_argument(
        "--seed", type=int, default=secrets.randbelow(10**6), help="to run the same again"
    )
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--papers", type=int, default=1, help="printers for each fault and death")
    parser.add_argument("--only", type=int, nargs="+", help="these numbers of runs alone")
    parser.add_argument("--markdown", type=Path, help="write the table to this file, too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
