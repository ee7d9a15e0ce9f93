"""Amounts have one sign before them, the same on screen and in a document; paper its hyphen."""

import pytest

from pos_app.domain.money import Money
from pos_app.printing.codepage import PAGES, CodePage
from pos_app.till.wording import format_amount, format_number
from pos_app.ui.cashup.words import show_figure, show_signed


@pytest.mark.parametrize(
    ("amount", "number", "whole"),
    [
        ("-264", "−264,00", "−Bs 264"),
        ("-11412.5", "−11.412,50", "−Bs 11.412,50"),
        ("-0.004", "0,00", "Bs 0"),
        ("0", "0,00", "Bs 0"),
        ("1284.5", "1.284,50", "Bs 1.284,50"),
    ],
)
def test_the_minus_stands_before_figure_and_currency(amount: str, number: str, whole: str) -> None:
    money = Money.of(amount)
    assert format_number(money) == show_figure(money) == number
    assert format_amount(money) == whole


def test_a_difference_has_the_sign_of_every_other_amount() -> None:
    assert show_signed(Money.of(-670)) == format_amount(Money.of(-670)) == "−Bs 670"
    assert show_signed(Money.of(7)) == "+Bs 7"
    assert show_signed(Money.of(0)) == "Bs 0"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.label)
def test_every_table_of_a_printer_has_the_hyphen_for_it(page: CodePage) -> None:
    cleaned = CodePage(page.table, page.codec).clean(format_amount(Money.of(-670), cents=True))
    assert cleaned == "-Bs 670,00"
