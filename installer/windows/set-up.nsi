; The set-up for Windows: for one person, without the administrator, in French and in English.
;
;   makensis -INPUTCHARSET UTF8 -DVERSION=0.3.0 -DBUNDLE=folder -DICON=file.ico -DTARGET=set-up.exe set-up.nsi
;
; Run by installer/windows_packages.py. Workshops and settings lie in %LOCALAPPDATA%\PCN Desktop, which nothing here
; touches: neither an upgrade nor the removal.

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

!define NAME "PCN Desktop"
!define WINDOW "pcn-desktop-window.exe"
!define CONSOLE "pcn-desktop.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define WORKSPACE "PCNDesktop.Workspace"
!define SHARE "PCNDesktop.Share"
!define VAULT "PCNDesktop.Vault"

Name "${NAME}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME}"
VIAddVersionKey LegalCopyright "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(Leaves)"

; The folder is not asked for: there is one good place, and a folder of the person's choice could hold other files.
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The system's language is taken where it is one of these; otherwise the first.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString Welcome ${LANG_ENGLISH} "This installs ${NAME} ${VERSION} for you alone; the administrator is not needed.$\r$\n$\r$\nWorkshops, backups and settings of an earlier version stay as they are, in $LOCALAPPDATA\${NAME}."
LangString Welcome ${LANG_FRENCH} "${NAME} ${VERSION} sera installé pour vous seulement; l’administrateur n’est pas nécessaire.$\r$\n$\r$\nLes ateliers, les copies de sauvegarde et les réglages d’une version antérieure restent tels quels, dans $LOCALAPPDATA\${NAME}."
LangString Leaves ${LANG_ENGLISH} "The program will be removed. Your workshops, their backups and your settings stay in $LOCALAPPDATA\${NAME}."
LangString Leaves ${LANG_FRENCH} "Le programme sera retiré. Vos ateliers, leurs copies de sauvegarde et vos réglages restent dans $LOCALAPPDATA\${NAME}."
LangString Running ${LANG_ENGLISH} "${NAME} is open. Close it, then choose Retry. Nothing was changed."
LangString Running ${LANG_FRENCH} "${NAME} est ouvert. Fermez-le, puis choisissez Réessayer. Rien n’a été modifié."
LangString Comment ${LANG_ENGLISH} "Self-assessment workshops for primary care networks"
LangString Comment ${LANG_FRENCH} "Ateliers d’autoévaluation de réseaux de soins primaires"
LangString WorkspaceKind ${LANG_ENGLISH} "PCN Desktop workspace"
LangString WorkspaceKind ${LANG_FRENCH} "Espace de travail PCN Desktop"
LangString ShareKind ${LANG_ENGLISH} "PCN Desktop shared file"
LangString ShareKind ${LANG_FRENCH} "Fichier partagé PCN Desktop"
LangString VaultKind ${LANG_ENGLISH} "PCN Desktop vault"
LangString VaultKind ${LANG_FRENCH} "Coffre PCN Desktop"

; Windows lets nobody write to a program that runs. A silent run (/S) cannot ask: it ends with status 2.
!macro RefuseWhileOpen PROGRAM
  ${Do}
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}" a
      ${If} ${Errors}
        ${If} ${Silent}
          SetErrorLevel 2
          Quit
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY +2
        Quit
        ${Continue}
      ${EndIf}
      FileClose $0
    ${EndIf}
    ${ExitDo}
  ${Loop}
!macroend

; One kind of file: its name for people, its icon, and what opens it.
!macro Associate SUFFIX KIND WORDS
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${KIND}" ""
!macroend

; Leave an extension that another program has taken since.
!macro Dissociate SUFFIX KIND
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${KIND}"
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
!macroend

; Tell the desktop that kinds of file changed (SHCNE_ASSOCCHANGED).
!macro RefreshDesktop
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Only what a set-up of ours put there: never the whole folder.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\${WINDOW}"
!macroend

Section
  !insertmacro RefuseWhileOpen "${WINDOW}"
  !insertmacro RefuseWhileOpen "${CONSOLE}"
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${WINDOW}" 0 SW_SHOWNORMAL "" "$(Comment)"
  !insertmacro Associate ".pcnwork" "${WORKSPACE}" "$(WorkspaceKind)"
  !insertmacro Associate ".pcnshare" "${SHARE}" "$(ShareKind)"
  !insertmacro Associate ".pcnvault" "${VAULT}" "$(VaultKind)"

  WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  !insertmacro RefreshDesktop
SectionEnd

Section Uninstall
  !insertmacro RefuseWhileOpen "${WINDOW}"
  !insertmacro RefuseWhileOpen "${CONSOLE}"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro Dissociate ".pcnwork" "${WORKSPACE}"
  !insertmacro Dissociate ".pcnshare" "${SHARE}"
  !insertmacro Dissociate ".pcnvault" "${VAULT}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${NAME}"
  !insertmacro RefreshDesktop
SectionEnd
