"""Whether a clause can be a play of the games on offer, and the numbers that it stands for."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, assert_never

from pos_app.domain.grammar.reading import MOST_DIGITS, Expected, Reason, awaiting, mistaken
from pos_app.domain.slip import Origin

if TYPE_CHECKING:
    from pos_app.domain.grammar.offer import Offer
    from pos_app.domain.grammar.reading import UnreadableError
    from pos_app.domain.grammar.scan import Written


def check_shape(written: Written, text: str, offer: Offer) -> None:
    """Stop where a clause is wrong for this offer, or still being typed."""
    is_last = written.end == len(text)
    match written.origin:
        case Origin.NUMBER:
            _check_number(written.first, written.start, offer, is_last=is_last)
        case Origin.PERMUTA:
            _check_permuta(written, offer, is_last=is_last)
        case Origin.SERIE:
            _check_serie(written, offer, has_s=text[written.mark] != "*", is_last=is_last)
        case Origin.CORRIDA:
            _check_corrida(written, offer, is_last=is_last)
        case _ as never:
            assert_never(never)


def expand(written: Written, offer: Offer) -> tuple[str, ...]:
    """Give the numbers of a checked clause, each once, in ascending order."""
    first, last = written.first, written.last
    match written.origin:
        case Origin.NUMBER:
            return (first,)
        case Origin.PERMUTA:
            arrangements = sorted({"".join(three) for three in permutations(first, 3)})
            return tuple(one for one in arrangements if len(set(one)) > 1)
        case Origin.SERIE:
            return tuple(first.replace("*", digit) for digit in "0123456789")
        case Origin.CORRIDA:
            width = 1 if first in offer.codes else len(first)
            return tuple(f"{n:0{width}}" for n in range(int(first), int(last) + 1))
        case _ as never:
            assert_never(never)


def _check_number(number: str, start: int, offer: Offer, *, is_last: bool) -> None:
    if offer.has_number(number):
        return
    if is_last and offer.can_grow(number):
        raise awaiting(Expected.MORE)
    if is_last and offer.takes_triples and len(number) <= MOST_DIGITS:
        raise awaiting(Expected.PERMUTA_MARK)
    raise _find_wrong_digit(number, start, offer)


def _check_beginning(number: str, start: int, offer: Offer) -> None:
    """Stop at a digit that is wrong before any mark that follows it is."""
    may_be_permuta = offer.takes_triples and len(number) <= MOST_DIGITS
    if not (may_be_permuta or offer.has_number(number) or offer.can_grow(number)):
        raise _find_wrong_digit(number, start, offer)


def _find_wrong_digit(number: str, start: int, offer: Offer) -> UnreadableError:
    if offer.codes:
        bare = number.lstrip("0")
        is_padded = bare != number and bare in offer.codes
        reason = Reason.PADDED if is_padded else Reason.NOT_ON_SALE
        right = (bare,) if is_padded else ()
        return mistaken(start + offer.reach(number), reason, number, right)
    surplus = min(len(number), max(offer.widths))
    return mistaken(start + surplus, Reason.WRONG_LENGTH, number, values=offer.widths)


def _check_permuta(written: Written, offer: Offer, *, is_last: bool) -> None:
    digits = written.first
    if not offer.takes_triples:
        _check_beginning(digits, written.start, offer)
        raise mistaken(written.mark, Reason.PERMUTA_NOT_TAKEN)
    if len(digits) > MOST_DIGITS:
        raise mistaken(
            written.start + MOST_DIGITS, Reason.PERMUTA_LENGTH, digits, values=(3, MOST_DIGITS)
        )
    if len(digits) >= 3 and len(set(digits)) > 1:
        return
    if is_last and offer.takes_signs and offer.has_number(digits):
        # "333p" is no permuta, and may go on as "333pis".
        raise awaiting(Expected.SIGN, ("PIS",))
    if len(digits) < 3:
        raise mistaken(written.mark, Reason.PERMUTA_LENGTH, digits, values=(3, MOST_DIGITS))
    raise mistaken(written.mark, Reason.PERMUTA_OF_EQUALS, digits)


def _check_serie(written: Written, offer: Offer, *, has_s: bool, is_last: bool) -> None:
    length = len(written.first)
    before, _, after = written.first.partition("*")
    _check_beginning(after if has_s else before, written.start, offer)
    if not offer.widths or (has_s and not offer.takes_triples):
        raise mistaken(written.mark, Reason.SERIE_NOT_TAKEN)
    if has_s and length != 3:
        raise mistaken(written.mark, Reason.SERIE_LENGTH, written.first[1:], values=(2,))
    if length in offer.widths:
        return
    if is_last and length < max(offer.widths):
        raise awaiting(Expected.MORE)
    surplus = min(length, max(offer.widths))
    raise mistaken(written.start + surplus, Reason.WRONG_LENGTH, written.first, values=offer.widths)


def _check_corrida(written: Written, offer: Offer, *, is_last: bool) -> None:
    first, last, start = written.first, written.last, written.mark + 1
    _check_number(first, written.start, offer, is_last=False)
    if not last and is_last:
        raise awaiting(Expected.LAST)
    if not last:
        raise mistaken(written.end, Reason.MISPLACED)
    if first in offer.codes:
        _check_last_animal(written, offer, is_last=is_last)
    elif len(last) < len(first) and is_last:
        raise awaiting(Expected.MORE)
    elif len(last) != len(first):
        surplus = min(len(last), len(first))
        raise mistaken(start + surplus, Reason.WRONG_LENGTH, last, values=(len(first),))
    if int(last) < int(first):
        raise mistaken(start, Reason.CORRIDA_BACKWARDS, last, (f"{last}-{first}",))


def _check_last_animal(written: Written, offer: Offer, *, is_last: bool) -> None:
    first, last, start = written.first, written.last, written.mark + 1
    _check_number(last, start, offer, is_last=is_last)
    for number, place in ((first, written.start), (last, start)):
        if str(int(number)) != number:
            raise mistaken(place, Reason.CORRIDA_UNORDERED, number)
    # "5-1" may go on as "5-12".
    longer = (code for code in offer.codes if code.startswith(last) and _is_plain(code))
    if is_last and int(last) < int(first) and any(int(code) >= int(first) for code in longer):
        raise awaiting(Expected.MORE)


def _is_plain(code: str) -> bool:
    """Whether a code is digits only: `int` would also take those of other scripts."""
    return code.isascii() and code.isdigit()
