"""The parts of a mail: lines, language, quoted replies, signatures."""
