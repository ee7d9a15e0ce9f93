"""While the till runs its threads change often; what runs after it finds Python as it was."""

from __future__ import annotations

import sys

from pos_app.bootstrap.parts import turns
from tests.scenario.conftest import MakeTill


def test_a_lane_never_keeps_the_interpreter_for_long(make_till: MakeTill) -> None:
    before = sys.getswitchinterval()
    make_till().sign_in()
    try:
        assert sys.getswitchinterval() < before / 5
    finally:
        turns.let_go()
    assert abs(sys.getswitchinterval() - before) < 1e-6
