"""What is there to sell: three plays for each run, in a draw that stays open long enough."""

from __future__ import annotations

import random
from datetime import timedelta

from pos_app.api.auth import Session
from pos_app.api.client import connect
from pos_app.api.exchange import Purpose
from pos_app.domain.catalogue import Form
from pos_app.domain.money import Money
from pos_app.domain.slip import Wager
from pos_app.till.browse import load_catalogue
from pos_app.till.wording import local_day
from tests.soak.ground import Ground

OPEN_FOR = timedelta(minutes=40)


class Shelf:
    """Reads the catalogue once; the same seed and run give the same plays."""

    def __init__(self, base_url: str, ground: Ground, seed: int) -> None:
        account, session = ground.take_account(), Session()
        service = connect(base_url, session, Purpose.QUERY)
        try:
            service.sign_in(account.email, account.password)
            entity, now = service.read_entity(), service.read_time().server
            catalogue = load_catalogue(service, local_day(now, entity.time_zone)).catalogue
            service.sign_out()
        finally:
            service.close()
        self._seed = seed
        self._boards = [
            (draw.id, game.id, sorted(game.accepted))
            for draw in catalogue.draws
            if draw.closes_at > now + OPEN_FOR
            for game in catalogue.games_for(draw)
            if game.form is Form.ZOO
        ]

    def pick(self, number: int) -> tuple[Wager, ...]:
        """Pick three plays for a run; its stakes are its own, as a customer's would be."""
        chance = random.Random(f"{self._seed} {number}")
        draw, game, accepted = chance.choice(self._boards)
        stake = Money.of(chance.randrange(2, 60))
        return tuple(Wager(draw, game, one, stake) for one in chance.sample(accepted, 3))
