"""What was understood of a message's line, and why another was not.

Thread: GUI.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.domain.message import Fault, MessageLine, Play, Problem
from pos_app.domain.slip import Origin
from pos_app.till.wording import format_amount, show_selection
from pos_app.ui.i18n import QT_TRANSLATE_NOOP
from pos_app.ui.sale.rows import name_draw

if TYPE_CHECKING:
    from pos_app.domain.catalogue import Catalogue

_FAULTS: Mapping[Fault, str] = {
    Fault.UNKNOWN_WORDS: QT_TRANSLATE_NOOP("Paste", "not understood: “{text}”"),
    Fault.NO_PRODUCT: QT_TRANSLATE_NOOP("Paste", "which lottery? None is named for these plays"),
    Fault.TWO_PRODUCTS: QT_TRANSLATE_NOOP("Paste", "“{text}” may be: {options}"),
    Fault.NO_HOUR: QT_TRANSLATE_NOOP("Paste", "which draw of {text}? Open: {options}"),
    Fault.NOT_DRAWN: QT_TRANSLATE_NOOP("Paste", "no open draw at “{text}”. Open: {options}"),
    Fault.WHICH_HOUR: QT_TRANSLATE_NOOP("Paste", "“{text}”: morning or afternoon? Open: {options}"),
    Fault.WHICH_LIST: QT_TRANSLATE_NOOP("Paste", "which list? There are: {options}"),
    Fault.NO_AMOUNT: QT_TRANSLATE_NOOP("Paste", "the amount is missing: “a 10”"),
    Fault.NO_NUMBERS: QT_TRANSLATE_NOOP("Paste", "an amount without numbers: “{text}”"),
    Fault.BAD_AMOUNT: QT_TRANSLATE_NOOP("Paste", "not an amount: “{text}”"),
    Fault.NOT_A_PLAY: QT_TRANSLATE_NOOP("Paste", "“{text}” is not played in that draw{options}"),
    Fault.WHICH_PAIR: QT_TRANSLATE_NOOP(
        "Paste", "“{text}”: two plays, or a mistake? Put a comma between them"
    ),
    Fault.RUN_OR_LIST: QT_TRANSLATE_NOOP(
        "Paste", "“{text}”: these numbers, or all from one to the other? Use a comma"
    ),
}
_CHOSEN = QT_TRANSLATE_NOOP("Paste", "chosen at the till")
_HEADING = QT_TRANSLATE_NOOP("Paste", "for the lines below or above")
_NOTHING = QT_TRANSLATE_NOOP("Paste", "no play")
MOST = 6


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the preview. `is_wrong`: nothing of it will be taken."""

    mark: str
    what: str
    amount: str
    is_wrong: bool = False


def make_preview(line: MessageLine, catalogue: Catalogue, zone: str) -> tuple[PreviewRow, ...]:
    """Say one line: a row for each of its plays, or one for what is wrong."""
    if line.problem is not None:
        # The reason first: a long line is cut off at its end, and stands whole above.
        return (PreviewRow("✕", f"{say_problem(line)} — {line.text.strip()}", "", True),)
    if line.plays:
        return tuple(_say_play(one, line, catalogue, zone) for one in line.plays)
    text = say(_HEADING if line.is_heading else _NOTHING)
    return (PreviewRow("·", f"{line.text.strip()} — {text}", ""),)


def say_problem(line: MessageLine) -> str:
    """Say why a line gives nothing, in the window's language."""
    problem = line.problem
    if problem is None:
        return ""
    text = problem.text or line.text[problem.start : problem.end]
    return say(_FAULTS[problem.fault]).format(text=text, options=_say_options(problem))


def say(text: str) -> str:
    """Say a source text of this context in the window's language."""
    return QCoreApplication.translate("Paste", text)


def _say_options(problem: Problem) -> str:
    shown = ", ".join(problem.options[:MOST])
    if problem.fault is Fault.NOT_A_PLAY:
        return f" → {shown}" if shown else ""
    return f"{shown}…" if len(problem.options) > MOST else shown


def _say_play(play: Play, line: MessageLine, catalogue: Catalogue, zone: str) -> PreviewRow:
    draws = " + ".join(name_draw(one, zone) for one in play.draws)
    product = catalogue.products.get(play.draws[0].product_id)
    numbers: list[str] = []
    for clause in play.play.clauses:
        if clause.origin is not Origin.NUMBER:
            numbers.append(f"{clause.text} ({clause.numbers})")
            continue
        numbers += [
            show_selection(pick.selection, product, catalogue.games.get(pick.game_id))
            for pick in clause.picks
        ]
    where = f"{draws} ({say(_CHOSEN)})" if line.uses_chosen else draws
    total = format_amount(play.total)
    cost = total if play.count == 1 else f"{play.count} × {format_amount(play.stake)} = {total}"
    return PreviewRow("✓", f"{where}: {', '.join(numbers)}", cost)
