import os
from pathlib import Path

import pytest

from tools import translations

PANE = """
class Pane(QWidget):
    def words(self):
        return self.tr("Sell"), self.tr("%n plays", "", 2)
"""

# As lupdate writes it, all translated; the tests spoil one thing each.
TRANSLATED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Pane</name>
    <message>
        <source>Sell</source>
        <translation>Vender</translation>
    </message>
    <message numerus="yes">
        <source>%n plays</source>
        <translation>
            <numerusform>%n jugada</numerusform>
            <numerusform>%n jugadas</numerusform>
        </translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    sources = tmp_path / "pos_app" / "ui"
    folder = tmp_path / "resources" / "translations"
    sources.mkdir(parents=True)
    folder.mkdir(parents=True)
    (sources / "pane.py").write_text(PANE, encoding="utf-8")
    path = folder / "pos_es.ts"
    path.write_text(TRANSLATED, encoding="utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "SOURCES", (sources,))
    monkeypatch.setattr(translations, "FOLDER", folder)
    return path


def test_a_complete_translation_has_no_faults(spanish: Path) -> None:
    assert translations.find_faults(spanish) == []
    assert translations.main(["check"]) == 0


@pytest.mark.parametrize(
    ("text", "spoiled", "fault"),
    [
        ("Vender</translation>", "</translation>", "pos_es.ts: not translated: Pane: 'Sell'"),
        (
            "<translation>Vender",
            '<translation type="unfinished">Vender',
            "pos_es.ts: not translated: Pane: 'Sell'",
        ),
        ("%n jugadas", "", "pos_es.ts: not translated: Pane: '%n plays'"),
    ],
    ids=["empty", "unfinished", "one plural form"],
)
def test_what_is_not_translated_is_named(
    spanish: Path, text: str, spoiled: str, fault: str
) -> None:
    spanish.write_text(TRANSLATED.replace(text, spoiled), encoding="utf-8")

    assert translations.find_faults(spanish) == [fault]


def test_a_string_that_only_the_sources_have_is_missing(spanish: Path) -> None:
    spanish.write_text(TRANSLATED.replace("<source>Sell<", "<source>Sold<"), encoding="utf-8")

    assert translations.find_faults(spanish) == [
        "pos_es.ts: missing: Pane: 'Sell'",
        "pos_es.ts: no longer used: Pane: 'Sold'",
    ]


def test_the_check_names_the_fault_and_says_what_to_do(
    spanish: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spanish.write_text(TRANSLATED.replace("Vender", ""), encoding="utf-8")

    assert translations.main(["check"]) == 1
    assert "Pane: 'Sell'" in capsys.readouterr().err


def test_the_check_leaves_the_file_alone(spanish: Path) -> None:
    spanish.write_text(TRANSLATED.replace("Sell", "Sold"), encoding="utf-8")
    before = spanish.read_bytes()

    translations.main(["check"])

    assert spanish.read_bytes() == before


def test_compiling_makes_what_is_missing_and_what_is_older(spanish: Path) -> None:
    compiled = spanish.with_suffix(".qm")

    translations.main(["compile"])
    first = compiled.read_bytes()
    spanish.write_text(TRANSLATED.replace("Vender", "Vender ya"), encoding="utf-8")
    later = compiled.stat().st_mtime + 10
    os.utime(spanish, (later, later))
    translations.main(["compile"])

    assert first
    assert compiled.read_bytes() != first


def test_an_unknown_verb_is_refused() -> None:
    assert translations.main(["guess"]) == 2
