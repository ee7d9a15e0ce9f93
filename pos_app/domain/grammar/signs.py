"""How signs are typed: `/1` to `/12`, `/0` for all, or letters, as short as they stay unique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.domain.catalogue import SIGNS
from pos_app.domain.grammar.characters import DIGITS, LETTERS, end_of_run, fold, misplaced
from pos_app.domain.grammar.reading import Expected, Reason, awaiting, mistaken

if TYPE_CHECKING:
    from collections.abc import Mapping


def _shortest(code: str) -> str:
    """Give the shortest prefix that no other sign begins with."""
    rivals = [other for other in SIGNS if other != code]
    prefixes = (code[:length] for length in range(1, len(code)))
    return next((p for p in prefixes if not any(r.startswith(p) for r in rivals)), code)


_FIRST_LETTERS = frozenset(code[0] for code in SIGNS)
_BY_NUMBER: Mapping[str, tuple[str, ...]] = {
    "0": SIGNS,
    **{str(number): (code,) for number, code in enumerate(SIGNS, 1)},
}
_SPELLINGS = tuple(
    (spelling, code) for code in SIGNS for spelling in dict.fromkeys((_shortest(code), code))
)
# Only the shortest prefix and the whole code: with those, any run of letters has one meaning at
# most (Sardinas–Patterson), while free prefixes would leave "GES" as GEM+ESC or GEM+SAG.


def can_begin_sign(character: str) -> bool:
    """Whether a sign may begin with this character."""
    return character == "/" or fold(character) in _FIRST_LETTERS


def scan_signs(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """Read signs from a character on: their codes, and where they end (`at` for none)."""
    signs: list[str] = []
    while at < len(text):
        follows_slash = text[at] == "/"
        start = at + follows_slash
        if start == len(text):
            raise awaiting(Expected.SIGN, SIGNS)
        if (at := end_of_run(text, start, LETTERS)) > start:
            letters = fold(text[start:at])
            signs += _read_letters(letters, start, is_last=at == len(text))
        elif not follows_slash:
            break
        elif (at := end_of_run(text, start, DIGITS)) > start:
            signs += _read_number(text[start:at], start)
        else:
            raise misplaced(text, start)
    return tuple(signs), at


def write_signs(signs: tuple[str, ...]) -> str:
    """Write signs as they are read back: "/1/4", or "/0" for all twelve."""
    if signs == SIGNS:
        return "/0"
    return "".join(f"/{SIGNS.index(sign) + 1}" for sign in signs)


def _read_number(number: str, start: int) -> tuple[str, ...]:
    if number in _BY_NUMBER:
        return _BY_NUMBER[number]
    right = next(n for n in range(len(number), -1, -1) if number[:n] in {"", *_BY_NUMBER})
    raise mistaken(start + right, Reason.SIGN_UNKNOWN, number)


def _read_letters(letters: str, start: int, *, is_last: bool) -> tuple[str, ...]:
    """Split letters into signs; `ends` holds each place where a sign may end, and its beginning."""
    ends: dict[int, tuple[int, str]] = {0: (0, "")}
    for at in range(len(letters)):
        if at in ends:
            for spelling, code in _SPELLINGS:
                if letters.startswith(spelling, at):
                    ends[at + len(spelling)] = (at, code)
    if len(letters) in ends:
        return _walk_back(ends, len(letters))
    rests = {at: letters[at : at + 4] for at in ends}
    options = tuple(code for code in SIGNS if any(code.startswith(r) for r in rests.values()))
    if is_last and options:
        raise awaiting(Expected.SIGN, options)
    begun = max(rests, key=lambda at: (at + _common_length(rests[at]), at))
    common = _common_length(rests[begun])
    close = tuple(code for code in SIGNS if common and code.startswith(rests[begun][:common]))
    raise mistaken(start + begun + common, Reason.SIGN_UNKNOWN, letters, close)


def _walk_back(ends: Mapping[int, tuple[int, str]], at: int) -> tuple[str, ...]:
    signs: list[str] = []
    while at:
        at, code = ends[at]
        signs.append(code)
    return tuple(reversed(signs))


def _common_length(letters: str) -> int:
    """Count the letters that some sign begins with."""
    return max(
        length
        for length in range(len(letters) + 1)
        if any(code.startswith(letters[:length]) for code in SIGNS)
    )
