"""The table fault × link × outcome of docs/printers.md: `python -m tests.printing.fault_table`.

CUPS' column is filled from the cases below, which tests/printing/test_cups_queue.py runs against a
real CUPS.
"""

import sys
from pathlib import Path

from pos_app.till.ports import Proof
from tests.printing.fault_cases import CASES

PAGE = Path(__file__).parents[2] / "docs" / "printers.md"
BEGIN, END = "<!-- faults: made by tests/printing/fault_table.py -->", "<!-- end of faults -->"
LINKS = ("tcp", "serial", "usb", "file", "cups", "windows")
WORDS = {
    Proof.PROVEN: "proven",
    Proof.UNVERIFIED: "unverified",
    Proof.NOT_PRINTED: "not printed",
    Proof.DOUBTFUL: "doubtful",
}
CUPS = {
    "never answers, takes everything": Proof.UNVERIFIED,
    "not there": Proof.DOUBTFUL,
    "stops taking bytes": Proof.DOUBTFUL,
    "the queue is stopped or rejects jobs": Proof.NOT_PRINTED,
    "the job waits and never begins": Proof.NOT_PRINTED,
}


def make_table() -> str:
    """Return the table, a row for each fault and a column for each link."""
    outcomes = {(case.fault, case.link): case.proof for case in CASES}
    outcomes |= {(fault, "cups"): proof for fault, proof in CUPS.items()}
    faults = dict.fromkeys(fault for fault, _ in outcomes)
    lines = [f"| what happens | {' | '.join(LINKS)} |", "|---" * (len(LINKS) + 1) + "|"]
    for fault in faults:
        cells = [
            WORDS[outcomes[fault, link]] if (fault, link) in outcomes else "" for link in LINKS
        ]
        lines.append(f"| {fault} | {' | '.join(cells)} |")
    return "\n".join(lines)


def write_table(page: str) -> str:
    """Return the page with the table as it is now."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{make_table()}\n{END}{tail}"


if __name__ == "__main__":
    PAGE.write_text(write_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is up to date\n")
