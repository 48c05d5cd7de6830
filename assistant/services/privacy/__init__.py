"""Personal data: how long, exports, erasure."""
