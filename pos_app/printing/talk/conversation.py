"""One ticket's talk with a printer: questions, bytes, proof; every wait has an end.

Thread: the printer's.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pos_app.domain.errors import PaperOutError, PrinterFaultError, PrinterOfflineError
from pos_app.printing.talk.replies import (
    AutomaticStatus,
    Block,
    PlainAnswer,
    RealTimeStatus,
    ReplyParser,
    read_status_bits,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.domain.errors import PrinterError
    from pos_app.printing.links.base import Link
    from pos_app.printing.talk.replies import Reply

ReplyT = TypeVar("ReplyT", RealTimeStatus, PlainAnswer, Block)

_LOOK_AGAIN = 0.05
"""Seconds between two looks at what the system still holds; it tells of no event for that."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Longest waits, in seconds."""

    connect: float = 3.0
    answer: float = 0.5
    """For one answer to a real-time question."""
    stall: float = 5.0
    """While sending, for the next byte to move."""
    grace: float = 5.0
    """For proof of print, beside the time that transfer and paper take."""
    linger: float = 2.0
    """For the printer to end its side where there is no proof; a quarter where there is."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What the printer said of itself."""

    error: PrinterError | None
    paper_is_low: bool


class Conversation:
    """Talks over an open link. Every method may raise LinkBrokenError."""

    def __init__(self, link: Link, patience: Patience) -> None:
        """Begin; what the printer said to nobody's question is thrown away."""
        self._link = link
        self._patience = patience
        self._parser = ReplyParser()
        self.taken = 0
        """Bytes of what is being sent that the link has taken."""
        self.has_answered = False
        """The fence was answered (`GS r`), whatever became of the process id."""
        self._discard()

    def ask_condition(self, *, expects_answer: bool = True) -> Condition | None:
        """Ask how the printer is; None: it says nothing at all."""
        if not self._link.can_answer:
            return None
        online = self._ask_status(1)
        if online is None and not expects_answer:
            return None
        answers = [online, self._ask_status(2), self._ask_status(4)]
        if all(answer is None for answer in answers):
            return None
        owed = answers.count(None)
        if owed:
            # One came late, or one is not known to it: an answer may stand for another question.
            self._let_answers_pass(owed)
            answers = [self._ask_status(n, patience=3) for n in (1, 2, 4)]
        is_offline, error, is_low = read_status_bits(*answers)
        if isinstance(error, PrinterFaultError):
            error = PrinterFaultError(f"DLE EOT 3: {self._ask_status(3)}")
        if error is None and is_offline:
            error = PrinterOfflineError("DLE EOT 1")
        return Condition(error, is_low)

    def ask_block(self, question: bytes) -> Block | None:
        """Ask something that is answered with a block; None: no answer in time."""
        return self._ask(question, Block, self._patience.answer)

    def send(self, data: bytes, stops: Sequence[int] = (), pause: float = 0.0) -> None:
        """Send all of it, reading what the printer says meanwhile; `taken` counts as it goes.

        Args:
            data: everything, opening and fence included.
            stops: offsets at which the printer is left alone for a while.
            pause: for how many seconds.

        Raises:
            PaperOutError, CoverOpenError, PrinterFaultError: the printer said so by itself.
            PrinterOfflineError: not a byte moved for too long.
        """
        whole = memoryview(data)
        self.taken = 0
        for stop in (*stops, len(data)):
            self._send_piece(whole[self.taken : stop])
            if stop < len(data):
                self._let_rest(pause)

    def _send_piece(self, rest: memoryview) -> None:
        moved = time.monotonic()
        while rest:
            left = moved + self._patience.stall - time.monotonic()
            if left <= 0:
                raise PrinterOfflineError(f"took no byte for {self._patience.stall} s")
            count, said = self._link.exchange(rest, left)
            if count:
                rest = rest[count:]
                self.taken += count
                moved = time.monotonic()
            for reply in self._parser.feed(said):
                _check(reply)

    def wait_for_proof(self, seconds: float, process_id: bytes | None) -> bool:
        """Wait for the answers to the fence. False: they did not come.

        Args:
            seconds: how long at most.
            process_id: what `GS ( H` was given, or None where it was not used.

        Raises:
            PaperOutError, CoverOpenError, PrinterFaultError: the printer said so.
        """
        deadline = time.monotonic() + seconds
        self.has_answered = False
        is_confirmed = process_id is None
        while not (self.has_answered and is_confirmed):
            replies = self._listen(deadline)
            if replies is None:
                return False
            for reply in replies:
                _check(reply)
                if isinstance(reply, PlainAnswer):
                    if reply.paper_is_out:
                        raise PaperOutError("GS r 1")
                    self.has_answered = True
                elif isinstance(reply, Block) and reply.process_id == process_id:
                    is_confirmed = True
        return True

    def wait_until_gone(self) -> bool:
        """Wait until the system holds no byte of ours back. False: none moved for too long."""
        pending = self._link.count_pending()
        moved = time.monotonic()
        while pending:
            if time.monotonic() - moved > self._patience.stall:
                return False
            _, said = self._link.exchange(b"", _LOOK_AGAIN)
            for reply in self._parser.feed(said):
                _check(reply)
            now_pending = self._link.count_pending()
            if now_pending < pending:
                moved = time.monotonic()
            pending = now_pending
        return True

    def _ask_status(self, number: int, patience: float = 1.0) -> int | None:
        wait = patience * self._patience.answer
        answer = self._ask(b"\x10\x04" + bytes([number]), RealTimeStatus, wait)
        return None if answer is None else answer.bits

    def _ask(self, question: bytes, kind: type[ReplyT], wait: float) -> ReplyT | None:
        deadline = time.monotonic() + wait
        rest = memoryview(question)
        while rest:
            left = deadline - time.monotonic()
            if left <= 0:
                return None
            count, said = self._link.exchange(rest, left)
            rest = rest[count:]
            self._parser.feed(said)  # said before it was asked
        while (replies := self._listen(deadline)) is not None:
            for reply in replies:
                if isinstance(reply, kind):
                    return reply
        return None

    def _listen(self, deadline: float) -> list[Reply] | None:
        """Return what came next, or None when the deadline did."""
        left = deadline - time.monotonic()
        if left <= 0:
            return None
        _, said = self._link.exchange(b"", left)
        return self._parser.feed(said)

    def _let_rest(self, pause: float) -> None:
        """Send nothing for a while, and hear what is said meanwhile."""
        deadline = time.monotonic() + pause
        while (replies := self._listen(deadline)) is not None:
            for reply in replies:
                _check(reply)

    def _let_answers_pass(self, owed: int) -> None:
        """Throw away late answers, as many as are owed or until none came for a while."""
        while owed > 0:
            replies = self._listen(time.monotonic() + 2 * self._patience.answer)
            if not replies:
                return
            owed -= sum(isinstance(reply, RealTimeStatus) for reply in replies)

    def _discard(self) -> None:
        """Throw away what was said before."""
        # Something that never stops talking is no printer; it is not listened to for ever.
        deadline = time.monotonic() + self._patience.answer
        while self._link.exchange(b"", 0.0)[1] and time.monotonic() < deadline:
            pass


def _check(reply: Reply) -> None:
    if isinstance(reply, AutomaticStatus) and reply.error is not None:
        raise reply.error
