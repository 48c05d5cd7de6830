"""What a house settles for all its letters, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.house.rates_of_law import RatesOfLaw
from assistant.services.house.set_house import SetHouse
from assistant.services.house.switch_rule import SwitchRule


@dataclass(frozen=True, slots=True)
class HouseSettings:
    """Who it is and how it reminds, the rules that it switches off, the rates of the law."""

    set: SetHouse
    switch_rule: SwitchRule
    rates: RatesOfLaw
