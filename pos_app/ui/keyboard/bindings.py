"""A profile with a cashier's changes: what is in force, and which changes are refused.

Thread: any; no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from pos_app.ui.key_table import TABLE
from pos_app.ui.keyboard.names import Key
from pos_app.ui.keyboard.places import Place, is_bindable, may_meet, places_of
from pos_app.ui.keyboard.profiles import PROFILES, Profile, Sequences

_RESERVED = frozenset(
    {"Return", "Enter", "Esc", "Tab", "Shift+Tab", "Backspace", "Alt+F4", "Print", "Space"}
)
_TYPED = frozenset("0123456789.,/ ")
"""Characters of the grammar and of amounts; letters choose draws."""
_SHARED = frozenset({frozenset({Key.ADD, Key.NEXT_DRAW})})
"""Told apart by whether the line is empty: `+` adds what is typed, and takes a draw on none."""


class Fault(Enum):
    """Why a key cannot be given."""

    FIXED = auto()
    """This key is the same on every till."""
    RESERVED = auto()
    """That sequence belongs to writing and leaving."""
    TYPED = auto()
    """That character is typed in plays."""
    TAKEN = auto()
    """Another key has it where both could be pressed."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a sequence was refused; `other` is who has it."""

    fault: Fault
    other: Key | None = None


@dataclass(frozen=True, slots=True)
class Bindings:
    """A profile and the keys that were changed since; a value."""

    profile: Profile = Profile.OURS
    changed: Sequences = field(default_factory=dict)

    @property
    def in_force(self) -> Sequences:
        """The keys that differ from the delivered table."""
        return {**PROFILES[self.profile], **self.changed}

    def sequences(self, key: Key) -> tuple[str, ...]:
        """Give the sequences of a key."""
        return self.in_force.get(key, TABLE[key].sequences)

    def judge(self, key: Key, sequence: str) -> Refusal | None:
        """Tell why a key cannot have a sequence; None when it can."""
        if not is_bindable(key):
            return Refusal(Fault.FIXED)
        if sequence in _RESERVED and sequence not in TABLE[key].sequences:
            return Refusal(Fault.RESERVED)
        if len(sequence) == 1 and (sequence in _TYPED or sequence.isalpha()):
            return Refusal(Fault.TYPED)
        other = self.find_holder(key, sequence)
        return None if other is None else Refusal(Fault.TAKEN, other)

    def rebind(self, key: Key, sequence: str) -> Bindings | Refusal:
        """Give a key another first sequence; what is typed for it besides stays."""
        if refusal := self.judge(key, sequence):
            return refusal
        rest = tuple(one for one in self.sequences(key)[1:] if one != sequence)
        return replace(self, changed={**self.changed, key: (sequence, *rest)})

    def restore(self, key: Key) -> Bindings | Refusal:
        """Give a key back what the profile gives it, if nobody took that meanwhile."""
        left = {one: own for one, own in self.changed.items() if one is not key}
        plain = replace(self, changed=left)
        for sequence in plain.sequences(key):
            if (other := plain.find_holder(key, sequence)) is not None:
                return Refusal(Fault.TAKEN, other)
        return plain

    def find_holder(self, key: Key, sequence: str) -> Key | None:
        """Find another key that has a sequence where both could be pressed."""
        for other in TABLE:
            if other is key or sequence not in self.sequences(other):
                continue
            if may_meet(key, other) and frozenset({key, other}) not in _SHARED:
                return other
        return None

    def to_choices(self) -> dict[str, object]:
        """Write it for the file of choices."""
        changed = {key.name: list(own) for key, own in self.changed.items()}
        return {"profile": str(self.profile), "changed": changed}


def read_bindings(choices: Mapping[str, object]) -> Bindings:
    """Read what `to_choices` wrote; what a newer or older program meant otherwise is left out."""
    try:
        bindings = Bindings(Profile(str(choices.get("profile", Profile.OURS))))
    except ValueError:
        bindings = Bindings()
    changed = choices.get("changed")
    wanted: dict[Key, tuple[str, ...]] = {}
    for name, own in changed.items() if isinstance(changed, Mapping) else ():
        key = Key.__members__.get(str(name))
        if key is not None and isinstance(own, list) and own:
            wanted[key] = tuple(str(one) for one in own)
    # Judged together: two keys that were swapped are right only beside each other.
    together = replace(bindings, changed=wanted)
    sound = {
        key: own
        for key, own in wanted.items()
        if all(together.judge(key, one) is None for one in own)
    }
    return replace(bindings, changed=sound)


def find_conflicts(bindings: Bindings) -> tuple[tuple[Key, Key, str], ...]:
    """List keys that share a sequence where both could be pressed; empty for a sound profile."""
    return tuple(
        (one, other, sequence)
        for one, other in _pairs(TABLE)
        if may_meet(one, other) and frozenset({one, other}) not in _SHARED
        for sequence in bindings.sequences(one)
        if sequence in bindings.sequences(other)
    )


def group_keys(keys: Iterable[Key]) -> Mapping[Place, tuple[Key, ...]]:
    """Group keys by the first place where they work, for the table that is shown."""
    grouped: dict[Place, list[Key]] = {}
    for key in keys:
        grouped.setdefault(min(places_of(key), key=lambda one: one.value), []).append(key)
    return {place: tuple(own) for place, own in grouped.items()}


def _pairs(keys: Iterable[Key]) -> list[tuple[Key, Key]]:
    listed = list(keys)
    return [(one, other) for at, one in enumerate(listed) for other in listed[at + 1 :]]
