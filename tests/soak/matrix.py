"""Every run of the matrix: what is done × what goes wrong × where the till dies × the printer.

Pure data; the same seed gives the same runs in the same order.
"""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass

VERBS = ("sale", "payout", "cancel", "revert")
PATHS = {
    "sale": "/user/ticket/create",
    "payout": "/user/ticket/pay",
    "cancel": "/user/ticket/cancel",
    "revert": "/user/ticket/revert",
}
CALLS = {"sale": "create", "payout": "pay", "cancel": "cancel", "revert": "revert"}
LATE, TOO_LATE = 0.8, 2.8
"""Seconds: after the till's own time-out; and after the quiet period, too."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong: by the operator ("server"), or on the line to it ("line")."""

    name: str
    where: str
    kind: str
    figure: float = 0.0
    verbs: tuple[str, ...] = VERBS


NO_FAULT = Fault("none", "line", "none")
SERVER_FAULTS = (
    Fault("answer lost before commit", "server", "lost_before_commit"),
    Fault("answer lost after commit", "server", "lost_after_commit"),
    Fault("reset by the server", "server", "reset"),
    Fault("half an answer", "server", "half_answer"),
    Fault("garbage", "server", "garbage"),
    Fault("empty 200", "server", "empty_200"),
    Fault("HTML 502", "server", "html_502"),
    Fault("error 500", "server", "error_500"),
    Fault("answer late", "server", "delay", LATE),
    Fault("commit late", "server", "delay_commit", LATE),
    Fault("lost, commit late", "server", "late_commit", LATE),
    Fault("commit twice", "server", "twice", 0, ("sale",)),
    Fault("session over", "server", "expired_session"),
    Fault("draw closed", "server", "closed_draw", 0, ("sale",)),
    Fault("half sold out", "server", "short_quota", 0, ("sale",)),
    Fault("sold out", "server", "sold_out", 0, ("sale",)),
)
LINE_FAULTS = (
    NO_FAULT,
    Fault("port refused", "line", "refuse"),
    Fault("connect time-out", "line", "starve"),
    Fault("latency", "line", "latency", 0.15),
    Fault("black hole, request", "line", "swallow_request"),
    Fault("black hole, answer", "line", "swallow_answer"),
    Fault("reset, request", "line", "reset_request"),
    Fault("closed, request", "line", "close_request"),
    Fault("reset after 9 bytes", "line", "reset_after", 9),
    Fault("reset after 150 bytes", "line", "reset_after", 150),
    Fault("closed after 150 bytes", "line", "close_after", 150),
    Fault("slow bytes", "line", "drip", 0.02),
    Fault("request late", "line", "late", LATE),
    Fault("request later than quiet", "line", "late", TOO_LATE),
    Fault("request twice", "line", "twice", 0, ("sale",)),
    Fault("redirect 302", "line", "redirect"),
    Fault("proxy page, not passed on", "line", "page_before"),
    Fault("proxy page, passed on", "line", "page_after"),
)
CERTAIN = frozenset(
    {"none", "latency", "refuse", "starve", "expired_session", "closed_draw", "short_quota",
     "sold_out", "twice"}
)  # fmt: skip
"""Kinds after which the till has nothing to look for, if it lives."""

KILLS = (
    "none", "before intent", "after intent", "half", "sent", "answer", "after the answer",
    "within the yes", "answer noted", "printing noted", "printing", "after printing",
    "print noted", "reading", "look read", "look noted", "before verdict",
    "crash after the answer", "crash printing noted",
)  # fmt: skip
_ON_PAPER = frozenset(
    {"printing noted", "printing", "after printing", "print noted", "crash printing noted"}
)
_LOOKING = frozenset({"reading", "look read", "look noted", "before verdict"})
LINE_KILLS = frozenset({"half", "sent", "answer"})
UNPRINTING = ("refused", "reset mid-job", "paper out", "paper ends mid-job")
"""What leaves a ticket without paper: a revert needs that, and a cancel that was refused."""
PRINTERS = ("well", "refused", "reset mid-job", "paper out", "paper ends mid-job", "silent")


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `kills` are the deaths, one a life, in order."""

    number: int
    verb: str
    fault: Fault
    printer: str
    kills: tuple[str, ...]

    def show(self) -> str:
        """Describe it in a line."""
        deaths = " then ".join(self.kills) or "never"
        return f"#{self.number} {self.verb}, {self.fault.name}, printer {self.printer}, killed {deaths}"

    def as_facts(self) -> dict[str, object]:
        """Give it for JSON."""
        return asdict(self)


def make_runs(seed: int, *, is_practice: bool = True, papers: int = 1) -> list[Run]:
    """List all runs, shuffled: every fault × every death of every verb, `papers` printers each."""
    chance = random.Random(seed)
    faults = (*LINE_FAULTS, *(SERVER_FAULTS if is_practice else ()))
    verbs = VERBS if is_practice else ("sale", "cancel")
    drafts = [
        (verb, fault, printer, _deaths(fault, kill))
        for verb in verbs
        for fault in faults
        if verb in fault.verbs
        for kill in KILLS
        if not (verb in {"cancel", "revert"} and kill in _ON_PAPER)
        for printer in _choose_printers(chance, papers, verb, kill)
    ]
    chance.shuffle(drafts)
    return [Run(number, *draft) for number, draft in enumerate(drafts)]


def _choose_printers(chance: random.Random, papers: int, verb: str, kill: str) -> tuple[str, ...]:
    """Choose different printers; where the till dies with paper on the way, it gets some way."""
    if verb == "cancel":
        return ("well",)
    if verb == "revert":
        return tuple(chance.sample(UNPRINTING, min(papers, len(UNPRINTING))))
    some = [one for one in PRINTERS if not (kill == "printing" and one in {"refused", "paper out"})]
    return tuple(chance.sample(some, papers))


def _deaths(fault: Fault, kill: str) -> tuple[str, ...]:
    if kill == "none":
        return ()
    # Where nothing is in doubt by itself, a first death makes it so.
    if kill in _LOOKING and fault.kind in CERTAIN:
        return ("sent", kill)
    return (kill,)
