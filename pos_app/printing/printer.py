"""The printer: sends a document, asks for proof that it came out, and reports what is known.

Thread: the printer's.
"""

from __future__ import annotations

import itertools
import logging
import time
from typing import TYPE_CHECKING

from pos_app.domain.errors import PrinterError, PrinterOfflineError, PrintUnconfirmedError
from pos_app.printing.builder import RESET, JobPrinter, set_density
from pos_app.printing.links.base import LinkBrokenError
from pos_app.printing.talk.conversation import Conversation, Patience
from pos_app.printing.units.memory import UnitFacts, UnitMemory
from pos_app.till.ports import PrinterState, PrinterStatus, PrintReport, Proof

if TYPE_CHECKING:
    from pos_app.printing.builder import Job
    from pos_app.printing.links.base import Link
    from pos_app.printing.setup import PrinterSetup

log = logging.getLogger(__name__)

_TELL_BY_ITSELF = b"\x1da\xff"
_FENCE = b"\x1dr\x01"


class EscPosPrinter(JobPrinter):
    """An ESC/POS printer behind a link.

    What it learns of the unit (`answers`, `has_process_id`; None is "not known yet") is kept where
    the set-up names a file, and known at the next start.
    """

    def __init__(self, setup: PrinterSetup, link: Link, patience: Patience | None = None) -> None:
        """Load the profile. Raises ConfigError for one that is not known."""
        super().__init__(setup)
        self._memory = UnitMemory(setup.units_file)
        known_facts = self._memory.recall_facts(setup.link, setup.address)
        self.answers = known_facts.answers if setup.answers is None else setup.answers
        self.has_process_id = (
            known_facts.has_process_id if setup.has_process_id is None else setup.has_process_id
        )
        self._link = link
        self._patience = patience or Patience()
        self._numbers = itertools.cycle(range(1, 10_000))
        self._unfinished = 0
        self._idle_from = 0.0

    def print_job(self, job: Job, title: str) -> PrintReport:
        """Ask how the printer is, send, and wait for proof."""
        report = self._print(job, title)
        self._keep_facts()
        return report

    def _print(self, job: Job, title: str) -> PrintReport:
        try:
            self._link.open(self._patience.connect)
            talk = Conversation(self._link, self._patience)
            self._require_ready(talk)
        except PrinterError as error:
            self._end_ticket(0.0, error)
            log.info("%r not printed: %r", title, error)
            return PrintReport(Proof.NOT_PRINTED, error, job.used_fallback)
        proof, reason = self._send(talk, job)
        log.info("%r, %.0f mm: %s %r", title, job.length_mm, proof.value, reason)
        return PrintReport(proof, reason, job.used_fallback)

    def read_status(self) -> PrinterStatus:
        """Ask, and learn what the unit can."""
        description = f"{self._setup.paper_mm} mm · {self._link.description}"
        try:
            self._link.open(self._patience.connect)
            talk = Conversation(self._link, self._patience)
            condition = talk.ask_condition(expects_answer=self.answers is not False)
            if condition is not None:
                self.answers = True
                if condition.error is None:
                    self._probe_process_id(talk)
        except PrinterError as error:
            self._link.close()
            return PrinterStatus(PrinterState.FAULT, error, description=description)
        self._end_ticket(0.0, None)
        self._keep_facts()
        if condition is None:
            return PrinterStatus(PrinterState.UNKNOWN, description=description)
        state = PrinterState.READY if condition.error is None else PrinterState.FAULT
        return PrinterStatus(state, condition.error, condition.paper_is_low, description)

    def close(self) -> None:
        """Let the link go."""
        self._link.close()

    def _require_ready(self, talk: Conversation) -> None:
        """Raise what keeps it from printing. Silence at first contact means a mute unit."""
        if self.answers is False:
            return
        condition = talk.ask_condition()
        if condition is not None:
            self.answers = True
            if condition.error is not None:
                raise condition.error
        elif self.answers:
            # It has answered before: another till may hold it, or it hangs.
            raise PrinterOfflineError("no answer to its status")
        else:
            self.answers = False

    def _send(self, talk: Conversation, job: Job) -> tuple[Proof, PrinterError | None]:
        """Send and prove. From the first byte of the job on, nothing is "not printed" any more."""
        opening = bytes(self._unfinished) + RESET + set_density(self._setup.density)
        closing, process_id = b"", None
        if self.answers:
            opening += _TELL_BY_ITSELF
            closing = _FENCE
            if self.has_process_id:
                process_id = b"%04d" % next(self._numbers)
                closing = _ask_process_id(process_id) + _FENCE
        try:
            stops = tuple(len(opening) + stop for stop in job.stops) if self._setup.pause else ()
            talk.send(opening + job.data + closing, stops, self._setup.pause)
            proof, reason = self._prove(talk, job, process_id)
        except PrinterError as error:
            proof = Proof.DOUBTFUL if talk.taken > len(opening) else Proof.NOT_PRINTED
            reason = error
        if proof is Proof.DOUBTFUL:
            # It may wait for the rest of a picture: the next job begins by completing it.
            self._unfinished = job.longest_command
        elif proof is not Proof.NOT_PRINTED:
            self._unfinished = 0
        patience = self._patience.linger
        is_whole = self._end_ticket(patience / 4 if proof is Proof.PROVEN else patience, reason)
        if proof is Proof.UNVERIFIED and not is_whole:
            return Proof.DOUBTFUL, PrintUnconfirmedError("the connection was thrown off")
        self._idle_from = time.monotonic() + self._expect_paper(job) + self._patience.grace
        return proof, reason

    def _prove(
        self, talk: Conversation, job: Job, process_id: bytes | None
    ) -> tuple[Proof, PrinterError | None]:
        if not self.answers:
            if talk.wait_until_gone():
                return Proof.UNVERIFIED, None
            return Proof.DOUBTFUL, PrintUnconfirmedError("the last bytes did not leave")
        transfer = len(job.data) / self._link.bytes_per_second
        seconds = transfer + self._expect_paper(job) + self._patience.grace
        if talk.wait_for_proof(seconds, process_id):
            return Proof.PROVEN, None
        if talk.has_answered:
            # The fence came and the number did not: another unit stands there now, perhaps.
            self.has_process_id = None
        return Proof.DOUBTFUL, PrintUnconfirmedError(f"no proof within {seconds:.1f} s")

    def _expect_paper(self, job: Job) -> float:
        """Return the seconds that the paper takes at its slowest."""
        return job.length_mm / self._setup.speed

    def _probe_process_id(self, talk: Conversation) -> None:
        """Find out, once, whether the unit confirms by process id.

        Only while nothing prints: it answers when all before is printed. One that does not know
        the question takes it for characters, which the reset throws away before they are printed.
        """
        if self.has_process_id is not None or time.monotonic() < self._idle_from:
            return
        block = talk.ask_block(_ask_process_id(b"0000"))
        self.has_process_id = block is not None and block.process_id == b"0000"
        talk.send(RESET)

    def _keep_facts(self) -> None:
        facts = UnitFacts(self.answers, self.has_process_id)
        self._memory.remember_facts(self._setup.link, self._setup.address, facts)

    def _end_ticket(self, patience: float, error: PrinterError | None) -> bool:
        """End it in good order, or let a broken link go: it is opened anew for the next."""
        if isinstance(error, LinkBrokenError):
            self._link.close()
            return False
        try:
            return self._link.end_ticket(patience)
        except PrinterError:
            self._link.close()
            return False


def _ask_process_id(process_id: bytes) -> bytes:
    return b"\x1d(H\x06\x0000" + process_id
