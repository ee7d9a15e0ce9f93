"""What came out in a draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Result:
    """One draw's result. `value` is the operator's text: "5", "000", "000-ACU"."""

    draw_id: int
    product_id: int
    name: str
    category: str
    drawn_at: datetime
    value: str
    list_name: str | None = None
    has_sign: bool = False
    display_order: int = 0
