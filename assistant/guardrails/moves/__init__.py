"""Moves: how people commit a fault, one file a fault: who does what to whom, said out or in a roundabout way."""
