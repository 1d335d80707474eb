"""What assistants are given: a server of tools that stay in one folder, and a skill that drives the commands."""
