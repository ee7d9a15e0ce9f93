"""Every setting, once: its default, what is right, what it does.

Secrets are no settings: no key takes a password, a token or a PIN.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from pos_app.domain.money import Money
from pos_app.settings.rules import (
    AMOUNTS,
    PATTERN,
    PIECES,
    SECONDS,
    SWITCH,
    TEXT,
    URL,
    Rule,
    key_of,
    number,
    one_of,
    whole,
)

if TYPE_CHECKING:
    from dataclasses import Field
    from typing import Any

LINKS = ("tcp", "serial", "usb", "file", "cups", "windows", "virtual")


@dataclass(frozen=True, slots=True)
class Api:
    """The operator's service."""

    base_url: str | None = key_of(
        None, URL, "Where the operator's service is. Without it the program opens on its first run."
    )
    events_closing_minutes: int = key_of(
        5,
        whole(0, 120),
        "A draw closes so many minutes before its time, where the server does not say when.",
    )


@dataclass(frozen=True, slots=True)
class Till:
    """This till."""

    name: str = key_of("Taquilla 1", TEXT, "What this till is called, on the screen and on paper.")
    language: str = key_of("es", one_of("es", "en"), "The language of the window.")


@dataclass(frozen=True, slots=True)
class Printer:
    """What prints, and how."""

    link: str = key_of(
        "virtual", one_of(*LINKS), "The way to the printer; `virtual` shows the paper on screen."
    )
    address: str = key_of(
        "",
        TEXT,
        "Where it is: host or host:port (tcp), the device (serial, file), the queue (cups, "
        "windows), vendor:product (usb), a folder for pictures (virtual).",
    )
    width_dots: int = key_of(
        576, one_of(384, 512, 576, 832), "Dots across the paper: 384 for 58 mm, 512 or 576 for 80."
    )
    profile: str = key_of("", TEXT, "A profile of python-escpos, such as TM-T20II; empty for none.")
    code_table: int = key_of(
        2, whole(0, 255), "The number that selects the printer's character table (`ESC t`)."
    )
    codec: str = key_of(
        "cp850",
        one_of("cp437", "cp850", "cp858", "cp860", "cp1252", "latin-1"),
        "The characters in that table.",
    )
    dither: bool = key_of(
        True, SWITCH, "Pictures are dithered; false: each dot is black or white by threshold."
    )
    band_rows: int = key_of(
        128,
        whole(8, 2048, unlike=48),
        "Rows of a picture in one command; small printers lose larger ones.",
    )
    band_pause_ms: int = key_of(
        0, whole(0, 2000), "A rest after each of them, in milliseconds, for printers that choke."
    )
    density: int = key_of(
        0, whole(-6, 6), "How dark it prints, where it knows the command; 0 leaves it alone."
    )
    cut: bool = key_of(True, SWITCH, "Cut the paper after each piece.")
    drawer: bool = key_of(False, SWITCH, "Open the cash drawer when cash changes hands.")
    baud: int = key_of(115_200, whole(1200, 921_600), "Speed of a serial line.")
    flow_control: str = key_of(
        "rtscts", one_of("rtscts", "xonxoff", "none"), "How a serial printer says that it is full."
    )


@dataclass(frozen=True, slots=True)
class Sale:
    """Before and after a sale."""

    ask_above: tuple[Money, ...] = key_of(
        (Money.of(1000), Money.of(5000)),
        AMOUNTS,
        "Totals, in bolívares, above which a sale is to be confirmed, and confirmed twice.",
    )
    clear_after_sale: bool = key_of(True, SWITCH, "Empty the slip once it is sold.")
    let_server_judge_missing_limits: bool = key_of(
        False, SWITCH, "Sell also where the server gives no limits; it may then refuse."
    )
    block_when_printer_faulty: bool = key_of(
        False, SWITCH, "Do not sell while the printer reports a fault."
    )
    tripleta: bool = key_of(
        False,
        SWITCH,
        "Sell tripletas where the operator's template says how they are written (15-23-47).",
    )


@dataclass(frozen=True, slots=True)
class Prize:
    """Before a prize is paid."""

    ask_above: tuple[Money, ...] = key_of(
        (Money.of(1000), Money.of(10_000)),
        AMOUNTS,
        "Prizes, in bolívares, above which F12 and not Enter says yes, and says it twice.",
    )


@dataclass(frozen=True, slots=True)
class Scanner:
    """A scanner that types what it reads. A scan opens a check and never pays."""

    enabled: bool = key_of(True, SWITCH, "Take what is typed too fast for a hand as a scan.")
    key_ms: int = key_of(
        60, whole(5, 200), "The longest time between two keys of a scan, in milliseconds."
    )
    total_ms: int = key_of(
        2500, whole(100, 10_000), "The longest time of a whole scan, in milliseconds."
    )
    prefix: str = key_of("", TEXT, "What the scanner types before each code; empty for nothing.")
    suffix: str = key_of(
        "", TEXT, "What it types after each code, beside Enter or Tab, which always end one."
    )
    pattern: str = key_of(
        "",
        PATTERN,
        "The operator's code as a regular expression with the group `number`, and `pin` and `day` "
        "where the code has them. Our own code and plain numbers need none.",
    )


@dataclass(frozen=True, slots=True)
class Ticket:
    """The customer's paper."""

    source: str = key_of(
        "image", one_of("image", "data"), "Print the operator's picture of the ticket, or its data."
    )
    image_wait_seconds: float = key_of(
        1.5, number(0, 60), "If the picture is not there by then, the data is printed."
    )


@dataclass(frozen=True, slots=True)
class Repeat:
    """Selling an old ticket again."""

    source: str = key_of(
        "view", one_of("view", "copy"), "Read the old ticket, or ask the operator to copy it."
    )


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Finding out what became of a money call that had no answer."""

    schedule_seconds: tuple[int, ...] = key_of(
        (1, 3, 6, 12, 24, 48, 90, 120),
        SECONDS,
        "When the operator is asked, in seconds after sending.",
    )
    then_every_seconds: int = key_of(60, whole(5, 3600), "How often it is asked after that.")
    quiet_seconds: int = key_of(
        120, whole(10, 3600), "How long before a sale may be called not created."
    )


@dataclass(frozen=True, slots=True)
class Shift:
    """The drawer, from float to count."""

    blind: bool = key_of(
        False, SWITCH, "The cash is counted before the till says how much there should be."
    )
    second_person: bool = key_of(
        False, SWITCH, "A shift's close is verified by a second person who has a PIN on this till."
    )
    denominations: tuple[int, ...] = key_of(
        (5, 10, 20, 50, 100, 200, 500), PIECES, "The notes that are counted, in bolívares."
    )


@dataclass(frozen=True, slots=True)
class Session:
    """Whoever is signed in."""

    lock_minutes: int = key_of(
        10, whole(0, 480), "The till locks after so many minutes without a key; 0 for never."
    )


@dataclass(frozen=True, slots=True)
class Screen:
    """How the window looks and sounds."""

    theme: str = key_of(
        "auto", one_of("light", "dark", "auto"), "Light, dark, or as the system has it."
    )
    sounds: bool = key_of(True, SWITCH, "A sound for sold, refused, and attention wanted.")
    customer_screen: bool = key_of(
        False, SWITCH, "Show the customer the ticket, its total and the change, on a second screen."
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; each table of the file is one value."""

    api: Api = field(default_factory=Api)
    till: Till = field(default_factory=Till)
    printer: Printer = field(default_factory=Printer)
    sale: Sale = field(default_factory=Sale)
    prize: Prize = field(default_factory=Prize)
    scanner: Scanner = field(default_factory=Scanner)
    ticket: Ticket = field(default_factory=Ticket)
    repeat: Repeat = field(default_factory=Repeat)
    reconcile: Reconcile = field(default_factory=Reconcile)
    shift: Shift = field(default_factory=Shift)
    session: Session = field(default_factory=Session)
    screen: Screen = field(default_factory=Screen)

    @property
    def is_configured(self) -> bool:
        """Whether the till knows its operator; else the first-run window shows."""
        return self.api.base_url is not None


DEFAULTS = Settings()

KEYS: dict[str, dict[str, Field[Any]]] = {
    table.name: {one.name: one for one in fields(getattr(DEFAULTS, table.name))}
    for table in fields(Settings)
}
"""table → key → the key's dataclass field; `rule_of` and `metadata["about"]` say the rest."""


def rule_of(key: str) -> Rule:
    """What may stand behind "printer.link". Raises KeyError where there is no such key."""
    table, _, name = key.partition(".")
    rule: Rule = KEYS[table][name].metadata["rule"]
    return rule
