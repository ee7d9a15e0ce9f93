"""First step of the set-up: which printer, of those that were found or by hand.

Passive. Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pos_app.lanes.bench import PrinterChoice
from pos_app.ui.setup.where_rows import WherePainter
from pos_app.ui.table_model import FrozenRows
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.choice_box import ChoiceBox

BAUDS = (9_600, 19_200, 38_400, 57_600, 115_200)
FLOWS = ("rtscts", "xonxoff", "none")


@dataclass(frozen=True, slots=True)
class WhereRow:
    """A printer to choose. `address` is empty where it is still to be typed."""

    title: str
    detail: str
    link: str
    address: str
    is_typed: bool = False


class WhereList(FrozenRows[WhereRow]):
    """One column."""

    def text(self, row: WhereRow, column: int) -> str:  # one column
        """The row in words."""
        return f"{row.title} {row.detail}".rstrip()


class WhereStep(QWidget):
    """A list, and below it what some of its rows want to know besides.

    Signals:
        changed(): another printer, address or serial setting.
        search_asked(): look again.
    """

    changed = Signal()
    search_asked = Signal()

    def __init__(self) -> None:
        """Make it with nothing found."""
        super().__init__()
        self.setObjectName("whereStep")
        self._status = QLabel()
        self._status.setObjectName("searchStatus")
        set_role(self._status, "muted")
        self._again = PushButton(self.tr("Look again"))
        self._again.setObjectName("searchButton")
        self._model = WhereList(parent=self)
        self.list = QListView()
        self.list.setObjectName("printerList")
        self.list.setAccessibleName(self.tr("Printers"))
        self.list.setModel(self._model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(WherePainter(self.list))
        self._address = QLineEdit()
        self._address.setObjectName("deviceField")
        self._address.setAccessibleName(self.tr("Where the printer is"))
        self._baud = _box("baudBox", self.tr("Speed"), [str(one) for one in BAUDS])
        self._flow = _box(
            "flowBox", self.tr("Flow control"), ["RTS/CTS", "XON/XOFF", self.tr("none")]
        )
        self._baud.setCurrentIndex(BAUDS.index(115_200))
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._row_changed)
        self._again.clicked.connect(self.search_asked)
        self._address.textChanged.connect(self.changed)
        self._baud.currentIndexChanged.connect(self.changed)
        self._flow.currentIndexChanged.connect(self.changed)
        self.show_found((), is_searching=False)

    @property
    def row(self) -> WhereRow:
        """The row that is chosen."""
        index = self.list.currentIndex()
        return self._model.row(index.row() if index.isValid() else 0)

    def place(self) -> PrinterChoice:
        """Give link, address and serial settings; the rest is another step's."""
        row = self.row
        address = self._address.text().strip() if row.is_typed else row.address
        flow = FLOWS[self._flow.currentIndex()]
        baud = BAUDS[self._baud.currentIndex()]
        return PrinterChoice(link=row.link, address=address, baud=baud, flow_control=flow)

    def show_found(self, found: Sequence[WhereRow], *, is_searching: bool) -> None:
        """List what was found above what can always be chosen."""
        before = (self.row.link, self.row.address) if self._model.rows else ("", "")
        rows = (
            *found,
            WhereRow(self.tr("In the network"), self.tr("type its address"), "tcp", "", True),
            WhereRow(self.tr("On a serial port"), self.tr("type its name"), "serial", "", True),
            WhereRow(self.tr("A device file"), self.tr("type its path"), "file", "", True),
            WhereRow(self.tr("None: paper on the screen"), self.tr("to practise"), "virtual", ""),
        )
        self._model.set_rows(rows)
        same = [at for at, one in enumerate(rows) if (one.link, one.address) == before]
        self.list.setCurrentIndex(self._model.index(same[0] if same else 0, 0))
        count = len(found)
        words = self.tr("Found: {count}").format(count=count)
        looking = self.tr("Looking on USB, the network, serial ports and queues…")
        self._status.setText(looking if is_searching else words)
        self._again.setEnabled(not is_searching)
        self._show_fields()

    def show_serial(self, baud: int, flow_control: str) -> None:
        """Show how a serial line is set."""
        at = BAUDS.index(baud) if baud in BAUDS else BAUDS.index(115_200)
        self._baud.setCurrentIndex(at)
        self._flow.setCurrentIndex(FLOWS.index(flow_control))

    def choose(self, link: str, address: str) -> None:
        """Choose what is in the settings, if it is listed or can be typed."""
        for at, row in enumerate(self._model.rows):
            if row.link == link and row.address == address:
                self.list.setCurrentIndex(self._model.index(at, 0))
                return
        for at, row in enumerate(self._model.rows):
            if row.link == link and row.is_typed:
                self._address.setText(address)
                self.list.setCurrentIndex(self._model.index(at, 0))
                return

    def mark_missing(self) -> None:
        """Put the focus on the address that is to be typed."""
        set_role(self._address, "field", wrong=True)
        self._address.setFocus()

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        row = self.row
        self._address.setVisible(row.is_typed)
        examples = {"tcp": "192.168.1.87:9100", "serial": "/dev/ttyUSB0", "file": "/dev/usb/lp0"}
        self._address.setPlaceholderText(examples.get(row.link, ""))
        set_role(self._address, "field", wrong=False)
        for part in (self._baud, self._flow):
            part.setVisible(row.link == "serial")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._status, 1)
        top.addWidget(self._again)
        typed = QHBoxLayout()
        typed.setSpacing(10)
        typed.addWidget(self._address, 3)
        typed.addWidget(self._baud, 1)
        typed.addWidget(self._flow, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addLayout(top)
        rows.addWidget(self.list, 1)
        rows.addLayout(typed)


def _box(name: str, spoken: str, items: Sequence[str]) -> QComboBox:
    box = ChoiceBox()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    box.addItems(items)
    return box
