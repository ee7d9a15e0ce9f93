"""The window: passive panes, QtCore-only presenters, one look, one table of keys, one notice stack.

How a pane is written
---------------------
``pane.py``: a subclass of ``widgets.pane.Pane``; builds widgets, emits intents as signals, has
``show_…`` methods. ``presenter.py``: a ``QObject`` that owns no widget logic; it gets the pane, a
``state.TillState``, a ``notices.NoticeCenter`` and the lanes by argument, posts jobs with
``lane.submit(work, then)`` and turns answers into ``pane.show_…``.

    def build() -> Making:
        pane = SalePane(is_whole=False)
        yield pane                                      # placed while it is empty
        yield from pane.make_parts()                    # a part of some milliseconds at a time
        return SalePresenter(pane, state, notices, money_lane, printer_lane)
    PaneEntry("sale", Key.OPEN_SALE, build)             # given to Frame

Facts (``state.py``): ``state.session.user``, ``.catalogue``, ``.entity``, ``.server_now()``,
``.clock_offset``, ``.line``, ``.line_p95``, ``.printer``, ``.unresolved_of(Kind.SALE)``,
``.last_ticket``, ``.is_practice``, ``.is_money_moving``; each that changes has a ``…_changed``
signal without a value. Presenters that hear of news call the ``set_…`` / ``note_…`` methods.

Keys (``keys.py``): ``matches(event, Key.SELL)`` in a ``keyPressEvent``; ``bind(widget, Key.PAY,
slot)`` for function keys; override ``Pane.keys_in_force()`` and emit ``keys_changed`` when it
differs. A new key is a row in ``key_table.py``.

Selling and paying: a presenter gets ``widgets.stall_guard.FreshKeys`` by argument and asks
``fresh_keys.allows_money()`` first thing in the slot of the key or button (also of a card's
``confirmed``); it is False when the press was queued while the window was blocked, and the frame
says so to the cashier.

Notices (``notices.py``): ``notices.show_error(error, During.SALE)``, ``notices.show_outcome(
Kind.SALE, outcome)``, ``notices.post(Notice(key, Severity.OK, self.tr("…")))``,
``notices.withdraw(key)``. What the pane itself already shows needs no notice.

Cards over a pane (never a modal box): ``widgets.confirm_card.ConfirmCard(pane).ask(Question(…))``
then its ``confirmed`` / ``declined`` signals carry ``question.key``; the safe answer has the focus
unless ``enter_confirms``, and nothing counts in the first 250 ms. ``widgets.verifying_card.
VerifyingCard(pane).show_verification(…)`` and ``hide_card()``. While a card is up the pane's own
shortcuts rest; give focus back with ``pane.focus_now()``, never ``setFocus`` on the entry line.

Look (``theme.py``): ``set_role(widget, "card")``; roles are listed in resources/style/till.qss.
What paints itself asks ``colours().animals`` and ``font(20, QFont.Weight.Bold)``. Lists are
``table_model.FrozenRows`` with ``set_rows()``.

Text: English in ``self.tr("…")`` with ``.format(…)`` after it; Spanish in
resources/translations/pos_es.ts.
``python tools/translations.py update`` brings that file up to date; nothing may stay untranslated.

Start: ``TillWindow`` is shown first, bare; then the rest is imported, ``apply_theme`` and
``install_language`` run, and ``window.furnish(Frame(…))`` puts everything in. So nothing that
``till_window`` imports may be heavy, and words (``notice_words``, ``lamp_words``) come when said.
"""
