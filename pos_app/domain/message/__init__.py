"""A customer's message becomes plays: what is not understood is told, never guessed.

`read_message` is the door; see `reading.py` for what it gives.
"""

from pos_app.domain.message.offer import MessageOffer, OfferedDraw
from pos_app.domain.message.read import read_message
from pos_app.domain.message.reading import Fault, Message, MessageLine, Play, Problem

__all__ = [
    "Fault",
    "Message",
    "MessageLine",
    "MessageOffer",
    "OfferedDraw",
    "Play",
    "Problem",
    "read_message",
]
