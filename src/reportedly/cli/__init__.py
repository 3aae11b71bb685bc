"""The command line: thin; it calls `api` and nothing below it."""
