"""The equality after each run: server = journal = paper, prizes paid = cash handed over.

Thread: any; pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.soak.ground import ServerTicket


@dataclass(frozen=True, slots=True)
class Paper:
    """A piece of paper on the counter. Only a whole one was cut."""

    number: int
    kind: str
    is_whole: bool
    is_marked: bool


@dataclass(slots=True)
class Found:
    """What is so after a run, from everywhere that can be looked at."""

    before: Mapping[int, ServerTicket]
    after: Mapping[int, ServerTicket]
    journal: Sequence[Mapping[str, Any]]
    chain: str
    papers: Sequence[Paper]
    cash: Sequence[tuple[str, str]]
    """What left the drawer: operation, amount."""
    payments: int = 0
    """How many prizes the operator paid meanwhile."""


@dataclass(slots=True)
class Verdict:
    """What is wrong; empty lists are what is wanted."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.unexplained)


def judge(found: Found) -> Verdict:
    """Compare everything with everything."""
    verdict = Verdict()
    _judge_tickets(found, verdict)
    _judge_prizes(found, verdict)
    if found.chain:
        verdict.unexplained.append(f"the chain: {found.chain}")
    for one in found.journal:
        if one["money"] in {"prepared", "sent", "unknown", "incident"}:
            verdict.unexplained.append(f"{one['kind']} is left {one['money']}")
        if one["is_owed"]:
            verdict.unexplained.append(f"paper of ticket {one['ticket']} is left {one['paper']}")
    return verdict


def _judge_tickets(found: Found, verdict: Verdict) -> None:
    new = {number: one for number, one in found.after.items() if number not in found.before}
    live = {number for number, one in new.items() if one.is_live}
    sold = [one["ticket"] for one in found.journal if one["kind"] == "sale" and _is_done(one)]
    voided = {
        one["ticket"]
        for one in found.journal
        if one["kind"] in {"void", "revert"} and _is_done(one)
    }
    kept = set(sold) - voided
    attempts = sum(one["kind"] == "sale" for one in found.journal)
    if len(sold) != len(set(sold)):
        verdict.doubled.append(f"one ticket for two sales: {sold}")
    if len(live) > attempts:
        verdict.doubled.append(f"{len(live)} live tickets of {attempts} sales")
    verdict.lost.extend(f"ticket {one} is not in the journal" for one in sorted(live - kept))
    verdict.unexplained.extend(f"sold here, not alive there: {one}" for one in sorted(kept - live))
    tickets = [one for one in found.papers if one.kind == "sale"]
    for number in sorted(kept):
        papers = [one for one in tickets if one.number == number]
        if not any(one.is_whole for one in papers):
            verdict.unexplained.append(f"ticket {number} is not on paper")
        if sum(not one.is_marked for one in papers) > 1:
            verdict.doubled.append(f"ticket {number} is on paper twice without a mark")
    _judge_reverts(found, verdict)
    for number in {one.number for one in tickets} - set(sold):
        verdict.unexplained.append(f"paper of ticket {number}, which was not sold here")


def _judge_reverts(found: Found, verdict: Verdict) -> None:
    """What is reverted is given to nobody: nothing of it is printed from the revert's intent on.

    What lies half in a printer may come out later: the cashier, who was asked, tears it. A person
    who said too early that it was not reverted has the paper printed.
    """
    began = {
        one["ticket"]: one["began"]
        for one in found.journal
        if one["kind"] == "revert" and _is_done(one) and not one["was_declared"]
    }
    for one in found.journal:
        if one["kind"] == "sale" and one["last_print"] > began.get(
            one["ticket"], one["last_print"]
        ):
            verdict.unexplained.append(f"ticket {one['ticket']} was printed as it was reverted")


def _judge_prizes(found: Found, verdict: Verdict) -> None:
    payouts = [one for one in found.journal if one["kind"] == "payout"]
    paid = [one for one in payouts if _is_done(one)]
    if found.payments > 1 or len(paid) > 1:
        verdict.doubled.append(f"paid {found.payments} times, {len(paid)} in the journal")
    if found.payments > len(paid):
        verdict.lost.append("a prize that the operator paid is not in the journal")
    if len(paid) > found.payments:
        verdict.unexplained.append("paid in the journal, not by the operator")
    given = sorted(reference for reference, _ in found.cash)
    noted = sorted(one["reference"] for one in paid if one["is_handed_over"])
    if len(given) != len(set(given)) or len(given) > len(paid):
        verdict.doubled.append(f"cash was given {len(given)} times for {len(paid)} prizes")
    if set(given) != {one["reference"] for one in paid} or noted != given:
        verdict.unexplained.append(f"cash given {given}, noted {noted}")
    slips = [one for one in found.papers if one.kind == "payout"]
    if paid and not any(one.is_whole for one in slips):
        verdict.unexplained.append("a paid prize has no slip")
    if sum(not one.is_marked for one in slips) > len(paid):
        verdict.doubled.append("two slips without a mark")


def _is_done(one: Mapping[str, Any]) -> bool:
    return one["money"] in {"confirmed", "recovered"}


def name_outcome(verb: str, journal: Sequence[Mapping[str, Any]]) -> str:
    """Name how the operation of the run ended, for the table."""
    kind = {"cancel": "void"}.get(verb, verb)
    ends = [str(one["money"]) for one in journal if one["kind"] == kind]
    return ends[0] if ends else "never begun"
