"""What support asks first: the till looked over, and a bundle to send. Changes nothing of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from pos_app.doctor.checks import CHECKS, Check, Finding, run_check

if TYPE_CHECKING:
    from pathlib import Path

    from pos_app.bootstrap.start import Start

__all__ = ["Check", "Finding", "examine", "run_check"]


def examine(start: Start, *, as_json: bool, bundle: Path | None = None) -> int:
    """Look everything over and print it; with `bundle`, keep it in a zip file for support, too.

    Gives 0 when all is well, 1 when something is wrong.
    """
    findings = {check.name: run_check(check, start) for check in CHECKS}
    all_well = all(one.ok for one in findings.values())
    checks = {name: asdict(one) for name, one in findings.items()}
    report = json.dumps({"ok": all_well, "checks": checks}, ensure_ascii=False, indent=2)
    if as_json:
        print(report)
    else:
        for name, one in findings.items():
            print(f"{'ok' if one.ok else 'wrong':6} {name}: {one.detail}")
    if bundle is not None:
        from pos_app.doctor.bundle import write_bundle

        write_bundle(start, report, bundle)
        if not as_json:
            print(f"bundle: {bundle}")
    return 0 if all_well else 1
