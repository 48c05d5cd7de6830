"""Tests that measure time: run by the benchmarks, alone on the machine, never with the suite."""
