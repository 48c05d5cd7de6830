"""Tests of assistant/guardrails/figures."""
