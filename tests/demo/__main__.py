"""`python -m tests.demo` writes the demonstration district again."""

from __future__ import annotations

import sys

from tests.demo.generate import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
