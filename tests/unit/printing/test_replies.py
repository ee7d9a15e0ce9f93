"""Whatever comes back from a printer is told apart, in any pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.errors import CoverOpenError, PaperOutError, PrinterFaultError
from pos_app.printing.talk.replies import (
    AutomaticStatus,
    Block,
    PlainAnswer,
    RealTimeStatus,
    Reply,
    ReplyParser,
    read_status_bits,
)

SEPARATE: list[tuple[bytes, Reply | None]] = [
    (b"\x12", RealTimeStatus(0x12)),
    (b"\x1a", RealTimeStatus(0x1A)),
    (b"\x72", RealTimeStatus(0x72)),
    (b"\x10\x00\x00\x00", AutomaticStatus(b"\x10\x00\x00\x00")),
    (b"\x38\x40\x0f\x0f", AutomaticStatus(b"\x38\x40\x0f\x0f")),
    (b"\x00", PlainAnswer(0)),
    (b"\x0f", PlainAnswer(15)),
    (b"\x63", PlainAnswer(0x63)),
    (b"\x37\x220001\x00", Block(0x37, b'"0001')),
    (b"\x5fEPSON\x00", Block(0x5F, b"EPSON")),
    (b"\x3d\x23\x30\x00", Block(0x3D, b"\x23\x30")),
    (b"\x11", None),
    (b"\x13", None),
    (b"\xff", None),
]


@pytest.mark.parametrize(("data", "reply"), SEPARATE)
def test_each_kind_is_known(data: bytes, reply: Reply | None) -> None:
    assert ReplyParser().feed(data) == ([] if reply is None else [reply])


@given(st.lists(st.sampled_from(SEPARATE), max_size=12), st.data())
def test_any_sequence_in_any_pieces_gives_the_same(
    sequence: list[tuple[bytes, Reply | None]], data: st.DataObject
) -> None:
    stream = b"".join(part for part, _ in sequence)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=5)))
    parser, replies = ReplyParser(), []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        replies += parser.feed(stream[start:end])

    assert replies == [reply for _, reply in sequence if reply is not None]


@given(st.binary(max_size=300))
def test_noise_is_survived(noise: bytes) -> None:
    parser = ReplyParser()
    parser.feed(noise)
    parser.feed(b"\x00" * 4)  # ends what may be open

    assert parser.feed(b"\x12") == [RealTimeStatus(0x12)]


def test_flow_control_inside_an_automatic_status_does_not_spoil_it() -> None:
    assert ReplyParser().feed(b"\x10\x13\x00\x11\x00\x0f") == [AutomaticStatus(b"\x10\x00\x00\x0f")]


def test_a_status_cut_short_does_not_eat_the_next_answer() -> None:
    assert ReplyParser().feed(b"\x10\x00\x12") == [RealTimeStatus(0x12)]


@pytest.mark.parametrize(
    ("bits", "error"),
    [
        (b"\x10\x00\x00\x0f", None),
        (b"\x14\x00\x03\x0f", None),  # drawer open, paper low
        (b"\x38\x00\x00\x0f", CoverOpenError),
        (b"\x18\x00\x0f\x0f", PaperOutError),
        (b"\x18\x08\x00\x0f", PrinterFaultError),
        (b"\x18\x20\x00\x0f", PrinterFaultError),
        (b"\x18\x04\x00\x0f", PrinterFaultError),
    ],
)
def test_what_it_says_by_itself(bits: bytes, error: type[Exception] | None) -> None:
    found = AutomaticStatus(bits).error

    assert (found if error is None else type(found)) == error


def test_the_process_id_is_read_from_its_block_only() -> None:
    assert Block(0x37, b'"0042').process_id == b"0042"
    assert Block(0x37, b"!0042").process_id is None
    assert Block(0x5F, b'"0042').process_id is None


@pytest.mark.parametrize(
    ("answers", "offline", "error", "low"),
    [
        ((0x12, 0x12, 0x12), False, None, False),
        ((0x12, 0x12, 0x1E), False, None, True),
        ((0x1A, 0x16, 0x12), True, CoverOpenError, False),
        ((0x1A, 0x32, 0x7E), True, PaperOutError, True),
        ((0x1A, 0x12, 0x72), True, PaperOutError, False),
        ((0x1A, 0x52, 0x12), True, PrinterFaultError, False),
        ((0x1A, 0x12, 0x12), True, None, False),
        ((None, None, 0x12), False, None, False),
    ],
)
def test_what_it_answers(
    answers: tuple[int | None, int | None, int | None],
    offline: bool,
    error: type[Exception] | None,
    low: bool,
) -> None:
    is_offline, found, is_low = read_status_bits(*answers)

    assert (is_offline, is_low) == (offline, low)
    assert (found if error is None else type(found)) == error
