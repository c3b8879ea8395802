"""The command line: another skin on the calls that the window makes, for IT, scripts and tests."""
