"""Rule 13 of the close reading: the ticket's image, in whatever form it comes."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from pos_app.api.client import BanklotService
from pos_app.domain.errors import (
    BadAnswerError,
    NoAnswerError,
    NotSignedInError,
    RefusedError,
    ServiceError,
)
from tests.fakes.wire_server import WireServer, answer, write_then_close

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]


# --- rule 13: the image --------------------------------------------------------------------------------------

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
PICTURES = {
    "png": PNG,
    "jpeg": b"\xff\xd8\xff\xe0" + bytes(500),
    "gif": b"GIF89a" + bytes(500),
    "webp": b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(500) + b"\n ",
}


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize("content_type", ["image/png", "application/octet-stream", "text/plain"])
def test_rule_13_a_picture_is_known_by_its_bytes(
    kind: str, content_type: str, serve: Serve, connected: Connect
) -> None:
    server = serve(answer(PICTURES[kind], content_type=content_type))

    assert connected(server).fetch_image("u-1") == PICTURES[kind]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda text: {"status": 200, "response": text},
        lambda text: {"response": {"image": f"data:image/png;base64,{text}"}},
        lambda text: {"response": {"name": "ticket", "files": [{"data": text}]}},
        lambda text: {"response": "\n".join(text[i : i + 76] for i in range(0, len(text), 76))},
        lambda text: text.rstrip("="),
    ],
)
def test_rule_13_a_picture_is_found_as_base64_in_json(
    wrap: Callable[[str], object], serve: Serve, connected: Connect
) -> None:
    server = serve(answer(wrap(base64.b64encode(PNG).decode())))

    assert connected(server).fetch_image("u-1") == PNG


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (answer(b""), BadAnswerError),
        (answer(b"%PDF-1.7 ..."), BadAnswerError),
        (answer(b"<html>", 404), BadAnswerError),
        (answer(PNG, 404), BadAnswerError),
        (answer({"status": 200, "response": "no picture"}), BadAnswerError),
        (answer({"status": 200, "response": 7}), BadAnswerError),
        (answer({"status": 404, "error": "no rows in result set"}, 404), RefusedError),
        (answer({"status": 401, "error": "token expired"}, 401), NotSignedInError),
        (answer(PNG + bytes(5 * 1024 * 1024)), BadAnswerError),
        (answer(PNG + bytes(7 * 1024 * 1024)), BadAnswerError),
        (
            write_then_close(b"HTTP/1.1 200 OK\r\ncontent-length: 9000\r\n\r\n" + PNG[:50]),
            NoAnswerError,
        ),
    ],
)
def test_rule_13_no_picture_is_said(
    step: Any, expected: type[ServiceError], serve: Serve, connected: Connect
) -> None:
    with pytest.raises(ServiceError) as caught:
        connected(serve(step)).fetch_image("u-1")

    assert type(caught.value) is expected
