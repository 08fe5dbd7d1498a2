"""What callers may act on differently.

AssistantError
├── UsageError           wrong arguments, unknown options, an empty question
└── IndexStateError      the index is locked, damaged, or was built with other settings
"""


class AssistantError(Exception):
    """Base of all errors raised on purpose; the message says what to do."""


class UsageError(AssistantError):
    """The request itself is wrong."""


class IndexStateError(AssistantError):
    """The index cannot serve this request as it is."""
