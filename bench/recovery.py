"""From a lost answer to the adopted ticket: the real rooms, a real operator that hangs up."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.figures import Figure, Series
from pos_app.api.auth import Session
from pos_app.api.exchange import Purpose
from pos_app.bootstrap import adapters
from pos_app.bootstrap.rooms import open_money_room
from pos_app.bootstrap.start import PRACTICE_EMAIL, PRACTICE_PASSWORD, prepare
from pos_app.domain.catalogue import Form
from pos_app.domain.money import Money
from pos_app.domain.operation import State
from pos_app.domain.slip import Wager
from pos_app.lanes.money import Looked, MoneyRoom
from pos_app.till.browse import load_catalogue
from pos_app.till.sell import SaleReport, sell
from pos_app.till.server_clock import ServerClock
from pos_app.till.wording import local_day


def measure(*, is_quick: bool) -> list[Figure]:
    """Lose the answer after the operator sold, and wait for the read-back by the real schedule."""
    runs = 2 if is_quick else 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        child, base_url = _start_operator(folder / "operator")
        try:
            waits, looks = _lose_answers(folder, base_url, runs)
        finally:
            child.terminate()
            child.wait(10)
            if child.stdout is not None:
                child.stdout.close()
    beside = Series("the schedule's first look", (1000.0,) * runs)
    title = "lost answer, ticket adopted"
    return [
        Figure(f"{title}: from the answer's loss", "ms", Series("", waits), beside),
        Figure(f"{title}: the look itself (last, list, journal)", "ms", Series("", looks), None),
    ]


def _lose_answers(
    folder: Path, base_url: str, runs: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    config = folder / "till.toml"
    config.write_text(f'[api]\nbase_url = "{base_url}"\n', encoding="utf-8")
    start, session = prepare(config=config, data_dir=folder / "till"), Session()
    room = open_money_room(start, session, lambda: base_url)
    service = adapters.open_service(start, base_url, session, Purpose.QUERY)
    try:
        service.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        entity, moment = service.read_entity(), service.read_time()
        catalogue = load_catalogue(service, local_day(moment.server, entity.time_zone)).catalogue
        draw = max(catalogue.draws, key=lambda one: one.closes_at)
        game = next(one for one in catalogue.games_for(draw) if one.form is not Form.TRIPLETA)
        room.seat(PRACTICE_EMAIL, entity, ServerClock().hear(moment))
        waits, looks = [], []
        for number in range(runs):
            _order_loss(base_url)
            selection = sorted(game.accepted)[number]
            wait, look = _lose_one(room, Wager(draw.id, game.id, selection, Money.of(10)))
            waits.append(wait)
            looks.append(look)
        return tuple(waits), tuple(looks)
    finally:
        service.close()
        room.close()


def _lose_one(room: MoneyRoom, wager: Wager) -> tuple[float, float]:
    report = sell(room.desk, [wager])
    lost = time.perf_counter()
    if not isinstance(report, SaleReport) or report.operation.money is not State.UNKNOWN:
        raise RuntimeError("the answer was not lost")
    room.read_books()
    while True:
        time.sleep(max(room.next_due() or 0.0, 0.0))
        begun = time.perf_counter()
        news = room.tick()
        if isinstance(news, Looked) and news.look.is_resolved:
            ended = time.perf_counter()
            return (ended - lost) * 1000, (ended - begun) * 1000


def _start_operator(folder: Path) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
    child = subprocess.Popen(
        [*command, "--data", str(folder), "--seed", "7"], stdout=subprocess.PIPE, text=True
    )
    line = child.stdout.readline() if child.stdout is not None else ""
    return child, line.strip().rpartition(" ")[2]


def _order_loss(base_url: str) -> None:
    request = urllib.request.Request(  # noqa: S310 our own server on loopback
        f"{base_url}/practice/faults",
        data=json.dumps({"call": "create", "mode": "lost_after_commit"}).encode(),
        headers={"content-type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=10).close()  # noqa: S310 the same
