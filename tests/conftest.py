"""What every test is spared: a store that outlives it (those that are about stores name one), and a deaf start.

A shell gives what it starts in the background an ignored SIGINT, and every process that a test starts inherits that.
"""

import os
import signal

pytest_plugins = ["tests.servers.fixtures"]

os.environ["SAFELIGHT_STORE"] = "none"
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
