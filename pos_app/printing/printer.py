"""The printer: sends a document, asks for proof that it came out, and reports what is known.

Thread: the printer's.
"""

from __future__ import annotations

import itertools
import logging
import time
from typing import TYPE_CHECKING

from pos_app.domain.errors import PrinterError, PrinterOfflineError, PrintUnconfirmedError
from pos_app.printing.builder import build_job
from pos_app.printing.links.base import LinkBrokenError
from pos_app.printing.profiles import settle_profile
from pos_app.printing.talk.conversation import Conversation, Patience
from pos_app.printing.units.capabilities import CommandBytes
from pos_app.till.ports import Printer, PrinterState, PrinterStatus, PrintReport, Proof

if TYPE_CHECKING:
    from pos_app.domain.document import Document
    from pos_app.printing.builder import Job
    from pos_app.printing.links.base import Link
    from pos_app.printing.setup import PrinterSetup

log = logging.getLogger(__name__)

_RESET = b"\x1b@"
_TELL_BY_ITSELF = b"\x1da\xff"
_FENCE = b"\x1dr\x01"


class EscPosPrinter(Printer):
    """An ESC/POS printer behind a link.

    What it learns of the unit (`answers`, `has_process_id`) may be kept and given in the next
    set-up; None is "not known yet".
    """

    def __init__(self, setup: PrinterSetup, link: Link, patience: Patience | None = None) -> None:
        """Load the profile. Raises ConfigError for one that is not known."""
        self.answers = setup.answers
        self.has_process_id = setup.has_process_id
        self._setup = setup
        self._link = link
        self._patience = patience or Patience()
        self._commands = CommandBytes(setup.profile, setup.cache_folder)
        known = self._commands.read_capabilities() if setup.profile else None
        self._profile = settle_profile(setup, known)
        self._numbers = itertools.cycle(range(1, 10_000))
        self._unfinished = 0
        self._idle_from = 0.0

    def print_document(self, document: Document) -> PrintReport:
        """Build it whole, ask how the printer is, send, and wait for proof."""
        job = build_job(document, self._profile, self._commands)
        try:
            self._link.open(self._patience.connect)
            talk = Conversation(self._link, self._patience)
            self._require_ready(talk)
        except PrinterError as error:
            self._end_ticket(0.0, error)
            log.info("%r not printed: %r", document.title, error)
            return PrintReport(Proof.NOT_PRINTED, error, job.used_fallback)
        proof, reason = self._send(talk, job)
        log.info("%r, %.0f mm: %s %r", document.title, job.length_mm, proof.value, reason)
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
        opening = bytes(self._unfinished) + _RESET
        closing, process_id = b"", None
        if self.answers:
            opening += _TELL_BY_ITSELF
            closing = _FENCE
            if self.has_process_id:
                process_id = b"%04d" % next(self._numbers)
                closing = _ask_process_id(process_id) + _FENCE
        try:
            talk.send(opening + job.data + closing)
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
        talk.send(_RESET)

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
