"""One HTTP request and its whole answer: time-outs, no retries, a log without secrets.

Thread: made and used in one lane's thread; the ssl context alone is shared.
"""

from __future__ import annotations

import functools
import http.cookiejar
import ipaddress
import logging
import ssl
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from pos_app.api.auth import TOKEN_HEADER
from pos_app.domain.errors import ConfigError

logger = logging.getLogger("pos_app.api")

JSON_LIMIT = 16 * 1024 * 1024
"""The largest answer taken; the 14,000-row template is under one megabyte."""

_METHOD_KEEPING_REDIRECTS = frozenset({301, 307, 308})


class OversizeError(Exception):
    """The answer is larger than its limit."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds each step may take; `whole` bounds an answer that drips."""

    connect: float = 5.0
    write: float = 10.0
    read: float = 8.0
    pool: float = 1.0
    whole: float = 60.0

    def as_timeout(self) -> httpx.Timeout:
        """Give httpx its four time-outs."""
        return httpx.Timeout(connect=self.connect, write=self.write, read=self.read, pool=self.pool)


@dataclass(frozen=True, slots=True)
class TimeOuts:
    """Patience per purpose of a call."""

    money: Patience = Patience(read=30.0)
    query: Patience = Patience(read=8.0)
    image: Patience = Patience(read=15.0)


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole HTTP answer; its content may hold a PIN or a token and is in no repr."""

    http_status: int
    content: bytes = field(repr=False)
    date: datetime | None = None
    """The server's `Date` header."""


class Transport:
    """An httpx client of one lane. Raises httpx's own errors, OversizeError; never retries.

    One connection, so that answers cannot overtake each other. An idle one is dropped before
    servers commonly drop theirs (5 s is the shortest usual): a money call on a connection that is
    just being closed would end unknown.
    """

    def __init__(self, base_url: str, *, keep_alive: float = 4.0) -> None:
        """Check the address (ConfigError) and open nothing yet."""
        self._base = check_base_url(base_url)
        # httpx says every address at INFO and httpcore every header at DEBUG: ours is the log.
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)
        self._client = httpx.Client(
            verify=_trust(self._base),
            trust_env=False,
            follow_redirects=False,
            headers={"user-agent": "pos-app", "accept": "application/json, image/*"},
            # The session is the header's; a cookie would tie one cashier's calls to another's.
            cookies=http.cookiejar.CookieJar(
                http.cookiejar.DefaultCookiePolicy(allowed_domains=[])
            ),
            limits=httpx.Limits(
                max_connections=1, max_keepalive_connections=1, keepalive_expiry=keep_alive
            ),
        )

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None,
        patience: Patience,
        *,
        token: str | None = None,
        limit: int = JSON_LIMIT,
        follows: bool = False,
    ) -> Reply:
        """Send once and read the answer whole.

        `follows`: send the same again to the Location of a 301, 307 or 308, on this host only and
        once (contract rule 28). Never for money calls.
        """
        headers = {"content-type": "application/json"} if method == "POST" or body else {}
        if token is not None:
            headers[TOKEN_HEADER] = token
        url = httpx.URL(self._base + path)
        reply, location = self._send_logged(method, url, body, headers, patience, limit)
        if follows and location is not None and _is_same_origin(location, url):
            reply, _ = self._send_logged(method, location, body, headers, patience, limit)
        return reply

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _send_logged(
        self,
        method: str,
        url: httpx.URL,
        body: bytes | None,
        headers: dict[str, str],
        patience: Patience,
        limit: int,
    ) -> tuple[Reply, httpx.URL | None]:
        began = time.perf_counter()
        said = "no answer"
        size = 0
        try:
            with self._client.stream(
                method, url, content=body, headers=headers, timeout=patience.as_timeout()
            ) as response:
                said = str(response.status_code)
                content = _read_whole(response, limit, began + patience.whole)
                size = len(content)
                reply = Reply(response.status_code, content, _read_date(response.headers))
                return reply, _find_location(response)
        except Exception as error:
            said = f"{said}, {type(error).__name__}"
            raise
        finally:
            logger.info(
                "%s %s → %s in %.0f ms, %d bytes out, %d in",
                method,
                url.path,
                said,
                (time.perf_counter() - began) * 1000,
                len(body or b""),
                size,
            )


def check_base_url(base_url: str) -> str:
    """Give the base without its last slash; ConfigError unless https, or http on loopback."""
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise ConfigError(f"api.base_url: not an address ({error})") from None
    if url.userinfo or url.query or url.fragment or not url.host:
        raise ConfigError("api.base_url: only scheme, host, port and path, as https://host/")
    if url.scheme != "https" and not (url.scheme == "http" and _is_loopback(url.host)):
        raise ConfigError(f"api.base_url: {url.host} must be reached by https://")
    return str(url).rstrip("/")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _trust(base: str) -> ssl.SSLContext:
    # Loading the authorities takes some 20 ms: once for all lanes, and not for loopback's http.
    # What stands there instead trusts nobody.
    return (
        _load_authorities()
        if base.startswith("https:")
        else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    )


@functools.lru_cache(maxsize=1)
def _load_authorities() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


def _read_whole(response: httpx.Response, limit: int, deadline: float) -> bytes:
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > limit:
            raise OversizeError(f"more than {limit} bytes")
        if time.perf_counter() > deadline:
            raise httpx.ReadTimeout("the answer drips")
    return bytes(content)


def _read_date(headers: httpx.Headers) -> datetime | None:
    try:
        moment = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _find_location(response: httpx.Response) -> httpx.URL | None:
    request = response.next_request
    keeps_method = response.status_code in _METHOD_KEEPING_REDIRECTS
    return request.url if request is not None and keeps_method else None


def _is_same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    def origin(url: httpx.URL) -> tuple[str, str, int | None]:
        return url.scheme, url.host, url.port

    return origin(one) == origin(other)
