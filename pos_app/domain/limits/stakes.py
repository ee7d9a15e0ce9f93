"""Amounts against the limits: least, most, step; and the sum of what merges."""

from __future__ import annotations

from decimal import ROUND_FLOOR
from typing import TYPE_CHECKING

from pos_app.domain.catalogue import Limits
from pos_app.domain.limits.refusal import NoLimits, Refusal, StakeFault, StakeRefusal
from pos_app.domain.limits.rows import Rows, way
from pos_app.domain.money import ZERO, Money, add_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pos_app.domain.slip import SlipEntry, Wager

_CENT = Money.of("0.01")
"""The step of stakes where the operator gives none."""


def suggest_stakes(stake: Money, limits: Limits, room: Money | None = None) -> tuple[Money, ...]:
    """Give the right stakes nearest to one, below and above; none where there is no right one.

    `room` is what is left for a selection that has stakes already.
    """
    step = _CENT if limits.stake_multiple.is_zero else limits.stake_multiple
    least = max(step, -_round_down(-limits.min_stake, step))
    most = _round_down(limits.max_stake if room is None else room, step)
    if least > most:
        return ()
    below = _round_down(min(max(stake, least), most), step)
    above = min(below + step, most) if below < stake else below
    return tuple(dict.fromkeys((below, above)))


def _round_down(amount: Money, step: Money) -> Money:
    return step * (amount.amount / step.amount).to_integral_value(ROUND_FLOOR)


def judge_stakes(
    added: Sequence[SlipEntry], merged: Sequence[Wager], rows: Rows
) -> Iterator[Refusal]:
    """Judge each stake by itself, then the sums of what merges."""
    stakes = dict.fromkeys((way(entry), entry.wager.stake) for entry in added)
    judged = (_judge_stake(stake, rows[one]) for one, stake in stakes)
    wrong = dict.fromkeys(refusal for refusal in judged if refusal)
    yield from wrong
    if not any(refusal.fault is StakeFault.ABOVE_MAX for refusal in wrong):
        yield from _judge_sums(added, merged, rows)


def _judge_stake(stake: Money, row: Limits | NoLimits) -> StakeRefusal | None:
    if isinstance(row, NoLimits):
        return None
    if stake < row.min_stake or stake <= ZERO:
        fault, allowed = StakeFault.BELOW_MIN, row.min_stake
    elif stake > row.max_stake:
        fault, allowed = StakeFault.ABOVE_MAX, row.max_stake
    elif not stake.is_multiple_of(row.stake_multiple):
        fault, allowed = StakeFault.NOT_A_MULTIPLE, row.stake_multiple
    else:
        return None
    nearest = suggest_stakes(stake, row)
    return StakeRefusal(fault, row.game_id, row.product_id, stake, allowed, nearest)


def _judge_sums(
    added: Sequence[SlipEntry], merged: Sequence[Wager], rows: Rows
) -> Iterator[Refusal]:
    typed: dict[tuple[int, int, str], list[Money]] = {}
    for entry in added:
        typed.setdefault(entry.wager.place, []).append(entry.wager.stake)
    for wager in merged:
        stakes = typed.get(wager.place)
        row = rows.get((wager.draw_id, wager.game_id))
        if not stakes or not isinstance(row, Limits) or wager.stake <= row.max_stake:
            continue
        room = row.max_stake - (wager.stake - add_up(stakes))
        yield StakeRefusal(
            StakeFault.ABOVE_MAX,
            row.game_id,
            row.product_id,
            asked=wager.stake,
            allowed=row.max_stake,
            suggestions=suggest_stakes(stakes[0], row, Money(room.amount / len(stakes))),
            draw_id=wager.draw_id,
            selection=wager.selection,
        )
