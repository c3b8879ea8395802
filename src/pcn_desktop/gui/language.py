"""The interface's language: switched at once, for every open window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from pcn_desktop.paths import translations_folder

_LOCALES = {"fr": "fr_CA", "en": "en_CA"}
_OF_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go back"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go forward"),
    QT_TRANSLATE_NOOP("QFileDialog", "Change to detail view mode"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QCupsJobWidget", "&Billing information:"),
    QT_TRANSLATE_NOOP("QCupsJobWidget", "&End:"),
    QT_TRANSLATE_NOOP("QCupsJobWidget", "&Start:"),
    QT_TRANSLATE_NOOP("QCupsJobWidget", "Job &priority:"),
    QT_TRANSLATE_NOOP("QCupsJobWidget", "Scheduled &printing:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
)
"""Words of Qt's own dialogs that its French catalogue lacks or gets wrong: ours holds them, and is asked first.

They show where the desktop brings no dialogs of its own, as on a bare Linux.
"""


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
            self._load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            self._load(f"pcn_{language}", str(translations_folder())),
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
