"""A printer on USB, spoken to by libusb: end points found, short writes seen, re-plugging survived.

A unit that was unplugged comes back under another number: whether it is still there is asked
before each ticket. Source: USB Device Class Definition for Printing Devices 1.1; pyusb.

Thread: the printer's. Reads and writes in turns, each with a time-out.
"""

from __future__ import annotations

import contextlib
import errno
import re
import time
from dataclasses import dataclass
from typing import Any

from pos_app.domain.errors import ConfigError, PrinterMissingError
from pos_app.printing.links.base import CHUNK, Link, LinkBrokenError
from pos_app.printing.links.usb_bus import find_way, read_text

_GLANCE = 0.001
"""Seconds to look whether something was said; 0 would mean to wait for ever."""
_WRITES_PER_GLANCE = 4
"""A glance after each 64 kB: more would slow the line by more than it tells."""
_WRITE_SLICE = 0.5
"""Seconds in one write, at most: a unit that takes nothing may have said why."""
_GET_PORT_STATUS = (0xA1, 1)
_ADDRESS = re.compile(r"(?:([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?)?")


@dataclass(frozen=True, slots=True)
class _Way:
    """What was claimed. `listen` is 0 for a unit that only takes."""

    device: Any
    interface: int
    write: int
    listen: int


class UsbLink(Link):
    """The bulk end points of a printer's interface."""

    def __init__(self, address: str, backend: Any = None) -> None:
        """Keep which unit: vendor:product, vendor:product:serial, or "" for the only printer.

        Raises:
            ConfigError: not of that form.
        """
        parts = _ADDRESS.fullmatch(address.strip())
        if parts is None:
            raise ConfigError(
                f"[printer] address is {address!r}; it should be vendor:product in hexadecimal, "
                "like 04b8:0202, or empty for the only USB printer"
            )
        vendor, product, self._serial = parts.groups()
        self._wanted = (int(vendor, 16), int(product, 16)) if vendor else None
        self._backend = backend
        self._way: _Way | None = None
        self._writes = 0
        self.description = f"USB {address}".strip()

    def open(self, timeout: float) -> None:
        """Find the unit on the bus and claim its printer's interface."""
        from usb.core import NoBackendError, USBError

        if self._way is not None:
            if _take_again(self._way, timeout):
                return
            self.close()
        try:
            device = self._find_device()
            if device is None:
                raise PrinterMissingError(f"{self.description}: not on the bus")
            self._way = _claim(device)
        except NoBackendError as error:
            raise PrinterMissingError(f"{self.description}: libusb-1.0 is not there") from error
        except USBError as error:
            raise PrinterMissingError(f"{self.description}: {error}") from error
        self.can_answer = bool(self._way.listen)
        self._writes = 0

    def exchange(self, out: bytes | memoryview, timeout: float) -> tuple[int, bytes]:
        """Look whether it said something, then write what it takes."""
        if self._way is None:
            raise LinkBrokenError(f"{self.description}: not open")
        deadline = time.monotonic() + timeout
        if not out:
            return 0, self._read(deadline - time.monotonic())
        said = b"" if self._writes % _WRITES_PER_GLANCE else self._read(0)
        count = self._write(bytes(out[:CHUNK]), min(deadline, time.monotonic() + _WRITE_SLICE))
        self._writes = self._writes + 1 if count else 0  # taking nothing, it may have said why
        return count, said

    def end_ticket(self, patience: float) -> bool:
        """Let others have the unit until the next ticket: the set-up page, another program."""
        del patience
        from usb.core import USBError
        from usb.util import release_interface

        way = self._require_way()
        with contextlib.suppress(USBError):
            release_interface(way.device, way.interface)
        return True

    def close(self) -> None:
        """Give the unit back to the kernel's driver."""
        way, self._way = self._way, None
        if way is not None:
            _release(way)

    def _find_device(self) -> Any:
        from usb.core import USBError, find

        for device in find(find_all=True, backend=self._backend) or ():
            if self._wanted is not None and (device.idVendor, device.idProduct) != self._wanted:
                continue
            if self._serial is not None and read_text(device, "serial_number") != self._serial:
                continue
            with contextlib.suppress(USBError):  # another device's trouble is not ours
                if find_way(device, takes_any=self._wanted is not None) is not None:
                    return device
        return None

    def _write(self, data: bytes, deadline: float) -> int:
        from usb.core import USBError, USBTimeoutError

        way = self._require_way()
        try:
            return int(way.device.write(way.write, data, _milliseconds(deadline)))
        except USBTimeoutError:
            return 0
        except USBError as error:
            if error.errno == errno.EPIPE:
                return self._clear_halt(way, error)
            raise LinkBrokenError(f"{self.description}: {error}") from error

    def _read(self, seconds: float) -> bytes:
        from usb.core import USBError, USBTimeoutError

        way = self._require_way()
        if not way.listen:
            # Nothing to hear: waiting here would only be a pause, which is what was asked for.
            time.sleep(max(0.0, seconds))
            return b""
        deadline = time.monotonic() + max(seconds, _GLANCE)
        try:
            while (left := deadline - time.monotonic()) > 0:
                said = bytes(way.device.read(way.listen, 512, _milliseconds(deadline)))
                if said:
                    return said
                # Some units answer "nothing" at once, for ever: not a reason to run in a circle.
                time.sleep(min(left, 0.005))
        except USBTimeoutError:
            return b""
        except USBError as error:
            raise LinkBrokenError(f"{self.description}: {error}") from error
        return b""

    def _clear_halt(self, way: _Way, reason: Exception) -> int:
        from usb.core import USBError

        try:
            way.device.clear_halt(way.write)
        except USBError as error:
            raise LinkBrokenError(f"{self.description}: {error}") from reason
        return 0

    def _require_way(self) -> _Way:
        if self._way is None:
            raise LinkBrokenError(f"{self.description}: not open")
        return self._way


def _claim(device: Any) -> _Way:
    """Take the interface from the kernel's driver and make it ours. Raises USBError."""
    from usb.core import USBError
    from usb.util import claim_interface

    found = find_way(device, takes_any=True)
    if found is None:
        raise PrinterMissingError("no printer's end points")
    interface, out, back = found
    number = interface.bInterfaceNumber
    with contextlib.suppress(NotImplementedError):
        if device.is_kernel_driver_active(number):
            device.detach_kernel_driver(number)
    try:
        device.get_active_configuration()
    except USBError:
        device.set_configuration()
    claim_interface(device, number)
    if interface.bAlternateSetting:
        device.set_interface_altsetting(number, interface.bAlternateSetting)
    return _Way(device, number, out.bEndpointAddress, back.bEndpointAddress if back else 0)


def _take_again(way: _Way, timeout: float) -> bool:
    """Claim a unit that was let go, if it is the same as then. False: look for it anew."""
    from usb.core import USBError
    from usb.util import claim_interface

    wait = max(1, int(min(timeout, 1.0) * 1000))
    try:
        way.device.ctrl_transfer(*_GET_PORT_STATUS, 0, way.interface, 1, wait)
    except USBError as error:
        if error.errno not in {errno.EPIPE, errno.ETIMEDOUT}:  # a refusal is an answer, too
            return False
    try:
        claim_interface(way.device, way.interface)
    except USBError:
        return False
    return True


def _release(way: _Way) -> None:
    """Give everything back; a unit that is gone has nothing to be given."""
    from usb.core import USBError
    from usb.util import dispose_resources, release_interface

    with contextlib.suppress(USBError):
        release_interface(way.device, way.interface)
    with contextlib.suppress(USBError, NotImplementedError):
        # The kernel's own driver comes back, so that /dev/usb/lp0 works beside us.
        way.device.attach_kernel_driver(way.interface)
    dispose_resources(way.device)


def _milliseconds(deadline: float) -> int:
    """Return what libusb takes: at least 1, because 0 means for ever."""
    return max(1, int((deadline - time.monotonic()) * 1000))
