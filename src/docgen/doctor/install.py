"""What to type to install something: the command of the installer that this machine has."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

LIBRARIES = {
    "apt-get": "sudo apt-get install {packages}",
    "dnf": "sudo dnf install pango harfbuzz",
    "pacman": "sudo pacman -S pango harfbuzz",
    "zypper": "sudo zypper install libpango-1_0-0 libharfbuzz-subset0",
    "apk": "sudo apk add pango harfbuzz-subset",
    "brew": "brew install pango",
}
FONT = {
    "apt-get": "sudo apt-get install fonts-liberation2",
    "dnf": "sudo dnf install liberation-serif-fonts",
    "pacman": "sudo pacman -S ttf-liberation",
    "zypper": "sudo zypper install liberation-fonts",
    "apk": "sudo apk add font-liberation",
    "brew": "brew install --cask font-tinos",
}


def command(by_installer: Mapping[str, str], *packages: str) -> str:
    """The command for this machine; where its installer is not known, those of Debian and macOS to go by."""
    for installer, line in by_installer.items():
        if shutil.which(installer):
            return line.format(packages=" ".join(packages))
    debian = by_installer["apt-get"].format(packages=" ".join(packages))
    return f"Debian/Ubuntu: {debian}; macOS: {by_installer['brew']}"
