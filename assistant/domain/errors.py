"""Errors that a user can cause: each carries one French sentence that says what, where and what to do.

AssistantError
├── InputError                    something given to us cannot be read
│   ├── UnreadableAmountError
│   ├── UnreadableDateError
│   ├── UnreadableFileError
│   └── UnreadableFactsError
├── RefusedError                  the rules of the house say no
│   ├── NotRemindableError        the debtor may not be reminded now
│   ├── NotAllowedError           this person may not do that, or not in this state
│   │   ├── ForbiddenError        their role may not, in whatever state
│   │   └── UnprovenError         a grave act, and they did not prove again who they are
│   ├── StaleApprovalError        the approval no longer covers what would be sent
│   ├── ContradictoryMovementError
│   └── ContradictoryRateError
├── NotFoundError
│   └── OutOfReachError           it exists, and is not this person's: told in the same words
├── MissingRateError              no rate is known for a half-year
├── SettingsError
├── PromptError                   a file of prompts/ is malformed
├── StorageError                  the database cannot be read or written
│   └── LostUpdateError           somebody else changed it first
├── IndexUnavailableError         the vector store or the embedding model cannot be used
├── MailboxError                  a mail account cannot be reached or refuses
├── StoppedError                  a person stopped the work before it was this one's turn
└── ModelError                    the language model failed, was slow or disobeyed
    └── ModelPassingError         it was unreachable or broken a moment ago: another try may do
        └── ModelBusyError        it says that it is asked too much: the same question later will do
"""


class AssistantError(Exception):
    """Root of all errors whose text may be shown to a user."""


class InputError(AssistantError):
    """Something given to us cannot be read."""


class UnreadableAmountError(InputError):
    """A text is not an amount."""


class UnreadableDateError(InputError):
    """A text is not a date."""


class UnreadableFileError(InputError):
    """A file is missing, empty, binary, of an unknown kind or without the expected columns."""


class UnreadableFactsError(InputError):
    """A FACTS object is malformed."""


class RefusedError(AssistantError):
    """The rules of the house say no."""


class NotRemindableError(RefusedError):
    """The debtor may not be reminded now."""


class NotAllowedError(RefusedError):
    """This person may not do that, or not in this state."""


class ForbiddenError(NotAllowedError):
    """The person's role may not do that, or the person left."""


class UnprovenError(NotAllowedError):
    """The act is grave, and the person did not prove again who they are."""


class StaleApprovalError(RefusedError):
    """The approval no longer covers what would be sent."""


class ContradictoryMovementError(RefusedError):
    """A movement contradicts another: an allocation above its payment, a credit above its invoice."""


class ContradictoryRateError(RefusedError):
    """A half-year is known with other rates."""


class NotFoundError(AssistantError):
    """Nothing of that name exists."""


class OutOfReachError(NotFoundError):
    """What is asked for is another's: the person reads that it does not exist, the trail that they asked."""


class MissingRateError(AssistantError):
    """No rate is known for a half-year; nothing is extrapolated."""


class SettingsError(AssistantError):
    """A setting cannot be read or used."""


class PromptError(AssistantError):
    """A file of prompts/ is malformed."""


class StorageError(AssistantError):
    """The database cannot be read or written."""


class LostUpdateError(StorageError):
    """What was to be changed is no longer what was read: somebody else was first."""


class IndexUnavailableError(AssistantError):
    """The vector store or the embedding model cannot be used."""


class MailboxError(AssistantError):
    """A mail account cannot be reached or refuses."""


class ModelError(AssistantError):
    """The language model failed, was slow or disobeyed."""


class ModelPassingError(ModelError):
    """The model's server was unreachable, or failed, in a way that another try may cure."""


class ModelBusyError(ModelPassingError):
    """The model's server says that it is asked too much; ``after``: the seconds that it asks to wait, None untold."""

    def __init__(self, sentence: str, after: float | None = None) -> None:
        super().__init__(sentence)
        self.after = after


class StoppedError(AssistantError):
    """A person stopped a long work before this part of it began."""
