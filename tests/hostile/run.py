"""Reads the whole corpus in one process of its own, and prints how much memory that took beyond its start (KiB)."""

from __future__ import annotations

import resource
import sys

from tests.hostile.bombs import BOMBS
from tests.hostile.cases import FOLDER

from sunshine import source
from sunshine.syntax import PureParser, fastest

SLOW = 300_000
"""Larger inputs are read here by libyaml alone: the tests beside this one read them with the pure parser too."""


def main() -> None:
    """Limits this process to 1 GiB of addresses and 60 s of work, then reads everything."""
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for file in sorted(FOLDER.iterdir()):
        for make in (fastest, PureParser):
            source.parse(file.read_bytes(), f"content/{file.name}", make)
    for ending, bomb in BOMBS.values():
        data = bomb()
        source.parse(data, f"content/bomb.{ending}")
        if len(data) < SLOW:
            source.parse(data, f"content/bomb.{ending}", PureParser)
    sys.stdout.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))


if __name__ == "__main__":
    main()
