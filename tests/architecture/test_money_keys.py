"""Every key that sells, pays, voids or closes asks first whether the press is a fresh one."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UI = ROOT / "pos_app" / "ui"
MONEY = {"sell", "pay", "void", "hand_over", "void_ticket"}
# Called by the presenter that asks: it has no key of its own.
BEHIND_A_GUARD = {"pos_app/ui/sale/selling.py": "pos_app/ui/sale/presenter.py"}


def _moves_money(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return any(
        isinstance(call, ast.Attribute)
        and call.attr in MONEY
        and isinstance(call.value, ast.Attribute)
        and call.value.attr == "_desk"
        for call in calls
    )


def _asks(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(
        isinstance(node, ast.Attribute) and node.attr == "allows_money" for node in ast.walk(tree)
    )


MOVERS = [path for path in sorted(UI.rglob("*.py")) if _moves_money(path)]


def test_there_are_keys_that_move_money() -> None:
    assert len(MOVERS) >= 4


@pytest.mark.parametrize("path", MOVERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_whoever_moves_money_asks_whether_the_press_is_fresh(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    assert _asks(ROOT / BEHIND_A_GUARD.get(name, name))
