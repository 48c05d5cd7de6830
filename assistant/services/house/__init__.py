"""The house, its rules and the rates of the law."""
