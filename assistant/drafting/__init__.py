"""The only door to langchain and to chat models; the deterministic composer beside the chains."""
