"""A practice server as a process of its own, and a raw HTTP caller that is not the till's."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

START = "2026-03-04T11:30:00"
DAY = "2026-03-04"
SPAN = ["2026-03-04T04:00:00.000Z", "2026-03-05T03:59:59.999Z"]
SAMPLES = Path(__file__).parents[1] / "data" / "samples"


def read_sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


@dataclass
class Caller:
    """A signed-in user of a practice server."""

    base_url: str
    email: str = "practica@banklot.net"
    password: str = "practica"
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.base_url, trust_env=False, timeout=20, verify=False)
        self.sign_in()

    def sign_in(self) -> None:
        answer = self.http.post(
            "/auth/login", json={"email": self.email, "password": self.password}
        ).json()
        token = answer.get("x_auth_token") or answer["response"]["x_auth_token"]
        self.http.headers["x-auth-token"] = token

    def post(self, path: str, body: object = None) -> Any:
        return self.http.post(path, json=body).json()

    def draws(self, category: str = "animalitos") -> list[dict[str, Any]]:
        wanted = {"between_created_at": SPAN, "game_category": category, "status": "open"}
        answer = self.post("/gaming/events/search/kiosk", {"filter": wanted})
        return sorted(
            answer.get("response", []), key=lambda row: int(row["event_timestamp"]["seconds"])
        )

    def create(self, *wagers: tuple[int, int, str, float]) -> Any:
        rows = [
            {"event_id": draw, "game_id": game, "wager": wager, "amount": amount}
            for draw, game, wager, amount in wagers
        ]
        return self.post("/user/ticket/create", {"ticket": {"wagers": rows}})

    def sell(self, wager: str = "7", amount: float = 10) -> Any:
        return self.create((self.draws()[-1]["id"], 5, wager, amount))["response"]

    def plant(self, kind: str, **more: object) -> Any:
        return self.post("/practice/seed-tickets", {"kind": kind, **more})

    def pay(self, papers: dict[str, Any], **other: object) -> Any:
        names = ("ticket_number", "pin_number", "date")
        return self.post("/user/ticket/pay", {**{name: papers[name] for name in names}, **other})

    def speak(self, *names: str) -> None:
        assert self.http.post("/practice/dialects", json={"dialects": names}).status_code == 200

    def order(self, call: str, mode: str, **more: object) -> None:
        wish = {"call": call, "mode": mode, **more}
        assert self.http.post("/practice/faults", json=wish).status_code == 200

    def advance(self, seconds: float) -> None:
        self.post("/practice/clock", {"advance_seconds": seconds})

    def ledger(self) -> Any:
        return self.http.get("/practice/ledger").json()


def start(folder: Path, *arguments: str) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "pos_app.practice", "--port", "0", "--data", str(folder)]
    command += ["--start", START, "--seed", "5", "--parent", str(os.getpid()), *arguments]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    words = child.stdout.readline().split()
    assert words[:4] == ["practice", "server", "listening", "on"]
    return child, words[4]


def end(child: subprocess.Popen[str]) -> None:
    child.terminate()
    child.wait(10)
    assert child.stdout is not None
    child.stdout.close()
