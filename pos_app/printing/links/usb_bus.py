"""What is on the USB: which units are printers, what they call themselves, their end points.

Thread: any; nothing is claimed, so whoever uses a printer is not disturbed.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Any

_PRINTER_CLASS, _VENDOR_CLASS = 0x07, 0xFF
_BULK, _IN = 0x02, 0x80


@dataclass(frozen=True, slots=True)
class UsbPrinter:
    """A printer on the bus."""

    address: str
    """vendor:product, and its serial number where it has one."""
    name: str
    bus_place: tuple[int, int]


def find_usb_printers(backend: Any = None) -> tuple[UsbPrinter, ...]:
    """List the units on the bus that say they are printers; none where there is no libusb."""
    from usb.core import NoBackendError, USBError, find

    try:
        devices = list(find(find_all=True, backend=backend) or ())
    except (NoBackendError, USBError):
        return ()
    found = []
    for device in devices:
        with contextlib.suppress(USBError):
            if find_way(device, takes_any=False) is None:
                continue
            address = f"{device.idVendor:04x}:{device.idProduct:04x}"
            serial = read_text(device, "serial_number")
            names = (read_text(device, "manufacturer"), read_text(device, "product"))
            found.append(
                UsbPrinter(
                    f"{address}:{serial}" if serial else address,
                    " ".join(filter(None, names))[:60],
                    (device.bus or 0, device.address or 0),
                )
            )
    return tuple(found)


def find_way(device: Any, *, takes_any: bool) -> tuple[Any, Any, Any] | None:
    """Return (interface, end point out, end point in or None): a printer's, before a vendor's."""
    classes = (_PRINTER_CLASS, _VENDOR_CLASS) if takes_any else (_PRINTER_CLASS,)
    for wanted in classes:
        for configuration in device:
            for interface in configuration:
                if interface.bInterfaceClass != wanted:
                    continue
                ends = [one for one in interface if one.bmAttributes & 0x03 == _BULK]
                outs = [one for one in ends if not one.bEndpointAddress & _IN]
                ins = [one for one in ends if one.bEndpointAddress & _IN]
                if outs:
                    return interface, outs[0], ins[0] if ins else None
    return None


def read_text(device: Any, which: str) -> str:
    """Return a string of the device's; "" where it has none or does not let us ask."""
    from usb.core import USBError

    try:
        text = getattr(device, which) or ""
    except (USBError, ValueError, NotImplementedError):
        return ""
    return "".join(one for one in str(text) if one.isprintable()).strip()
