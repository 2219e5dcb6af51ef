import signal

import pytest

from safelight.cli.stop import listening


@pytest.mark.parametrize("first", [signal.SIGINT, signal.SIGTERM])
def test_the_first_interrupt_asks_and_the_second_one_ends(
    first: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    with listening() as stopping:
        assert not stopping()
        signal.raise_signal(first)
        assert stopping()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert "finishing the photos in flight" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_afterwards_interrupts_are_as_before(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with listening():
        pass
    assert signal.getsignal(number) is before


def test_a_command_says_in_its_own_words_what_stopping_means(capsys: pytest.CaptureFixture[str]) -> None:
    with listening("Stopping the watch."):
        signal.raise_signal(signal.SIGINT)
    assert capsys.readouterr().err == "Stopping the watch.\n"
