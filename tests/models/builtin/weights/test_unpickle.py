"""The unpickler knows its whitelist and nothing else."""

import io
import pickle
from collections import OrderedDict

import pytest

from safelight.errors import ModelError
from safelight.models.builtin.weights.unpickle import Whitelisted


def test_plain_values_need_no_whitelist() -> None:
    value = {"a": [1, 2.5, "three"], "b": (None, True)}
    assert Whitelisted(io.BytesIO(pickle.dumps(value)), {}, "some.pth").read() == value


def test_a_name_on_the_list_is_replaced_by_its_stand_in() -> None:
    pickled = io.BytesIO(pickle.dumps(OrderedDict(a=1)))
    assert type(Whitelisted(pickled, {("collections", "OrderedDict"): dict}, "some.pth").read()) is dict


def test_any_other_name_is_refused() -> None:
    pickled = io.BytesIO(pickle.dumps(print))
    with pytest.raises(ModelError, match=r"refused to unpickle 'builtins\.print' from 'some\.pth'"):
        Whitelisted(pickled, {}, "some.pth").read()


@pytest.mark.parametrize("broken", [b"", b"\x80\x04", b"garbage", b"\x80\x04K\x01"])
def test_a_broken_pickle_is_an_error_of_ours(broken: bytes) -> None:
    with pytest.raises(ModelError, match=r"cannot read weights from 'some\.pth'"):
        Whitelisted(io.BytesIO(broken), {}, "some.pth").read()
