"""How a test lets a whole till go, so that nothing of it is left for the next one.

Thread: GUI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

if TYPE_CHECKING:
    from pos_app.bootstrap.program import Program
    from pos_app.ui.window.till_window import TillWindow


def let_go(program: Program, window: TillWindow) -> None:
    """End a till and delete its window; the next one speaks its own language."""
    program.end()
    window.close_for_good()
    window.deleteLater()
    program.deleteLater()
    app = QCoreApplication.instance()
    assert app is not None
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # What was put off by a millisecond (a picture for its next turn) finds nobody any more.
    QCoreApplication.processEvents()
