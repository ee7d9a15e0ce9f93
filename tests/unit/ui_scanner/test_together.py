"""Several keys handed on in one turn have what they show shown once, in the order last asked for."""

from __future__ import annotations

import pytest

from pos_app.ui.together import show_after_keys, show_before, together


class Pane:
    def __init__(self) -> None:
        self.shown: list[str] = []

    def play(self) -> None:
        self.shown.append("play")

    def slip(self) -> None:
        self.shown.append("slip")


def test_a_key_by_itself_is_shown_at_once() -> None:
    pane = Pane()
    show_after_keys(pane.play)
    show_after_keys(pane.play)
    assert pane.shown == ["play", "play"]


def test_keys_handed_on_together_are_shown_once_and_last_asked_is_shown_last() -> None:
    pane = Pane()
    with together():
        show_after_keys(pane.play)
        with together():
            show_after_keys(pane.slip)
        show_after_keys(pane.play)
        assert not pane.shown
    assert pane.shown == ["slip", "play"]
    show_after_keys(pane.play)
    assert pane.shown[2:] == ["play"]


def test_what_is_said_next_is_not_overwritten() -> None:
    pane = Pane()
    with together():
        show_after_keys(pane.play)
        show_before(pane.play)
        pane.shown.append("problem")
        show_before(pane.play)
    assert pane.shown == ["play", "problem"]


def test_one_that_fails_keeps_none_from_being_shown() -> None:
    pane = Pane()

    def fail() -> None:
        raise LookupError

    def fail_later() -> None:
        raise ValueError

    def press() -> None:
        with together():
            show_after_keys(pane.play)
            show_after_keys(fail)
            show_after_keys(fail_later)
            show_after_keys(pane.slip)

    with pytest.raises(LookupError):
        press()
    assert pane.shown == ["play", "slip"]
    show_after_keys(pane.play)
    assert pane.shown == ["play", "slip", "play"]


def test_a_key_that_fails_leaves_the_next_ones_shown() -> None:
    pane = Pane()

    def press() -> None:
        with together():
            show_after_keys(pane.play)
            raise LookupError

    with pytest.raises(LookupError):
        press()
    show_after_keys(pane.slip)
    assert pane.shown == ["play", "slip"]
