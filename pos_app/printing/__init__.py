"""Paper: documents become ESC/POS bytes or a picture, and links carry them with proof of print.

`open_printer` is the one place that knows which links there are.

Thread: the printer's; a real printer loads python-escpos here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pos_app.domain.errors import ConfigError
from pos_app.printing.setup import PrinterSetup
from pos_app.till.ports import Printer

LINKS = ("tcp", "serial", "usb", "file", "cups", "windows", "virtual")
"""The links that are there."""


def open_printer(
    setup: PrinterSetup, paper_folder: Path, on_paper: Callable[[Path], None] | None = None
) -> Printer:
    """Return the printer; nothing is sent to it yet.

    Args:
        setup: the `[printer]` settings.
        paper_folder: where the virtual printer keeps its PNGs, unless `address` names a folder.
        on_paper: called with each PNG of the virtual printer, in the printer's thread.

    Raises:
        ConfigError: no such link here, or a setting that it cannot use.
    """
    if setup.link == "virtual":
        from pos_app.printing.links.virtual import VirtualPrinter

        return VirtualPrinter(setup, Path(setup.address or paper_folder), on_paper)
    if setup.link in {"cups", "windows"}:
        return _open_queue(setup)
    from pos_app.printing.printer import EscPosPrinter

    match setup.link:
        case "tcp":
            from pos_app.printing.links.tcp import TcpLink

            return EscPosPrinter(setup, TcpLink(setup.address))
        case "serial":
            from pos_app.printing.links.serial_port import SerialLink

            link = SerialLink(setup.address, setup.baud, setup.flow_control)
            return EscPosPrinter(setup, link)
        case "usb":
            from pos_app.printing.links.usb import UsbLink

            return EscPosPrinter(setup, UsbLink(setup.address))
        case "file":
            from pos_app.printing.links.device_file import DeviceFileLink

            return EscPosPrinter(setup, DeviceFileLink(setup.address))
        case _:
            raise ConfigError(
                f"[printer] link is {setup.link!r}; it should be one of {', '.join(LINKS)}"
            )


def _open_queue(setup: PrinterSetup) -> Printer:
    """Return a printer behind the system's spooler."""
    from pos_app.printing.spooled import SpooledPrinter, Spooler

    spooler: Spooler
    if setup.link == "cups":
        from pos_app.printing.links.cups import CupsSpooler

        spooler = CupsSpooler(setup.address)
    else:
        from pos_app.printing.links.windows import WindowsSpooler

        spooler = WindowsSpooler(setup.address)
    return SpooledPrinter(setup, spooler)
