"""The interface's language: switched at once, for every open window."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from pcn_desktop.paths import translations_folder

_LOCALES = {"fr": "fr_CA", "en": "en_CA"}


class Languages(QObject):
    """Holds the translators of the running application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []

    def switch(self, language: str) -> None:
        """Speak `language` (`fr` or `en`): open windows get the locale, then the event that rewrites their words."""
        locale = QLocale(_LOCALES[language])
        QLocale.setDefault(locale)
        for window in self._application.topLevelWidgets():
            window.setLocale(locale)
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [
            self._load(f"pcn_{language}", str(translations_folder())),
            self._load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ]
        for translator in self._translators:
            self._application.installTranslator(translator)

    def _load(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        translator.load(name, folder)
        return translator


def language_of(widget: QWidget) -> str:
    """Return the language in which `widget` speaks: `fr` or `en`."""
    return "fr" if widget.locale().language() == QLocale.Language.French else "en"
