"""The documents hold together: links lead somewhere, no page or picture is left over."""

import re
from pathlib import Path

import pytest

from pos_app.domain.errors import TillError

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FOUND = [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "packaging").rglob("*.md")]
PAGES = {page: page.read_text(encoding="utf-8") for page in sorted(FOUND)}
OUTCOMES = {"POS-401", "POS-402", "POS-403"}  # how money calls end: they have codes, no errors


def _targets(page: Path) -> list[str]:
    prose = re.sub(r"```.*?```", "", PAGES[page], flags=re.DOTALL)
    return [one for one in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in one]


def _anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", PAGES[page], flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in titles}


def _codes_below(error: type[TillError]) -> set[str]:
    return {error.code}.union(*(_codes_below(one) for one in error.__subclasses__()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in _targets(page):
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{target}: no such file"
        assert not anchor or anchor in _anchors(there), f"{target}: no such heading"


@pytest.mark.parametrize("kind", ["images/*", "guia/*.md", "decisions/0*.md", "*.md"])
def test_nothing_is_left_over(kind: str) -> None:
    linked = {
        (page.parent / one.split("#")[0]).resolve() for page in PAGES for one in _targets(page)
    }

    assert [path.name for path in DOCS.glob(kind) if path.resolve() not in linked] == []


def test_a_decision_has_a_number_of_its_own() -> None:
    numbers = [page.name[:4] for page in PAGES if page.parent.name == "decisions"]

    assert len(numbers) == len(set(numbers))


def test_every_code_is_explained_once() -> None:
    explained = re.findall(
        r"^### (POS-\d+)", PAGES[DOCS / "troubleshooting.md"], flags=re.MULTILINE
    )

    assert sorted(explained) == sorted(_codes_below(TillError) | OUTCOMES)
