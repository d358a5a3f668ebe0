"""`python -m sunshine`."""

from sunshine.cli import main

main()
