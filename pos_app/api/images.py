"""A ticket's image out of whatever the operator sends: bytes of a picture, or base64 in JSON."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

import msgspec

from pos_app.domain.errors import BadAnswerError

IMAGE_LIMIT = 5 * 1024 * 1024
DOWNLOAD_LIMIT = IMAGE_LIMIT * 4 // 3 + 4096
"""The same picture as base64 in its envelope."""

_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_WEBP = re.compile(rb"RIFF....WEBP", re.DOTALL)
_DATA_URL = re.compile(r"data:[^,]{0,100},")
_BLANKS = re.compile(r"\s+")
_MAX_DEPTH = 4


def is_picture(content: bytes) -> bool:
    """Whether bytes begin as PNG, JPEG, GIF or WebP; the content type is not asked."""
    return content.startswith(_MAGIC) or _WEBP.match(content) is not None


def extract_picture(content: bytes) -> bytes:
    """Give the encoded picture, found in JSON texts if need be.

    Raises BadAnswerError when there is none (a PDF, a page, nothing) or it is larger than 5 MB.
    """
    for candidate in (content, *_decode_texts(content)):
        if is_picture(candidate):
            if len(candidate) > IMAGE_LIMIT:
                raise BadAnswerError(f"an image of {len(candidate)} bytes")
            return candidate
    raise BadAnswerError(f"no image in {len(content)} bytes")


def _decode_texts(content: bytes) -> Iterator[bytes]:
    try:
        value = msgspec.json.decode(content)
    except ValueError:
        return
    for text in _find_texts(value, _MAX_DEPTH):
        digits = _BLANKS.sub("", _DATA_URL.sub("", text, count=1))
        try:
            yield binascii.a2b_base64(digits + "=" * (-len(digits) % 4))
        except ValueError:
            continue


def _find_texts(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, dict):
        for one in value.values():
            yield from _find_texts(one, depth - 1)
    elif depth and isinstance(value, list):
        for one in value:
            yield from _find_texts(one, depth - 1)
