"""The window's language: Spanish unless the settings say English.

Source strings are English, in `tr("…")`; resources/translations/pos_es.qm holds the Spanish.
Thread: GUI, before the first widget is made.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from pos_app.assets import resource_path

LANGUAGES = ("es", "en")
"""What `[till] language` may say; the first is the default."""


def install_language(app: QCoreApplication, language: str = LANGUAGES[0]) -> QTranslator | None:
    """Make the window speak a language; called once, before widgets exist.

    Gives what translates, None for the language of the sources.

    Raises:
        ValueError: the language is none of LANGUAGES.
        AssetError: the shipped translation is missing.
        RuntimeError: it is there and cannot be read.
    """
    if language not in LANGUAGES:
        raise ValueError(f"not a language of the till: {language!r}")
    QLocale.setDefault(QLocale(f"{language}_VE" if language == "es" else "en_US"))
    if language == "en":
        return None
    translator = QTranslator(app)
    path = resource_path(f"translations/pos_{language}.qm")
    if not translator.load(str(path)):
        raise RuntimeError(f"the translation cannot be read: {path.name}")
    app.installTranslator(translator)
    return translator


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 # lupdate knows the name
    """Mark a source text for lupdate where it stands in a table; it is translated when shown."""
    return text
