"""The envelope that every answer comes in, read whatever the status says (contract rules 1, 2)."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from pos_app.api.wire_values import make_decoder, to_int, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pos_app.api.transport import Reply

logger = logging.getLogger("pos_app.api")

T = TypeVar("T")
Row = TypeVar("Row")
Made = TypeVar("Made")

_TEXT_LIMIT = 300
_ABSENT = msgspec.Raw(b"")
_NOTHING = frozenset({b"", b"null", b"{}", b"[]", b'""', b"false", b"0"})
_NOTHING_LENGTH = 16  # with blanks; a longer one is not looked through
_BLANKS = re.compile(r"\s+")


class _Envelope(msgspec.Struct, gc=False):
    status: object = None
    error: object = None
    message: object = None
    response: msgspec.Raw = _ABSENT
    total: msgspec.Raw = _ABSENT


class _Token(msgspec.Struct, gc=False):
    x_auth_token: object = None


_tokens = make_decoder(_Token)
_envelopes = make_decoder(_Envelope)
_anything = make_decoder(object)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, taken out of its envelope. Contents may be secret and are in no repr.

    `error` is the text of a non-empty `error`; `remark` what `message` or a string `response` say,
    which is an error's text only where a status says that it failed.
    """

    http_status: int
    is_json: bool
    is_object: bool = False
    is_envelope: bool = False
    """Whether it is an object with `status`, `response` or `total`: the operator's own."""
    body_status: int | None = None
    error: str = field(default="", repr=False)
    remark: str = field(default="", repr=False)
    response: bytes = field(default=b"", repr=False)
    total: bytes = field(default=b"", repr=False)
    whole: bytes = field(default=b"", repr=False)
    date: datetime | None = None

    @property
    def data(self) -> bytes:
        """The JSON of `response`, or of the whole object when there is none."""
        return self.response or self.whole

    @property
    def is_empty(self) -> bool:
        """Whether the operator says that there is nothing: no `response`, or an empty one.

        Not so for anybody's `{}` nor with a message instead: "nothing" may prove that nothing was
        sold.
        """
        return self.is_envelope and not self.remark and _is_nothing(self.response)

    @property
    def has_contents(self) -> bool:
        """Whether `response` is an object or a list with something in it."""
        return self.response[:1] in {b"{", b"["} and not _is_nothing(self.response)

    @property
    def worst_status(self) -> int:
        """The higher of the body's status and HTTP's: "always 200" servers tell it in the body."""
        return max(self.http_status, self.body_status or 0)

    def says(self, status: int) -> bool:
        """Whether the body or HTTP has this status."""
        return status in {self.http_status, self.body_status}


def parse(reply: Reply) -> Answer:
    """Take an answer out of its envelope; anything that is no JSON is kept as such."""
    content = reply.content
    try:
        envelope = _envelopes.decode(content)
    except msgspec.ValidationError:
        return Answer(reply.http_status, is_json=True, whole=content, date=reply.date)
    except ValueError:
        return Answer(reply.http_status, is_json=False, whole=content, date=reply.date)
    response, body_status = bytes(envelope.response), to_int(envelope.status)
    return Answer(
        http_status=reply.http_status,
        is_json=True,
        is_object=True,
        is_envelope=body_status is not None or bool(response or envelope.total),
        body_status=body_status,
        error=_read_error(envelope.error),
        remark=_shorten(to_text(envelope.message)) or _read_text(response),
        response=b"" if response == b"null" else response,
        total=bytes(envelope.total),
        whole=content,
        date=reply.date,
    )


def read_token(answer: Answer) -> str:
    """Find login's token at top level or under `response` (rule 35); empty when there is none."""
    for json in (answer.whole, answer.response):
        try:
            token = to_text(_tokens.decode(json).x_auth_token)
        except ValueError:
            continue
        if token:
            return token
    return ""


class RowReader(Generic[T]):
    """Reads a list of rows at once, and row by row only when one of them is not as expected."""

    def __init__(self, shape: type[T], name: str) -> None:
        """Take the struct of a row and what rows are called in the log."""
        self._rows: msgspec.json.Decoder[list[T]] = make_decoder(list[shape])  # type: ignore[valid-type]
        self._row = make_decoder(shape)
        self._raws = make_decoder(list[msgspec.Raw])
        self._name = name

    def read(self, json: bytes) -> list[T] | None:
        """Read rows, without those that cannot be read; None when it is no list at all."""
        try:
            return self._rows.decode(json)
        except ValueError:
            pass
        try:
            raws = self._raws.decode(json)
        except ValueError:
            return None
        return self._skip(raws, self._decode_row)

    def read_listing(self, answer: Answer) -> list[T] | None:
        """Read the rows of a list call: no `response`, or an empty one, is an empty list."""
        if answer.is_empty:
            return []
        return self.read(answer.data)

    def keep(self, rows: Iterable[Row], make: Callable[[Row], Made | None]) -> list[Made]:
        """Make values of rows; those that lack what is needed are skipped and logged (rule 18).

        A row that came twice is one: the same ticket twice in a list would look like two.
        """
        return list(dict.fromkeys(self._skip(rows, make)))

    def _skip(self, rows: Iterable[Row], make: Callable[[Row], Made | None]) -> list[Made]:
        made = [make(row) for row in rows]
        kept = [one for one in made if one is not None]
        if len(kept) < len(made):
            skipped = len(made) - len(kept)
            logger.warning("skipped %d of %d rows of %s", skipped, len(made), self._name)
        return kept

    def _decode_row(self, json: msgspec.Raw) -> T | None:
        try:
            return self._row.decode(json)
        except ValueError:
            return None


def _is_nothing(json: bytes) -> bool:
    return len(json) < _NOTHING_LENGTH and json.translate(None, b" \t\r\n") in _NOTHING


def _read_error(value: object) -> str:
    """Give the text of an `error` of any type; empty for null, false, 0 and empty ones."""
    if not value:
        return ""
    if isinstance(value, dict):
        value = value.get("message") or value
    text = to_text(value) or msgspec.json.encode(value).decode()
    return _shorten(text)


def _read_text(json: bytes) -> str:
    if json[:1] != b'"':
        return ""
    try:
        return _shorten(to_text(_anything.decode(json)))
    except ValueError:  # what is kept raw was not checked yet
        return ""


def _shorten(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()[:_TEXT_LIMIT]
