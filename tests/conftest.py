"""What every test is spared: a store that outlives it. Those that are about stores name one."""

import os

os.environ["SAFELIGHT_STORE"] = "none"
