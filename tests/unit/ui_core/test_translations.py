"""The Spanish is complete and fits its places."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from pos_app.ui import i18n
from pos_app.ui.i18n import install_language
from tests.unit.ui_core.conftest import TRANSLATIONS

MESSAGES = list(ET.parse(TRANSLATIONS).getroot().iter("message"))


def text_of(message: ET.Element, tag: str) -> str:
    part = message.find(tag)
    assert part is not None
    return "".join(part.itertext()).strip()


def test_every_message_is_translated() -> None:
    for message in MESSAGES:
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, text_of(message, "source")
        assert text_of(message, "translation")


def test_the_named_fields_are_the_same_in_both_languages() -> None:
    for message in MESSAGES:
        source, translation = text_of(message, "source"), text_of(message, "translation")
        assert set(re.findall(r"{\w*}", source)) == set(re.findall(r"{\w*}", translation)), source


def test_sentences_end_alike() -> None:
    for message in MESSAGES:
        source, translation = text_of(message, "source"), text_of(message, "translation")
        assert source.endswith(".") == translation.endswith("."), source


@pytest.fixture
def locale_put_back() -> object:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_spanish_is_the_default(
    qapp: QApplication,
    spanish_file: object,
    monkeypatch: pytest.MonkeyPatch,
    locale_put_back: None,
) -> None:
    monkeypatch.setattr(i18n, "resource_path", lambda _name: spanish_file)
    translator = install_language(qapp)
    assert QCoreApplication.translate("Keys", "sell") == "vender"
    assert QLocale().language() is QLocale.Language.Spanish
    assert translator is not None
    qapp.removeTranslator(translator)
    assert QCoreApplication.translate("Keys", "sell") == "sell"


def test_english_needs_no_file(qapp: QApplication, locale_put_back: None) -> None:
    assert install_language(qapp, "en") is None
    assert QLocale().language() is QLocale.Language.English


def test_another_language_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="'fr'"):
        install_language(qapp, "fr")


def test_a_broken_file_is_named(
    qapp: QApplication, tmp_path: object, monkeypatch: pytest.MonkeyPatch, locale_put_back: None
) -> None:
    path = TRANSLATIONS  # text, not what lrelease makes of it
    monkeypatch.setattr(i18n, "resource_path", lambda _name: path)
    with pytest.raises(RuntimeError, match=r"pos_es\.ts"):
        install_language(qapp)
