"""What a measurement gives and how it is told: medians, extremes, and the ratio to the peer."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

FRAME_MS = 16.0
"""Of 60 Hz: a window that is later than this misses one."""


@dataclass(frozen=True, slots=True)
class Series:
    """Measured values of one thing, all in the figure's unit."""

    name: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    @property
    def p99(self) -> float:
        """The value that 99 of 100 do not exceed."""
        return sorted(self.values)[max(0, -(-99 * len(self.values) // 100) - 1)]

    @property
    def spread(self) -> str:
        """Least and greatest."""
        return f"{min(self.values):.2f}–{max(self.values):.2f}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing of ours beside its floor or peer, and what is concluded from the two."""

    title: str
    unit: str
    ours: Series
    peer: Series | None
    verdict: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours ÷ the peer's, of medians."""
        return self.ours.median / self.peer.median if self.peer and self.peer.median else None

    @property
    def difference(self) -> float:
        """Ours − the peer's, of medians."""
        return self.ours.median - (self.peer.median if self.peer else 0)


def interleave(
    runs: int, ours: Callable[[], float], peer: Callable[[], float]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Measure A B A B, so that what else the machine does falls on both; one round warms up."""
    first: list[float] = []
    second: list[float] = []
    for _ in range(runs + 1):
        first.append(ours())
        second.append(peer())
    return tuple(first[1:]), tuple(second[1:])


def judge(aim: str, *, is_met: bool) -> str:
    """Say whether an aim is met."""
    return f"aim {aim}: {'met' if is_met else 'NOT met'}"


def count_missed(series: Series) -> int:
    """Count the values in ms that missed a frame of 60 Hz."""
    return sum(one > FRAME_MS for one in series.values)


def tell_worst(series: Series) -> str:
    """Tell what a median hides, and how often a frame of 60 Hz was missed."""
    late = count_missed(series)
    often = f", {late} over {FRAME_MS:g}" if late else ""
    return f"(p99 {series.p99:.1f}, worst {max(series.values):.1f}{often})"


def write_table(figures: Sequence[Figure]) -> str:
    """Write figures as a Markdown table, one row each."""
    lines = [
        "| figure | unit | ours: median (least–greatest, n) | beside | its median | ÷ | − | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in figures:
        ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
        difference = "" if one.peer is None else f"{one.difference:+.2f}"
        cells = [one.title, one.unit, _tell(one.ours), one.peer.name if one.peer else "—"]
        cells += [_tell(one.peer) if one.peer else "—", ratio, difference, one.verdict]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _tell(series: Series) -> str:
    return f"{series.median:.2f} ({series.spread}, n={len(series.values)})"
