"""The house rules that can be read off the files, checked on every file."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "pos_app"
MOST_LINES = 300
MOST_MODULES = 12
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}

MODULES = sorted(PROGRAM.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _each(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=_name)


def _calls(path: Path) -> list[tuple[str, ast.Call]]:
    """Return each call in a file with what is called, such as ``("time.sleep", …)``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [(ast.unparse(node.func), node) for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def test_there_is_a_house_to_look_at() -> None:
    assert len(MODULES) > 20
    assert len(TESTS) > 5


@_each(MODULES)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@_each(MODULES)
def test_a_module_opens_with_one_line_of_what_it_is_for(path: Path) -> None:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert words
    assert words.splitlines()[0].strip()


def test_no_folder_holds_over_a_dozen_modules() -> None:
    sizes = Counter(_name(path.parent) for path in MODULES if path.name != "__init__.py")

    assert {name: size for name, size in sizes.items() if size > MOST_MODULES} == {}


@_each(MODULES + TESTS)
def test_a_name_says_what_is_inside(path: Path) -> None:
    words = {word for part in path.relative_to(ROOT).parts for word in re.split(r"[_.]", part)}

    assert not words & VAGUE_NAMES


@_each([path for path in MODULES if "lanes" in path.parts and path.name != "__init__.py"])
def test_a_lane_says_which_thread_runs_it(path: Path) -> None:
    assert "Thread:" in path.read_text(encoding="utf-8")


@_each([path for path in MODULES if "ui" in path.parts])
def test_a_part_of_the_window_that_knows_of_threads_says_so(path: Path) -> None:
    assert "threading" not in _imports(path) or "Thread:" in path.read_text(encoding="utf-8")


# The bare window is painted before the theme is imported: it fills two colours in by itself.
STYLE_SETTERS = {"theme.py", "till_window.py"}


@_each([path for path in MODULES if "ui" in path.parts and path.name not in STYLE_SETTERS])
def test_only_the_theme_sets_a_style_sheet(path: Path) -> None:
    assert [name for name, _ in _calls(path) if name.endswith("setStyleSheet")] == []


@_each([path for path in MODULES if "ui" in path.parts])
def test_what_is_translated_is_a_plain_string(path: Path) -> None:
    # lupdate extracts an f-string as it is written, and it never matches at run time.
    built = [
        ast.unparse(call)
        for name, call in _calls(path)
        if name == "tr" or name.endswith((".tr", ".translate"))
        for argument in call.args
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]

    assert built == []


@_each(TESTS)
def test_a_test_waits_for_an_effect_and_not_for_a_time(path: Path) -> None:
    waits = {"time.sleep", "sleep", "QTest.qWait", "qtbot.wait", "QThread.sleep", "QThread.msleep"}

    assert [name for name, _ in _calls(path) if name in waits] == []


def test_nothing_names_the_machine_it_was_written_on() -> None:
    # Put together here, so that this file does not name them either.
    forbidden = ["/" + "work/", "/" + "root/", "../" + "shared", "pypi" + ".org", "npmjs" + ".org"]
    folders = ("pos_app", "tests", "tools", "packaging", "resources", "docs", "bench", ".ci")
    endings = {".py", ".md", ".toml", ".txt", ".sh", ".json", ".spec", ".ts", ".qss", ".svg", ""}
    files = [path for path in ROOT.iterdir() if path.is_file()]
    files += [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    named = [
        f"{_name(path)}: {text}"
        for path in files
        if path.suffix in endings and "__pycache__" not in path.parts and path.name != ".coverage"
        for text in forbidden
        if text in path.read_text(encoding="utf-8", errors="replace")
    ]

    assert named == []
