"""The table of keys: choose a profile, give any key another sequence; conflicts are refused.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.key_table import TABLE
from pos_app.ui.keyboard.bindings import Bindings, Fault, Refusal
from pos_app.ui.keyboard.cards.key_rows import KeyRow, KeyRows
from pos_app.ui.keyboard.places import is_bindable
from pos_app.ui.keyboard.profiles import Profile
from pos_app.ui.keys import Key, caption, hint, matches, use_sequences
from pos_app.ui.repeat.pick_table import PickTable
from pos_app.ui.theme import set_role
from pos_app.ui.touch.push_button import PushButton
from pos_app.ui.widgets.card import Card, CardHost

_PROFILES = {
    Profile.OURS: QT_TRANSLATE_NOOP("KeyTable", "Taquilla"),
    Profile.PREMIER: QT_TRANSLATE_NOOP("KeyTable", "Like Premier"),
    Profile.LOTTOMAX: QT_TRANSLATE_NOOP("KeyTable", "Like lottomax"),
}
_FAULTS = {
    Fault.FIXED: QT_TRANSLATE_NOOP("KeyTable", "This key is the same on every till."),
    Fault.RESERVED: QT_TRANSLATE_NOOP("KeyTable", "That key writes or leaves: choose another."),
    Fault.TYPED: QT_TRANSLATE_NOOP("KeyTable", "That character is typed in plays: choose another."),
    Fault.TAKEN: QT_TRANSLATE_NOOP("KeyTable", "Refused: that key is “{other}” already."),
}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}


class RebindCard(Card):
    """Changes what is in force at once, and tells whoever keeps it.

    Signals:
        changed(Bindings): to be kept.
    """

    changed = Signal(object)

    _awaits: Key | None = None
    """The key that is being given another sequence; asked by events before this is built."""

    def __init__(self, host: CardHost, bindings: Bindings) -> None:
        """Make it hidden; `bindings` are in force."""
        super().__init__(host, "keys", width=860)
        self._bindings = bindings
        title = QLabel(self.tr("The keys of this till"))
        set_role(title, "title")
        self.rows = KeyRows((self.tr("Key"), self.tr("What it does"), ""), self)
        self.table = PickTable("keyTable", self.rows, (150, 0, 120), self.content)
        self.table.setAccessibleName(self.tr("The keys of this till"))
        self.table.setFixedHeight(340)
        self._words = QLabel()
        self._words.setObjectName("keyWords")
        self._words.setWordWrap(True)
        self.profiles = {one: self._make_profile(one) for one in Profile}
        profiles = QHBoxLayout()
        profiles.setSpacing(8)
        for button in self.profiles.values():
            profiles.addWidget(button, 1)
        self.change, self.restore, self.back = PushButton(), PushButton(), PushButton()
        caption(self.back, Key.DECLINE, "{key} · " + self.tr("Back"))
        caption(self.change, Key.CONFIRM, "{key} · " + self.tr("Another key"))
        caption(self.restore, Key.DROP_LINE, "{key} · " + self.tr("As the profile has it"))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button, slot in (
            (self.back, self.hide_card),
            (self.restore, self._restore),
            (self.change, self._await_key),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(slot)
            foot.addWidget(button, 1)
        set_role(self.change, "primary")
        self.body.addWidget(title)
        self.body.addLayout(profiles)
        self.body.addWidget(self.table)
        self.body.addWidget(self._words)
        self.body.addLayout(foot)
        self.table.doubleClicked.connect(self._await_key)
        self.table.installEventFilter(self)

    @property
    def bindings(self) -> Bindings:
        """What is in force."""
        return self._bindings

    def open(self) -> None:
        """Show the table."""
        self._awaits = None
        self._show(self.tr("↑ ↓ choose a key. What you change works at once."))
        self.table.choose(0)
        self.show_card()

    def take_focus(self) -> None:
        self.table.setFocus()

    def press(self, event: QKeyEvent) -> None:
        if matches(event, Key.DECLINE):
            self.hide_card()
        elif matches(event, Key.CONFIRM):
            self._await_key()
        elif matches(event, Key.DROP_LINE):
            self._restore()

    def event(self, event: QEvent) -> bool:
        if self._awaits is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the frame's keys may be wanted for something else
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._awaits is not None and watched is self.table and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take_key(event)
                return True
        return super().eventFilter(watched, event)

    def _make_profile(self, profile: Profile) -> QPushButton:
        button = PushButton(_say(_PROFILES[profile]))
        button.setObjectName(f"{profile}Profile")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._use(Bindings(profile)))
        return button

    def _await_key(self) -> None:
        row = self._chosen()
        if row is None:
            return
        self._awaits = row.key
        self._say(self.tr("Press the new key for “{label}” (Esc leaves it)").format(label=row.help))

    def _take_key(self, event: QKeyEvent) -> None:
        key, self._awaits = self._awaits, None
        if key is None or event.key() in _MODIFIERS:
            self._awaits = key
            return
        if event.key() == Qt.Key.Key_Escape:
            self._show(self.tr("Nothing was changed."))
            return
        self._use(self._bindings.rebind(key, _write(event)))

    def _restore(self) -> None:
        if (row := self._chosen()) is not None:
            self._use(self._bindings.restore(row.key))

    def _use(self, result: Bindings | Refusal) -> None:
        if isinstance(result, Refusal):
            other = hint(result.other).help if result.other is not None else ""
            self._say(_say(_FAULTS[result.fault]).format(other=other), is_wrong=True)
            return
        self._bindings = result
        use_sequences(result.in_force)
        self._show(self.tr("Done. It works from now on."))
        self.changed.emit(result)

    def _chosen(self) -> KeyRow | None:
        at = self.table.chosen
        row = self.rows.row(at) if at is not None else None
        return row if isinstance(row, KeyRow) else None

    def _show(self, words: str) -> None:
        mark = self.tr("changed")
        own = self._bindings.changed
        self.rows.set_rows(
            tuple(
                KeyRow(key, hint(key).cap, hint(key).help, mark if key in own else "")
                for key in TABLE
                if is_bindable(key)
            )
        )
        for profile, button in self.profiles.items():
            button.setChecked(profile is self._bindings.profile)
            set_role(button, "primary" if profile is self._bindings.profile else "plain")
        self._say(words)

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        self._words.setText(words)
        set_role(self._words, "refused" if is_wrong else "text")
        self.set_severity("refused" if is_wrong else "plain")
        self.setAccessibleName(words)


def _write(event: QKeyEvent) -> str:
    """Write a key press as the table has it: characters as typed, else Qt's portable text."""
    text = event.text()
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_bare = plain in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
    if is_bare and len(text) == 1 and text.isprintable():
        return text.lower() if text.isalpha() else text
    code = Qt.Key(event.key())
    code = Qt.Key.Key_Return if code == Qt.Key.Key_Enter else code
    sequence = QKeySequence(QKeyCombination(plain, code))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _say(text: str) -> str:
    return QCoreApplication.translate("KeyTable", text)
