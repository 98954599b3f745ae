"""Run newsledger as a module."""

from newsledger.cli import main

main()
