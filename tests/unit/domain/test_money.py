from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import ZERO, Money, add_up


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10, "10"),
        ("10.00", "10"),
        ("0.50", "0.5"),
        ("1E+3", "1000"),
        (Decimal("33.30"), "33.3"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("-2.50", "-2.5"),
        (0, "0"),
    ],
)
def test_the_journals_text_has_no_exponent_and_no_trailing_zeros(
    value: Decimal | int | str, text: str
) -> None:
    assert str(Money.of(value)) == text


@pytest.mark.parametrize("value", ["", "ten", "1,5", "NaN", "Infinity", "-Infinity", "sNaN"])
def test_what_is_no_amount_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        Money.of(value)


def test_equal_amounts_are_equal_however_they_are_written() -> None:
    assert Money.of("10.00") == Money.of(10)
    assert hash(Money.of("10.00")) == hash(Money.of(10))
    assert Money.of(10) != Money.of("10.01")
    assert Money.of(10) != Decimal(10)


def test_amounts_are_added_subtracted_multiplied_and_compared() -> None:
    assert Money.of("0.1") + Money.of("0.2") == Money.of("0.3")
    assert Money.of(5) - Money.of(7) == -Money.of(2)
    assert Money.of(3) * 4 == Money.of(12)
    assert Money.of(3) * Decimal("0.5") == Money.of("1.5")
    assert ZERO < Money.of(1) <= Money.of(1)
    assert max(Money.of(1), Money.of(3)) == Money.of(3)


def test_nothing_is_zero() -> None:
    assert ZERO.is_zero
    assert Money.of("0.00").is_zero
    assert not Money.of("0.01").is_zero


@pytest.mark.parametrize(
    ("amount", "step", "is_multiple"),
    [("10", "5", True), ("12", "5", False), ("1.5", "0.5", True), ("0.3", "0", True)],
)
def test_multiples_of_a_step(amount: str, step: str, is_multiple: bool) -> None:
    assert Money.of(amount).is_multiple_of(Money.of(step)) is is_multiple


amounts = st.decimals("-99999999", "99999999", places=2).map(Money)


@given(st.lists(amounts))
def test_a_sum_does_not_depend_on_the_order(several: list[Money]) -> None:
    assert add_up(several) == add_up(reversed(several))


@given(amounts)
def test_the_journals_text_is_read_back(amount: Money) -> None:
    assert Money.of(str(amount)) == amount


def test_the_sum_of_none_is_zero() -> None:
    assert add_up([]) == ZERO
