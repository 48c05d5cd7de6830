"""Outbound: each module turns an approved letter into something sent, printed or read aloud."""
