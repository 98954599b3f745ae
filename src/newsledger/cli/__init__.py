"""The command line."""


def main() -> None:
    """Run the command that the process was called with and exit with its status."""
    import sys

    from newsledger.cli.app import execute

    sys.exit(execute(sys.argv[1:]))
