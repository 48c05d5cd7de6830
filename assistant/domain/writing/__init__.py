"""A letter in the making: situation, register, slots, template, draft."""
