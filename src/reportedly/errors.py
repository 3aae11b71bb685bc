"""Every error this package raises, split by what the caller does next.

ReportedlyError
├── Refused          skip this item: it becomes a Rejection row, the rest is done
│   └── Unreachable    the address did not answer, or must not be asked
├── Stop             stop the run: nothing more can be done until the user acts
│   ├── StoreError     the store cannot be read or written (full disk, no rights, newer format)
│   └── ModelMissing   a model or its file is missing or altered; the message says which command gets it
└── Misuse           the caller erred: an unknown name, a bad option, a setting out of range
"""


class ReportedlyError(Exception):
    """Base of all; its text is one sentence that a user can act on."""


class Refused(ReportedlyError):
    """This one input cannot be used; the text is the reason, without the input's name."""


class Unreachable(Refused):
    """An address that did not answer, answered too much, or must not be asked."""


class Stop(ReportedlyError):
    """The run cannot go on."""


class StoreError(Stop):
    """The store cannot be read or written."""


class ModelMissing(Stop):
    """A model is not installed, or its files are not the pinned ones."""


class Misuse(ReportedlyError):
    """The caller asked for something that does not exist or makes no sense."""
