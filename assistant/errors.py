"""What callers may act on differently.

AssistantError
├── UsageError           wrong arguments, unknown options, an empty question: exit code 2
├── IndexStateError      the index is empty, locked, damaged, or was built with other settings
└── ModelUnavailableError a language model was asked for and cannot be had
"""


class AssistantError(Exception):
    """Base of all errors raised on purpose; the message says what to do."""


class UsageError(AssistantError):
    """The request itself is wrong."""


class IndexStateError(AssistantError):
    """The index cannot serve this request as it is."""


class ModelUnavailableError(AssistantError):
    """No language model answers at the configured address."""
