"""A USB bus with one receipt printer on it, as pyusb's backend sees it; the printer is the same.

Bytes go to the scripted `PrinterDevice` over a socket pair; the bus adds what only a bus does: short
writes, time-outs, stalls, being unplugged and coming back under another number.
"""

from __future__ import annotations

import errno
import select
import socket
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError

from tests.fakes.printer_device import Behaviour, Connection, PrinterDevice, _Port

if TYPE_CHECKING:
    from array import array

STRINGS = {1: "EPSON", 2: "TM-T20III", 3: "X7A1"}
OUT, BACK = 0x01, 0x82


class UsbDevice(PrinterDevice):
    """The printer on a bus. `backend` is what the link is given."""

    def __init__(self, behaviour: Behaviour | None = None, **kind: Any) -> None:
        super().__init__(behaviour)
        self._far, near = socket.socketpair()
        for end in (self._far, near):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        near.setblocking(False)
        self.backend = Bus(near, **kind)

    def __exit__(self, *reason: object) -> None:
        super().__exit__(*reason)
        self._far.close()
        self.backend.line.close()

    def _serve(self) -> None:
        connection = Connection()
        self.connections.append(connection)
        _Port(self._far, connection, self).serve()


class Bus(IBackend):  # type: ignore[misc]
    """What pyusb asks. Attributes are the faults."""

    def __init__(
        self, line: socket.socket, *, interface_class: int = 7, out: int = OUT, back: int = BACK
    ) -> None:
        self.line = line
        self.is_plugged = True
        self.number = 5
        self.most_at_once = 1 << 20
        self.unplug_after: int | None = None
        self.stall_after: int | None = None
        self.written = 0
        self.claimed = self.kernel_has_it = False
        self.time_outs: list[int] = []
        self._class, self._ends = interface_class, [end for end in (out, back) if end]

    def replug(self) -> None:
        """Take it off the bus and put it back: another number, no claim left."""
        self.is_plugged, self.claimed = True, False
        self.number += 1
        self.unplug_after = None

    # --- what pyusb calls ---------------------------------------------------------------------

    def enumerate_devices(self) -> Any:
        return iter([self.number] if self.is_plugged else [])

    def get_parent(self, dev: int) -> None:
        return None

    def get_device_descriptor(self, dev: int) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0202,
            bcdDevice=0x100, iManufacturer=1, iProduct=2, iSerialNumber=3, bNumConfigurations=1,
            address=dev, bus=1, port_number=1, port_numbers=(1,), speed=2,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: int, config: int) -> Any:
        if config:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Any:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=len(self._ends), bInterfaceClass=self._class, bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=self._ends[ep], bmAttributes=2,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: int) -> int:
        self._require_plugged(dev)
        return dev

    def close_device(self, dev_handle: int) -> None:
        pass

    def get_configuration(self, dev_handle: int) -> int:
        self._require_plugged(dev_handle)
        return 1

    def set_configuration(self, dev_handle: int, config_value: int) -> None:
        self._require_plugged(dev_handle)

    def claim_interface(self, dev_handle: int, intf: int) -> None:
        self._require_plugged(dev_handle)
        if self.kernel_has_it or self.claimed:
            raise USBError("Resource busy", -6, errno.EBUSY)
        self.claimed = True

    def release_interface(self, dev_handle: int, intf: int) -> None:
        self._require_plugged(dev_handle)
        self.claimed = False

    def is_kernel_driver_active(self, dev_handle: int, intf: int) -> bool:
        return self.kernel_has_it

    def detach_kernel_driver(self, dev_handle: int, intf: int) -> None:
        self.kernel_has_it = False

    def attach_kernel_driver(self, dev_handle: int, intf: int) -> None:
        self.kernel_has_it = True

    def clear_halt(self, dev_handle: int, ep: int) -> None:
        self._require_plugged(dev_handle)
        self.stall_after = None

    def bulk_write(
        self, dev_handle: int, ep: int, intf: int, data: array[int], timeout: int
    ) -> int:
        assert ep == self._ends[0], "the wrong end point"
        self._begin(dev_handle, timeout)
        if self.stall_after is not None and self.written >= self.stall_after:
            raise USBError("Pipe error", -9, errno.EPIPE)
        if not select.select([], [self.line], [], timeout / 1000)[1]:
            raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        count = self.line.send(bytes(data[: self.most_at_once]))
        self.written += count
        if self.unplug_after is not None and self.written >= self.unplug_after:
            self.is_plugged = False
        return count

    def bulk_read(self, dev_handle: int, ep: int, intf: int, buff: array[int], timeout: int) -> int:
        assert ep == self._ends[1], "the wrong end point"
        self._begin(dev_handle, timeout)
        if not select.select([self.line], [], [], timeout / 1000)[0]:
            raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        said = self.line.recv(len(buff))
        for place, byte in enumerate(said):
            buff[place] = byte
        return len(said)

    def ctrl_transfer(
        self, dev_handle: int, bm_request_type: int, b_request: int, w_value: int, w_index: int,
        data: array[int], timeout: int,
    ) -> int:  # fmt: skip
        self._begin(dev_handle, timeout)
        if (bm_request_type, b_request) == (0xA1, 1):
            said = b"\x18"
        elif (bm_request_type, b_request, w_value >> 8) == (0x80, 6, 3):
            text = STRINGS[w_value & 0xFF].encode("utf-16-le") if w_value & 0xFF else b"\x09\x04"
            said = bytes([len(text) + 2, 3]) + text
        else:
            raise USBError("Pipe error", -9, errno.EPIPE)
        count = min(len(said), len(data))
        for place in range(count):
            data[place] = said[place]
        return count

    def _begin(self, dev_handle: int, timeout: int) -> None:
        assert timeout > 0, "0 would be to wait for ever"
        self.time_outs.append(timeout)
        self._require_plugged(dev_handle)

    def _require_plugged(self, dev_handle: int) -> None:
        if not self.is_plugged or dev_handle != self.number:
            raise USBError("No such device", -4, errno.ENODEV)
