"""`python -m safelight` is the command line."""

from safelight.cli.main import main

if __name__ == "__main__":
    main()
