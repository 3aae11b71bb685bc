"""The command line: thin; it calls `api` and nothing below it."""

from reportedly.cli.app import app as main

__all__ = ["main"]
