"""What the set-up asks of width, letters and look, and what each answer means.

Thread: GUI.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.printing.codepage import PAGES, SAMPLE
from pos_app.ui.setup.step_choices import Answer, ChoicesStep, Query

translate = QCoreApplication.translate

_WIDTHS = ((384, "58 mm"), (512, "80 mm"), (576, "80 mm"), (832, "112 mm"))
_DENSITIES = (-4, -2, 0, 2, 4)
_BANDS = ((128, 0), (64, 20), (24, 50))


def ask_width() -> ChoicesStep:
    """Make the step of the paper's width: rulers are printed, the widest whole one counts."""
    answers = tuple(Answer(f"{dots} · {paper}", (("width_dots", dots),)) for dots, paper in _WIDTHS)
    text = translate("PrinterSetup", "Which is the widest ruler whose end and number are there?")
    hint = translate(
        "PrinterSetup", "58 mm paper is 384; 80 mm is 576, on some printers 512; 112 mm is 832."
    )
    query = Query("width", translate("PrinterSetup", "Dots across the paper"), answers, hint)
    return ChoicesStep("widthStep", text, (query,), is_large=True)


def ask_letters() -> ChoicesStep:
    """Make the step of the letters: the same line in each table, one of them reads right."""
    answers = tuple(
        Answer(one.label, (("code_table", one.table), ("codec", one.codec))) for one in PAGES
    )
    text = translate("PrinterSetup", "Which line reads exactly like this?  {sample}")
    hint = translate("PrinterSetup", "If several do, take the first. If none does, leave A.")
    query = Query("letters", translate("PrinterSetup", "The letter before it"), answers, hint)
    return ChoicesStep("lettersStep", text.format(sample=SAMPLE), (query,), is_large=True)


def ask_finish() -> ChoicesStep:
    """Make the step of everything else; each has an answer already."""
    yes, no = translate("PrinterSetup", "Yes"), translate("PrinterSetup", "No")
    densities = (
        translate("PrinterSetup", "Very light"),
        translate("PrinterSetup", "Light"),
        translate("PrinterSetup", "As it is"),
        translate("PrinterSetup", "Dark"),
        translate("PrinterSetup", "Very dark"),
    )
    bands = (
        translate("PrinterSetup", "128 rows"),
        translate("PrinterSetup", "64 rows, short rests"),
        translate("PrinterSetup", "24 rows, long rests"),
    )
    queries = (
        Query(
            "cut",
            translate("PrinterSetup", "Does it cut the paper?"),
            (Answer(yes, (("cut", True),)), Answer(no, (("cut", False),))),
        ),
        Query(
            "drawer",
            translate("PrinterSetup", "Does a cash drawer hang on it?"),
            (Answer(yes, (("drawer", True),)), Answer(no, (("drawer", False),))),
        ),
        Query(
            "density",
            translate("PrinterSetup", "How dark?"),
            tuple(
                Answer(word, (("density", value),))
                for word, value in zip(densities, _DENSITIES, strict=True)
            ),
        ),
        Query(
            "picture",
            translate("PrinterSetup", "Greys in pictures"),
            (
                Answer(translate("PrinterSetup", "As dots"), (("dither", True),)),
                Answer(translate("PrinterSetup", "Black or white"), (("dither", False),)),
            ),
        ),
        Query(
            "bands",
            translate("PrinterSetup", "Pieces of a picture"),
            tuple(
                Answer(word, (("band_rows", rows), ("band_pause_ms", pause)))
                for word, (rows, pause) in zip(bands, _BANDS, strict=True)
            ),
            translate(
                "PrinterSetup", "If pictures come out torn or with rubbish, take smaller pieces."
            ),
        ),
    )
    text = translate("PrinterSetup", "Print a test page, look at it, and change what is not right.")
    return ChoicesStep("finishStep", text, queries, is_large=False)
