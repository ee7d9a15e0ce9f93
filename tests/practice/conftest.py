"""One practice server for a file of tests, and a till that is signed in to it."""

from collections.abc import Iterator

import pytest

from tests.practice.caller import Caller, end, start


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    child, url = start(
        tmp_path_factory.mktemp("world"),
        "--user",
        "practica@banklot.net:practica",
        "--user",
        "otra@banklot.net:otra",
    )
    yield url
    end(child)


@pytest.fixture
def till(server: str) -> Iterator[Caller]:
    caller = Caller(server)
    yield caller
    caller.speak()
    caller.http.delete("/practice/faults")
    caller.http.close()


@pytest.fixture
def alone(till: Caller) -> Iterator[Caller]:
    """A till in a new world, whose clock may be moved."""
    till.post("/practice/reset")
    till.sign_in()
    yield till
    till.post("/practice/reset")
