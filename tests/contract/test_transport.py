"""The transport: addresses, time-outs, no proxies, no cookies, its log."""

import logging
from collections.abc import Callable

import httpx
import pytest

from pos_app.api import transport
from pos_app.api.client import BanklotService
from pos_app.api.transport import TimeOuts, check_base_url
from pos_app.domain.errors import ConfigError
from tests.fakes.wire_server import WireServer, answer, close_silently

Connect = Callable[..., BanklotService]
Serve = Callable[..., WireServer]


@pytest.mark.parametrize(
    "address",
    [
        "https://prueba.gatobets.com/",
        "https://till.example.com:8443/portal",
        "http://127.0.0.1:8000",
        "http://127.8.9.1",
        "http://localhost:8000/",
        "http://[::1]:8000",
    ],
)
def test_https_anywhere_and_http_on_loopback(address: str) -> None:
    assert check_base_url(address) == address.rstrip("/")


@pytest.mark.parametrize(
    "address",
    [
        "http://prueba.gatobets.com/",
        "http://192.168.1.4",
        "http://localhost.example.com",
        "ftp://127.0.0.1",
        "prueba.gatobets.com",
        "https://",
        "https://user:secret@example.com/",
        "https://example.com/?a=1",
        "https://example.com/#top",
        "https://exa mple.com:port/",
        "",
    ],
)
def test_any_other_address_is_a_bad_setting(address: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check_base_url(address)

    assert "api.base_url" in caught.value.detail
    assert "secret" not in caught.value.detail


def test_the_time_outs_are_those_of_the_house() -> None:
    outs = TimeOuts()

    assert outs.money.as_timeout().as_dict() == {"connect": 5, "write": 10, "read": 30, "pool": 1}
    assert outs.query.as_timeout().as_dict()["read"] == 8
    assert outs.image.as_timeout().as_dict()["read"] == 15


def test_the_authorities_are_loaded_once_and_not_for_loopback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loads: list[object] = []
    load = httpx.create_ssl_context

    def count(*, trust_env: bool) -> object:
        loads.append(trust_env)
        return load(trust_env=trust_env)

    monkeypatch.setattr(httpx, "create_ssl_context", count)
    transport._load_authorities.cache_clear()

    for address in ("http://127.0.0.1:1", "https://one.example.com", "https://two.example.com"):
        transport.Transport(address).close()

    assert loads == [False]


def test_the_environments_proxies_are_not_asked(
    serve: Serve, connected: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, server = serve(), serve(answer({"status": 202}))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url)

    connected(server).last_ticket()

    assert len(server.requests) == 1
    assert proxy.requests == []


def test_cookies_are_not_kept(serve: Serve, connected: Connect) -> None:
    cookie = {"set-cookie": "session=of-another-cashier; Path=/"}
    server = serve(answer({"status": 202}, headers=cookie), answer({"status": 202}))
    service = connected(server)

    service.last_ticket()
    service.last_ticket()

    assert "cookie" not in server.requests[1].headers


def test_each_request_is_one_line_of_the_log(
    serve: Serve, connected: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    service = connected(serve(answer({"status": 202}), close_silently))

    service.last_ticket()
    service.cancel_ticket(41)

    lines = [record.getMessage() for record in caplog.records]
    assert [record.name for record in caplog.records] == ["pos_app.api", "pos_app.api"]
    assert lines[0].startswith("POST /user/ticket/last → 200 in ")
    assert lines[0].endswith(" ms, 0 bytes out, 15 in")
    assert lines[1].startswith("POST /user/ticket/cancel → no answer, RemoteProtocolError in ")
    assert lines[1].endswith(" ms, 20 bytes out, 0 in")
