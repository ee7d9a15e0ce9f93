"""The ways in which the document may be read: each a dialect that the server can speak.

A dialect is a name such as ``time_iso``; without any, the server speaks the likeliest reading.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Dialects:
    """How the server speaks; one switch for each question that the document leaves open."""

    token_nested: bool = False  # login puts x_auth_token inside response
    always_200: bool = False  # HTTP says 200 whatever the status in the body
    create_number_only: bool = False  # create answers the ticket number only
    image_jpeg: bool = False
    image_base64: bool = False  # images as base64 text in JSON
    image_missing: bool = False  # no images: 404
    image_narrow: bool = False  # 384 dots, for 58 mm paper, instead of 576
    time_object: bool = False  # time answers {seconds}
    time_iso: bool = False  # time answers ISO text
    time_named: bool = False  # time answers {time} with ISO text
    time_blank: bool = False  # time answers nothing but the Date header
    seconds_text: bool = False  # {seconds} holds text, as protobuf writes int64
    results_plural: bool = False  # results only under /gaming/results/
    empty_list: bool = False  # an empty search of draws is [] instead of total 0
    empty_total: bool = False  # every empty list is total 0
    error_message: bool = False  # a refusal's words stand in message instead of error
    error_response: bool = False  # a refusal's words stand in response
    paid_winner: bool = False  # a paid ticket is still called winner
    copy_sells: bool = False  # copy sells the ticket again, and answers the same
    quota_refuse: bool = False  # a number without quota refuses the whole ticket
    slash_redirect: bool = False  # POST /user/ticket/ answers 301 to /user/ticket
    rows_unfiltered: bool = False  # lists ignore what they are asked for
    rows_unknown_states: bool = False  # some tickets and results have a state without a meaning
    rows_with_nulls: bool = False  # optional fields are null, and one row is nothing else
    rows_as_text: bool = False  # numbers in lists are text
    rows_twice: bool = False
    rows_ten_thousand: bool = False  # tickets of others, results of weeks: as many in a list

    @classmethod
    def of(cls, names: Iterable[str]) -> "Dialects":
        """Return the dialects of these names.

        Raises:
            ValueError: a name is unknown.
        """
        chosen = set(names)
        unknown = chosen.difference(DIALECT_NAMES)
        if unknown:
            raise ValueError(f"unknown dialects: {', '.join(sorted(unknown))}")
        return cls(**dict.fromkeys(chosen, True))

    @property
    def names(self) -> list[str]:
        """What is spoken."""
        return [name for name in DIALECT_NAMES if getattr(self, name)]

    @property
    def create_part(self) -> bool:
        """Whether create sells what is left of a number instead of refusing the ticket."""
        return not self.quota_refuse

    @property
    def error_name(self) -> str:
        """The field in which a refusal says why."""
        if self.error_message:
            return "message"
        return "response" if self.error_response else "error"

    def write_seconds(self, seconds: int) -> int | str:
        """Return the value of a {seconds} field."""
        return str(seconds) if self.seconds_text else seconds


DIALECT_NAMES = tuple(field.name for field in fields(Dialects))
