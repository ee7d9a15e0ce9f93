"""The soak's till notes the yes and the printing as the real one does: in one write, all or none."""

from __future__ import annotations

import pytest

from tests.soak.block import do_block
from tests.soak.matrix import NO_FAULT, Run

DEATHS = {
    "within the yes": (1, "recovered"),  # nothing of it is kept: it is asked for again
    "answer noted": (1, "confirmed"),
    "printing noted": (1, "confirmed"),
    "before printing": (0, "confirmed"),  # there is no write of its own to die before
}


@pytest.mark.timeout(120)
def test_a_till_dies_around_the_one_write_of_a_sale_and_within_it() -> None:
    runs = [Run(number, "sale", NO_FAULT, "well", (kill,)) for number, kill in enumerate(DEATHS)]
    results = do_block((7, runs))
    assert [one.verdict for one in results if not one.verdict.is_clean] == []
    assert {one.run.kills[0]: (one.deaths, one.outcome) for one in results} == DEATHS
