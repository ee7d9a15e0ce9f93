"""Compile the translations (``compile``), or check that none is missing (``check``).

``pos_es.ts`` is text, kept in git, written by ``update``; ``pos_es.qm`` is made from it and is not.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCES = (ROOT / "pos_app" / "ui", ROOT / "pos_app" / "bootstrap")


def main(arguments: list[str]) -> int:
    verbs = {"compile": compile_all, "update": update_all, "check": check_all}
    if len(arguments) != 1 or arguments[0] not in verbs:
        print(f"usage: translations.py {{{'|'.join(verbs)}}}", file=sys.stderr)
        return 2
    return verbs[arguments[0]]()


def compile_all() -> int:
    """Make each .qm that is missing or older than its .ts."""
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        # Under another name first: a program that starts meanwhile never reads half a file.
        fresh = target.with_suffix(".qm.new")
        _run("lrelease", "-silent", str(source), "-qm", str(fresh))
        fresh.replace(target)
        print(f"compiled {target.relative_to(ROOT)}")
    return 0


def update_all() -> int:
    """Bring each .ts up to date with the strings in the sources; drop those that are gone."""
    for source in sorted(FOLDER.glob("*.ts")):
        _run("lupdate", *_lupdate_arguments(), "-ts", str(source))
    return 0


def check_all() -> int:
    """Fail, naming the strings, when a translation is missing, unfinished or no longer used."""
    faults = [fault for source in sorted(FOLDER.glob("*.ts")) for fault in find_faults(source)]
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print("run: python tools/translations.py update; then translate", file=sys.stderr)
    return 1 if faults else 0


def find_faults(source: Path) -> list[str]:
    """Compare one .ts with the sources, in a copy of it.

    Returns:
        One line for each string that is not as it should be; empty when all are translated.
    """
    kept = _read(source)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, source.name)
        shutil.copy(source, copy)
        _run("lupdate", *_lupdate_arguments(), "-ts", str(copy))
        fresh = _read(copy)
    faults = [f"{source.name}: missing: {_name(key)}" for key in fresh if key not in kept]
    for key, (state, text) in kept.items():
        if key not in fresh or state in {"obsolete", "vanished"}:
            faults.append(f"{source.name}: no longer used: {_name(key)}")
        elif state == "unfinished" or not text.strip():
            faults.append(f"{source.name}: not translated: {_name(key)}")
    return faults


def _read(source: Path) -> dict[tuple[str, str, str], tuple[str, str]]:
    """Read {(context, source, comment): (state, text)} of a .ts file."""
    messages = {}
    for context in ET.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            state = "unfinished" if translation is None else translation.get("type", "finished")
            text = "" if translation is None else _shortest_form(translation)
            messages[key] = (state, text)
    return messages


def _shortest_form(translation: ET.Element) -> str:
    forms = translation.findall("numerusform")
    if not forms:
        return "".join(translation.itertext())
    # A plural is translated when each of its forms is.
    return min((form.text or "" for form in forms), key=len)


def _name(key: tuple[str, str, str]) -> str:
    context, source, comment = key
    return f"{context}: {source!r}" + (f" ({comment})" if comment else "")


def _lupdate_arguments() -> list[str]:
    paths = [path for folder in SOURCES for path in folder.rglob("*.py")]
    files = sorted(str(path.relative_to(ROOT)) for path in paths)
    return ["-silent", "-no-obsolete", "-locations", "none", *files]


def _run(tool: str, *arguments: str) -> None:
    package = find_spec("PySide6")
    if package is None or package.origin is None:
        sys.exit("PySide6 is not installed in this environment: run `make setup` first")
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(package.origin).parent / f"{tool}{suffix}"
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
