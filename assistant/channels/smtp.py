"""Messages handed to a mail server over SMTP, one at a time, each with its answer told in French."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace

from assistant.channels.eml import wire_address
from assistant.domain.errors import MailboxError, RefusedError
from assistant.services.ports.outbox import Delivery, Outcome

_SECONDS = 30.0  # without an answer; domain/dispatch/sending.py counts on it
_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})
_LOST = (smtplib.SMTPServerDisconnected, OSError)
_OK, _WILL_FORWARD, _CLOSING, _FIRST_REFUSAL, _FOR_GOOD, _TOO_LARGE = 250, 251, 421, 400, 500, 552
_NO_SUCH_ADDRESS = ("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1")
_LONGEST_ANSWER = 200  # characters of a server's own words that a sentence repeats


@dataclass(frozen=True)
class SmtpPostman:
    """Satisfies ``Postman``; ``security`` is "tls", "starttls" or "none", the last for a server on this machine."""

    host: str
    port: int
    user: str
    password: Callable[[], str]
    sender: str
    security: str = "starttls"

    @contextmanager
    def session(self) -> Iterator[SmtpSession]:
        """A conversation that connects when it is first needed, and again when the server hung up."""
        session = SmtpSession(self)
        try:
            yield session
        finally:
            session.close()

    def connect(self) -> smtplib.SMTP:
        """A server that knows us; raises MailboxError."""
        try:
            server = self._open()
        except (OSError, smtplib.SMTPException) as error:
            raise MailboxError(
                f"Le serveur d’envoi {self.host}:{self.port} ne répond pas ({error}) : "
                "vérifiez COURTOIS_SMTP_HOST, COURTOIS_SMTP_PORT, COURTOIS_SMTP_SECURITY et le réseau."
            ) from error
        try:
            server.ehlo_or_helo_if_needed()
            if self.user:
                server.login(self.user, self.password())
        except (smtplib.SMTPException, OSError) as error:
            server.close()
            raise MailboxError(
                f"Le serveur d’envoi {self.host} refuse {self.user or 'la connexion'} : vérifiez le mot de passe "
                "(COURTOIS_SMTP_PASSWORD ou le trousseau du système)."
            ) from error
        return server

    def _open(self) -> smtplib.SMTP:
        if self.security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self.host, self.port, timeout=_SECONDS, context=context)
        if self.security == "none" and self.host not in _THIS_MACHINE:
            raise MailboxError(
                f"Le courrier passerait en clair vers {self.host} : "
                "COURTOIS_SMTP_SECURITY=none ne vaut que pour cette machine."
            )
        server = smtplib.SMTP(self.host, self.port, timeout=_SECONDS)
        if self.security == "starttls":
            try:
                server.starttls(context=ssl.create_default_context())
            except (OSError, smtplib.SMTPException):
                server.close()
                raise
        return server


@dataclass
class SmtpSession:
    """Satisfies ``MailSession``."""

    postman: SmtpPostman
    _server: smtplib.SMTP | None = field(default=None, init=False)

    def ready(self) -> None:
        """Connected and known; raises MailboxError."""
        if not self.postman.sender:
            raise MailboxError("Aucune adresse d’expéditeur : indiquez COURTOIS_SMTP_FROM, ou l’adresse de la maison.")
        if self._server is not None:
            try:
                if self._server.noop()[0] == _OK:
                    return
            except (smtplib.SMTPException, OSError):
                pass
            self.close()
        self._server = self.postman.connect()

    def deliver(self, message: bytes, sender: str, recipients: tuple[str, ...]) -> Delivery:
        """Hand over one message; the first recipient decides, a copy that is refused is told."""
        try:
            refused_copies = self._announce(sender, recipients, len(message))
        except _LOST as error:
            self.close()
            return Delivery(
                Outcome.DELAYED, f"La connexion s’est interrompue avant l’envoi ({error}) : rien n’est parti."
            )
        if isinstance(refused_copies, Delivery):
            return refused_copies
        try:
            code, answer = self._known.data(message)
        except smtplib.SMTPDataError as error:
            return self._refusal(error.smtp_code, error.smtp_error)
        except _LOST as error:
            self.close()
            return Delivery(
                Outcome.UNKNOWN,
                f"La connexion s’est interrompue pendant l’envoi ({error}) : le message est peut-être parti.",
            )
        if code >= _FIRST_REFUSAL:
            return self._refusal(code, answer)
        told = ", ".join(refused_copies)
        return Delivery(Outcome.TAKEN, f"Copie refusée par le serveur : {told}." if told else "")

    def close(self) -> None:
        """Say goodbye where somebody still listens."""
        if self._server is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._server.quit()
            self._server.close()
            self._server = None

    @property
    def _known(self) -> smtplib.SMTP:
        assert self._server is not None, "ready() comes first"
        return self._server

    def _announce(self, sender: str, recipients: tuple[str, ...], size: int) -> list[str] | Delivery:
        """Sender and recipients; the copies that the server refuses, or why nothing can leave."""
        server = self._known
        options = [f"size={size}"] if server.has_extn("size") else []
        options += ["body=8bitmime"] if server.has_extn("8bitmime") else []
        code, answer = server.mail(wire_address(sender), options)
        if code != _OK:  # about us rather than about this message, but for its size: a person mends the settings
            refusal = self._refusal(code, answer)
            return refusal if code == _TOO_LARGE else replace(refusal, outcome=Outcome.DELAYED)
        refused: list[str] = []
        for rank, recipient in enumerate(recipients):
            code, answer = self._told(recipient)
            if code in {_OK, _WILL_FORWARD}:
                continue
            if rank == 0:
                return self._refusal(code, answer, recipient)
            refused.append(recipient)
        return refused

    def _told(self, recipient: str) -> tuple[int, bytes]:
        try:
            return self._known.rcpt(wire_address(recipient))
        except RefusedError as error:  # a copy whose address nobody could write to
            return _FOR_GOOD, str(error).encode()

    def _refusal(self, code: int, answer: bytes | str, recipient: str = "") -> Delivery:
        """Nothing left: for good at 5xx, for now at 4xx."""
        if code == _CLOSING:
            self.close()
        else:
            with suppress(smtplib.SMTPException, OSError):
                self._known.rset()
        text = answer.decode("utf-8", errors="replace") if isinstance(answer, bytes) else answer
        said = " ".join(text.split())[:_LONGEST_ANSWER]
        whom = f"l’adresse {recipient}" if recipient else "ce message"
        if code >= _FOR_GOOD:
            dead = bool(recipient) and said.startswith(_NO_SUCH_ADDRESS)
            return Delivery(Outcome.REFUSED, f"Le serveur refuse {whom} pour de bon ({code} {said}).", dead)
        return Delivery(Outcome.DELAYED, f"Le serveur refuse {whom} pour l’instant ({code} {said}) : à réessayer.")
