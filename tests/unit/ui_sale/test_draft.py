"""The draft without a window: what is aimed at, made, refused, added and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.grammar.amount import read_amount
from pos_app.domain.limits import NoLimits, StakeFault, StakeRefusal, Strictness
from pos_app.domain.slip import Slip
from pos_app.ui.sale.draft import MOST_UNDONE, Draft
from tests.pages.sale_page import JUNGLA, REY, make_world

WORLD = make_world()
DRAWS = {draw.id: draw for draw in WORLD.draws}


def aimed(*draw_ids: int, strictness: Strictness | None = None) -> Draft:
    draft = Draft(strictness) if strictness else Draft()
    draft.take_catalogue(WORLD)
    draft.aim(tuple(DRAWS[one] for one in draw_ids or (REY,)))
    return draft


def key(draft: Draft, text: str, amount: str = "10") -> Draft:
    draft.read(text)
    draft.amount = read_amount(amount)
    return draft


def plays(draft: Draft) -> list[tuple[int, str, str]]:
    return [(one.draw_id, one.selection, str(one.stake)) for one in draft.slip.wagers]


def test_a_play_goes_into_all_draws_it_is_aimed_at() -> None:
    draft = key(aimed(REY, JUNGLA), "5.00")
    assert draft.add() == ()
    assert plays(draft) == [
        (REY, "5", "10"),
        (JUNGLA, "5", "10"),
        (REY, "00", "10"),
        (JUNGLA, "00", "10"),
    ]
    assert draft.text == ""


@pytest.mark.parametrize(("text", "amount"), [("", "10"), ("5.", ""), ("5.9x", "10"), ("5", "0")])
def test_what_is_not_whole_is_not_added(text: str, amount: str) -> None:
    draft = key(aimed(), text, amount)
    assert draft.add() == ()
    assert draft.slip.is_empty


def test_repeats_are_told_with_their_sums_and_the_sum_is_held_against_the_limit() -> None:
    draft = key(aimed(), "5", "60")
    draft.add()
    (refusal,) = key(draft, "5", "60").find_refusals()
    assert isinstance(refusal, StakeRefusal)
    assert refusal.fault is StakeFault.ABOVE_MAX
    assert str(refusal.asked) == "120"
    (repeat,) = key(draft, "5", "20").add()
    assert str(repeat.stake) == "80"


def test_a_change_is_judged_without_the_wager_it_takes_the_place_of() -> None:
    draft = key(aimed(), "5", "60")
    draft.add()
    draft.editing = draft.slip.wagers[0]
    assert key(draft, "5", "90").find_refusals() == ()
    draft.add()
    assert plays(draft) == [(REY, "5", "90")]
    assert draft.editing is None


def test_a_change_into_several_takes_the_old_one_out() -> None:
    draft = key(aimed(), "5")
    draft.add()
    draft.editing = draft.slip.wagers[0]
    key(draft, "7.8").add()
    assert [one[1] for one in plays(draft)] == ["7", "8"]


def test_a_spread_total_is_held_against_the_limits_part_by_part() -> None:
    draft = key(aimed(), "5.12", "=300")
    (refusal,) = draft.find_refusals()
    assert isinstance(refusal, StakeRefusal)
    assert refusal.fault is StakeFault.ABOVE_MAX
    assert key(draft, "5.12", "=21").find_refusals() == ()
    draft.add()
    assert [one[2] for one in plays(draft)] == ["11", "10"]


def test_undoing_has_an_end_and_a_new_slip_has_no_past() -> None:
    draft = aimed()
    for number in range(1, 37):
        key(draft, str(number)).add()
    for _ in range(MOST_UNDONE + 5):
        draft.undo()
    assert draft.slip.is_empty
    assert not draft.can_undo
    key(draft, "5").add()
    draft.begin_slip(Slip())
    assert not draft.undo()


def test_missing_limits_are_refused_or_left_to_the_server() -> None:
    entity = replace(
        WORLD.entity, limits=tuple(one for one in WORLD.entity.limits if one.product_id != 1)
    )
    lending = replace(WORLD, entity=entity, lends_games=True)
    for trusts in (True, False):
        draft = Draft(Strictness(sells_without_limits=trusts))
        draft.take_catalogue(lending)
        draft.aim((DRAWS[REY],))
        refusals = key(draft, "5").find_refusals()
        assert refusals == (() if trusts else (NoLimits(5, 1),))


def test_the_grid_takes_and_drops_an_animal() -> None:
    draft = key(aimed(), "5.12")
    assert draft.toggle("33") == "5.12.33"
    assert draft.toggle("5") == "12"
