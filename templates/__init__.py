"""The words of a plan and their order, one file a kind; looks are not theirs."""
