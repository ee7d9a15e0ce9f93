"""A printer that keeps what it was given and answers as it was told."""

from collections import deque

from pos_app.domain.document import Document
from pos_app.till.ports import Printer, PrinterState, PrinterStatus, PrintReport, Proof


class FakePrinter(Printer):
    def __init__(self) -> None:
        self.printed: list[Document] = []
        self.reports: deque[PrintReport] = deque()
        self.status = PrinterStatus(PrinterState.READY)
        self.is_closed = False

    def print_document(self, document: Document) -> PrintReport:
        report = self.reports.popleft() if self.reports else PrintReport(Proof.PROVEN)
        if report.proof is not Proof.NOT_PRINTED:
            self.printed.append(document)
        return report

    def read_status(self) -> PrinterStatus:
        return self.status

    def close(self) -> None:
        self.is_closed = True
