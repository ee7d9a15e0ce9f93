"""The card of the keys: on A4 one page with every key of its places, on ticket paper short."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from pos_app.domain.document import Columns, Cut, Text
from pos_app.till.paper.key_card import compose_key_card
from pos_app.ui.keyboard.bindings import Bindings
from pos_app.ui.keyboard.cards import key_page
from pos_app.ui.keyboard.profiles import Profile
from pos_app.ui.keys import Key, hint, use_sequences
from pos_app.ui.theme import apply_theme


def test_the_paper_card_has_a_line_for_each_key_and_is_cut(qapp: QApplication) -> None:
    groups = key_page.list_short(tuple(Key))
    card = compose_key_card("Keys", groups, "F1")
    assert card.parts[-1] == Cut()
    rows = [part for part in card.parts if isinstance(part, Columns)]
    assert Columns(hint(Key.REPEAT).label, "F7") in rows
    assert all(one.right.encode("cp850") for one in rows)
    assert len(rows) == sum(len(own) for _, own in groups)
    headings = [part.text for part in card.parts if isinstance(part, Text) and part.bold]
    assert headings == ["Keys", *(name.upper() for name, _ in groups)]


def test_the_card_says_the_keys_that_are_in_force(qapp: QApplication) -> None:
    use_sequences(Bindings(Profile.LOTTOMAX).in_force)
    try:
        groups = key_page.list_short(tuple(Key))
        rows = {meaning: cap for _, own in groups for cap, meaning in own}
        assert rows[hint(Key.VOID_LAST).label] == "F6"
    finally:
        use_sequences({})


def test_the_page_is_one_sheet_of_a4(qapp: QApplication, tmp_path: Path) -> None:
    apply_theme(qapp)
    path = tmp_path / "keys.pdf"
    groups = key_page.list_groups(tuple(Key))
    assert key_page.write_page(path, groups, title="Keys", foot="F1")
    text = path.read_bytes()
    assert text.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", text)) == 1
    assert b"/MediaBox [0 0 595" in text


def test_a_page_that_cannot_be_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    groups = key_page.list_groups(tuple(Key))
    assert not key_page.write_page(tmp_path, groups, title="Keys", foot="F1")


def test_no_line_of_the_card_is_drawn_outside_its_area(qapp: QApplication) -> None:
    apply_theme(qapp)
    image = QImage(1400, 1980, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    area = image.rect().adjusted(100, 100, -100, -100).toRectF()
    key_page.draw_card(painter, area, key_page.list_groups(tuple(Key)), "Keys", "F1")
    painter.end()
    white = 0xFFFFFFFF
    below = [image.pixel(x, 1890) for x in range(100, 1300)]
    right = [image.pixel(1310, y) for y in range(100, 1880)]
    assert set(below) == set(right) == {white}
    middle = {image.pixel(x, y) for x in range(100, 1300) for y in range(980, 1060)}
    assert len(middle) > 1
