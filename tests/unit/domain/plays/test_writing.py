import pytest

from pos_app.domain.catalogue import SIGNS, Game
from pos_app.domain.plays import Pick, write_picks, write_play
from tests.unit.domain.world import (
    GAMES,
    JOKERS,
    TERMINAL,
    TRIPLE,
    TRIPLE_SIGN,
    ZOO,
    understand,
)


@pytest.mark.parametrize(
    ("text", "game", "written"),
    [
        (" 5, 12 33", ZOO, "5.12.33"),
        ("123P", TRIPLE, "123p"),
        ("*12", TRIPLE, "12s"),
        ("12*.1*2", TRIPLE, "12*.1*2"),
        ("*1", TERMINAL, "*1"),
        ("120-129", TRIPLE, "120-129"),
        ("444arcanac", TRIPLE_SIGN, "444/1/4/11"),
        ("444/0", TRIPLE_SIGN, "444/0"),
        ("444.555/1", TRIPLE_SIGN, "444/1.555/1"),
        ("c1", JOKERS, "C1"),
    ],
)
def test_a_play_has_one_way_to_be_written(text: str, game: Game, written: str) -> None:
    assert write_play(understand(text, game)) == written


def test_picks_of_one_number_share_it() -> None:
    picks = [Pick(3, "444-ARI"), Pick(3, "444-CAN"), Pick(3, "555-PIS"), Pick(3, "444-ARI")]

    assert write_picks(picks, GAMES) == "444/1/4.555/12.444/1"


def test_picks_are_written_as_they_are_shown() -> None:
    game = Game.from_template(5, [("1", "01"), ("2", "02")])
    picks = [Pick(5, "1"), Pick(5, "2")]

    text = write_picks(picks, {5: game})

    assert text == "01.02"
    assert understand(text, game).picks == tuple(picks)


def test_no_picks_are_an_empty_line() -> None:
    assert write_picks([], GAMES) == ""


def test_all_signs_of_a_number() -> None:
    picks = [Pick(3, f"444-{sign}") for sign in SIGNS]

    assert list(understand(write_picks(picks, GAMES), TRIPLE_SIGN).picks) == picks
