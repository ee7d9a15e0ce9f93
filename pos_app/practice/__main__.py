"""Run the practice server by itself: ``python -m pos_app.practice --data FOLDER``."""

import argparse
import sys

from pos_app.practice.server import add_arguments, run


def main() -> int:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m pos_app.practice", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
