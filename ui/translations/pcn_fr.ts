<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ActionWords</name>
    <message>
        <source>Not applicable</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Don’t know</source>
        <translation>Ne sait pas</translation>
    </message>
    <message>
        <source>Clear the rating</source>
        <translation>Effacer la cote</translation>
    </message>
    <message>
        <source>Next criterion</source>
        <translation>Critère suivant</translation>
    </message>
    <message>
        <source>Previous criterion</source>
        <translation>Critère précédent</translation>
    </message>
    <message>
        <source>Next dimension</source>
        <translation>Dimension suivante</translation>
    </message>
    <message>
        <source>Previous dimension</source>
        <translation>Dimension précédente</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Montrer toutes les touches</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>Flèche gauche</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Flèche droite</translation>
    </message>
    <message>
        <source>Up arrow</source>
        <translation>Flèche haut</translation>
    </message>
    <message>
        <source>Down arrow</source>
        <translation>Flèche bas</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Space bar</source>
        <translation>Barre d’espace</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>{share} criteria rated</source>
        <translation>{share} critères cotés</translation>
    </message>
    <message numerus="yes">
        <source>%n not rated yet</source>
        <translation>
            <numerusform>%n non coté</numerusform>
            <numerusform>%n non cotés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n don’t know</source>
        <translation>
            <numerusform>%n «&#xa0;ne sait pas&#xa0;»</numerusform>
            <numerusform>%n «&#xa0;ne sait pas&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n sans objet</numerusform>
            <numerusform>%n sans objet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Choose in a calendar</source>
        <translation>Choisir dans un calendrier</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>DimensionNotes</name>
    <message>
        <source>Notes of this dimension</source>
        <translation>Notes de cette dimension</translation>
    </message>
    <message>
        <source>No note in this dimension yet. Notes are written under the criterion.</source>
        <translation>Aucune note dans cette dimension pour l’instant. Les notes s’écrivent sous le critère.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Names Indigenous partners</source>
        <translation>Nomme des partenaires autochtones</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n critère</numerusform>
            <numerusform>%n critères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n functions</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensions</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents and licences</source>
        <translation>Documents et licences</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licence&#xa0;: {licence}</translation>
    </message>
    <message>
        <source>Where it comes from, and what it is not</source>
        <translation>D’où il vient, et ce qu’il n’est pas</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy the address {address}</source>
        <translation>Copier l’adresse {address}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiée</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>Annulé&#xa0;: aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. The workshop is intact.</source>
        <translation>Une erreur s’est produite dans le programme lui-même. L’atelier est intact.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>Rapport PDF</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Enregistrer le classeur</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Progress of the workbook</source>
        <translation>Avancement du classeur</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Avancement du rapport</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the workbook</source>
        <translation>Annuler le classeur</translation>
    </message>
    <message>
        <source>Cancel the report</source>
        <translation>Annuler le rapport</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>The folder already holds a file named {name}. To keep both, the new one is named {spare}.</source>
        <translation>Le dossier contient déjà un fichier nommé {name}. Pour garder les deux, le nouveau s’appellera {spare}.</translation>
    </message>
</context>
<context>
    <name>GuidanceCards</name>
    <message>
        <source>Elsewhere in Ontario</source>
        <translation>Ailleurs en Ontario</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Ce qui a aidé</translation>
    </message>
    <message>
        <source>What got in the way</source>
        <translation>Ce qui a fait obstacle</translation>
    </message>
    <message>
        <source>From the north</source>
        <translation>Vu du Nord</translation>
    </message>
    <message>
        <source>OHT building blocks</source>
        <translation>Éléments constitutifs des ESO</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>There is no guidance for this criterion.</source>
        <translation>Il n’y a pas de repères pour ce critère.</translation>
    </message>
</context>
<context>
    <name>GuidancePanel</name>
    <message>
        <source>Guidance</source>
        <translation>Repères</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Quick guide (PDF)…</source>
        <translation>Aide-mémoire (PDF)…</translation>
    </message>
    <message>
        <source>One page to print: before, during and after the workshop</source>
        <translation>Une page à imprimer&#xa0;: avant, pendant et après l’atelier</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les sujets</translation>
    </message>
    <message>
        <source>Previous topic (Alt+Left)</source>
        <translation>Sujet précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Next topic (Alt+Right)</source>
        <translation>Sujet suivant (Alt+Droite)</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>Folder of the licences</source>
        <translation>Dossier des licences</translation>
    </message>
    <message>
        <source>Back to “{page}”</source>
        <translation>Revenir à «&#xa0;{page}&#xa0;»</translation>
    </message>
    <message>
        <source>Copied: {address}. The program itself opens no address.</source>
        <translation>Copiée&#xa0;: {address}. Le programme n’ouvre lui-même aucune adresse.</translation>
    </message>
    <message numerus="yes">
        <source>%n topics found</source>
        <translation>
            <numerusform>%n sujet trouvé</numerusform>
            <numerusform>%n sujets trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>No topic holds “{words}”. Try fewer words.</source>
        <translation>Aucun sujet ne contient «&#xa0;{words}&#xa0;». Essayez moins de mots.</translation>
    </message>
    <message>
        <source>The versions are copied.</source>
        <translation>Les versions sont copiées.</translation>
    </message>
    <message>
        <source>PCN Desktop quick guide.pdf</source>
        <translation>Aide-mémoire PCN Desktop.pdf</translation>
    </message>
    <message>
        <source>Save the quick guide</source>
        <translation>Enregistrer l’aide-mémoire</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of this criterion</source>
        <translation>Historique de ce critère</translation>
    </message>
    <message>
        <source>History of this workshop</source>
        <translation>Historique de cet atelier</translation>
    </message>
    <message>
        <source>Back to before</source>
        <translation>Remettre l’ancienne</translation>
    </message>
    <message>
        <source>Puts the earlier value back, as a new change</source>
        <translation>Remet la valeur d’avant, comme nouvelle modification</translation>
    </message>
    <message>
        <source>Back to this</source>
        <translation>Remettre celle-ci</translation>
    </message>
    <message>
        <source>Puts this value back, as a new change</source>
        <translation>Remet cette valeur, comme nouvelle modification</translation>
    </message>
    <message>
        <source>Choose a line to put an earlier value back. Nothing is erased: going back is a new line.</source>
        <translation>Choisissez une ligne pour remettre une valeur antérieure. Rien n’est effacé&#xa0;: revenir en arrière ajoute une ligne.</translation>
    </message>
    <message>
        <source>Details and scope are as they were at the start.</source>
        <translation>Les renseignements et la portée sont comme au départ.</translation>
    </message>
    <message>
        <source>Nothing was changed on this criterion yet.</source>
        <translation>Rien n’a encore été modifié pour ce critère.</translation>
    </message>
</context>
<context>
    <name>InstrumentsPage</name>
    <message>
        <source>Instruments</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Search: a code, a word</source>
        <translation>Chercher&#xa0;: un code, un mot</translation>
    </message>
    <message>
        <source>Search the instruments</source>
        <translation>Chercher dans les outils</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Instruments, sections, dimensions and criteria</source>
        <translation>Outils, sections, dimensions et critères</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>L’entrée choisie</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria found</source>
        <translation>
            <numerusform>%n critère trouvé</numerusform>
            <numerusform>%n critères trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing holds “{words}”. Try fewer words, or a code such as F2.1.</source>
        <translation>Rien ne contient «&#xa0;{words}&#xa0;». Essayez moins de mots, ou un code comme F2.1.</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Backed up and read back: {path}</source>
        <translation>Copie de sauvegarde écrite et relue&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The backup is in place.</source>
        <translation>La copie de sauvegarde est en place.</translation>
    </message>
    <message>
        <source>The backup is in place. The earlier file is kept here: {path}</source>
        <translation>La copie de sauvegarde est en place. L’ancien fichier est gardé ici&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Le fichier est en bon état.</translation>
    </message>
    <message>
        <source>The file is damaged. Restore a backup.</source>
        <translation>Le fichier est endommagé. Restaurez une copie de sauvegarde.</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Press a key…</source>
        <translation>Appuyez sur une touche…</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close the sheet of keys</source>
        <translation>Fermer la liste des touches</translation>
    </message>
    <message>
        <source>The keys of the walk are switched off. Settings switches them on.</source>
        <translation>Les touches du parcours sont désactivées. Elles se réactivent dans Réglages.</translation>
    </message>
    <message>
        <source>These keys act only while the criterion has the focus. Settings changes them or switches them off.</source>
        <translation>Ces touches n’agissent que lorsque le critère est actif. Elles se changent ou se désactivent dans Réglages.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Other ratings</source>
        <translation>Autres cotes</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>Back to the criterion</source>
        <translation>Revenir au critère</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Find in the instruments</source>
        <translation>Chercher dans les outils</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>instead of {key}</source>
        <translation>au lieu de {key}</translation>
    </message>
    <message>
        <source>Help on the page at hand</source>
        <translation>Aide sur la page affichée</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Some text could not be saved. It is still in its field: copy it before closing.</source>
        <translation>Un texte n’a pas pu être enregistré. Il est encore dans son champ&#xa0;: copiez-le avant de fermer.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>No program on this computer opens it. It is here: {path}</source>
        <translation>Aucun programme de cet ordinateur ne peut l’ouvrir. Il se trouve ici&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The settings could not be saved; they last until closing.</source>
        <translation>Les réglages n’ont pas pu être enregistrés; ils valent jusqu’à la fermeture.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in the program itself. What was saved is kept.</source>
        <translation>Une erreur s’est produite dans le programme lui-même. Ce qui était enregistré est conservé.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>NewWorkshop</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Network (Ontario Health Team)</source>
        <translation>Réseau (Équipe Santé Ontario)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Language of the room</source>
        <translation>Langue de la salle</translation>
    </message>
    <message>
        <source>Facilitator’s label</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Written in the history beside each change: initials or a role. Never a participant’s name.</source>
        <translation>Inscrite dans l’historique à côté de chaque modification&#xa0;: des initiales ou un rôle. Jamais le nom d’une personne participante.</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NewWorkshopDialog</name>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copie)</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nouvel atelier</translation>
    </message>
    <message>
        <source>A title is enough to begin. Everything can be changed later in Prepare.</source>
        <translation>Un titre suffit pour commencer. Tout peut être modifié ensuite, dans Préparer.</translation>
    </message>
    <message>
        <source>Create the workshop</source>
        <translation>Créer l’atelier</translation>
    </message>
    <message>
        <source>Duplicate as template</source>
        <translation>Dupliquer comme modèle</translation>
    </message>
    <message>
        <source>Modelled on “{title}”: same details and same scope; no date, no ratings, no notes.</source>
        <translation>D’après «&#xa0;{title}&#xa0;»&#xa0;: mêmes renseignements et même portée; ni date, ni cotes, ni notes.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>A workshop needs a title.</source>
        <translation>Un atelier doit avoir un titre.</translation>
    </message>
    <message>
        <source>Write the date like this: 2026-11-22.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-22.</translation>
    </message>
    <message>
        <source>Choose at least one instrument.</source>
        <translation>Choisissez au moins un outil.</translation>
    </message>
    <message>
        <source>First give it a title.</source>
        <translation>Donnez-lui d’abord un titre.</translation>
    </message>
    <message>
        <source>First correct the date, or empty it.</source>
        <translation>Corrigez d’abord la date, ou effacez-la.</translation>
    </message>
    <message>
        <source>First choose an instrument.</source>
        <translation>Choisissez d’abord un outil.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Note on this criterion</source>
        <translation>Note sur ce critère</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Retirer cette note</translation>
    </message>
    <message>
        <source>What was said, what would show it, what is in the way…</source>
        <translation>Ce qui s’est dit, ce qui le montrerait, ce qui fait obstacle…</translation>
    </message>
</context>
<context>
    <name>NothingOpenPage</name>
    <message>
        <source>No workshop is open</source>
        <translation>Aucun atelier n’est ouvert</translation>
    </message>
    <message>
        <source>Open one from the list, or make a new one.</source>
        <translation>Ouvrez-en un dans la liste, ou créez-en un.</translation>
    </message>
    <message>
        <source>To the workshops</source>
        <translation>Aller aux ateliers</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Aucun espace de travail n’est ouvert</translation>
    </message>
    <message>
        <source>In the settings, another file can be opened or a backup restored.</source>
        <translation>Dans Réglages, ouvrez un autre fichier ou restaurez une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>Aller aux réglages</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline: sections and dimensions</source>
        <translation>Plan&#xa0;: sections et dimensions</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Everything here can be changed at any time. It is saved as you type.</source>
        <translation>Tout peut être modifié ici en tout temps, et s’enregistre au fil de la frappe.</translation>
    </message>
    <message>
        <source>This workshop</source>
        <translation>Cet atelier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Network (Ontario Health Team)</source>
        <translation>Réseau (Équipe Santé Ontario)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Facilitator’s label</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Written in the history beside each change, so that one knows who was at the keyboard: initials or a role will do. Never a participant’s name.</source>
        <translation>Inscrite dans l’historique à côté de chaque modification, pour savoir qui tenait le clavier&#xa0;: des initiales ou un rôle suffisent. Jamais le nom d’une personne participante.</translation>
    </message>
    <message>
        <source>Language of the room</source>
        <translation>Langue de la salle</translation>
    </message>
    <message>
        <source>What the room will look at</source>
        <translation>Ce que la salle examinera</translation>
    </message>
    <message>
        <source>A criterion left out is neither blank nor not applicable: it leaves every count and every score. If it was already rated, its rating is kept and returns with it.</source>
        <translation>Un critère laissé de côté n’est ni en blanc ni sans objet&#xa0;: il sort de tous les décomptes et de tous les scores. S’il était déjà coté, sa cote est gardée et revient avec lui.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Criteria in this workshop</source>
        <translation>Critères de cet atelier</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What was changed here, and the way back</source>
        <translation>Ce qui a été modifié ici, et comment y revenir</translation>
    </message>
    <message>
        <source>A workshop needs a title: the earlier one is back.</source>
        <translation>Un atelier doit avoir un titre&#xa0;: le précédent est revenu.</translation>
    </message>
    <message>
        <source>This was not a date: what was there before is back.</source>
        <translation>Ce n’était pas une date&#xa0;: ce qu’il y avait avant est revenu.</translation>
    </message>
    <message>
        <source>A workshop needs a title.</source>
        <translation>Un atelier doit avoir un titre.</translation>
    </message>
    <message>
        <source>Write the date like this: 2026-11-22.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-22.</translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n criteria in this workshop</source>
        <translation>
            <numerusform>{chosen} sur %n critère dans cet atelier</numerusform>
            <numerusform>{chosen} sur %n critères dans cet atelier</numerusform>
        </translation>
    </message>
    <message>
        <source>At about {minutes} minutes each, an estimate: {time}</source>
        <translation>Estimation, à environ {minutes} minutes par critère&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Choose at least one criterion of each instrument. Until then the earlier choice is kept.</source>
        <translation>Choisissez au moins un critère de chaque outil. D’ici là, le choix précédent est gardé.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}</translation>
    </message>
    <message>
        <source>Continue the walk</source>
        <translation>Continuer le parcours</translation>
    </message>
    <message>
        <source>Start the walk</source>
        <translation>Commencer le parcours</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Workshops</source>
        <translation>Ateliers</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Animer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>ReportOptions</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
    <message>
        <source>Notes stay as they were written; a note in the other language is marked.</source>
        <translation>Les notes restent telles qu’elles ont été écrites; une note dans l’autre langue est signalée.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Questions and evidence</source>
        <translation>Questions et preuves</translation>
    </message>
    <message>
        <source>Under each criterion, the question to the room and what would show it. The report gets longer.</source>
        <translation>Sous chaque critère, la question à la salle et ce qui le montrerait. Le rapport s’allonge.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Open a workshop first: its report is made here.</source>
        <translation>Ouvrez d’abord un atelier&#xa0;: son rapport se fait ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes, each under its criterion</source>
        <translation>
            <numerusform>%n note, sous son critère</numerusform>
            <numerusform>%n notes, chacune sous son critère</numerusform>
        </translation>
    </message>
    <message>
        <source>No note was written in this workshop.</source>
        <translation>Aucune note n’a été écrite dans cet atelier.</translation>
    </message>
    <message>
        <source>Criteria with questions and evidence</source>
        <translation>Critères avec questions et preuves</translation>
    </message>
    <message>
        <source>Sections with criteria</source>
        <translation>Sections avec critères</translation>
    </message>
    <message>
        <source>Sections with criteria and notes</source>
        <translation>Sections avec critères et notes</translation>
    </message>
    <message>
        <source>Sections with criteria, questions and evidence</source>
        <translation>Sections avec critères, questions et preuves</translation>
    </message>
    <message>
        <source>Sections with criteria, questions, evidence and notes</source>
        <translation>Sections avec critères, questions, preuves et notes</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Page de titre</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>Dossier des rapports</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Show the scores</source>
        <translation>Montrer les scores</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Previous criterion</source>
        <translation>Critère précédent</translation>
    </message>
    <message>
        <source>To the report</source>
        <translation>Vers le rapport</translation>
    </message>
    <message>
        <source>Next criterion</source>
        <translation>Critère suivant</translation>
    </message>
</context>
<context>
    <name>ScopeModel</name>
    <message>
        <source>Criteria in this workshop</source>
        <translation>Critères de cet atelier</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Scores by section and dimension</source>
        <translation>Scores par section et par dimension</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>Dossier des rapports</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Back to Documents</source>
        <translation>Revenir à Documents</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Every workshop of this computer is kept in one file. It never leaves the computer by itself.</source>
        <translation>Tous les ateliers de cet ordinateur sont dans un seul fichier, qui ne quitte jamais l’ordinateur de lui-même.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Copie de sauvegarde…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Ouvrir un autre espace de travail…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une copie de sauvegarde…</translation>
    </message>
    <message>
        <source>Keys of the walk</source>
        <translation>Touches du parcours</translation>
    </message>
    <message>
        <source>Single keys rate and move</source>
        <translation>Coter et se déplacer d’une seule touche</translation>
    </message>
    <message>
        <source>A single key acts only while the criterion has the focus, never in a note, a list or a field. Switch the keys off if you dictate, or if keys get pressed by accident; every button stays.</source>
        <translation>Une touche seule n’agit que lorsque le critère est actif, jamais dans une note, une liste ou un champ. Désactivez les touches si vous dictez, ou si l’on en presse par accident; tous les boutons restent.</translation>
    </message>
    <message>
        <source>Choose a line and press Enter, or click it; then press the new key.</source>
        <translation>Choisissez une ligne et appuyez sur Entrée, ou cliquez dessus; appuyez ensuite sur la nouvelle touche.</translation>
    </message>
    <message>
        <source>Restore the standard keys</source>
        <translation>Rétablir les touches d’origine</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size {size}</source>
        <translation>Taille du texte {size}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Thème&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Keys of the walk</source>
        <translation>Touches du parcours</translation>
    </message>
    <message>
        <source>Copy it to this computer and work there</source>
        <translation>Le copier sur cet ordinateur et y travailler</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>Aucun espace de travail n’est ouvert.</translation>
    </message>
    <message>
        <source>This folder is copied to other machines by a synchronising program, which may mix two states of the file. It is safer in this computer’s own folder.</source>
        <translation>Un programme de synchronisation copie ce dossier sur d’autres appareils, au risque de mêler deux états du fichier. Celui-ci est plus sûr dans le dossier propre à cet ordinateur.</translation>
    </message>
    <message>
        <source>This folder is on the network: a lost connection may interrupt the work. The file is safer in this computer’s own folder.</source>
        <translation>Ce dossier est sur le réseau&#xa0;: une connexion perdue peut interrompre le travail. Le fichier est plus sûr dans le dossier propre à cet ordinateur.</translation>
    </message>
    <message>
        <source>This file is on a drive that can be pulled out. Keep the drive in place while you work, or work in this computer’s own folder.</source>
        <translation>Ce fichier est sur un support amovible. Laissez-le en place pendant que vous travaillez, ou travaillez dans le dossier propre à cet ordinateur.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only: nothing in it can be changed.</source>
        <translation>Cet espace de travail est en lecture seule&#xa0;: rien ne peut y être modifié.</translation>
    </message>
    <message>
        <source>Digits set the levels. Press another key, or Esc.</source>
        <translation>Les chiffres donnent les niveaux. Appuyez sur une autre touche, ou sur Échap.</translation>
    </message>
    <message>
        <source>Keys with Ctrl, Alt or Cmd belong to the window. Press another key, or Esc.</source>
        <translation>Les touches avec Ctrl, Alt ou Cmd sont réservées à la fenêtre. Appuyez sur une autre touche, ou sur Échap.</translation>
    </message>
    <message>
        <source>{key} already stands for “{action}”. Press another key, or Esc.</source>
        <translation>{key} est déjà prise&#xa0;: «&#xa0;{action}&#xa0;». Appuyez sur une autre touche, ou sur Échap.</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>Dossier des rapports</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Faire une copie de sauvegarde</translation>
    </message>
    <message>
        <source>Open another workspace</source>
        <translation>Ouvrir un autre espace de travail</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une copie de sauvegarde</translation>
    </message>
    <message>
        <source>Put {name} in place of the present workspace? The present one is kept beside it, with the date in its name.</source>
        <translation>Mettre {name} à la place de l’espace de travail actuel? L’actuel est gardé à côté, avec la date dans son nom.</translation>
    </message>
    <message>
        <source>Workspace (*.pcnwork *.pcnshare)</source>
        <translation>Espace de travail (*.pcnwork *.pcnshare)</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Guidance</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Switch to French</source>
        <translation>Passer au français</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>Passer à l’anglais</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Not saved yet…</source>
        <translation>Pas encore enregistré…</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Help on this page (F1)</source>
        <translation>Aide sur cette page (F1)</translation>
    </message>
</context>
<context>
    <name>WalkCard</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>{action} — key {key}</source>
        <translation>{action} — touche {key}</translation>
    </message>
</context>
<context>
    <name>WorkshopsModel</name>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last changed: {moment}</source>
        <translation>Dernière modification&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>{title} (open)</source>
        <translation>{title} (ouvert)</translation>
    </message>
    <message>
        <source>{rated} of {applicable} criteria rated</source>
        <translation>{rated} sur {applicable} critères cotés</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>All rated</source>
        <translation>Tout est coté</translation>
    </message>
</context>
<context>
    <name>WorkshopsPage</name>
    <message>
        <source>Workshops</source>
        <translation>Ateliers</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nouvel atelier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the selected workshop (Enter)</source>
        <translation>Ouvrir l’atelier choisi (Entrée)</translation>
    </message>
    <message>
        <source>Duplicate as template</source>
        <translation>Dupliquer comme modèle</translation>
    </message>
    <message>
        <source>A new workshop with the same details and scope: no date, no ratings, no notes</source>
        <translation>Un nouvel atelier avec les mêmes renseignements et la même portée, sans date, sans cotes ni notes</translation>
    </message>
    <message>
        <source>There is no workshop yet. Give the first one a title, choose what the room will look at, and begin.</source>
        <translation>Aucun atelier pour l’instant. Donnez un titre au premier, choisissez ce que la salle examinera, et commencez.</translation>
    </message>
</context>
</TS>
