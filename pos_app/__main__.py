"""Arguments and exit codes: what `pos-app` and `python -m pos_app` understand.

Imports nothing heavy: the practice server, the window and the doctor each bring in only their own.
"""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from pos_app import __version__

BAD_SETTINGS = 2


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for and give the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["practice-server"]:
        return _run_practice_server(given[1:])
    options = _parser().parse_args(given)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")

    from pos_app.domain.errors import ConfigError

    try:
        return _run(options)
    except ConfigError as error:
        print(f"pos-app: {error.detail}", file=sys.stderr)
        return BAD_SETTINGS


def _run(options: argparse.Namespace) -> int:
    from pos_app.bootstrap.start import prepare

    start = prepare(
        config=options.config,
        data_dir=options.data_dir,
        is_practice=options.practice or options.command == "demo",
        practice_arguments=["--pace", str(options.pace)] if options.pace != 1 else [],
        pace=options.pace if options.practice or options.command == "demo" else 1.0,
    )
    if options.command == "doctor":
        from pos_app.doctor import examine

        return examine(start, as_json=options.json, bundle=options.bundle)
    if options.command == "demo":
        from pos_app.demo import play

        return play(start, Path(options.receipts))
    from pos_app.bootstrap.window import run_window

    return run_window(start)


def _run_practice_server(arguments: list[str]) -> int:
    from pos_app.practice.server import add_arguments, run
    from pos_app.settings import data_folder

    parser = argparse.ArgumentParser(prog="pos-app practice-server")
    add_arguments(parser)
    if not {"--data", "-h", "--help"} & {one.partition("=")[0] for one in arguments}:
        arguments = [*arguments, "--data", str(data_folder() / "practice" / "world")]
    return run(parser.parse_args(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pos-app", description="Taquilla: the till that lottery kiosk cashiers trust."
    )
    parser.add_argument("--version", action="version", version=f"pos-app {__version__}")
    parser.add_argument("--config", type=Path, help="the settings file (TOML)")
    parser.add_argument("--data-dir", type=Path, help="where the journal and state are kept")
    parser.add_argument(
        "--practice", action="store_true", help="practise against an operator inside this machine"
    )
    parser.add_argument(
        "--pace", type=float, default=1.0, help="practice: how many times faster its clock runs"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    doctor = commands.add_parser("doctor", help="line, session, printer, journal and versions")
    doctor.add_argument("--json", action="store_true", help="as JSON")
    doctor.add_argument("--bundle", type=Path, help="keep all in this zip file, for support")
    demo = commands.add_parser("demo", help="the main job in practice, without a screen")
    demo.add_argument("--receipts", default="demo-receipts", help="where receipts go as PNG")
    commands.add_parser("practice-server", help="the practice operator alone")
    return parser


if __name__ == "__main__":
    sys.exit(main())
