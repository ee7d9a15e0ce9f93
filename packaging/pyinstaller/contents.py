"""What goes into a frozen till and what stays out, for the specs of every system."""

from pathlib import Path, PurePosixPath

from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

ROOT = Path(__file__).resolve().parents[2]
ENTRY = str(ROOT / "packaging" / "pyinstaller" / "start.py")

# (name inside the build, path, kind): PyInstaller's own form of an entry.
Entry = tuple[str, str, str]

# Never used by the till. Some are pulled in because a library would use them if they were there.
EXCLUDED_MODULES = [
    "IPython",
    "PIL.AvifImagePlugin",
    "PIL.ImageQt",
    "PIL._avif",
    "PySide6.QtDesigner",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "_pytest",
    "hypothesis",
    "lib2to3",
    "matplotlib",
    "mypy",
    "numpy",
    "pydoc",
    "pytest",
    "setuptools",
    "tkinter",
    "trio",
    "uvloop",
    "watchfiles",
    "websockets",
    "zxingcpp",
]

# Qt's plugins that a till needs; every other file under plugins/ stays out.
KEPT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qwebp"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platforms": {"qoffscreen", "qwayland", "qwindows", "qxcb"},
    "styles": {"qmodernwindowsstyle"},
    "tls": {"qcertonlybackend", "qopensslbackend", "qschannelbackend"},
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-shell-integration": None,
    "xcbglintegrations": None,
}

# Qt's own words (buttons of its dialogs), in the till's languages.
KEPT_TRANSLATIONS = {"qtbase_en.qm", "qtbase_es.qm"}


def make_datas() -> list[tuple[str, str]]:
    """Return the data files: our resources, and those that libraries read at run time."""
    resources = ROOT / "resources"
    if not list((resources / "translations").glob("*.qm")):
        raise SystemExit("the translations are not compiled: run tools/setup.sh package")
    return [
        (str(resources), "pos_app/_resources"),
        *collect_data_files("escpos", includes=["*.json", "*.yml"]),
        *collect_data_files("tzdata"),
        *copy_metadata("pos-app", recursive=True),
    ]


def find_hidden_imports() -> list[str]:
    """Return the modules that no import statement names where PyInstaller can read it."""
    return [
        *collect_submodules("pos_app"),
        # uvicorn loads these by name, as the practice server asks for them.
        "uvicorn.lifespan.off",
        "uvicorn.loops.asyncio",
        "uvicorn.protocols.http.h11_impl",
    ]


def keep_wanted(entries: list[Entry]) -> list[Entry]:
    """Drop the plugins and words that no till uses, then the libraries that only they used."""
    wanted = [entry for entry in entries if _is_wanted(entry)]
    # A library at the top of the build came with something that needed it; the rest is asked for.
    libraries = {entry[0]: entry for entry in wanted if _is_library(entry)}
    # pyusb loads libusb by name: nothing shows that it is needed.
    needed = {name for name in libraries if name.startswith(("libpython", "libusb"))}
    waiting = [entry[1] for entry in wanted if entry[2] in {"EXTENSION", "BINARY"}]
    waiting = [path for path in waiting if PurePosixPath(path).name not in libraries]
    waiting += [libraries[name][1] for name in needed]
    while waiting:
        for name, _path in get_imports(waiting.pop()):
            if name in libraries and name not in needed:
                needed.add(name)
                waiting.append(libraries[name][1])
    return [entry for entry in wanted if not _is_library(entry) or entry[0] in needed]


def _is_library(entry: Entry) -> bool:
    return entry[2] == "BINARY" and entry[0].startswith("lib") and "/" not in entry[0]


def _is_wanted(entry: Entry) -> bool:
    path = PurePosixPath(entry[0].replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        kept = KEPT_PLUGINS.get(kind, set())
        return kept is None or path.name.split(".")[0].removeprefix("lib") in kept
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.name in KEPT_TRANSLATIONS
    return True
