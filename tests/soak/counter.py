"""A shop counter for one run after another: operator, lines, printer, and tills that are killed.

Thread: one worker's.
"""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from typing import Any, Self

from tests.fakes.printer_device import Behaviour, PrinterDevice
from tests.soak.exchange import Plan
from tests.soak.ground import Account, Ground, Winner
from tests.soak.judge import Found, Verdict, judge, name_outcome
from tests.soak.life import Life
from tests.soak.line import Line
from tests.soak.matrix import CALLS, LINE_KILLS, PATHS, Run
from tests.soak.shelf import Shelf
from tests.soak.traces import find_secrets, read_papers, start_zygote, wait_for_end

LONGEST_ANSWER = 90.0
MOST_LIVES = 8
_TROUBLE: dict[str, dict[str, Any]] = {
    "reset mid-job": {"resets_after": 300},
    "paper out": {"paper_is_out": True},
    "paper ends mid-job": {"paper_ends_after": 300},
    "silent": {"answers": False, "proves": False, "tells_by_itself": False},
}


@dataclass(frozen=True, slots=True)
class Result:
    """How a run went."""

    run: Run
    verdict: Verdict
    outcome: str
    deaths: int
    lives: int


@dataclass(slots=True)
class _Story:
    """What happens to one run's tills, life after life."""

    run: Run
    account: Account
    folder: Path
    winner: Winner | None
    kills: list[str]
    deaths: int = 0
    lives: int = 0
    has_healed: bool = False
    is_ready: bool = False
    """The verb itself begins: what comes before it (the sale that is taken back) goes well."""
    is_killed: bool = False
    """By the judge, just now."""
    cash: dict[str, str] = field(default_factory=dict)
    journal: list[dict[str, Any]] = field(default_factory=list)
    chain: str = ""
    failure: str = ""


class Counter:
    """Runs one run at a time. Use as a context."""

    def __init__(self, ground: Ground, folder: Path, seed: int) -> None:
        self._ground, self._folder, self._seed = ground, folder, seed
        self._known: set[str] = set()
        """Operations of earlier runs."""

    def __enter__(self) -> Self:
        with contextlib.ExitStack() as stack:
            self._device = stack.enter_context(PrinterDevice())
            self._line = stack.enter_context(Line(self._ground.base_url))
            self._paper_line = stack.enter_context(Line(self._device.address, is_http=False))
            self._listener = stack.enter_context(Listener(str(self._folder / "judge")))
            self._zygote = stack.enter_context(start_zygote(self._folder / "judge"))
            self._shelf = Shelf(self._line.base_url, self._ground, self._seed)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def do(self, run: Run) -> Result:
        """Do a run and judge it."""
        account = self._ground.take_account()
        winner = self._ground.plant_winner(account) if run.verb == "payout" else None
        before, payments = self._ground.read_tickets(account), self._ground.count_payments()
        self._device.connections.clear()
        self._device.behaviour = Behaviour()
        self._mend()
        with self._open_folder() as folder:
            story = _Story(run, account, folder, winner, list(run.kills))
            self._write_config(story)
            while story.lives < 2 or story.deaths == story.lives:
                self._live(story)
                if story.failure or story.lives > MOST_LIVES:
                    break
            found = Found(
                before,
                self._ground.read_tickets(account),
                [one for one in story.journal if one["reference"] not in self._known],
                story.chain,
                read_papers(self._device),
                list(story.cash.items()),
                self._ground.count_payments() - payments,
            )
            self._known |= {one["reference"] for one in story.journal}
            verdict = judge(found)
            if story.failure:
                verdict.unexplained.append(story.failure)
            pins = [one.pin for one in found.after.values() if one.pin]
            secrets = [*pins, account.password, *self._line.take_tokens()]
            verdict.unexplained += find_secrets(story.folder, secrets)
        outcome = name_outcome(run.verb, found.journal)
        return Result(run, verdict, outcome, story.deaths, story.lives)

    @contextlib.contextmanager
    def _open_folder(self) -> Iterator[Path]:
        """Give a till's folder: a new one for a new account, else the same till goes on."""
        if self._ground.is_practice:
            with tempfile.TemporaryDirectory(dir=self._folder) as name:
                yield Path(name)
        else:
            folder = self._folder / "till"
            folder.mkdir(exist_ok=True)
            yield folder

    # --- a life ----------------------------------------------------------------------------------

    def _live(self, story: _Story) -> None:
        """Start a till and answer it until it ends or is dead."""
        is_first = story.lives == 0
        story.lives += 1
        if not is_first:
            self._heal(story)
        life = Life(
            story.folder / "till.toml",
            story.folder,
            story.account.email,
            story.account.password,
            verb=story.run.verb if is_first else "",
            wagers=self._shelf.pick(story.run.number) if is_first else (),
            winner=story.winner.as_facts() if story.winner else None,
        )
        pid = self._zygote.start(life)
        with self._listener.accept() as wire:
            self._line.victim = self._paper_line.victim = pid
            try:
                while self._answer(story, wire, pid):
                    pass
            except (EOFError, OSError):
                story.deaths += 1
                by_line = 0 in {self._line.victim, self._paper_line.victim}
                if by_line:
                    story.kills.pop(0)
                elif not story.is_killed:
                    story.failure = "the till died by itself"
                story.is_killed = False
                self._line.order(None)
            self._line.victim = self._paper_line.victim = 0
        wait_for_end(pid)

    def _answer(self, story: _Story, wire: Connection, pid: int) -> bool:
        """Answer one message of the till's; False when it has said its last."""
        if not wire.poll(LONGEST_ANSWER):
            os.kill(pid, signal.SIGKILL)
            story.failure = "the till hangs"
            return False
        what, *facts = wire.recv()
        match what:
            case "end":
                story.journal, story.chain = facts
                return False
            case "failed":
                story.failure = str(facts[0])
                return False
            case "step" if story.is_ready and story.kills and story.kills[0] == facts[0]:
                story.kills.pop(0)
                story.is_killed = True
                os.kill(pid, signal.SIGKILL)  # the next read says that it is dead
            case "step" if story.is_ready and story.kills[:1] == [f"crash {facts[0]}"]:
                story.kills.pop(0)
                story.is_killed = True
                wire.send("crash")
            case _:
                wire.send(self._see(story, what, facts))
        return True

    def _see(self, story: _Story, what: str, facts: list[Any]) -> object:
        """Answer with what the cashier sees, and let happen what happens meanwhile."""
        match what:
            case "unprintable":
                self._break_printer(story.run.printer)
                self._ground.order("cancel", "closed_draw", 0)
            case "ready":
                story.is_ready = True
                self._spoil(story)
            case "settling":
                self._heal(story)
                self._arm_reading(story)
            case "paper?":
                return self._is_whole(*facts)
            case "cash":
                story.cash.setdefault(facts[0], facts[1])
            case "calm?":
                return self._line.is_calm and self._ground.is_calm()
        return "go"

    # --- trouble ---------------------------------------------------------------------------------

    def _spoil(self, story: _Story) -> None:
        """Let everything of the run go wrong from now on."""
        run, fault = story.run, story.run.fault
        kill = story.kills[0] if story.kills and story.kills[0] in LINE_KILLS else None
        self._break_printer(run.printer)
        if "printing" in story.kills:
            self._paper_line.kill_after = 400
        if fault.where == "server":
            self._ground.order(CALLS[run.verb], fault.kind, fault.figure)
            self._line.order(Plan(PATHS[run.verb], kill=kill) if kill else None)
        elif fault.kind == "refuse":
            self._line.refuse()
        elif fault.kind == "starve":
            self._line.starve()
        else:
            self._line.order(Plan(PATHS[run.verb], fault.kind, fault.figure, kill))

    def _break_printer(self, printer: str) -> None:
        self._device.behaviour = Behaviour(**_TROUBLE.get(printer, {}))
        if printer == "refused":
            self._paper_line.refuse()

    def _heal(self, story: _Story) -> None:
        """Mend what can be mended; what is on its way stays so."""
        if not story.has_healed:
            story.has_healed = True
            self._mend()
            now = self._device.behaviour
            # A unit that is silent stays so; only the same till's next customer finds it well.
            if not self._ground.is_practice:
                now.answers = now.proves = now.tells_by_itself = True
            now.resets_after = None
            self._device.mend()

    def _mend(self) -> None:
        self._ground.heal()
        self._line.order(None)
        self._paper_line.kill_after = None
        for line in (self._line, self._paper_line):
            line.accept()

    def _arm_reading(self, story: _Story) -> None:
        if story.kills and story.kills[0] == "reading":
            path = "/user/ticket/last" if story.run.verb == "sale" else "/user/ticket/"
            self._line.order(Plan(path, kill="sent"))

    # --- what can be seen --------------------------------------------------------------------------

    def _is_whole(self, kind: str, number: int) -> bool:
        # The device prints on a thread of its own; a cashier waits until it has stopped.
        self._device.wait_until(lambda: all(one.ended for one in self._device.connections), 5.0)
        return any(
            one.is_whole and (one.kind, one.number) == (kind, number)
            for one in read_papers(self._device)
        )

    def _write_config(self, story: _Story) -> None:
        (story.folder / "till.toml").write_text(
            f'[api]\nbase_url = "{self._line.base_url}"\n[ticket]\nsource = "data"\n'
            f'[printer]\nlink = "tcp"\naddress = "{self._paper_line.address}"\n',
            encoding="utf-8",
        )
