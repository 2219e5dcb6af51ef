import signal

import pytest

from safelight.cli.stop import listening


def test_the_first_interrupt_asks_and_the_second_one_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with listening() as stopping:
        assert not stopping()
        signal.raise_signal(signal.SIGINT)
        assert stopping()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert "finishing the photos in flight" in capsys.readouterr().err


def test_afterwards_interrupts_are_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with listening():
        pass
    assert signal.getsignal(signal.SIGINT) is before
