"""The register of a client, learnt from letters."""
