"""Printers on this computer's cables: USB printers, their device files, serial ports.

Thread: any. Nothing is opened: a serial port may be a modem, and opening it could reset a printer.
"""

from __future__ import annotations

import contextlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

_SERIAL = ("ttyUSB*", "ttyACM*", "rfcomm*")
_ID_FIELD = re.compile(
    r"(?:^|;)\s*(MFG|MANUFACTURER|MDL|MODEL|DES|DESCRIPTION):([^;]*)", re.IGNORECASE
)
"""Fields of an IEEE 1284 device id: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;`."""


@dataclass(frozen=True, slots=True)
class CablePrinter:
    """A device file. `bus_place` is (bus, device number) where it is on USB and known."""

    path: str
    name: str
    bus_place: tuple[int, int] | None = None


def find_device_files(root: Path = Path("/")) -> tuple[CablePrinter, ...]:
    """List the USB printers for which the kernel made a file (`usblp`)."""
    return tuple(
        CablePrinter(str(path), _read_model(root, path.name), _read_place(root, path.name))
        for path in sorted((root / "dev/usb").glob("lp*"))
    )


def find_serial_ports(root: Path = Path("/")) -> tuple[CablePrinter, ...]:
    """List serial ports on adapters; whether a printer is behind one is not known."""
    ports = [path for pattern in _SERIAL for path in sorted((root / "dev").glob(pattern))]
    names = _read_adapter_names(root)
    return tuple(CablePrinter(str(path), names.get(path.name, "")) for path in ports)


def name_by_id(device_id: str) -> str:
    """Return "maker model" from an IEEE 1284 device id, "" where it says neither."""
    fields = {key.upper(): value.strip() for key, value in _ID_FIELD.findall(device_id)}
    maker = fields.get("MFG") or fields.get("MANUFACTURER", "")
    model = fields.get("MDL") or fields.get("MODEL") or fields.get("DES", "")
    whole = model if model.lower().startswith(maker.lower()) else f"{maker} {model}"
    return "".join(one for one in whole.strip() if one.isprintable())[:60]


def _read_model(root: Path, name: str) -> str:
    with contextlib.suppress(OSError):
        device_id = root / "sys/class/usbmisc" / name / "device/ieee1284_id"
        return name_by_id(device_id.read_text(encoding="utf-8", errors="replace"))
    return ""


def _read_place(root: Path, name: str) -> tuple[int, int] | None:
    """Return where on the bus the file's device is: the interface's parent tells."""
    with contextlib.suppress(OSError, ValueError):
        device = (root / "sys/class/usbmisc" / name / "device").resolve().parent
        return int((device / "busnum").read_text()), int((device / "devnum").read_text())
    return None


def _read_adapter_names(root: Path) -> dict[str, str]:
    """Return what udev calls the adapters: `usb-Prolific_USB-Serial-if00-port0` → its ttyUSB0."""
    names: dict[str, str] = {}
    with contextlib.suppress(OSError):
        for link in sorted((root / "dev/serial/by-id").iterdir()):
            text = link.name.removeprefix("usb-").partition("-if0")[0]
            names[os.path.basename(os.readlink(link))] = text.replace("_", " ")  # noqa: PTH115, PTH119
    return names
