"""Record the rates of a half-year that the shipped table lacks, with their source and who did."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import ContradictoryRateError
from assistant.domain.interest.rate_table import HalfYearRates, RateTable
from assistant.domain.interest.recorded_rates import RecordedRates, figures_of, refuse_contradiction, refuse_unusable
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise
from assistant.services.house.known_rates import known_rates
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class RecordRates:
    """Appends a row to the book; the shipped table is never changed."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: RateTable

    def __call__(self, row: HalfYearRates, actor: User, *, correct: bool = False) -> bool:
        """Keep a row; False when the very same figures and mark are known. ``correct`` supersedes an added row.

        Raises RefusedError for an unusable row, ContradictoryRateError for one that contradicts a known half-year.
        """
        authorise(actor, Act.SET_HOUSE)
        refuse_unusable(row, self.clock.today())
        refuse_contradiction(row, self.shipped)
        with self.unit_of_work() as uow:
            table = known_rates(uow, self.shipped)
            if table.knows(row.period_start):
                known = table.at(row.period_start)
                same = figures_of(known) == figures_of(row)
                if same and (known.verified == row.verified or self.shipped.knows(row.period_start)):
                    return False
                if not same and not correct:
                    raise ContradictoryRateError(
                        f"Le semestre du {row.period_start:%d/%m/%Y} a déjà été enregistré avec d’autres taux\u202f: "
                        "vérifiez-les, puis ajoutez --correct pour que votre ligne compte à sa place."
                    )
            uow.rates.add(RecordedRates(row, actor.id, self.clock.now()))
            uow.audit.append(
                at=self.clock.now(),
                user_id=actor.id,
                action="record_rates",
                subject_id=f"rates:{row.period_start:%Y-%m-%d}",
                details={name: str(rate) for name, rate in zip(_FIGURES, figures_of(row), strict=True)},
            )
            uow.commit()
        return True


_FIGURES = ("ecb_mro", "legal_professional", "legal_consumer")
