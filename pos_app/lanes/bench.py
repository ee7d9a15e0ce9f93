"""Getting to know a printer before it is the till's: looked for, asked, tried, kept.

Thread: a lane's; each method opens the device for itself and lets it go again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING

from pos_app.printing.setup import PrinterSetup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pos_app.domain.document import Document
    from pos_app.printing.discovery import FoundPrinter, Probe, Strip
    from pos_app.till.ports import Printer, PrintReport

LOOK_SECONDS = 2.5


@dataclass(frozen=True, slots=True)
class PrinterChoice:
    """What `[printer]` in the settings is to say; the fields are its keys."""

    link: str = "virtual"
    address: str = ""
    width_dots: int = 576
    code_table: int = 2
    codec: str = "cp850"
    dither: bool = True
    band_rows: int = 128
    band_pause_ms: int = 0
    density: int = 0
    cut: bool = True
    drawer: bool = False
    baud: int = 115_200
    flow_control: str = "rtscts"

    @property
    def is_complete(self) -> bool:
        """Whether a printer can be opened with it."""
        return self.link == "virtual" or bool(self.address)

    def as_settings(self) -> dict[str, object]:
        """Give the settings' keys with their values."""
        return {f"printer.{name}": value for name, value in asdict(self).items()}

    def with_known(self, known: Mapping[str, object]) -> PrinterChoice:
        """Take what was chosen before for this printer; what is not of the right kind is left."""
        kinds = {one.name: type(getattr(self, one.name)) for one in fields(self)}
        right = {
            name: value
            for name, value in known.items()
            if name in kinds and name not in {"link", "address"} and type(value) is kinds[name]
        }
        return replace(self, **right)  # type: ignore[arg-type] # kinds were compared above

    def apply_to(self, base: PrinterSetup) -> PrinterSetup:
        """Give the set-up of a printer. Raises ConfigError for a value that cannot be right."""
        return replace(
            base,
            link=self.link,
            address=self.address,
            width_dots=self.width_dots,
            code_table=self.code_table,
            codec=self.codec,
            dither=self.dither,
            band_rows=self.band_rows,
            pause=self.band_pause_ms / 1000,
            density=self.density,
            cuts=None if self.cut else False,
            drawer=self.drawer,
            baud=self.baud,
            flow_control=self.flow_control,
        )


@dataclass(frozen=True, slots=True)
class PrinterBench:
    """Where printers are tried. `base` holds what no cashier chooses (folders, profile)."""

    base: PrinterSetup
    paper_folder: Path
    settings_path: Path
    on_paper: Callable[[Path], None] | None = None

    def find(self) -> tuple[FoundPrinter, ...]:
        """Look everywhere for a moment; the likeliest first."""
        from pos_app.printing.discovery import find_printers

        return find_printers(LOOK_SECONDS)

    def recall(self, choice: PrinterChoice) -> PrinterChoice:
        """Give the choice with what was answered for this printer before."""
        from pos_app.printing.units.memory import UnitMemory

        memory = UnitMemory(self.base.units_file)
        return choice.with_known(memory.recall_choices(choice.link, choice.address))

    def probe(self, choice: PrinterChoice) -> Probe:
        """Ask a unit how it is and what it can. Raises ConfigError."""
        from pos_app.printing.discovery import probe_printer

        return probe_printer(choice.apply_to(self.base), self.paper_folder)

    def print_strip(self, choice: PrinterChoice, strip: Strip) -> PrintReport:
        """Print a strip to know the printer by. Raises ConfigError."""
        from pos_app.printing.discovery import print_strip

        return print_strip(choice.apply_to(self.base), self.paper_folder, strip)

    def print_document(self, choice: PrinterChoice, document: Document) -> PrintReport:
        """Print a document as it would come out with this choice. Raises ConfigError."""
        printer = self.open(choice)
        try:
            return printer.print_document(document)
        finally:
            printer.close()

    def open(self, choice: PrinterChoice) -> Printer:
        """Open the printer for good; nothing is sent to it yet. Raises ConfigError."""
        from pos_app.printing import open_printer

        return open_printer(choice.apply_to(self.base), self.paper_folder, self.on_paper)

    def save(self, choice: PrinterChoice) -> None:
        """Keep the choice: in the settings, and with the printer. Raises SettingsProblem."""
        from pos_app.printing.units.memory import UnitMemory
        from pos_app.settings import write_settings

        write_settings(self.settings_path, choice.as_settings())
        known = {k: v for k, v in asdict(choice).items() if k not in {"link", "address"}}
        UnitMemory(self.base.units_file).remember_choices(choice.link, choice.address, known)
