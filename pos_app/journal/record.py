"""Turn intents and notes into the text that rests in the journal, and back; refuse secrets.

Thread: any; pure functions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from pos_app.domain.errors import BugError
from pos_app.domain.money import Money
from pos_app.domain.operation import MONEY_STATES, Intent, Kind, Note, State, is_legal
from pos_app.domain.slip import Wager
from pos_app.domain.ticket import TicketKey

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SECRET_WORDS = frozenset({"pin", "pins", "token", "password", "authorization"})
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_REFERENCE = re.compile(r"[!-~]{1,64}")


def check_intent(intent: Intent) -> None:
    """Raise BugError for an intent that cannot be written as it stands."""
    if not _REFERENCE.fullmatch(intent.reference):
        raise BugError(f"not a reference: {intent.reference!r}")
    if not intent.user or not intent.user.isprintable():
        raise BugError(f"not a user: {intent.user!r} ({intent.reference})")


def check_steps(reference: str, before: State | None, notes: Sequence[Note]) -> None:
    """Raise BugError unless these notes may follow the money state `before`, one after another."""
    if not notes:
        raise BugError(f"nothing to write about {reference}")
    money = before
    for note in notes:
        if not is_legal(money, note.state):
            raise BugError(f"{reference}: {note.state} cannot follow {money}")
        if note.state in MONEY_STATES:
            money = note.state


def encode_detail(detail: Mapping[str, object]) -> str:
    """Write facts as one line of JSON. Raises BugError for a secret or what JSON cannot hold."""
    _refuse_secrets(detail)
    try:
        return _dump(detail)
    except (TypeError, ValueError):
        # The offending value may be the secret itself: only the names of the facts are told.
        raise BugError(f"facts that JSON cannot hold, among {sorted(map(str, detail))}") from None


def decode_detail(text: str) -> dict[str, object]:
    """Read facts back; JSON's types (a tuple comes back as a list)."""
    facts: dict[str, object] = json.loads(text)
    return facts


def encode_request(intent: Intent) -> str:
    """Write what is not a column of its own: amounts as canonical text, durations in µs."""
    ticket = intent.ticket
    return _dump(
        {
            "baseline": intent.baseline,
            "clock_offset": intent.clock_offset // _MICROSECOND,
            "draw_names": {str(draw): name for draw, name in intent.draw_names.items()},
            "reason": intent.reason,
            "replaces": intent.replaces,
            "ticket": ticket and [ticket.number, ticket.sold_on.isoformat()],
            "total": str(intent.total),
            "wagers": [[w.draw_id, w.game_id, w.selection, str(w.stake)] for w in intent.wagers],
        }
    )


def decode_intent(reference: str, kind: str, user: str, at: int, request: str) -> Intent:
    """Read an operation's row back."""
    facts = json.loads(request)
    ticket = facts["ticket"]
    return Intent(
        reference=reference,
        kind=Kind(kind),
        user=user,
        at=from_micros(at),
        clock_offset=facts["clock_offset"] * _MICROSECOND,
        total=Money.of(facts["total"]),
        wagers=tuple(
            Wager(draw, game, selection, Money.of(stake))
            for draw, game, selection, stake in facts["wagers"]
        ),
        ticket=ticket and TicketKey(ticket[0], date.fromisoformat(ticket[1])),
        baseline=facts["baseline"],
        replaces=facts["replaces"],
        reason=facts["reason"],
        draw_names={int(draw): name for draw, name in facts["draw_names"].items()},
    )


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970 UTC. Raises BugError for a time without a zone."""
    if moment.tzinfo is None:
        raise BugError("a time without a zone")
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Aware UTC from microseconds since 1970."""
    return _EPOCH + micros * _MICROSECOND


def utc_now() -> datetime:
    """This machine's clock, aware UTC."""
    return datetime.now(UTC)


def _dump(facts: object) -> str:
    # One spelling and no line break, because the text is part of a hash. ASCII, so that even half
    # a character from the operator (a lone surrogate) can be written.
    return json.dumps(facts, allow_nan=False, sort_keys=True, separators=(",", ":"))


def _refuse_secrets(facts: object) -> None:
    if isinstance(facts, Mapping):
        for name, value in facts.items():
            if any(word.lower() in _SECRET_WORDS for word in _WORD.findall(str(name))):
                raise BugError(f"a secret does not belong in the journal: {name!r}")
            _refuse_secrets(value)
    elif isinstance(facts, list | tuple):
        for value in facts:
            _refuse_secrets(value)
