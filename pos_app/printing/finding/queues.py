"""Printers behind the system's spooler: CUPS queues, or those of Windows.

Thread: any; a spooler that does not answer is given up.
"""

from __future__ import annotations

import logging
import re

from pos_app.printing.links.ipp import GET_QUEUES, CupsServer, keywords, read_words

log = logging.getLogger(__name__)


def find_cups_queues(seconds: float) -> tuple[tuple[str, str], ...]:
    """Return (queue, what it is) for each queue of CUPS; none where there is no CUPS."""
    wanted = {"requested-attributes": keywords("printer-name", "printer-info", "device-uri")}
    try:
        groups = CupsServer().ask(GET_QUEUES, wanted, seconds)
    except OSError as error:
        log.info("no queues of CUPS: %s", error)
        return ()
    found = []
    for group in groups:
        for queue in read_words(group, "printer-name"):
            told = [*read_words(group, "printer-info"), *read_words(group, "device-uri")]
            # A user's name and password in a device's address are nobody's business here.
            said = [re.sub(r"//[^/@]*@", "//", one).split("?")[0] for one in told]
            named = next((one for one in said if one and one != queue), "")
            found.append((queue, named[:60]))
    return tuple(found)


def find_windows_queues() -> tuple[tuple[str, str], ...]:
    """Return (queue, port) for each printer of Windows; none elsewhere."""
    try:
        import win32print
    except ImportError:
        return ()
    kinds = win32print.PRINTER_ENUM_LOCAL | win32print.PRINTER_ENUM_CONNECTIONS
    found = win32print.EnumPrinters(kinds, None, 2)
    return tuple((str(one["pPrinterName"]), str(one["pPortName"])) for one in found)
