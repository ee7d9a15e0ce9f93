"""Profiles and rebinding: what is in force is sound, and what would not be is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.settings.choices import read_choices, write_choices
from pos_app.ui.key_table import TABLE, Key
from pos_app.ui.keyboard.bindings import (
    Bindings,
    Fault,
    Refusal,
    find_conflicts,
    read_bindings,
)
from pos_app.ui.keyboard.caps import cap_of
from pos_app.ui.keyboard.places import FIXED, is_bindable
from pos_app.ui.keyboard.profiles import PROFILES, Profile

SEQUENCES = ("F1", "F2", "F7", "F11", "F12", "Ctrl+J", "Alt+1", "*", "+", "7", "q", "Return", "Esc")


@pytest.mark.parametrize("profile", list(Profile))
def test_a_profile_has_no_key_twice_in_one_place(profile: Profile) -> None:
    assert find_conflicts(Bindings(profile)) == ()


@pytest.mark.parametrize("profile", list(Profile))
def test_a_profile_changes_only_what_may_be_changed_and_never_lets_esc_sell(
    profile: Profile,
) -> None:
    for key, own in PROFILES[profile].items():
        assert is_bindable(key)
        assert own
        assert "Esc" not in own
    assert not FIXED & set(PROFILES[profile])


def test_lottomax_has_its_keys_where_its_cashiers_expect_them() -> None:
    bindings = Bindings(Profile.LOTTOMAX)
    wanted = {
        Key.CHECK_TICKET: "F4",
        Key.VOID_LAST: "F6",
        Key.REPEAT: "F7",
        Key.REPRINT: "F10",
    }
    assert {key: bindings.sequences(key)[0] for key in wanted} == wanted
    assert "+" in bindings.sequences(Key.ADD)


@pytest.mark.parametrize(
    ("key", "sequence", "refusal"),
    [
        (Key.REPEAT, "F9", Refusal(Fault.TAKEN, Key.VOID_LAST)),
        (Key.REPEAT, "F1", Refusal(Fault.TAKEN, Key.HELP)),
        (Key.HELP, "F7", Refusal(Fault.TAKEN, Key.REPEAT)),
        (Key.REPEAT, "Esc", Refusal(Fault.RESERVED)),
        (Key.REPEAT, "5", Refusal(Fault.TYPED)),
        (Key.REPEAT, "q", Refusal(Fault.TYPED)),
        (Key.DECLINE, "F7", Refusal(Fault.FIXED)),
        (Key.PICK_DRAW, "F7", Refusal(Fault.FIXED)),
    ],
)
def test_what_would_not_work_is_refused_with_its_reason(
    key: Key, sequence: str, refusal: Refusal
) -> None:
    assert Bindings().rebind(key, sequence) == refusal


def test_keys_of_different_panes_may_be_the_same() -> None:
    changed = Bindings().rebind(Key.PRINT_DAY, "F9")
    assert isinstance(changed, Bindings)
    assert changed.sequences(Key.PRINT_DAY) == ("F9",)


def test_a_key_that_was_given_away_comes_back_only_when_it_is_free() -> None:
    moved = Bindings().rebind(Key.REPEAT, "Ctrl+J")
    assert isinstance(moved, Bindings)
    taken = moved.rebind(Key.PASTE, "F7")
    assert isinstance(taken, Bindings)
    assert taken.restore(Key.REPEAT) == Refusal(Fault.TAKEN, Key.PASTE)
    back = taken.restore(Key.PASTE)
    assert isinstance(back, Bindings)
    again = back.restore(Key.REPEAT)
    assert isinstance(again, Bindings)
    assert again == Bindings()


@given(
    st.sampled_from(list(Profile)),
    st.lists(st.tuples(st.sampled_from(list(Key)), st.sampled_from(SEQUENCES)), max_size=12),
)
def test_no_row_of_changes_ends_in_a_conflict_and_all_are_read_back(
    profile: Profile, steps: list[tuple[Key, str]]
) -> None:
    bindings = Bindings(profile)
    for key, sequence in steps:
        changed = bindings.rebind(key, sequence)
        bindings = changed if isinstance(changed, Bindings) else bindings
    assert find_conflicts(bindings) == ()
    assert read_bindings(bindings.to_choices()) == bindings


def test_two_keys_that_were_swapped_are_read_back(tmp_path: Path) -> None:
    swapped = Bindings(changed={Key.ANIMALS: ("F3",), Key.TRIPLES: ("F2",)})
    path = tmp_path / "choices.toml"
    assert write_choices(path, "combos", {"kept": ["a"]})
    assert write_choices(path, "keys", swapped.to_choices())
    choices = read_choices(path)
    assert read_bindings(choices["keys"]) == swapped
    assert choices["combos"] == {"kept": ["a"]}


@pytest.mark.parametrize(
    "choices",
    [
        {"profile": "somebody's", "changed": {"REPEAT": ["F9"], "NOBODY": ["F7"], "SELL": "F3"}},
        {"profile": 7, "changed": ["REPEAT"]},
        {},
    ],
)
def test_a_file_of_another_program_changes_nothing(choices: dict[str, object]) -> None:
    assert read_bindings(choices) == Bindings()


def test_a_broken_file_is_as_good_as_none(tmp_path: Path) -> None:
    path = tmp_path / "choices.toml"
    path.write_bytes(b"\xff\xfe keys = [")
    assert read_choices(path) == {}
    assert write_choices(path, "keys", {"profile": "ours"})
    assert read_choices(path) == {"keys": {"profile": "ours"}}


@pytest.mark.parametrize(
    ("sequence", "cap"),
    [
        ("F7", "F7"),
        ("Return", "Enter"),
        ("Ctrl+Del", "Ctrl+Del"),
        ("+", "+"),
        ("-", "−"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+Shift+Up", "Ctrl+Shift+↑"),
        ("*", "*"),
    ],
)
def test_caps_are_written_as_keyboards_print_them(sequence: str, cap: str) -> None:
    assert cap_of(sequence, lambda text: text) == cap


def test_every_delivered_cap_is_written() -> None:
    assert all(cap_of(one, str) for entry in TABLE.values() for one in entry.sequences)
