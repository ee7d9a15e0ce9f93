"""The operator that the tills of the matrix sell for: the practice server, or one from outside.

What it holds is read here by plain HTTP, sharing no code with the till.
Thread: the judge's one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

ACCOUNTS = 40
_DEAD = frozenset({"canceled", "cancelled", "reverted", "rejected"})


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in."""

    email: str
    password: str


@dataclass(frozen=True, slots=True)
class Winner:
    """A customer's ticket with a prize."""

    number: int
    pin: str
    day: date

    def as_facts(self) -> tuple[int, str, date]:
        """Give it for another process."""
        return self.number, self.pin, self.day


@dataclass(frozen=True, slots=True)
class ServerTicket:
    """A ticket as the operator holds it."""

    number: int
    is_live: bool
    total: float
    paid: float = 0.0
    pin: str = ""


class Ground(ABC):
    """Where tills sell."""

    base_url: str
    is_practice = False

    @abstractmethod
    def take_account(self) -> Account:
        """Give an account that no earlier till of this ground has used, where there are many."""

    @abstractmethod
    def read_tickets(self, account: Account) -> dict[int, ServerTicket]:
        """Give all tickets of an account."""

    def order(self, call: str, mode: str, seconds: float) -> None:
        """Order one of the operator's own faults for the next call."""
        raise NotImplementedError(f"{call} {mode} {seconds}")

    def heal(self) -> None:  # noqa: B027 nothing to take back where nothing can be ordered
        """Take back what was ordered and did not happen."""

    def plant_winner(self, account: Account) -> Winner | None:
        """Give a customer a winning ticket; None where that cannot be done."""
        return None

    def count_payments(self) -> int:
        """Tell how many prizes were ever paid; 0 where it cannot be told."""
        return 0

    def is_calm(self) -> bool:
        """Whether nothing that was asked is still to be done."""
        return True

    def close(self) -> None:  # noqa: B027 another's operator stays as it is
        """Let it go."""


class PracticeGround(Ground):
    """A practice server of its own, with fresh accounts; its world begins in the morning."""

    is_practice = True
    _calm_at = 0.0

    def __init__(self, folder: Path, seed: int) -> None:
        self._accounts = [
            Account(f"soak{one}@taquilla.test", f"canary-{seed}-{one}") for one in range(ACCOUNTS)
        ]
        command = [sys.executable, "-m", "pos_app", "practice-server", "--port", "0"]
        command += ["--data", str(folder), "--seed", str(seed), "--start", _morning()]
        command += ["--parent", str(os.getpid())]
        for one in self._accounts:
            command += ["--user", f"{one.email}:{one.password}"]
        # It says there what broken connections do to it.
        self._log = folder.with_suffix(".log").open("w")
        self._child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self._log, text=True)
        assert self._child.stdout is not None
        self.base_url = self._child.stdout.readline().strip().rpartition(" ")[2]

    def take_account(self) -> Account:
        return self._accounts.pop()

    def is_calm(self) -> bool:
        return time.monotonic() > self._calm_at

    def read_tickets(self, account: Account) -> dict[int, ServerTicket]:
        found = {}
        for one in self._call("GET", "/practice/ledger")["tickets"]:
            if one["email"] == account.email:
                found[one["ticket_number"]] = ServerTicket(
                    one["ticket_number"],
                    one["status"] not in _DEAD,
                    float(one["total"]),
                    float(one["paid"]),
                    str(one["pin_number"]),
                )
        return found

    def order(self, call: str, mode: str, seconds: float) -> None:
        self._calm_at = time.monotonic() + 1.5 * seconds
        self._call("POST", "/practice/faults", {"call": call, "mode": mode, "seconds": seconds})

    def heal(self) -> None:
        self._call("DELETE", "/practice/faults")

    def plant_winner(self, account: Account) -> Winner:
        made = self._call(
            "POST", "/practice/seed-tickets", {"kind": "winner", "email": account.email}
        )
        day = date.fromisoformat(made["date"])
        return Winner(made["ticket_number"], str(made["pin_number"]), day)

    def count_payments(self) -> int:
        return int(self._call("GET", "/practice/ledger")["executed"].get("pay", 0))

    def close(self) -> None:
        self._child.terminate()
        self._child.wait(10)
        if self._child.stdout is not None:
            self._child.stdout.close()
        self._log.close()

    def _call(self, method: str, path: str, body: object = None) -> Any:
        return call(self.base_url, method, path, body)


class OutsideGround(Ground):
    """Another implementation of the API: one account, no faults of its own to order."""

    def __init__(self, base_url: str, email: str, password: str) -> None:
        self.base_url, self._account = base_url.rstrip("/"), Account(email, password)

    def take_account(self) -> Account:
        return self._account

    def read_tickets(self, account: Account) -> dict[int, ServerTicket]:
        answer = call(
            self.base_url,
            "POST",
            "/auth/login",
            {"email": account.email, "password": account.password},
        )
        token = answer.get("x_auth_token") or answer["response"]["x_auth_token"]
        now = datetime.now(UTC)
        span = [f"{now + timedelta(days=d):%Y-%m-%dT%H:%M:%S}.000Z" for d in (-1, 1)]
        sold = {
            "filter": {"between_created_at": span, "transaction_type": "wager"},
            "order_by": [{"name": "created_at", "value": "desc"}],
        }
        dead = {
            "filter": {"between_created_at": span, "status": "canceled"},
            "sort": {"created_at": 1},
        }
        found = {}
        for body in (sold, dead):
            rows = call(self.base_url, "POST", "/user/ticket/", body, token).get("response") or []
            for one in rows:
                if one.get("email", account.email) == account.email:
                    is_live = body is sold and one["status"] not in _DEAD
                    number = int(one["ticket_number"])
                    found[number] = ServerTicket(number, is_live, float(one["total"]))
        return found


def call(base_url: str, method: str, path: str, body: object = None, token: str = "") -> Any:
    """Ask the operator, as plainly as can be."""
    headers = {"content-type": "application/json", "x-auth-token": token}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(base_url + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
    except urllib.error.HTTPError as error:
        text = error.read()
    return json.loads(text) if text else {}


def _morning() -> str:
    """Half past nine, local time of the operator: draws of all day are open."""
    return f"{datetime.now(UTC):%Y-%m-%d}T09:30:00"
