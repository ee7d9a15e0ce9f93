"""What may stand behind a key, and the sentence that says so when something else does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from pos_app.domain.errors import ConfigError
from pos_app.domain.money import ZERO, Money

_LOOPBACK = re.compile(r"localhost|::1|127(\.\d{1,3}){3}")
_URL_SECRET = re.compile(r"//.*@", re.DOTALL)
_LONGEST_GIVEN = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """What is right: a code, words for it, and `read`, which makes the value or raises ValueError.

    Codes: amounts, choice, file, key, needed, number, numbers, switch, table, text, toml, url.
    `choices` are the words, or the lowest and the highest, that `wanted` speaks of.
    """

    expected: str
    wanted: str
    read: Callable[[Any], Any] = str
    choices: tuple[str, ...] = ()


class SettingsProblem(ConfigError):  # noqa: N818 the screen explains it in its own words
    """One bad value. The detail is an English sentence; the parts let the screen say its own.

    `key`: "printer.link", a table's name, or "" for the file as a whole. `file`: its path, or the
    environment variable. `given`: what is there. `expected`, `wanted`, `choices`: see Rule.
    """

    def __init__(self, key: str, file: str, given: str, rule: Rule) -> None:
        """Make the sentence."""
        table, _, name = key.partition(".")
        place = f"[{table}] {name}".rstrip() if key else "the file"
        super().__init__(f"{file}: {place} is {given}; it should be {rule.wanted}.")
        self.key, self.file, self.given = key, file, given
        self.expected, self.wanted, self.choices = rule.expected, rule.wanted, rule.choices


def judge(key: str, rule: Rule, given: object, file: str) -> Any:
    """Make the value of what is given. Raises SettingsProblem."""
    try:
        return rule.read(given)
    except ValueError:
        raise SettingsProblem(key, file, _quote(given), rule) from None


def key_of(default: object, rule: Rule, about: str) -> Any:
    """Declare a key of a table."""
    return field(default=default, metadata={"rule": rule, "about": about})


def one_of(*words: str | int) -> Rule:
    """One of these words, or of these numbers."""
    choices = tuple(map(str, words))
    kind = type(words[0])

    def read(given: object) -> Any:
        return words[words.index(_read_as(given, kind))]

    return Rule("choice", join_words(choices), read, choices)


def join_words(words: Sequence[str]) -> str:
    """Name them as a sentence does: "a, b or c"."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def spell(value: object) -> str:
    """Write a value as the file does, on one line."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"' if value.isprintable() else repr(value)
        case list() | tuple():
            return f"[{', '.join(map(spell, value))}]"
        case _:
            return str(value)


def whole(low: int, high: int, *, unlike: int | None = None) -> Rule:
    """A whole number in bounds (both inclusive), no multiple of `unlike`."""

    def read(given: object) -> Any:
        number = _read_as(given, int)
        return _check(number, low <= number <= high and not (unlike and number % unlike == 0))

    wanted = f"a whole number from {low} to {high}"
    wanted += f", no multiple of {unlike}" if unlike else ""
    return Rule("number", wanted, read, (str(low), str(high)))


def number(low: int, high: int) -> Rule:
    """A number in bounds (both inclusive)."""

    def read(given: object) -> Any:
        value = float(_read_as(given, int, Decimal))
        return _check(value, low <= value <= high)

    return Rule("number", f"a number from {low} to {high}", read, (str(low), str(high)))


def _rising(read_one: Callable[[Any], Any], least: int, most: int) -> Callable[[Any], Any]:
    def read(given: object) -> Any:
        values = tuple(map(read_one, _read_as(given, list)))
        rises = all(one < other for one, other in pairwise(values))
        return _check(values, rises and least <= len(values) <= most)

    return read


def _read_amount(given: object) -> Any:
    amount = Money.of(_read_as(given, int, str, Decimal))
    return _check(amount, amount > ZERO)


def _read_text(given: object) -> Any:
    text = _read_as(given, str)
    return _check(text, text.isprintable())


def _read_url(given: object) -> Any:
    url = _read_text(given).rstrip("/")
    parts = urlsplit(url)
    host = parts.hostname or ""
    is_here = parts.scheme == "http" and _LOOPBACK.fullmatch(host) is not None
    # Asking for the port checks it. A name, a password or a query has no place in it.
    is_bare = parts.port != 0 and not re.search(r"[@?#\s\\]", url)
    return _check(url, bool(host) and is_bare and (is_here or parts.scheme == "https"))


def _read_pattern(given: object) -> Any:
    text = _read_text(given)
    try:
        groups = re.compile(text).groupindex
    except re.error as error:
        raise ValueError(given) from error
    return _check(text, not text or "number" in groups)


TEXT = Rule("text", "one line of text", _read_text)
SWITCH = Rule("switch", "true or false", lambda one: _read_as(one, bool))
URL = Rule(
    "url",
    'an address such as "https://api.example.com" (http only to this machine itself)',
    _read_url,
)
PATTERN = Rule(
    "text",
    r"a regular expression such as '(?P<number>\d{8})(?P<pin>\d{8})', or nothing",
    _read_pattern,
)
SECONDS = Rule(
    "numbers", "rising seconds such as [1, 3, 6]", _rising(whole(1, 3600).read, least=1, most=50)
)
PIECES = Rule(
    "numbers",
    "rising whole bolívares such as [5, 10, 20]",
    _rising(whole(1, 1_000_000).read, least=1, most=12),
)
AMOUNTS = Rule(
    "amounts",
    "at most two rising amounts such as [1000, 5000]",
    _rising(_read_amount, least=0, most=2),
)


def _read_as(given: object, *kinds: type) -> Any:
    if type(given) not in kinds:  # not isinstance: true is no number
        raise ValueError(given)
    return given


def _check(value: Any, is_right: bool) -> Any:
    if not is_right:
        raise ValueError(value)
    return value


def _quote(given: object) -> str:
    # A password in an address stays out of the sentence, which goes to screen and log.
    shown = _URL_SECRET.sub("//…@", spell(given))
    return shown if len(shown) <= _LONGEST_GIVEN else f"{shown[:_LONGEST_GIVEN]}…"
