"""Tests of call sheets."""
