"""Many reports of one event, one attributed account of it."""

__version__ = "0.1.0"
