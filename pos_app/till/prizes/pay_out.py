"""Pay a prize once: intent first, no cash on unknown, and cash counts only once handed over.

Source: the payout's rules of the law of money. `inquire` makes the verdict.
Thread: the money lane.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pos_app.domain.errors import JournalError
from pos_app.domain.money import Money
from pos_app.domain.operation import SUCCEEDED, Kind, Note, Operation, State
from pos_app.domain.outcome import Confirmed, Outcome, Rejected
from pos_app.till.desk import Blocked, Carried, Desk, carry_out
from pos_app.till.prizes.inquire import add_up_paid
from pos_app.till.prizes.verdict import Chance
from pos_app.till.standing import fold_word

if TYPE_CHECKING:
    from pos_app.domain.ticket import TicketKey
    from pos_app.till.ports import Journal, Paid
    from pos_app.till.prizes.verdict import Verdict

_PAID_BEFORE = re.compile(r"\balready\b.*\b(paid|payed|claimed|cashed)\b|\bya\b.*\b(pagad|cobrad)")


@dataclass(frozen=True, slots=True)
class PayReport:
    """How a payout ended.

    `amount` is the cash to hand over: None unless the operator paid and the journal has it (what
    it could not keep stays unresolved, and is paid out once a look has recovered it).

    `doubted` is an earlier payout of this ticket, said by a person not to have been done, which
    the operator's "already paid" makes an incident: no cash before it is settled.
    """

    operation: Operation
    outcome: Outcome[Paid]
    amount: Money | None = None
    journal_error: JournalError | None = None
    doubted: Operation | None = None


def pay(desk: Desk, verdict: Verdict, confirmed_amount: Money) -> PayReport | Blocked:
    """Pay what the verdict owes, which the cashier has confirmed; one call, never repeated.

    Blocked while a payout of this ticket is unresolved, when this till paid since the verdict was
    made, or when the amount is not the one that is owed. Raises JournalError when the intent
    cannot be kept; then nothing was sent.
    """
    key, pin = verdict.key, verdict.pin
    about = _list_payouts(desk.journal, key)
    if unresolved := tuple(one for one in about if one.is_unresolved):
        return Blocked(unresolved, "an earlier payout of this ticket is not resolved")
    if pin is None or not verdict.may_be_paid:
        return Blocked((), "the verdict gives nothing to pay")
    if add_up_paid(about) != verdict.paid_here or confirmed_amount != verdict.owed:
        return Blocked(about, "what is owed is another amount by now")
    intent = desk.draft(Kind.PAYOUT, confirmed_amount, ticket=key)
    carried = carry_out(
        desk,
        intent,
        lambda: desk.service.pay_ticket(key, pin),
        lambda paid: (
            Note(State.CONFIRMED, _describe(paid, confirmed_amount), desk.stamp()),
            Note(State.PRINT_PENDING),
        ),
        {"standing": verdict.word, "prize": str(verdict.prize), "draws": _list_draws(verdict)},
    )
    return _report(desk, carried, about, confirmed_amount)


def note_handed_over(journal: Journal, reference: str) -> Operation | Blocked:
    """Note that the customer has the cash: only then it counts as paid out. Twice is once."""
    operation = journal.find(reference)
    if operation is None or operation.intent.kind is not Kind.PAYOUT:
        return Blocked((), "not a payout")
    if not operation.has_succeeded:
        return Blocked((operation,), "no cash before the operator is known to have paid")
    if operation.is_handed_over:
        return operation
    facts = {"amount": str(add_up_paid([operation]))}
    return journal.append(reference, Note(State.HANDED_OVER, facts))


def amount_paid(operation: Operation) -> Money:
    """Give the cash that a payout which succeeded is about: the operator's figure where it told."""
    told = operation.detail(*SUCCEEDED).get("amount")
    return operation.intent.total if told is None else Money.of(str(told))


def says_paid_before(text: str) -> bool:
    """Whether a refusal says that the prize was paid already."""
    return _PAID_BEFORE.search(fold_word(text)) is not None


def _list_payouts(journal: Journal, key: TicketKey) -> tuple[Operation, ...]:
    return tuple(one for one in journal.find_by_ticket(key) if one.intent.kind is Kind.PAYOUT)


def _list_draws(verdict: Verdict) -> list[list[int]]:
    """Give draw and game of what is paid now, of every play where it is not known which won.

    The cash-up tells the category of a prize by them.
    """
    won = [one.wager for one in verdict.wagers if one.chance is Chance.WON]
    every = [one.wager for one in verdict.wagers]
    return [[one.draw_id, one.game_id] for one in won or every]


def _describe(paid: Paid, confirmed_amount: Money) -> dict[str, object]:
    amount = confirmed_amount if paid.amount is None else paid.amount
    return {"number": paid.number, "amount": str(amount)}


def _report(
    desk: Desk, carried: Carried[Paid], about: tuple[Operation, ...], confirmed_amount: Money
) -> PayReport:
    operation, outcome, error = carried.operation, carried.outcome, carried.journal_error
    match outcome:
        case Confirmed(paid) if error is None:
            amount = confirmed_amount if paid.amount is None else paid.amount
            return PayReport(operation, outcome, amount)
        case Rejected(text=text) if error is None and says_paid_before(text):
            return _doubt(desk, PayReport(operation, outcome), about, text)
        case _:
            return PayReport(operation, outcome, journal_error=error)


def _doubt(desk: Desk, report: PayReport, about: tuple[Operation, ...], text: str) -> PayReport:
    """Make an incident of the payout that a person said was not done, where there is one.

    It may have been done late, or another till paid since: money must not move on a guess.
    """
    earlier = next((one for one in reversed(about) if one.money is State.NOT_CREATED), None)
    if earlier is None:
        return report
    facts = {"text": text, "told_to": report.operation.reference}
    try:
        doubted = desk.journal.append(earlier.reference, Note(State.INCIDENT, facts))
    except JournalError as error:
        return replace(report, journal_error=error)
    return replace(report, doubted=doubted)
