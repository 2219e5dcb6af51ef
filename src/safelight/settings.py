"""Settings: flags first, then `SAFELIGHT_*` variables, then a TOML file, then defaults; and which of them said what."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from safelight.errors import CallError
from safelight.models.amount import AMOUNT
from safelight.models.surroundings import Surroundings
from safelight.recipe.suggest import did_you_mean, listed

PREFIX = "SAFELIGHT_"
FILE_VARIABLE = f"{PREFIX}CONFIG"


def _apart(value: Any) -> Any:
    """The folders of one text, as a variable gives them: `PATH` is written like this too."""
    return tuple(filter(None, value.split(os.pathsep))) if isinstance(value, str) else value


Folders = Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_apart)]


class Settings(BaseSettings):
    """What a person may set once for every run. Make it with `load`, which knows where each value came from."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    profile: str = Field(default="builtin", description="Who plays the models' roles, unless a call says so.")
    workers: int | None = Field(
        default=None, ge=0, le=256, description="Processes that read photos; 0: none of its own."
    )
    decode_timeout: float = Field(
        default=60.0, gt=0, le=86_400, description="Seconds after which reading one photo is given up."
    )
    cache: Path | None = Field(
        default=None, description="Folder for what is built once and kept; by default the platform's."
    )
    device: Literal["cpu", "cuda"] = Field(default="cpu", description="Where published models run.")
    vlm_url: str | None = Field(
        default=None, description="An OpenAI-compatible server that plays qwen2.5-vl, such as http://127.0.0.1:8000/v1."
    )
    vlm_model: str | None = Field(
        default=None, description="What that server calls the model; by default the one called Qwen2.5-VL."
    )
    accept_noncommercial: bool = Field(
        default=False, description="Whether that model's licence may forbid paid work, as Qwen2.5-VL-3B's does."
    )
    vlm_timeout: float = Field(
        default=120.0, gt=0, le=86_400, description="Seconds after which an answer of qwen2.5-vl is given up."
    )
    vlm_image_edge: int = Field(
        default=1008, ge=56, le=4096, description="Most pixels of the long edge of a picture that qwen2.5-vl is shown."
    )
    vlm_max_tokens: int = Field(
        default=1024, ge=16, le=65_536, description="Most tokens of one answer of qwen2.5-vl; a longer one is cut off."
    )
    vlm_at_once: int = Field(
        default=4, ge=1, le=256, description="Questions that are open at that server at the same time."
    )
    models: Path | None = Field(
        default=None, description="Folder for the weights of published models; by default the platform's."
    )
    mirror: str | None = Field(
        default=None, description="Where weights are pulled from, laid out as the hub is; by default HF_ENDPOINT."
    )

    store: str | None = Field(
        default=None,
        description="Where runs and results are kept: a file, a PostgreSQL URL, or `none`; by default a file of yours.",
    )
    blobs: str | None = Field(
        default=None,
        description="Where large results of a PostgreSQL store lie: a folder or URL that all who use it reach.",
    )
    borrowed: Path | None = Field(
        default=None,
        description="Where photos that were named by a URL stand while they are looked at: the same on all machines of "
        "a run. What is fetched is kept there, up to 4 GB; by default a folder of the system's for such things.",
    )
    cache_days: int = Field(
        default=90, ge=14, le=36_500, description="Days after which a result that nobody needed is let go."
    )
    cache_size: str = Field(
        default="20GB", pattern=AMOUNT, description="Most that kept results take, such as 500MB; the oldest go first."
    )

    broker: SecretStr | None = Field(
        default=None,
        description="Where workers take their work from: the URL of a Redis or RabbitMQ server.",
    )

    roots: Folders = Field(
        default=(),
        description="Folders that the web app may read photos from and write into, "
        "in a variable parted as in `PATH`; by default your Pictures folder.",
    )
    recipes: Path | None = Field(
        default=None, description="Folder for the recipes that the web app saves; by default the platform's."
    )
    port: int = Field(default=8765, ge=0, le=65_535, description="Where the web app listens; 0: wherever is free.")
    token: SecretStr | None = Field(
        default=None,
        description="What opens the web app to other machines, 16 characters or more; one is made by default.",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What `load` gives is all there is."""
        return (init_settings,)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and where each value came from: `flag`, a variable's name, a file's path, or `default`."""

    settings: Settings
    origins: Mapping[str, str]
    file: Path | None = None
    """The TOML file that was read."""


def load(flags: Mapping[str, Any] | None = None, file: Path | None = None) -> Loaded:
    """The settings in force. A flag that is None was not given; `file` is read instead of the user's own.

    Raises CallError for a value that does not fit, naming where it stands, and for a name that no setting has.
    """
    source = _file(file)
    said = _layers(flags or {}, source)
    values, origins = {}, dict.fromkeys(Settings.model_fields, "default")
    for layer in reversed(said):
        for name, (value, origin) in layer.items():
            values[name], origins[name] = value, origin
    try:
        return Loaded(Settings(**values), origins, source)
    except ValidationError as error:
        raise CallError("\n".join(_complaint(fault, origins) for fault in error.errors())) from None


def surroundings(chosen: Settings, *, allow_remote: bool = False) -> Surroundings:
    """What published models find around them, by the settings and the call."""
    return Surroundings(
        device=chosen.device,
        vlm_url=chosen.vlm_url,
        vlm_model=chosen.vlm_model,
        allow_remote=allow_remote,
        accept_noncommercial=chosen.accept_noncommercial,
        vlm_timeout=chosen.vlm_timeout,
        vlm_image_edge=chosen.vlm_image_edge,
        vlm_max_tokens=chosen.vlm_max_tokens,
        vlm_at_once=chosen.vlm_at_once,
    )


def pass_on(chosen: Settings) -> None:
    """Tell places to the processes that this one starts, by the environment that they inherit."""
    for name in ("cache", "models", "blobs", "borrowed"):
        if folder := getattr(chosen, name):
            os.environ[f"{PREFIX}{name.upper()}"] = str(folder)


def user_file() -> Path:
    """Where this platform keeps a user's settings of Safelight."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "safelight" / "config.toml"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "safelight" / "config.toml"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "safelight" / "config.toml"


Layer = dict[str, tuple[Any, str]]


def _layers(flags: Mapping[str, Any], file: Path | None) -> tuple[Layer, ...]:
    """What was said, strongest first."""
    given: Layer = {name: (value, "flag") for name, value in flags.items() if value is not None}
    variables: Layer = {n: (v, f"{PREFIX}{n.upper()}") for n, v in _variables().items()}
    return given, variables, _written(file) if file else {}


def _variables() -> dict[str, Any]:
    """An empty variable says nothing: shells have no other way to take one back."""
    return EnvSettingsSource(Settings, env_ignore_empty=True)()


def _file(asked: Path | None) -> Path | None:
    """The TOML file to read: one that was asked for must be there."""
    named = asked or (Path(os.environ[FILE_VARIABLE]) if os.environ.get(FILE_VARIABLE) else None)
    if named is None:
        return user_file() if user_file().is_file() else None
    if not named.is_file():
        raise CallError(f"there is no settings file {str(named)!r}")
    return named


def _written(file: Path) -> Layer:
    try:
        values = TomlConfigSettingsSource(Settings, file)()
    except (ValueError, OSError) as error:
        raise CallError(f"the settings file {str(file)!r} cannot be read: {error}") from None
    for name in values:
        if name not in Settings.model_fields:
            hint = did_you_mean(name, Settings.model_fields) or f"; there are {listed(Settings.model_fields, 'and')}"
            raise CallError(f"{file}: unknown setting {name!r}{hint}")
    return {name: (value, str(file)) for name, value in values.items()}


def _complaint(fault: Any, origins: Mapping[str, str]) -> str:
    name = str(fault["loc"][0])
    reason = fault["msg"][0].lower() + fault["msg"][1:]
    said = "what it says" if name in ("token", "broker") else repr(fault["input"])
    return f"setting {name!r} ({origins.get(name, 'flag')}): {said} does not fit: {reason}"
