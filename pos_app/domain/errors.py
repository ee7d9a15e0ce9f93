"""The tree of errors: stable codes and a detail for the log, never a sentence for the cashier.

Each code has its words where people are spoken to; a test asks for those of every code in this
tree.
"""

from __future__ import annotations

from typing import ClassVar


class TillError(Exception):
    """Anything the till can say about what went wrong. `detail` is for the log only."""

    code: ClassVar[str] = "POS-000"

    def __init__(self, detail: str = "") -> None:
        """Keep the detail; it must not hold a secret."""
        super().__init__(detail)
        self.detail = detail


class BugError(TillError):
    """Our own fault: something that cannot happen did."""

    code = "POS-001"


class ConfigError(TillError):
    """A bad setting; the detail names key, file and what would be right."""

    code = "POS-100"


class JournalError(TillError):
    """The journal cannot be written: the till must not sell."""

    code = "POS-200"


class JournalFullError(JournalError):
    """No room left on the disk."""

    code = "POS-201"


class JournalReadOnlyError(JournalError):
    """The file or its folder cannot be written."""

    code = "POS-202"


class JournalLockedError(JournalError):
    """Another till has this journal open."""

    code = "POS-203"


class JournalCorruptError(JournalError):
    """The file is damaged or its chain of hashes is broken; the detail names the row."""

    code = "POS-204"


class JournalTooNewError(JournalError):
    """Written by a newer version of the program."""

    code = "POS-205"


class ServiceError(TillError):
    """A query to the operator failed. Money calls end in an outcome instead."""

    code = "POS-300"


class UnreachableError(ServiceError):
    """The request never left: no route, no name, refused, connect time-out."""

    code = "POS-301"


class NoAnswerError(ServiceError):
    """The request left and no whole answer came back."""

    code = "POS-302"


class NotSignedInError(ServiceError):
    """The session is missing or over."""

    code = "POS-303"


class RefusedError(ServiceError):
    """The operator answered with an error; `text` is the operator's own wording."""

    code = "POS-304"

    def __init__(self, text: str, *, body_status: int | None = None, http_status: int = 0) -> None:
        """Keep what the operator said and both statuses."""
        super().__init__(f"{text!r} (body {body_status}, http {http_status})")
        self.text = text
        self.body_status = body_status
        self.http_status = http_status


class BadAnswerError(ServiceError):
    """An answer came that cannot be understood."""

    code = "POS-305"


LINE_ERRORS = (UnreachableError, NoAnswerError, BadAnswerError)
"""No answer of the operator's came: a matter of the line, and said by who explains the line."""


class PrinterError(TillError):
    """The printer did not do its work."""

    code = "POS-500"


class PrinterMissingError(PrinterError):
    """No printer at that address, or the link broke before anything was written."""

    code = "POS-501"


class PrinterOfflineError(PrinterError):
    """The printer answers that it is off line."""

    code = "POS-502"


class PaperOutError(PrinterError):
    """No paper."""

    code = "POS-503"


class CoverOpenError(PrinterError):
    """The cover is open."""

    code = "POS-504"


class PrintUnconfirmedError(PrinterError):
    """Something was written and it is not known whether the paper came out whole."""

    code = "POS-505"


class PrinterFaultError(PrinterError):
    """The printer reports another fault (cutter, overheating, unrecoverable)."""

    code = "POS-506"


class ShiftRefusedError(TillError):
    """The shift cannot be opened or closed now; the detail says which of the reasons."""

    code = "POS-600"


class FileError(TillError):
    """A file for the shop cannot be written: no right, no room, no folder."""

    code = "POS-700"
