"""What the cashier chooses at the till and what is heard of it: keys, sounds, the card of keys.

Thread: GUI; choices are written in the query lane.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from pos_app.ui.keyboard.bindings import Bindings, read_bindings
from pos_app.ui.keys import Key, bind, use_sequences
from pos_app.ui.notices import During, Notice, Severity
from pos_app.ui.sounds.player import Player
from pos_app.ui.sounds.sounds import Sounds
from pos_app.ui.words import choice_words as words
from pos_app.ui.words.choice_words import say_choice

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program
    from pos_app.bootstrap.start import Start
    from pos_app.lanes.lane import Answer
    from pos_app.lanes.query import QueryRoom
    from pos_app.ui.keyboard.cards.help_card import HelpCard
    from pos_app.ui.keyboard.cards.rebind_card import RebindCard


class Tools(QObject):
    """Keys in force, sounds, and what keeps them; made with the window."""

    def __init__(self, start: Start, program: Program) -> None:
        """Put the chosen keys in force and listen."""
        super().__init__(program)
        self._program, self._path = program, start.choices_path
        self._choices = start.choices
        self._bindings = read_bindings(self._choices.get("keys", {}))
        use_sequences(self._bindings.in_force)
        screen = self._choices.get("screen", {})
        is_muted = bool(screen.get("muted", not start.settings.screen.sounds))
        self.sounds = Sounds(Player(parent=self), program.notices, is_muted=is_muted)
        self.sounds.muted_changed.connect(self._keep_muted)
        self._table: RebindCard | None = None
        frame = program.frame
        bind(frame, Key.KEYS, self._open_table)
        bind(frame, Key.MUTE, self.sounds.toggle)
        frame.help_made.connect(self._join_help)

    @property
    def choices(self) -> Mapping[str, Mapping[str, object]]:
        """What was chosen when the program started."""
        return self._choices

    def keep(self, table: str, values: Mapping[str, object]) -> None:
        """Keep one table of choices; the answer is only told when it failed."""
        path = self._path

        def work(_: QueryRoom) -> bool:
            from pos_app.settings.choices import write_choices

            return write_choices(path, table, values)

        self._program.lanes.query.submit(work, self._kept, key=f"choices {table}")

    def _kept(self, answer: Answer[bool]) -> None:
        if answer.value is False:
            text = say_choice(words.NOT_KEPT)
            self._program.notices.post(Notice("choices", Severity.ATTENTION, text))

    def keep_customer_screen(self, is_shown: bool) -> None:
        """Keep whether the customer's screen is shown."""
        self._keep_screen("customer", is_shown)

    def _keep_screen(self, name: str, value: bool) -> None:
        screen = {**self._choices.get("screen", {}), name: value}
        self._choices = {**self._choices, "screen": screen}
        self.keep("screen", screen)

    def _keep_muted(self, is_muted: bool) -> None:
        text = say_choice(words.SOUNDS_OFF if is_muted else words.SOUNDS_ON)
        self._program.notices.post(Notice("sounds", Severity.OK, text))
        self._keep_screen("muted", is_muted)

    def _open_table(self) -> None:
        frame = self._program.frame
        if frame.rail.isHidden() or frame.is_leaving:
            return
        if self._table is None:
            from pos_app.ui.keyboard.cards.rebind_card import RebindCard

            self._table = RebindCard(frame.stage, self._bindings)
            self._table.changed.connect(self._keep_keys)
        self._table.open()

    def _keep_keys(self, bindings: Bindings) -> None:
        self.keep("keys", bindings.to_choices())

    def _join_help(self, card: HelpCard) -> None:
        card.change_wanted.connect(card.hide_card)
        card.change_wanted.connect(self._open_table)
        card.print_wanted.connect(self._print_card)
        card.page_wanted.connect(self._write_page)

    def _print_card(self) -> None:
        from pos_app.till.paper.key_card import compose_key_card
        from pos_app.ui.keyboard.cards import key_page

        document = compose_key_card(
            key_page.say(key_page.TITLE),
            key_page.list_short(tuple(Key)),
            key_page.say(key_page.FOOT),
        )
        self._program.desks.prints.print_document(document, During.PRINT_OTHER)

    def _write_page(self) -> None:
        from pos_app.ui.keyboard.cards import key_page

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = Path(folder or str(self._path.parent)) / "taquilla-teclas.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        groups = key_page.list_groups(tuple(Key))
        title, foot = key_page.say(key_page.TITLE), key_page.say(key_page.FOOT)
        is_written = key_page.write_page(path, groups, title=title, foot=foot)
        text = say_choice(words.PAGE_WRITTEN if is_written else words.PAGE_NOT_WRITTEN)
        severity = Severity.OK if is_written else Severity.ATTENTION
        self._program.notices.post(Notice("key page", severity, text.format(path=path)))
