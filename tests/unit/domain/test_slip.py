from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import ZERO, Money, add_up
from pos_app.domain.slip import Origin, Slip, SlipEntry, Wager


def wager(selection: str, stake: int = 10, draw_id: int = 1, game_id: int = 5) -> Wager:
    return Wager(draw_id, game_id, selection, Money.of(stake))


def test_an_empty_slip() -> None:
    slip = Slip()

    assert slip.is_empty
    assert (slip.total, slip.wagers, slip.draw_ids, slip.last_play) == (ZERO, (), (), 0)


def test_plays_are_counted_and_their_wagers_kept_in_order() -> None:
    slip = Slip().add([wager("5"), wager("5", draw_id=2)]).add([wager("12")])

    assert not slip.is_empty
    assert [(e.play, e.wager.selection) for e in slip.entries] == [(1, "5"), (1, "5"), (2, "12")]
    assert slip.total == Money.of(30)
    assert slip.draw_ids == (1, 2)


def test_equal_wagers_merge_in_what_is_sold() -> None:
    slip = Slip().add([wager("5"), wager("12")]).add([wager("5", 3), wager("05")])

    assert slip.wagers == (wager("5", 13), wager("12"), wager("05"))
    assert len(slip.entries) == 4


def test_wagers_of_other_draws_or_games_do_not_merge() -> None:
    slip = Slip().add([wager("5"), wager("5", draw_id=2), wager("5", game_id=7)])

    assert len(slip.wagers) == 3


def test_the_newest_play_is_dropped_in_all_its_draws() -> None:
    first = Slip().add([wager("5")])

    assert first.add([wager("12"), wager("12", draw_id=2)]).drop_last_play() == first
    assert first.drop_last_play().is_empty
    assert Slip().drop_last_play() == Slip()


def test_a_merged_wager_is_dropped_whatever_plays_it_came_from() -> None:
    slip = Slip().add([wager("5"), wager("12")]).add([wager("5", 3)])

    assert slip.drop_wager(wager("5", 13)).wagers == (wager("12"),)
    assert slip.drop_wager(wager("99")) == slip


def test_draws_are_dropped_with_all_their_wagers() -> None:
    slip = Slip().add([wager("5"), wager("5", draw_id=2), wager("5", draw_id=3)])

    assert slip.drop_draws({1, 3}).draw_ids == (2,)


def test_permutas_and_sequences_are_counted_by_clause_not_by_wager() -> None:
    slip = (
        Slip()
        .add_clauses(
            [
                (Origin.NUMBER, [wager("444")]),
                (Origin.PERMUTA, [wager("112"), wager("121")]),
                (Origin.PERMUTA, [wager("113"), wager("131")]),
                (Origin.SERIE, [wager("012"), wager("112")]),
            ]
        )
        .add_clauses([(Origin.CORRIDA, [wager("120"), wager("121")])])
        .add([wager("555")])
    )

    assert (slip.permutas, slip.sequences) == (2, 2)
    assert slip.entries[1] == SlipEntry(1, wager("112"), Origin.PERMUTA, clause=1)
    assert slip.last_play == 3
    assert (slip.drop_last_play().drop_last_play().sequences) == 1


def test_a_permuta_is_one_while_any_of_it_is_left() -> None:
    slip = Slip().add_clauses([(Origin.PERMUTA, [wager("112"), wager("121")])])

    assert slip.drop_wager(wager("112")).permutas == 1
    assert slip.drop_wager(wager("112")).drop_wager(wager("121")).permutas == 0


def test_only_series_and_corridas_are_sequences() -> None:
    assert {one for one in Origin if one.is_sequence} == {Origin.SERIE, Origin.CORRIDA}


def test_what_would_merge_is_found_with_its_sum() -> None:
    slip = Slip().add([wager("5"), wager("12")])

    assert slip.find_repeats([wager("5", 3), wager("33")]) == (wager("5", 13),)
    assert slip.find_repeats([wager("7"), wager("7")]) == (wager("7", 20),)
    assert slip.find_repeats([wager("8")]) == ()
    assert slip.find_repeats(w for w in [wager("5", 3)]) == (wager("5", 13),)


def test_what_merged_before_is_not_found_again() -> None:
    slip = Slip().add([wager("5"), wager("5")])

    assert slip.find_repeats([wager("12")]) == ()


wagers = st.builds(
    wager,
    st.sampled_from(["0", "00", "5", "05"]),
    st.integers(1, 99),
    draw_id=st.sampled_from([1, 2]),
)


@given(plays=st.lists(st.lists(wagers, min_size=1), max_size=6))
def test_merging_neither_adds_nor_loses_money(plays: list[list[Wager]]) -> None:
    slip = Slip()
    for play in plays:
        slip = slip.add(play)

    assert add_up(one.stake for one in slip.wagers) == slip.total
    assert len({one.place for one in slip.wagers}) == len(slip.wagers)
    for _ in plays:
        slip = slip.drop_last_play()
    assert slip.is_empty


def test_what_takes_a_wagers_place_stands_where_it_stood() -> None:
    slip = Slip().add([wager("5"), wager("12")]).add([wager("5")])
    changed = slip.exchange(slip.wagers[0], [wager("7")])
    assert [one.selection for one in changed.wagers] == ["7", "12"]
    assert [one.selection for one in slip.exchange(slip.wagers[0], []).wagers] == ["12"]


def test_a_selection_is_taken_out_of_all_draws() -> None:
    slip = Slip().add([wager("5"), wager("5", draw_id=2), wager("6", draw_id=2)])
    assert [one.place for one in slip.drop_selection(wager("5")).wagers] == [(2, 5, "6")]


def test_the_same_digits_of_another_game_are_another_number() -> None:
    slip = (
        Slip().add([wager("12"), wager("12", draw_id=2, game_id=7)]).add([wager("12", game_id=2)])
    )
    assert [one.game_id for one in slip.drop_selection(wager("12")).wagers] == [2]


def test_wagers_are_sold_draw_by_draw_in_the_order_the_draws_came() -> None:
    slip = Slip().add([wager("5", draw_id=9), wager("5")]).add([wager("6", draw_id=9), wager("6")])
    assert [(one.draw_id, one.selection) for one in slip.wagers_by_draw] == [
        (9, "5"),
        (9, "6"),
        (1, "5"),
        (1, "6"),
    ]
