"""What a check found, in the words that the prizes pane shows.

Thread: any; pure functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.money import ZERO
from pos_app.domain.ticket import Pin
from pos_app.till.prizes.inquire import Chance
from pos_app.till.prizes.verdict import Headline, LineState, Verdict, VerdictLine
from pos_app.till.standing import Standing
from pos_app.till.wording import format_time_text, show_selection, title_name

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue
    from pos_app.till.prizes import inquire

_STATES = {
    Chance.WON: LineState.WON,
    Chance.LOST: LineState.LOST,
    Chance.WAITING: LineState.WAITING,
    Chance.TOLD: LineState.UNKNOWN,
}
_HEADLINES = {
    Standing.PAID: Headline.PAID,
    Standing.CANCELED: Headline.CANCELED,
    Standing.REVERTED: Headline.CANCELED,
    Standing.EXPIRED: Headline.EXPIRED,
}


def show_verdict(found: inquire.Verdict, catalogue: Catalogue | None) -> Verdict:
    """Give what the pane shows of a verdict. `prize` is what is still owed, if anything is."""
    headline = _say_headline(found)
    prize = found.owed if headline is Headline.WON else found.prize
    return Verdict(
        key=found.key,
        pin=found.pin or Pin(""),
        ticket=found.ticket,
        status=found.word,
        prize=prize,
        paid=headline is Headline.PAID,
        expires_on=found.expires_on,
        lines=tuple(_show_line(one, catalogue) for one in found.wagers),
        headline=headline,
    )


def _say_headline(found: inquire.Verdict) -> Headline:
    if found.standing in _HEADLINES:
        return _HEADLINES[found.standing]
    if found.may_be_paid or found.owed > ZERO:
        return Headline.WON
    if found.paid_here > ZERO:
        return Headline.PAID
    if found.standing is Standing.SOLD:
        return Headline.LOST if found.has_lost else Headline.WAITING
    return Headline.UNKNOWN


def _show_line(one: inquire.WagerVerdict, catalogue: Catalogue | None) -> VerdictLine:
    wager, result = one.wager, one.result
    product = catalogue.products.get(result.product_id) if catalogue and result else None
    game = catalogue.games.get(wager.game_id) if catalogue else None
    draw = f"{title_name(wager.draw_name)} · {format_time_text(wager.draw_time)}".rstrip(" ·")
    return VerdictLine(
        draw_title=draw,
        selection=show_selection(wager.selection, product, game),
        stake=wager.stake,
        result=show_selection(result.value, product, game) if result else None,
        state=_STATES[one.chance],
    )
