<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ActPage</name>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
    <message>
        <source>Add a row (Ctrl+N, or Insert in the table)</source>
        <translation>Ajouter une ligne (Ctrl+N, ou Inser dans le tableau)</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Enter or F2 edits a cell, Tab goes on to the next one, Delete removes the row.</source>
        <translation>Entrée ou F2 modifie une cellule, Tab passe à la suivante, Suppr retire la ligne.</translation>
    </message>
    <message>
        <source>Go to the criterion</source>
        <translation>Aller au critère</translation>
    </message>
    <message>
        <source>Show it in the walk (Enter on the criterion; F2 chooses another one)</source>
        <translation>Le montrer dans le parcours (Entrée sur le critère; F2 en choisit un autre)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the action of this row (Delete); undo puts it back</source>
        <translation>Retirer l’action de cette ligne (Suppr); annuler la remet</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>Aucune action ne correspond.</translation>
    </message>
    <message>
        <source>Show all actions</source>
        <translation>Montrer toutes les actions</translation>
    </message>
    <message>
        <source>Nothing is to be done yet. Say what comes next, who does it and by when: one line an action.</source>
        <translation>Rien n’est encore à faire. Dites ce qui vient ensuite, qui s’en charge et pour quand&#xa0;: une ligne par action.</translation>
    </message>
    <message>
        <source>This workshop is closed: its actions can be read, not changed.</source>
        <translation>Cet atelier est fermé&#xa0;: ses actions se lisent, mais ne se modifient pas.</translation>
    </message>
    <message>
        <source>This workspace is open for reading: its actions cannot be changed.</source>
        <translation>Cet espace de travail est ouvert en lecture&#xa0;: ses actions ne se modifient pas.</translation>
    </message>
    <message>
        <source>Write the date like this: 2026-11-22.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-22.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Write the date like this: 2026-11-22.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-22.</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semaines</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mois</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 mois</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Ce qui sera fait</translation>
    </message>
    <message>
        <source>A name, or a role</source>
        <translation>Un nom ou un rôle</translation>
    </message>
    <message>
        <source>Save the action</source>
        <translation>Enregistrer l’action</translation>
    </message>
    <message>
        <source>Enter; Shift+Enter begins a new line, Esc goes back to the criterion</source>
        <translation>Entrée; Maj+Entrée commence une ligne, Échap revient au critère</translation>
    </message>
    <message>
        <source>New action · {code}</source>
        <translation>Nouvelle action · {code}</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
</context>
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
        <source>Park a topic</source>
        <translation>Mettre un sujet de côté</translation>
    </message>
    <message>
        <source>Votes on the criterion</source>
        <translation>Votes sur le critère</translation>
    </message>
    <message>
        <source>Reveal the votes</source>
        <translation>Dévoiler les votes</translation>
    </message>
    <message>
        <source>Another round of votes</source>
        <translation>Un autre tour de votes</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Blank the projector</source>
        <translation>Noircir le projecteur</translation>
    </message>
    <message>
        <source>Room-safe mode</source>
        <translation>Mode «&#xa0;salle&#xa0;»</translation>
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
        <source>Delete</source>
        <translation>Suppr</translation>
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
    <message>
        <source>Add an action</source>
        <translation>Ajouter une action</translation>
    </message>
</context>
<context>
    <name>ActionsModel</name>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune valeur</translation>
    </message>
</context>
<context>
    <name>ActionsPanel</name>
    <message>
        <source>Actions of this dimension</source>
        <translation>Actions de cette dimension</translation>
    </message>
    <message numerus="yes">
        <source>%n actions in this dimension</source>
        <translation>
            <numerusform>%n action dans cette dimension</numerusform>
            <numerusform>%n actions dans cette dimension</numerusform>
        </translation>
    </message>
    <message>
        <source>No action in this dimension. This workshop is closed.</source>
        <translation>Aucune action dans cette dimension. Cet atelier est fermé.</translation>
    </message>
    <message>
        <source>No action in this dimension yet.</source>
        <translation>Aucune action dans cette dimension pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Sitting {number}</source>
        <translation>Séance {number}</translation>
    </message>
    <message>
        <source>In no sitting</source>
        <translation>Dans aucune séance</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>What the room does, in what order and for how long. Nothing moves on by itself: during the walk, the time used is shown beside this plan.</source>
        <translation>Ce que la salle fait, dans quel ordre et pendant combien de temps. Rien n’avance tout seul&#xa0;: pendant le parcours, le temps utilisé se lit à côté de ce plan.</translation>
    </message>
    <message>
        <source>Propose an agenda from the scope</source>
        <translation>Proposer un ordre du jour d’après la portée</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Ajouter une section</translation>
    </message>
    <message>
        <source>Add a break</source>
        <translation>Ajouter une pause</translation>
    </message>
    <message>
        <source>Add another part</source>
        <translation>Ajouter un autre point</translation>
    </message>
    <message>
        <source>Replace the agenda</source>
        <translation>Remplacer l’ordre du jour</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Le garder tel quel</translation>
    </message>
    <message>
        <source>No agenda yet: a proposal is one click away.</source>
        <translation>Pas encore d’ordre du jour&#xa0;: un clic suffit pour en proposer un.</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>{time} en tout</translation>
    </message>
    <message>
        <source>{time} in all · ends at {end}</source>
        <translation>{time} en tout · fin à {end}</translation>
    </message>
    <message>
        <source>{sitting}: {words}</source>
        <translation>{sitting}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Every section in scope is in the agenda</source>
        <translation>Toutes les sections de la portée sont à l’ordre du jour</translation>
    </message>
    <message>
        <source>There is an agenda already. Undo brings it back if you replace it.</source>
        <translation>Il y a déjà un ordre du jour. Si vous le remplacez, Annuler le ramène.</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>Title: {what}</source>
        <translation>Titre&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Minutes: {what}</source>
        <translation>Minutes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Sitting: {what}</source>
        <translation>Séance&#xa0;: {what}</translation>
    </message>
    <message>
        <source>No criterion of this section is in scope any more.</source>
        <translation>Plus aucun critère de cette section n’est dans la portée.</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Custodian: organization</source>
        <translation>Gardien&#xa0;: organisme</translation>
    </message>
    <message>
        <source>The organization or authority that decides what becomes of the answers.</source>
        <translation>L’organisme ou l’autorité qui décide de ce que deviennent les réponses.</translation>
    </message>
    <message>
        <source>Custodian: person</source>
        <translation>Gardien&#xa0;: personne</translation>
    </message>
    <message>
        <source>Who speaks for it.</source>
        <translation>Qui parle en son nom.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>What the answers are for, and what they are not for.</source>
        <translation>À quoi servent les réponses, et à quoi elles ne servent pas.</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>Qui peut voir quoi</translation>
    </message>
    <message>
        <source>Persons or tables, and what each may see.</source>
        <translation>Personnes ou tables, et ce que chacune peut voir.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>How long the answers are kept.</source>
        <translation>Combien de temps les réponses sont conservées.</translation>
    </message>
    <message>
        <source>What happens after</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>Given back, kept by the custodian, destroyed…</source>
        <translation>Rendues, gardées par l’organisme gardien, détruites…</translation>
    </message>
    <message>
        <source>Label or notice of the community (optional)</source>
        <translation>Étiquette ou avis de la communauté (facultatif)</translation>
    </message>
    <message>
        <source>As the community gives it, word for word. The program invents none.</source>
        <translation>Tel que la communauté le donne, mot pour mot. Le programme n’en invente aucun.</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Consignée par</translation>
    </message>
    <message>
        <source>Who types this agreement.</source>
        <translation>Qui saisit cette entente.</translation>
    </message>
    <message>
        <source>Date of the agreement</source>
        <translation>Date de l’entente</translation>
    </message>
    <message>
        <source>Name the custodian</source>
        <translation>Nommer l’organisme gardien</translation>
    </message>
    <message>
        <source>Ticked, the workspace and its reports may say who holds the answers. Unticked, neither says anything, not even that a vault exists.</source>
        <translation>Avec la coche, l’espace de travail et ses rapports peuvent dire qui détient les réponses. Sans elle, ni l’un ni les autres ne disent rien, pas même qu’un coffre existe.</translation>
    </message>
</context>
<context>
    <name>AgreementTab</name>
    <message>
        <source>agreement</source>
        <translation>entente</translation>
    </message>
    <message>
        <source>Amend the agreement</source>
        <translation>Modifier l’entente</translation>
    </message>
    <message>
        <source>Print it (PDF)…</source>
        <translation>L’imprimer (PDF)…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>Criteria that are asked</source>
        <translation>Critères posés</translation>
    </message>
    <message>
        <source>The custodian may strike any of them: it is then neither asked, shown nor counted.</source>
        <translation>L’organisme gardien peut en retirer&#xa0;: le critère n’est alors ni posé, ni montré, ni compté.</translation>
    </message>
</context>
<context>
    <name>ChoiceArea</name>
    <message>
        <source>Why {code} is a strength</source>
        <translation>Pourquoi {code} est une force</translation>
    </message>
    <message>
        <source>Why is it a strength?</source>
        <translation>Pourquoi est-ce une force?</translation>
    </message>
    <message>
        <source>Why {code} is a priority</source>
        <translation>Pourquoi {code} est une priorité</translation>
    </message>
    <message>
        <source>Why work on it first?</source>
        <translation>Pourquoi y travailler d’abord?</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>What can the network build on? Nothing is chosen yet.</source>
        <translation>Sur quoi le réseau peut-il bâtir? Rien n’est encore choisi.</translation>
    </message>
    <message>
        <source>What the network can build on, in the order that you give it.</source>
        <translation>Ce sur quoi le réseau peut bâtir, dans l’ordre que vous lui donnez.</translation>
    </message>
    <message>
        <source>Add a strength: type a code or words</source>
        <translation>Ajouter une force&#xa0;: tapez un code ou des mots</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} sur {most}</translation>
    </message>
    <message>
        <source>What will the network work on first? One to three, each with its reason.</source>
        <translation>À quoi le réseau travaillera-t-il d’abord? D’une à trois priorités, chacune avec sa raison.</translation>
    </message>
    <message>
        <source>What the network works on first: three at most, each with its reason.</source>
        <translation>Ce à quoi le réseau travaille d’abord&#xa0;: trois priorités au plus, chacune avec sa raison.</translation>
    </message>
    <message>
        <source>Add a priority: type a code or words</source>
        <translation>Ajouter une priorité&#xa0;: tapez un code ou des mots</translation>
    </message>
</context>
<context>
    <name>ChoiceWords</name>
    <message>
        <source>Take out of the strengths</source>
        <translation>Retirer des forces</translation>
    </message>
    <message>
        <source>Choose as a strength</source>
        <translation>Choisir comme force</translation>
    </message>
    <message>
        <source>Take out of the priorities</source>
        <translation>Retirer des priorités</translation>
    </message>
    <message>
        <source>Choose as a priority</source>
        <translation>Choisir comme priorité</translation>
    </message>
    <message>
        <source>{code} is among the strengths.</source>
        <translation>{code} est parmi les forces.</translation>
    </message>
    <message>
        <source>{code} is no longer a strength.</source>
        <translation>{code} n’est plus parmi les forces.</translation>
    </message>
    <message>
        <source>{code} is among the priorities.</source>
        <translation>{code} est parmi les priorités.</translation>
    </message>
    <message>
        <source>{code} is no longer a priority.</source>
        <translation>{code} n’est plus parmi les priorités.</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>force</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorité</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>agreement</source>
        <translation>entente</translation>
    </message>
    <message>
        <source>The answers to an instrument in a community’s custody are kept in a vault: one encrypted file, opened with the passphrase of its custodian, which lets nothing out that was not released. The workspace holds no copy.</source>
        <translation>Les réponses à un outil dont une communauté a la garde restent dans un coffre&#xa0;: un seul fichier chiffré, ouvert avec la phrase secrète de l’organisme gardien, qui ne laisse rien sortir sans autorisation. L’espace de travail n’en garde aucune copie.</translation>
    </message>
    <message>
        <source>Held by {name} since {day}.</source>
        <translation>Détenu par {name} depuis le {day}.</translation>
    </message>
    <message>
        <source>Held by {name} since {day}; handed over on {given}.</source>
        <translation>Détenu par {name} depuis le {day}; remis le {given}.</translation>
    </message>
    <message>
        <source>To make a vault, open its workshop first. A vault on its medium opens without it.</source>
        <translation>Pour créer un coffre, ouvrez d’abord son atelier. Un coffre sur son support s’ouvre sans lui.</translation>
    </message>
    <message>
        <source>Record an agreement and make a vault…</source>
        <translation>Consigner une entente et créer un coffre…</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Ouvrir un coffre…</translation>
    </message>
    <message>
        <source>Blank agreement to print…</source>
        <translation>Entente vierge à imprimer…</translation>
    </message>
    <message>
        <source>Vaults on this laptop</source>
        <translation>Coffres sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Close the workshop</source>
        <translation>Fermer l’atelier</translation>
    </message>
    <message>
        <source>Reopen the workshop</source>
        <translation>Rouvrir l’atelier</translation>
    </message>
    <message>
        <source>What is left open, for the room to know. None of it keeps you from closing.</source>
        <translation>Ce qui reste ouvert, à titre d’information. Rien de cela n’empêche de fermer l’atelier.</translation>
    </message>
    <message>
        <source>Everything can be read and exported; nothing can be changed until it is reopened.</source>
        <translation>Tout peut être lu et exporté; rien ne peut être modifié avant la réouverture.</translation>
    </message>
    <message>
        <source>Closing locks ratings, notes and plan. Reopening is free, and recorded in the history.</source>
        <translation>La fermeture verrouille les cotes, les notes et le plan. La réouverture est libre et reste inscrite dans l’historique.</translation>
    </message>
    <message>
        <source>Copying and reading back…</source>
        <translation>Copie et relecture en cours…</translation>
    </message>
    <message>
        <source>Back up to another medium…</source>
        <translation>Sauvegarder sur un autre support…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Closed on {when}</source>
        <translation>Fermé le {when}</translation>
    </message>
    <message>
        <source>Closed on {when} by {name}</source>
        <translation>Fermé le {when} par {name}</translation>
    </message>
    <message>
        <source>Every criterion in scope has an answer.</source>
        <translation>Tous les critères de la portée ont une réponse.</translation>
    </message>
    <message>
        <source>No criterion was answered “don’t know”.</source>
        <translation>Aucun critère n’a reçu la réponse «&#xa0;ne sait pas&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n priorities are chosen.</source>
        <translation>
            <numerusform>%n priorité est choisie.</numerusform>
            <numerusform>%n priorités sont choisies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are written down.</source>
        <translation>
            <numerusform>%n action est inscrite.</numerusform>
            <numerusform>%n actions sont inscrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every action still to be done has an owner.</source>
        <translation>Chaque action qui reste à faire a une personne responsable.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions still to be done have no owner.</source>
        <translation>
            <numerusform>%n action à faire est sans responsable.</numerusform>
            <numerusform>%n actions à faire sont sans responsable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions still to be done have no date.</source>
        <translation>
            <numerusform>%n action à faire est sans échéance.</numerusform>
            <numerusform>%n actions à faire sont sans échéance.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every action still to be done has a date.</source>
        <translation>Chaque action qui reste à faire a une échéance.</translation>
    </message>
    <message>
        <source>Every round of votes was revealed.</source>
        <translation>Tous les tours de vote ont été dévoilés.</translation>
    </message>
    <message>
        <source>Where the votes were split, a dissent is noted.</source>
        <translation>Partout où les votes sont partagés, un désaccord est noté.</translation>
    </message>
    <message>
        <source>Every quote may leave: permission was given.</source>
        <translation>Toutes les citations peuvent sortir&#xa0;: la permission a été donnée.</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria in scope have no rating: {codes}</source>
        <translation>
            <numerusform>%n critère de la portée est sans cote&#xa0;: {codes}</numerusform>
            <numerusform>%n critères de la portée sont sans cote&#xa0;: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria were answered “don’t know”: {codes}</source>
        <translation>
            <numerusform>%n critère a reçu la réponse «&#xa0;ne sait pas&#xa0;»&#xa0;: {codes}</numerusform>
            <numerusform>%n critères ont reçu la réponse «&#xa0;ne sait pas&#xa0;»&#xa0;: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria have votes that were not revealed: {codes}</source>
        <translation>
            <numerusform>%n critère a des votes qui n’ont pas été dévoilés&#xa0;: {codes}</numerusform>
            <numerusform>%n critères ont des votes qui n’ont pas été dévoilés&#xa0;: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria have split votes and no noted dissent: {codes}</source>
        <translation>
            <numerusform>%n critère a des votes partagés, sans désaccord noté&#xa0;: {codes}</numerusform>
            <numerusform>%n critères ont des votes partagés, sans désaccord noté&#xa0;: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked topics are still open: {codes}</source>
        <translation>
            <numerusform>%n sujet mis de côté reste ouvert&#xa0;: {codes}</numerusform>
            <numerusform>%n sujets mis de côté restent ouverts&#xa0;: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes have no permission and stay on this laptop: {codes}</source>
        <translation>
            <numerusform>%n citation est sans permission et reste sur cet ordinateur&#xa0;: {codes}</numerusform>
            <numerusform>%n citations sont sans permission et restent sur cet ordinateur&#xa0;: {codes}</numerusform>
        </translation>
    </message>
    <message>
        <source>No priority is chosen.</source>
        <translation>Aucune priorité n’est choisie.</translation>
    </message>
    <message>
        <source>No action is written down.</source>
        <translation>Aucune action n’est inscrite.</translation>
    </message>
    <message>
        <source>No copy on another medium was read back yet.</source>
        <translation>Aucune copie sur un autre support n’a encore été relue.</translation>
    </message>
    <message>
        <source>Copied on {when}, read back, nothing changed since: {place}</source>
        <translation>Copie du {when}, relue; rien n’a changé depuis&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Copied on {when}, but something changed since: {place}</source>
        <translation>Copie du {when}; quelque chose a changé depuis&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Backed up and read back: {path}</source>
        <translation>Copie de sauvegarde écrite et relue&#xa0;: {path}</translation>
    </message>
    <message>
        <source>It does not count as a second copy: it lies on the same disk, and would be lost with it.</source>
        <translation>Elle ne compte pas comme deuxième copie&#xa0;: elle se trouve sur le même disque et serait perdue avec lui.</translation>
    </message>
    <message>
        <source>The medium may be ejected.</source>
        <translation>Le support peut être éjecté.</translation>
    </message>
    <message>
        <source>Back up to another medium</source>
        <translation>Sauvegarder sur un autre support</translation>
    </message>
    <message>
        <source>Workspace (*.pcnwork)</source>
        <translation>Espace de travail (*.pcnwork)</translation>
    </message>
</context>
<context>
    <name>CommunityNotes</name>
    <message>
        <source>Mark as community…</source>
        <translation>Confier à la communauté…</translation>
    </message>
    <message>
        <source>A note that is the community’s to decide is kept in its vault, and not in this workspace. First open the vault, or make one after an agreement.</source>
        <translation>Une note dont la communauté décide est gardée dans son coffre, et non dans cet espace de travail. Ouvrez d’abord le coffre, ou créez-en un après une entente.</translation>
    </message>
    <message>
        <source>Go to the vault</source>
        <translation>Aller au coffre</translation>
    </message>
    <message>
        <source>Write in the vault</source>
        <translation>Écrire dans le coffre</translation>
    </message>
    <message>
        <source>Move into the vault</source>
        <translation>Déplacer dans le coffre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The note is written in the vault. Then its text is removed from this workspace, from its history and from its backups, as on request. It cannot be brought back here; reports already exported and copies made by hand are not reached.</source>
        <translation>La note est écrite dans le coffre. Son texte est ensuite retiré de cet espace de travail, de son historique et de ses sauvegardes, comme un retrait sur demande. Il ne peut pas revenir ici; les rapports déjà exportés et les copies faites à la main ne sont pas touchés.</translation>
    </message>
    <message>
        <source>New note of the community</source>
        <translation>Nouvelle note de la communauté</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>For the community · {code}</source>
        <translation>Pour la communauté · {code}</translation>
    </message>
    <message>
        <source>It names Indigenous partners: what is said here may be the community’s to decide.</source>
        <translation>Il nomme des partenaires autochtones&#xa0;: il se peut que la communauté ait à décider de ce qui est dit ici.</translation>
    </message>
    <message>
        <source>The vault of {organization} is open.</source>
        <translation>Le coffre est ouvert. Organisme gardien&#xa0;: {organization}.</translation>
    </message>
    <message>
        <source>The vault is open.</source>
        <translation>Le coffre est ouvert.</translation>
    </message>
    <message>
        <source>Its medium cannot be written: it can be read only.</source>
        <translation>On ne peut pas écrire sur son support&#xa0;: il peut seulement être lu.</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>pas encore donnée</translation>
    </message>
    <message>
        <source>Perspective of the community: {level}</source>
        <translation>Perspective de la communauté&#xa0;: {level}</translation>
    </message>
</context>
<context>
    <name>ConsensusFields</name>
    <message>
        <source>Why this rating (optional)</source>
        <translation>Pourquoi cette cote (facultatif)</translation>
    </message>
    <message>
        <source>Who sees it otherwise, and why (optional)</source>
        <translation>Qui le voit autrement, et pourquoi (facultatif)</translation>
    </message>
    <message>
        <source>Two disagree because…</source>
        <translation>Deux personnes ne sont pas d’accord, car…</translation>
    </message>
</context>
<context>
    <name>CopyTableButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Copy the whole table with its headings (Ctrl+C in the table)</source>
        <translation>Copier tout le tableau avec ses titres (Ctrl+C dans le tableau)</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Write how many votes each answer got. The round is marked as corrected, and the history keeps both.</source>
        <translation>Écrivez combien de votes chaque réponse a reçus. Le tour est marqué comme corrigé, et l’historique garde les deux décomptes.</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Garder la correction</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Votes: {answer}</source>
        <translation>Votes&#xa0;: {answer}</translation>
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
    <name>CrashWindow</name>
    <message>
        <source>Some text could not be saved. Continue to copy it from its field, or close without it.</source>
        <translation>Un texte n’a pas pu être enregistré. Continuez pour le copier depuis son champ, ou fermez quand même.</translation>
    </message>
    <message>
        <source>Some text could not be saved.</source>
        <translation>Un texte n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Fault in the program</source>
        <translation>Erreur dans le programme</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself</source>
        <translation>Une erreur s’est produite dans le programme lui-même</translation>
    </message>
    <message>
        <source>The fault is in PCN Desktop, not in your work. Everything that was shown as saved is on disk.</source>
        <translation>L’erreur vient de PCN Desktop, pas de votre travail. Tout ce qui était indiqué comme enregistré est sur le disque.</translation>
    </message>
    <message>
        <source>You can continue: the workshop is read again from the file. If something still looks wrong, close the program and open it again.</source>
        <translation>Vous pouvez continuer&#xa0;: l’atelier est relu depuis le fichier. Si quelque chose semble encore anormal, fermez le programme et rouvrez-le.</translation>
    </message>
    <message>
        <source>The program cannot continue. Close it and open it again.</source>
        <translation>Le programme ne peut pas continuer. Fermez-le, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>Details for whoever looks after the program. They name places in its code and hold nothing that anyone wrote.</source>
        <translation>Détails pour la personne qui s’occupe du programme. Ils nomment des endroits de son code et ne contiennent aucun texte saisi dans un atelier.</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Diagnostic file…</source>
        <translation>Fichier de diagnostic…</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>CustodyWords</name>
    <message>
        <source>{instrument}: kept in a vault, after an agreement with the community</source>
        <translation>{instrument}&#xa0;: dans un coffre, après une entente avec la communauté</translation>
    </message>
    <message>
        <source>Go to the vault</source>
        <translation>Aller au coffre</translation>
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
    <name>DiagnosticWindow</name>
    <message>
        <source>Checking the workspace…</source>
        <translation>Vérification de l’espace de travail…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Diagnostic file</source>
        <translation>Fichier de diagnostic</translation>
    </message>
    <message>
        <source>For whoever helps you with a fault. Below is exactly what the file will hold: versions, settings, sizes, counts and the log; no title, no note, no name, no folder. Nothing is sent: you save it, and give it to whom you choose.</source>
        <translation>Pour la personne qui vous aide à régler un problème. Voici exactement ce que le fichier contiendra&#xa0;: des versions, des réglages, des tailles, des nombres et le journal; aucun titre, aucune note, aucun nom, aucun dossier. Rien n’est envoyé&#xa0;: vous l’enregistrez et le remettez à qui vous voulez.</translation>
    </message>
    <message>
        <source>Content of the diagnostic file</source>
        <translation>Contenu du fichier de diagnostic</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <source>Deepens these criteria</source>
        <translation>Approfondit ces critères</translation>
    </message>
    <message>
        <source>To go deeper: {instrument}</source>
        <translation>Pour approfondir&#xa0;: {instrument}</translation>
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
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Move up: {what} (Alt+Up arrow)</source>
        <translation>Monter&#xa0;: {what} (Alt+Flèche haut)</translation>
    </message>
    <message>
        <source>Move down: {what} (Alt+Down arrow)</source>
        <translation>Descendre&#xa0;: {what} (Alt+Flèche bas)</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Retirer&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>What was there before is back.</source>
        <translation>Ce qui était là avant est revenu.</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Move up: {what} (Alt+Up arrow)</source>
        <translation>Monter&#xa0;: {what} (Alt+Flèche haut)</translation>
    </message>
    <message>
        <source>Move down: {what} (Alt+Down arrow)</source>
        <translation>Descendre&#xa0;: {what} (Alt+Flèche bas)</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Retirer&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
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
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>The folder already holds a file named {name}. To keep both, the new one is named {spare}.</source>
        <translation>Le dossier contient déjà un fichier nommé {name}. Pour garder les deux, le nouveau s’appellera {spare}.</translation>
    </message>
</context>
<context>
    <name>FileLife</name>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search the actions</source>
        <translation>Chercher dans les actions</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Only what is still to be done</source>
        <translation>Seulement ce qui reste à faire</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>Toutes les priorités</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore ouvertes</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplètes</translation>
    </message>
    <message>
        <source>Open actions without owner or date</source>
        <translation>Actions ouvertes sans responsable ou sans échéance</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find: a word, a code, a name</source>
        <translation>Chercher&#xa0;: un mot, un code, un nom</translation>
    </message>
    <message>
        <source>Find in this workshop</source>
        <translation>Chercher dans cet atelier</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>In all workshops: titles, notes and actions</source>
        <translation>Dans tous les ateliers&#xa0;: titres, notes et actions</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Arrows choose, Enter goes there, Esc closes.</source>
        <translation>Les flèches choisissent, Entrée y mène, Échap ferme.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Nothing holds all of these words. Try fewer, or the beginning of one.</source>
        <translation>Rien ne contient tous ces mots. Essayez-en moins, ou le début d’un seul.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Criteria, notes, actions, reasons and SWOT lines of this workshop. Accents do not matter.</source>
        <translation>Critères, notes, actions, raisons et lignes FFOM de cet atelier. Les accents ne comptent pas.</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Ateliers</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Reasons for strengths and priorities</source>
        <translation>Raisons des forces et des priorités</translation>
    </message>
    <message>
        <source>SWOT lines</source>
        <translation>Lignes FFOM</translation>
    </message>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>les {shown} premiers sur {count}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
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
    <message>
        <source>To go deeper: {instrument}</source>
        <translation>Pour approfondir&#xa0;: {instrument}</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>1. The vault is copied to the custodian’s medium as one file, and read back whole.
2. A page in French and English, on how to open it with or without this program, is laid beside it.
3. Only then is the copy on this laptop removed.</source>
        <translation>1. Le coffre est copié sur le support de l’organisme gardien, en un seul fichier, puis relu en entier.
2. Une page en français et en anglais, qui dit comment l’ouvrir avec ou sans ce programme, est posée à côté.
3. Alors seulement, la copie sur cet ordinateur est supprimée.</translation>
    </message>
    <message>
        <source>Folder on the custodian’s medium…</source>
        <translation>Dossier sur le support de l’organisme gardien…</translation>
    </message>
    <message>
        <source>If wanted, beside it: what is released, as files in clear that whoever holds the medium can read.</source>
        <translation>Au besoin, à côté&#xa0;: ce qui est autorisé, en fichiers lisibles par quiconque tient le support.</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Add this program’s installer…</source>
        <translation>Ajouter l’installateur de ce programme…</translation>
    </message>
    <message>
        <source>Hand the vault over</source>
        <translation>Remettre le coffre</translation>
    </message>
    <message>
        <source>The vault was never in clear here: what may remain on the disk is ciphertext.</source>
        <translation>Le coffre n’a jamais été en clair ici&#xa0;: ce que le disque garde peut-être encore est chiffré.</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>In the room</source>
        <translation>Dans la salle</translation>
    </message>
    <message>
        <source>In the room at this sitting: {what}</source>
        <translation>Dans la salle à cette séance&#xa0;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>· %n people</source>
        <translation>
            <numerusform>· %n personne</numerusform>
            <numerusform>· %n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardPane</name>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>All sortings</source>
        <translation>Tous les tris</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Start the walk</source>
        <translation>Commencer le parcours</translation>
    </message>
    <message>
        <source>Nothing was written down yet. Notes are written in Run, under the criterion.</source>
        <translation>Rien n’a encore été noté. Les notes s’écrivent à la page Animer, sous le critère.</translation>
    </message>
    <message>
        <source>No note is of this kind and sorted this way.</source>
        <translation>Aucune note n’est de ce genre et de ce tri.</translation>
    </message>
    <message>
        <source>{shown} of {notes}</source>
        <translation>{shown} sur {notes}</translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>{title}: arrows move, Enter goes there</source>
        <translation>{title}&#xa0;: les flèches déplacent, Entrée y mène</translation>
    </message>
    <message>
        <source>empty: not rated yet</source>
        <translation>case vide&#xa0;: pas encore coté</translation>
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
        <source>Guided tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Three minutes over the demonstration, from page to page</source>
        <translation>Trois minutes dans la démonstration, de page en page</translation>
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
        <source>Previous topic (Alt+Left arrow)</source>
        <translation>Sujet précédent (Alt+Flèche gauche)</translation>
    </message>
    <message>
        <source>Next topic (Alt+Right arrow)</source>
        <translation>Sujet suivant (Alt+Flèche droite)</translation>
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
        <source>Put the earlier one back</source>
        <translation>Remettre l’ancienne</translation>
    </message>
    <message>
        <source>Puts the earlier value back, as a new change</source>
        <translation>Remet la valeur d’avant, comme nouvelle modification</translation>
    </message>
    <message>
        <source>Put this one back</source>
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
        <source>Nothing was changed here since the start.</source>
        <translation>Rien n’a été modifié ici depuis le début.</translation>
    </message>
    <message>
        <source>Nothing was changed on this criterion yet.</source>
        <translation>Rien n’a encore été modifié pour ce critère.</translation>
    </message>
    <message>
        <source>Remove this note on request…</source>
        <translation>Retirer cette note sur demande…</translation>
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
    <message>
        <source>Putting the backup in place…</source>
        <translation>Restauration de la copie de sauvegarde…</translation>
    </message>
    <message>
        <source>Copying the workspace to this computer…</source>
        <translation>Copie de l’espace de travail sur cet ordinateur…</translation>
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
        <translation>Effet</translation>
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
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Back to the criterion</source>
        <translation>Revenir au critère</translation>
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
        <source>Find in the workshop, or in the list shown</source>
        <translation>Chercher dans l’atelier, ou dans la liste affichée</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Ce que la salle voit</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Votes are open: count one</source>
        <translation>Votes ouverts&#xa0;: en compter un</translation>
    </message>
    <message>
        <source>Take one back: minus, then its digit</source>
        <translation>En reprendre un&#xa0;: moins, puis son chiffre</translation>
    </message>
    <message>
        <source>instead of {key}</source>
        <translation>au lieu de {key}</translation>
    </message>
    <message>
        <source>Help on the page at hand</source>
        <translation>Aide sur la page affichée</translation>
    </message>
    <message>
        <source>Notes and actions</source>
        <translation>Notes et actions</translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message>
        <source>Nothing leaves the vault, not even that there is one.</source>
        <translation>Rien ne sort du coffre, pas même qu’il y en a un.</translation>
    </message>
    <message>
        <source>who holds the answers: {codes}</source>
        <translation>qui détient les réponses&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>the community’s label: {codes}</source>
        <translation>l’étiquette de la communauté&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>{count} scores by section and voice: {codes}</source>
        <translation>scores par section et par voix ({count})&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>{count} ratings: {codes}</source>
        <translation>cotes ({count})&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>{count} notes: {codes}</source>
        <translation>notes ({count})&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>{count} perspectives of the community on: {codes}</source>
        <translation>perspectives de la communauté ({count})&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>{count} notes of the community on: {codes}</source>
        <translation>notes de la communauté ({count})&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>No answer leaves the vault.</source>
        <translation>Aucune réponse ne sort du coffre.</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Vault made</source>
        <translation>Coffre créé</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Brought to this version</source>
        <translation>Mis au format de cette version</translation>
    </message>
    <message>
        <source>Agreement amended</source>
        <translation>Entente modifiée</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Autorisation donnée</translation>
    </message>
    <message>
        <source>Nothing released any more</source>
        <translation>Autorisation retirée</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Phrase secrète changée</translation>
    </message>
    <message>
        <source>Recovery key shown</source>
        <translation>Clé de secours montrée</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>sommaire</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Log of the vault</source>
        <translation>Journal du coffre</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>Nothing of this kind is written.</source>
        <translation>Rien de ce genre n’y est écrit.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Log of the program</source>
        <translation>Journal du programme</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, in English, for whoever looks after it. It holds nothing that anyone wrote in a workshop.</source>
        <translation>Ce que le programme a fait et ce qui a échoué, en anglais, pour la personne qui s’en occupe. Il ne contient rien de ce qui a été écrit dans un atelier.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Diagnostic file…</source>
        <translation>Fichier de diagnostic…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>A new recovery key is shown then; copies of the vault made before keep the old passphrase and key.</source>
        <translation>Une nouvelle clé de secours est alors montrée; les copies du coffre faites auparavant gardent l’ancienne phrase secrète et l’ancienne clé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
</context>
<context>
    <name>NewVaultDialog</name>
    <message>
        <source>New vault</source>
        <translation>Nouveau coffre</translation>
    </message>
    <message>
        <source>Agreement, then vault</source>
        <translation>L’entente, puis le coffre</translation>
    </message>
    <message>
        <source>Before anything is captured with “{title}”, say whose it is. Nothing is sent anywhere.</source>
        <translation>Avant toute saisie avec «&#xa0;{title}&#xa0;», dites à qui cela appartient. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Créer le coffre</translation>
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
        <source>Modelled on “{title}”: same details, scope and room; no date, no ratings, no notes, no names.</source>
        <translation>D’après «&#xa0;{title}&#xa0;»&#xa0;: mêmes renseignements, même portée, même salle; ni date, ni cotes, ni notes, ni noms.</translation>
    </message>
    <message>
        <source>It follows that workshop</source>
        <translation>Il fait suite à cet atelier</translation>
    </message>
    <message>
        <source>The earlier ratings are shown for reference, folded away. Every criterion starts unrated.</source>
        <translation>Les cotes d’alors se consultent à titre de repère, repliées. Chaque critère commence sans cote.</translation>
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
    <message>
        <source>Choose one more instrument: this one is rated in its vault, not in the workshop.</source>
        <translation>Choisissez un autre outil en plus&#xa0;: celui-ci est coté dans son coffre, non dans l’atelier.</translation>
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
    <message>
        <source>More about this note</source>
        <translation>Autres choix pour cette note</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Remove on request…</source>
        <translation>Retirer sur demande…</translation>
    </message>
    <message>
        <source>Written in French. Change it to English</source>
        <translation>Écrite en français. Passer à l’anglais</translation>
    </message>
    <message>
        <source>Written in English. Change it to French</source>
        <translation>Écrite en anglais. Passer au français</translation>
    </message>
    <message>
        <source>Mark as community…</source>
        <translation>Confier à la communauté…</translation>
    </message>
</context>
<context>
    <name>NoteMarksRow</name>
    <message>
        <source>The person agreed: this quote may leave, as any note.</source>
        <translation>La personne est d’accord&#xa0;: cette citation peut sortir, comme toute note.</translation>
    </message>
    <message>
        <source>Without permission, this quote stays on this laptop: it is in no report, list or projection.</source>
        <translation>Sans permission, cette citation reste sur cet ordinateur&#xa0;: elle n’est dans aucun rapport, aucune liste, aucune projection.</translation>
    </message>
    <message>
        <source>Permission given</source>
        <translation>Permission donnée</translation>
    </message>
    <message>
        <source>Permission given to quote</source>
        <translation>Permission de citer donnée</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Sujet repris</translation>
    </message>
    <message>
        <source>Taken up: make it a remark</source>
        <translation>Sujet repris&#xa0;: en faire une remarque</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>This dimension</source>
        <translation>Cette dimension</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Parked topics of the workshop</source>
        <translation>Sujets mis de côté de l’atelier</translation>
    </message>
    <message>
        <source>Notes of this dimension</source>
        <translation>Notes de cette dimension</translation>
    </message>
    <message>
        <source>Choose a topic to come back to it. It leaves this list once it is marked as taken up.</source>
        <translation>Choisissez un sujet pour y revenir. Il quitte cette liste une fois marqué comme repris.</translation>
    </message>
    <message>
        <source>No topic is parked. One is parked at its criterion, to be taken up later.</source>
        <translation>Aucun sujet n’est mis de côté. Un sujet se met de côté à son critère, pour y revenir plus tard.</translation>
    </message>
    <message>
        <source>No note in this dimension yet. Notes are written under the criterion.</source>
        <translation>Aucune note dans cette dimension pour l’instant. Les notes s’écrivent sous le critère.</translation>
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
    <name>OpenPane</name>
    <message>
        <source>The room could not answer: whom to ask, and where to look?</source>
        <translation>La salle n’a pas pu répondre&#xa0;: à qui demander, et où regarder?</translation>
    </message>
    <message>
        <source>No criterion was answered with “Don’t know”.</source>
        <translation>Aucun critère n’a reçu la réponse «&#xa0;Ne sait pas&#xa0;».</translation>
    </message>
    <message>
        <source>No answer yet. Go there to rate it.</source>
        <translation>Aucune réponse pour l’instant. Allez-y pour coter le critère.</translation>
    </message>
    <message>
        <source>Every criterion has an answer.</source>
        <translation>Chaque critère a une réponse.</translation>
    </message>
</context>
<context>
    <name>OpenVaultDialog</name>
    <message>
        <source>Open a vault</source>
        <translation>Ouvrir un coffre</translation>
    </message>
    <message>
        <source>Recovery key: 24 words</source>
        <translation>Clé de secours&#xa0;: 24 mots</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>With the recovery key instead</source>
        <translation>Avec la clé de secours plutôt</translation>
    </message>
    <message>
        <source>Show while pressed</source>
        <translation>Montrer pendant l’appui</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>What the room is told before the first question, on screen or on a printed page.</source>
        <translation>Ce qu’on dit à la salle avant la première question, à l’écran ou sur une page imprimée.</translation>
    </message>
    <message>
        <source>Show the opening</source>
        <translation>Montrer l’ouverture</translation>
    </message>
    <message>
        <source>Shows it over the whole screen; the Escape key comes back here</source>
        <translation>La montre en plein écran; la touche Échap ramène ici</translation>
    </message>
    <message>
        <source>How the room will see it</source>
        <translation>Comme la salle la verra</translation>
    </message>
    <message>
        <source>As the room will see it; the Escape key comes back.</source>
        <translation>Comme la salle la verra; la touche Échap en sort.</translation>
    </message>
    <message numerus="yes">
        <source>As the room will see it, in %n pages: arrow keys turn, Escape comes back.</source>
        <translation>
            <numerusform>Comme la salle la verra, sur %n page; la touche Échap en sort.</numerusform>
            <numerusform>Comme la salle la verra, sur %n pages&#xa0;: les flèches les tournent, Échap en sort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <source>Left empty, the room reads this:</source>
        <translation>Si le champ reste vide, la salle lit ceci&#xa0;:</translation>
    </message>
    <message>
        <source>For example, who gets the report, and when.</source>
        <translation>Par exemple, qui reçoit le rapport, et quand.</translation>
    </message>
    <message>
        <source>The program never supplies one: it is the room’s to write, in its own words. Left empty, nothing is said.</source>
        <translation>Le programme n’en fournit jamais&#xa0;: c’est à la salle de l’écrire, avec ses propres mots. Si le champ reste vide, rien n’est dit.</translation>
    </message>
    <message>
        <source>Begin from these words</source>
        <translation>Partir de ces mots</translation>
    </message>
    <message>
        <source>Puts the program’s own statement into the field, to be changed</source>
        <translation>Met le texte du programme dans le champ, pour le modifier</translation>
    </message>
</context>
<context>
    <name>OpeningScreen</name>
    <message>
        <source>Opening of the workshop; Escape goes back</source>
        <translation>Ouverture de l’atelier; Échap pour revenir</translation>
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
    <name>PaceBar</name>
    <message>
        <source>Pause the time</source>
        <translation>Suspendre le temps</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Back to the criteria: their time runs again</source>
        <translation>Retour aux critères&#xa0;: leur temps reprend</translation>
    </message>
    <message>
        <source>Let the time run</source>
        <translation>Relancer le temps</translation>
    </message>
    <message>
        <source>Time paused</source>
        <translation>Temps suspendu</translation>
    </message>
    <message>
        <source>{part}: {used} min</source>
        <translation>{part}&#xa0;: {used}&#xa0;min</translation>
    </message>
    <message>
        <source>{part}: {used} of {planned} min</source>
        <translation>{part}&#xa0;: {used}&#xa0;min sur {planned}</translation>
    </message>
    <message>
        <source>{minutes} min behind</source>
        <translation>{minutes}&#xa0;min de retard</translation>
    </message>
    <message>
        <source>{used} min in all</source>
        <translation>{used}&#xa0;min en tout</translation>
    </message>
    <message>
        <source>{minutes} min behind in all</source>
        <translation>{minutes}&#xa0;min de retard en tout</translation>
    </message>
    <message>
        <source>{minutes} min left in all</source>
        <translation>reste {minutes}&#xa0;min en tout</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>To go on with when the laptop dies, and to mail beforehand. The forms are blank: no answer is in them.</source>
        <translation>Pour continuer si l’ordinateur tombe en panne, ou à envoyer d’avance. Les formulaires sont vierges&#xa0;: ils ne contiennent aucune réponse.</translation>
    </message>
    <message>
        <source>Language of the forms</source>
        <translation>Langue des formulaires</translation>
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
        <source>Both, French first</source>
        <translation>Les deux, le français d’abord</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Progress of the form</source>
        <translation>Avancement du formulaire</translation>
    </message>
    <message>
        <source>Cancel the form</source>
        <translation>Annuler le formulaire</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria, each with its question and room to write</source>
        <translation>
            <numerusform>%n critère, avec sa question et de la place pour écrire</numerusform>
            <numerusform>%n critères, chacun avec sa question et de la place pour écrire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria to tick, to cut apart</source>
        <translation>
            <numerusform>%n critère à cocher; on découpe la feuille</numerusform>
            <numerusform>%n critères à cocher; on découpe la feuille</numerusform>
        </translation>
    </message>
    <message>
        <source>One for each section: to read from two metres, with room for dots</source>
        <translation>Une par section&#xa0;: à lire à deux mètres, avec de la place pour des points</translation>
    </message>
    <message>
        <source>By perspective, one for each sitting. It stays with you.</source>
        <translation>Par perspective, une par séance. Elle reste entre vos mains.</translation>
    </message>
    <message>
        <source>Purpose, what is kept, who sees it: one page</source>
        <translation>Le but, ce qui est gardé, qui le voit&#xa0;: une page</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save as PDF: {form}</source>
        <translation>Enregistrer en PDF&#xa0;: {form}</translation>
    </message>
    <message>
        <source>How many (blank: {people}, one a person)</source>
        <translation>Combien (vide&#xa0;: {people}, un par personne)</translation>
    </message>
    <message>
        <source>How many (blank: one sheet)</source>
        <translation>Combien (vide&#xa0;: une feuille)</translation>
    </message>
    <message>
        <source>All instruments of the workshop</source>
        <translation>Tous les outils de l’atelier</translation>
    </message>
    <message>
        <source>{instrument} (in its community’s custody)</source>
        <translation>{instrument} (sous la garde de sa communauté)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PassPage</name>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Hand the laptop to the next person.</source>
        <translation>Passez le portable à la personne suivante.</translation>
    </message>
    <message>
        <source>I have it: begin</source>
        <translation>Je l’ai&#xa0;: commencer</translation>
    </message>
    <message>
        <source>For the facilitator: the word chosen at the start</source>
        <translation>Pour l’animation&#xa0;: le mot choisi au départ</translation>
    </message>
    <message>
        <source>That is not the word. The page stays.</source>
        <translation>Ce n’est pas le mot. La page reste.</translation>
    </message>
    <message>
        <source>Take the laptop back</source>
        <translation>Reprendre le portable</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Stay on this page</source>
        <translation>Rester sur cette page</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Your ballot could not be kept. Nothing is lost: tell the facilitator, then confirm again.</source>
        <translation>Votre bulletin n’a pas pu être gardé. Rien n’est perdu&#xa0;: prévenez l’animation, puis confirmez de nouveau.</translation>
    </message>
    <message>
        <source>Leave blank</source>
        <translation>Laisser en blanc</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Confirm my ballot</source>
        <translation>Confirmer mon bulletin</translation>
    </message>
    <message>
        <source>Confirm my vote</source>
        <translation>Confirmer mon vote</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
</context>
<context>
    <name>PassSetup</name>
    <message>
        <source>The page fills the screen. Each person answers alone and hands the laptop on; nobody sees what was answered before. Only your word leads back here: keep it in mind.</source>
        <translation>La page remplit l’écran. Chaque personne répond seule, puis passe le portable; personne ne voit les réponses d’avant. Seul votre mot ramène ici&#xa0;: retenez-le.</translation>
    </message>
    <message>
        <source>This criterion</source>
        <translation>Ce critère</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria to vote on</source>
        <translation>
            <numerusform>%n critère à voter</numerusform>
            <numerusform>%n critères à voter</numerusform>
        </translation>
    </message>
    <message>
        <source>Your word to come back (four characters or more)</source>
        <translation>Votre mot pour revenir (quatre caractères ou plus)</translation>
    </message>
    <message>
        <source>Hand the laptop over</source>
        <translation>Passer le portable</translation>
    </message>
</context>
<context>
    <name>PassphraseAsk</name>
    <message>
        <source>Very weak: guessed at once.</source>
        <translation>Très faible&#xa0;: devinée aussitôt.</translation>
    </message>
    <message>
        <source>Weak: guessed in hours.</source>
        <translation>Faible&#xa0;: devinée en quelques heures.</translation>
    </message>
    <message>
        <source>Fair. A few more words make it strong.</source>
        <translation>Passable. Quelques mots de plus la rendent forte.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bonne.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Forte.</translation>
    </message>
    <message>
        <source>The custodian types it. A mirrored screen shows the room what this one shows: turn it off first.</source>
        <translation>C’est l’organisme gardien qui la tape. Un écran en miroir montre à la salle ce que montre celui-ci&#xa0;: éteignez-le d’abord.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même, encore une fois</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Show while pressed</source>
        <translation>Montrer pendant l’appui</translation>
    </message>
    <message>
        <source>Suggest six words</source>
        <translation>Proposer six mots</translation>
    </message>
    <message>
        <source>It is kept nowhere. Forgotten, it cannot be recovered: only the recovery key, shown once the vault is made, then opens it.</source>
        <translation>Elle n’est gardée nulle part. Oubliée, elle ne se retrouve pas&#xa0;: seule la clé de secours, montrée une fois le coffre créé, l’ouvre alors.</translation>
    </message>
</context>
<context>
    <name>PerspectiveRow</name>
    <message>
        <source>A perspective needs a name.</source>
        <translation>Une perspective a besoin d’un nom.</translation>
    </message>
    <message>
        <source>new perspective</source>
        <translation>nouvelle perspective</translation>
    </message>
    <message>
        <source>Name of the perspective</source>
        <translation>Nom de la perspective</translation>
    </message>
    <message>
        <source>Name of the perspective: {what}</source>
        <translation>Nom de la perspective&#xa0;: {what}</translation>
    </message>
    <message>
        <source>How many people: {what}</source>
        <translation>Combien de personnes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Its answers belong to its community: {what}</source>
        <translation>Ses réponses appartiennent à sa communauté&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Names, one a line: {what}</source>
        <translation>Noms, un par ligne&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>What this perspective answers belongs to its community: it takes no part in the room’s votes, and its voice is kept in the vault.</source>
        <translation>Ce que cette perspective répond appartient à sa communauté&#xa0;: elle ne prend pas part aux votes de la salle, et sa voix est gardée dans le coffre.</translation>
    </message>
</context>
<context>
    <name>PerspectivesCard</name>
    <message>
        <source>Perspectives in the room</source>
        <translation>Perspectives dans la salle</translation>
    </message>
    <message>
        <source>Whose views will be heard? Votes can be counted by perspective, and gaps between them shown.</source>
        <translation>Quels points de vue seront entendus? Les votes peuvent se compter par perspective, et les écarts entre elles se montrer.</translation>
    </message>
    <message>
        <source>Add a perspective</source>
        <translation>Ajouter une perspective</translation>
    </message>
    <message>
        <source>Usual perspectives</source>
        <translation>Perspectives courantes</translation>
    </message>
    <message>
        <source>Write down people’s names</source>
        <translation>Noter le nom des personnes</translation>
    </message>
    <message>
        <source>Off unless the room wants it. Names stay in this file, never in the history; a report prints them only when you ask it to.</source>
        <translation>Seulement si la salle le veut. Les noms restent dans ce fichier, jamais dans l’historique; un rapport ne les imprime que si vous le demandez.</translation>
    </message>
    <message>
        <source>“Community”: {explained}</source>
        <translation>«&#xa0;Communauté&#xa0;»&#xa0;: {explained}</translation>
    </message>
    <message>
        <source>Remove all names</source>
        <translation>Retirer tous les noms</translation>
    </message>
    <message>
        <source>No perspective yet: the room votes as a whole.</source>
        <translation>Pas encore de perspective&#xa0;: la salle vote d’un seul bloc.</translation>
    </message>
    <message numerus="yes">
        <source>%n people expected in all</source>
        <translation>
            <numerusform>%n personne attendue en tout</numerusform>
            <numerusform>%n personnes attendues en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>They are all there</source>
        <translation>Elles y sont toutes</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Toutes celles-ci</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Copy the chart, or save it as a picture</source>
        <translation>Copier le graphique, ou l’enregistrer comme image</translation>
    </message>
    <message>
        <source>Copy or save the picture: {title}</source>
        <translation>Copier ou enregistrer l’image&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Enregistrer en SVG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
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
        <source>Select all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>One in each dimension</source>
        <translation>Un par dimension</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Ne rien choisir</translation>
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
        <source>This file can only be read: everything here can be read, and nothing changed.</source>
        <translation>Ce fichier est en lecture seule&#xa0;: tout se lit ici, rien ne s’y modifie.</translation>
    </message>
    <message>
        <source>Follows “{title}”, whose ratings are shown for reference.</source>
        <translation>Fait suite à «&#xa0;{title}&#xa0;», dont les cotes se consultent à titre de repère.</translation>
    </message>
    <message>
        <source>Follows a workshop that is no longer in this file.</source>
        <translation>Fait suite à un atelier qui n’est plus dans ce fichier.</translation>
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
    <message>
        <source>Continue the walk</source>
        <translation>Continuer le parcours</translation>
    </message>
    <message>
        <source>Start the walk</source>
        <translation>Commencer le parcours</translation>
    </message>
    <message>
        <source>This workshop is closed: everything here can be read. Reopen it in Report to change something.</source>
        <translation>Cet atelier est fermé&#xa0;: tout peut être lu ici. Rouvrez-le dans Rapport pour y modifier quelque chose.</translation>
    </message>
    <message>
        <source>Everything here can be changed at any time. It is saved as you type.</source>
        <translation>Tout peut être modifié ici en tout temps, et s’enregistre au fil de la frappe.</translation>
    </message>
</context>
<context>
    <name>Private</name>
    <message>
        <source>Hidden in room-safe mode.</source>
        <translation>Caché en mode «&#xa0;salle&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Projecting</name>
    <message>
        <source>The projector’s screen is gone: the room sees nothing now. Your window stays as it is.</source>
        <translation>L’écran du projecteur n’est plus là&#xa0;: la salle ne voit plus rien. Votre fenêtre reste comme elle est.</translation>
    </message>
    <message>
        <source>There is a second screen now.</source>
        <translation>Il y a maintenant un deuxième écran.</translation>
    </message>
    <message>
        <source>Show the projector there</source>
        <translation>Y montrer le projecteur</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Projector · PCN Desktop</source>
        <translation>Projecteur · PCN Desktop</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Ce que la salle voit</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Fichier %1</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>Renseignements de &amp;facturation&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>&amp;Fin&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>&amp;Début&#xa0;:</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>&amp;Priorité de la tâche&#xa0;:</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>&amp;Impression différée&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Aller à l’élément précédent</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Aller à l’élément suivant</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Afficher la vue détaillée</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Pages &amp;par feuille&#xa0;:</translation>
    </message>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;Ordre des pages&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Jeu de pages&#xa0;:</translation>
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
        <source>Vault</source>
        <translation>Coffre</translation>
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
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>Make sense</source>
        <translation>Dégager le sens</translation>
    </message>
</context>
<context>
    <name>RankingPane</name>
    <message>
        <source>Above the average of all scores, highest first.</source>
        <translation>Au-dessus de la moyenne des scores; le plus élevé d’abord.</translation>
    </message>
    <message>
        <source>Below the average of all scores, lowest first.</source>
        <translation>Au-dessous de la moyenne des scores; le plus bas d’abord.</translation>
    </message>
    <message>
        <source>Strongest</source>
        <translation>Les plus forts</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>Les plus faibles</translation>
    </message>
    <message>
        <source>Nothing is rated yet. Criteria are rated in Run.</source>
        <translation>Rien n’est encore coté. Les critères se cotent à la page Animer.</translation>
    </message>
    <message>
        <source>All scores are the same: nothing stands out.</source>
        <translation>Tous les scores sont égaux&#xa0;: rien ne ressort.</translation>
    </message>
    <message numerus="yes">
        <source>%n more have the same score as the last one.</source>
        <translation>
            <numerusform>%n autre a le même score que la dernière ligne.</numerusform>
            <numerusform>%n autres ont le même score que la dernière ligne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Recovery key, shown once</source>
        <translation>Clé de secours, montrée une seule fois</translation>
    </message>
    <message>
        <source>These words open the vault if the passphrase is forgotten. Write them on paper, or save them on the custodian’s medium and never on this laptop. Changing the passphrase voids them. Tick the box also when the custodian wants none.</source>
        <translation>Ces mots ouvrent le coffre si la phrase secrète est oubliée. Notez-les sur papier, ou enregistrez-les sur le support de l’organisme gardien, jamais sur cet ordinateur. Changer la phrase secrète les annule. Cochez aussi la case si l’organisme gardien n’en veut pas.</translation>
    </message>
    <message>
        <source>Save on a medium…</source>
        <translation>Enregistrer sur un support…</translation>
    </message>
    <message>
        <source>The custodian has it</source>
        <translation>L’organisme gardien l’a</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Nothing is released: every report, chart, list and search leaves the answers out.</source>
        <translation>Aucune autorisation&#xa0;: chaque rapport, graphique, liste et recherche laisse les réponses de côté.</translation>
    </message>
    <message>
        <source>by {name}, {moment}</source>
        <translation>par {name}, {moment}</translation>
    </message>
    <message>
        <source>until the end of {day}</source>
        <translation>jusqu’à la fin du {day}</translation>
    </message>
    <message>
        <source>Released now</source>
        <translation>Autorisation en vigueur</translation>
    </message>
    <message>
        <source>What leaves with each report made today</source>
        <translation>Ce qui sort avec chaque rapport fait aujourd’hui</translation>
    </message>
    <message>
        <source>A decision of the custodian</source>
        <translation>Une décision de l’organisme gardien</translation>
    </message>
    <message>
        <source>What may leave</source>
        <translation>Ce qui peut sortir</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Summary: the scores by section, in each voice</source>
        <translation>Sommaire&#xa0;: les scores par section, dans chaque voix</translation>
    </message>
    <message>
        <source>All: ratings, notes and perspectives</source>
        <translation>Tout&#xa0;: cotes, notes et perspectives</translation>
    </message>
    <message>
        <source>Under this choice would leave today</source>
        <translation>Avec ce choix sortirait aujourd’hui</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Until (last day; may be blank)</source>
        <translation>Jusqu’au (dernier jour; peut rester vide)</translation>
    </message>
    <message>
        <source>Terms (may be blank)</source>
        <translation>Conditions (peut rester vide)</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Consigner la décision</translation>
    </message>
    <message>
        <source>Withdraw the release</source>
        <translation>Retirer l’autorisation</translation>
    </message>
    <message>
        <source>Save what is released (Excel)…</source>
        <translation>Enregistrer ce qui est autorisé (Excel)…</translation>
    </message>
    <message>
        <source>Save what is released (PDF)…</source>
        <translation>Enregistrer ce qui est autorisé (PDF)…</translation>
    </message>
    <message>
        <source>A withdrawal holds for everything made from then on. It does not recall files already given. The score of a section in which one criterion was rated tells how that criterion was rated.</source>
        <translation>Un retrait vaut pour tout ce qui est fait ensuite. Il ne rappelle pas les fichiers déjà donnés. Le score d’une section dont un seul critère est coté dit comment ce critère l’est.</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Remove this note on request</source>
        <translation>Retirer cette note sur demande</translation>
    </message>
    <message>
        <source>Remove its text</source>
        <translation>Retirer le texte</translation>
    </message>
    <message>
        <source>Delete “{title}”</source>
        <translation>Supprimer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Delete the workshop</source>
        <translation>Supprimer l’atelier</translation>
    </message>
    <message>
        <source>Finish removing</source>
        <translation>Terminer le retrait</translation>
    </message>
    <message>
        <source>Removing it from the file and its backups…</source>
        <translation>Retrait du fichier et de ses copies de sauvegarde…</translation>
    </message>
    <message>
        <source>It cannot be brought back from here: not by undo, not from the history, not from its backups.</source>
        <translation>Rien ne pourra le ramener ici&#xa0;: ni l’annulation, ni l’historique, ni ses copies de sauvegarde.</translation>
    </message>
    <message>
        <source>Its text goes from the note, from its history and from the backups beside the workspace. Only who removed it and when is kept. It cannot be brought back.</source>
        <translation>Le texte disparaît de la note, de son historique et des copies de sauvegarde à côté de l’espace de travail. Il ne reste que qui l’a retiré, et quand. Rien ne pourra le ramener.</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Ce qui disparaît</translation>
    </message>
    <message>
        <source>Backups from which it is removed too; the other workshops in them stay</source>
        <translation>Copies de sauvegarde dont il est aussi retiré; les autres ateliers y restent</translation>
    </message>
    <message>
        <source>What is not reached</source>
        <translation>Ce qui n’est pas atteint</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It is gone from the workshops, but may still be in:</source>
        <translation>Retiré des ateliers, mais peut-être encore dans&#xa0;:</translation>
    </message>
    <message>
        <source>Done. Nothing of it is left in the workspace file.</source>
        <translation>C’est fait. Il n’en reste rien dans le fichier de l’espace de travail.</translation>
    </message>
    <message numerus="yes">
        <source>It was taken out of %n backups.</source>
        <translation>
            <numerusform>Retiré aussi de %n copie de sauvegarde.</numerusform>
            <numerusform>Retiré aussi de %n copies de sauvegarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached:</source>
        <translation>Non atteint&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n cote</numerusform>
            <numerusform>%n cotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strengths and priorities</source>
        <translation>
            <numerusform>%n force ou priorité</numerusform>
            <numerusform>%n forces et priorités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SWOT lines</source>
        <translation>
            <numerusform>%n ligne FFOM</numerusform>
            <numerusform>%n lignes FFOM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message>
        <source>its title, its details and its scope</source>
        <translation>son titre, ses renseignements et sa portée</translation>
    </message>
    <message numerus="yes">
        <source>its history: %n changes</source>
        <translation>
            <numerusform>son historique&#xa0;: %n modification</numerusform>
            <numerusform>son historique&#xa0;: %n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: it cannot be read, and may hold parts of it</source>
        <translation>{path}&#xa0;: illisible, peut en contenir des parties</translation>
    </message>
    <message>
        <source>{path}: the copy of {when}</source>
        <translation>{path}&#xa0;: la copie du {when}</translation>
    </message>
    <message>
        <source>reports already exported, and copies made by hand</source>
        <translation>les rapports déjà exportés et les copies faites à la main</translation>
    </message>
    <message>
        <source>vaults: they belong to their custodians, and are not touched</source>
        <translation>les coffres&#xa0;: ils appartiennent à leurs organismes gardiens, et restent tels quels</translation>
    </message>
</context>
<context>
    <name>Remover</name>
    <message>
        <source>Something that was removed may still be in {path}.</source>
        <translation>Ce qui a été retiré se trouve peut-être encore dans {path}.</translation>
    </message>
    <message>
        <source>Finish removing</source>
        <translation>Terminer le retrait</translation>
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
        <source>What we heard</source>
        <translation>Ce que nous avons entendu</translation>
    </message>
    <message>
        <source>The notes once more, put together by section, kind and sorting; then the parked topics.</source>
        <translation>Les notes une seconde fois, réunies par section, genre et tri; puis les sujets mis de côté.</translation>
    </message>
    <message>
        <source>Votes and agreement</source>
        <translation>Votes et accord</translation>
    </message>
    <message>
        <source>How the room voted, where it agreed and where it was split. Rounds that are not revealed tell only how many voted; small groups are not shown.</source>
        <translation>Comment la salle a voté, où elle s’accorde et où elle est partagée. D’un tour non dévoilé, seul le nombre de bulletins reçus est dit; les petits groupes ne sont pas montrés.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>The minutes planned in the agenda beside the minutes used.</source>
        <translation>Les minutes prévues à l’ordre du jour et celles qui ont été utilisées.</translation>
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
        <source>Who facilitated, who closed the workshop and who does each action. A name written in a text stays there.</source>
        <translation>Qui a animé l’atelier, qui l’a fermé et qui fait chaque action. Un nom écrit dans un texte y reste.</translation>
    </message>
    <message>
        <source>Names of the people in the room</source>
        <translation>Noms des personnes dans la salle</translation>
    </message>
    <message>
        <source>Only where they were written down in Prepare, and only if the room agrees that they leave.</source>
        <translation>Seulement s’ils ont été notés dans Préparer, et si la salle accepte qu’ils sortent d’ici.</translation>
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
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>What leaves the vault with these files</source>
        <translation>Ce qui sort du coffre avec ces fichiers</translation>
    </message>
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
    <message numerus="yes">
        <source>%n quotes stay here: no permission was given</source>
        <translation>
            <numerusform>%n citation reste ici&#xa0;: aucune permission n’a été donnée</numerusform>
            <numerusform>%n citations restent ici&#xa0;: aucune permission n’a été donnée</numerusform>
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
    <name>Rescue</name>
    <message>
        <source>The same fault came again. What was saved is kept; close the program when it suits.</source>
        <translation>La même erreur s’est reproduite. Ce qui a été enregistré est conservé; fermez le programme quand cela vous convient.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Nothing that was shown as saved was lost.</source>
        <translation>La dernière fois, le programme s’est arrêté de façon inattendue. Rien de ce qui était indiqué comme enregistré n’a été perdu.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>Back to “{page}”</source>
        <translation>Revenir à «&#xa0;{page}&#xa0;»</translation>
    </message>
    <message>
        <source>Back to where you came from (Alt+Left arrow)</source>
        <translation>Revenir là d’où vous venez (Alt+Flèche gauche)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>RoomArea</name>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Reason and dissent</source>
        <translation>Raison et désaccord</translation>
    </message>
    <message>
        <source>Why this rating, and who sees it otherwise</source>
        <translation>Pourquoi cette cote, et qui le voit autrement</translation>
    </message>
    <message>
        <source>Votes not revealed · {count}</source>
        <translation>Votes non dévoilés · {count}</translation>
    </message>
    <message>
        <source>Rated in the earlier workshop: shown after the reveal or the consensus</source>
        <translation>Coté à l’atelier précédent&#xa0;: montré après le dévoilement ou le consensus</translation>
    </message>
    <message>
        <source>Earlier workshop: {rating}</source>
        <translation>Atelier précédent&#xa0;: {rating}</translation>
    </message>
    <message>
        <source>The rating lies outside the votes: {range}.</source>
        <translation>La cote est hors des votes&#xa0;: {range}.</translation>
    </message>
    <message>
        <source>The votes are split and no dissent is noted: a word keeps what the others see.</source>
        <translation>Les votes sont partagés et aucun désaccord n’est noté&#xa0;: un mot garde ce que les autres voient.</translation>
    </message>
</context>
<context>
    <name>RoomPanes</name>
    <message>
        <source>Workshop and scope</source>
        <translation>Atelier et portée</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>La salle</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
</context>
<context>
    <name>RoomSafety</name>
    <message>
        <source>Notes are hidden in room-safe mode.</source>
        <translation>Les notes sont cachées en mode «&#xa0;salle&#xa0;».</translation>
    </message>
    <message>
        <source>Leave the room-safe mode</source>
        <translation>Quitter le mode «&#xa0;salle&#xa0;»</translation>
    </message>
    <message>
        <source>If the room sees this screen, the room-safe mode takes notes and names off it.</source>
        <translation>Si la salle voit cet écran, le mode «&#xa0;salle&#xa0;» en retire les notes et les noms.</translation>
    </message>
    <message>
        <source>Room-safe mode</source>
        <translation>Mode «&#xa0;salle&#xa0;»</translation>
    </message>
</context>
<context>
    <name>RoomStrip</name>
    <message>
        <source>What the room sees</source>
        <translation>Ce que la salle voit</translation>
    </message>
    <message>
        <source>Room-safe mode: notes, names, history and the vault are hidden</source>
        <translation>Mode «&#xa0;salle&#xa0;»&#xa0;: notes, noms, historique et coffre sont cachés</translation>
    </message>
    <message>
        <source>Choose what the projector shows</source>
        <translation>Choisir ce que montre le projecteur</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Keep on the projector what it shows</source>
        <translation>Garder sur le projecteur ce qu’il montre</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Noircir</translation>
    </message>
    <message>
        <source>Blank the projector (Ctrl+Shift+B)</source>
        <translation>Noircir le projecteur (Ctrl+Maj+B)</translation>
    </message>
    <message>
        <source>Show the next sheet on the projector</source>
        <translation>Montrer la feuille suivante sur le projecteur</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Begin a break</source>
        <translation>Commencer une pause</translation>
    </message>
    <message>
        <source>Close the projector</source>
        <translation>Fermer le projecteur</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Hold the countdown</source>
        <translation>Suspendre la minuterie</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>Add a minute to the break</source>
        <translation>Ajouter une minute à la pause</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>Terminer la pause</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Les montrer de nouveau</translation>
    </message>
    <message>
        <source>Leave the room-safe mode</source>
        <translation>Quitter le mode «&#xa0;salle&#xa0;»</translation>
    </message>
    <message>
        <source>Sheet {part} of {parts}</source>
        <translation>Feuille {part} sur {parts}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>following</source>
        <translation>suit l’animation</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>figé</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>beneath this window</source>
        <translation>sous cette fenêtre</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>critère</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>consensus</translation>
    </message>
    <message>
        <source>scores by section</source>
        <translation>scores par section</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>ordre du jour</translation>
    </message>
    <message>
        <source>break timer</source>
        <translation>minuterie de la pause</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>time to start again</source>
        <translation>c’est le moment de reprendre</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>Les deux langues</translation>
    </message>
    <message>
        <source>Screen {number}: {name}</source>
        <translation>Écran {number}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{title}, {minutes} min</source>
        <translation>{title}, {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutes</translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message>
        <source>Spread of the votes</source>
        <translation>Dispersion des votes</translation>
    </message>
    <message>
        <source>{round} · corrected</source>
        <translation>{round} · corrigé</translation>
    </message>
    <message>
        <source>not shown outside this window</source>
        <translation>pas montré hors de cette fenêtre</translation>
    </message>
</context>
<context>
    <name>ScopeDesk</name>
    <message>
        <source>In this workshop</source>
        <translation>Dans l’atelier</translation>
    </message>
    <message>
        <source>To vote on</source>
        <translation>À voter</translation>
    </message>
    <message>
        <source>Each person votes before the room agrees: keep it for the criteria that deserve it. What is out of scope is not voted on.</source>
        <translation>Chaque personne vote avant que la salle convienne d’une cote&#xa0;: gardez le vote pour les critères qui le méritent. Ce qui est hors de la portée ne passe pas au vote.</translation>
    </message>
    <message numerus="yes">
        <source>{voted} of %n criteria are voted on</source>
        <translation>
            <numerusform>{voted} critère à voter sur %n</numerusform>
            <numerusform>{voted} critères à voter sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>At about {minutes} minutes more each, an estimate: {time}</source>
        <translation>À environ {minutes} minutes de plus chacun, une estimation&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Criteria to vote on</source>
        <translation>Critères à voter</translation>
    </message>
    <message>
        <source>A criterion left out is neither blank nor not applicable: it leaves every count and every score. If it was already rated, its rating is kept and returns with it.</source>
        <translation>Un critère laissé de côté n’est ni en blanc ni sans objet&#xa0;: il sort de tous les décomptes et de tous les scores. S’il était déjà coté, sa cote est gardée et revient avec lui.</translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n criteria in this workshop</source>
        <translation>
            <numerusform>{chosen} critère sur %n dans cet atelier</numerusform>
            <numerusform>{chosen} critères sur %n dans cet atelier</numerusform>
        </translation>
    </message>
    <message>
        <source>At about {minutes} minutes each, an estimate: {time}</source>
        <translation>À environ {minutes} minutes chacun, une estimation&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Criteria in this workshop</source>
        <translation>Critères de cet atelier</translation>
    </message>
    <message>
        <source>Choose at least one criterion of each instrument. Until then the earlier choice is kept.</source>
        <translation>Choisissez au moins un critère de chaque outil. D’ici là, le choix précédent est gardé.</translation>
    </message>
</context>
<context>
    <name>ScopeModel</name>
    <message>
        <source>Criteria in this workshop</source>
        <translation>Critères de cet atelier</translation>
    </message>
    <message>
        <source>Criteria to vote on</source>
        <translation>Critères à voter</translation>
    </message>
    <message>
        <source>{criterion}, out of scope</source>
        <translation>{criterion}, hors de la portée</translation>
    </message>
    <message>
        <source>{criterion}, to be voted on</source>
        <translation>{criterion}, à voter</translation>
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
    <name>SearchAdd</name>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>SensePage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Strongest and weakest</source>
        <translation>Les plus forts, les plus faibles</translation>
    </message>
    <message>
        <source>Don’t know and blank</source>
        <translation>«&#xa0;Ne sait pas&#xa0;» et sans réponse</translation>
    </message>
    <message>
        <source>Votes and spread</source>
        <translation>Votes et dispersion</translation>
    </message>
    <message>
        <source>Strengths and priorities</source>
        <translation>Forces et priorités</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>FFOM</translation>
    </message>
    <message>
        <source>Make sense</source>
        <translation>Dégager le sens</translation>
    </message>
    <message>
        <source>Choose the priorities</source>
        <translation>Choisir les priorités</translation>
    </message>
    <message numerus="yes">
        <source>%n don’t know</source>
        <translation>
            <numerusform>%n «&#xa0;ne sait pas&#xa0;»</numerusform>
            <numerusform>%n «&#xa0;ne sait pas&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>This workshop is closed: everything is shown, nothing can be changed.</source>
        <translation>Cet atelier est fermé&#xa0;: tout est montré, rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>This file is open for reading only: everything is shown, nothing can be changed.</source>
        <translation>Ce fichier est ouvert en lecture seule&#xa0;: tout est montré, rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>Three priorities at most: take one out first.</source>
        <translation>Trois priorités au plus&#xa0;: retirez-en une d’abord.</translation>
    </message>
    <message>
        <source>Start the walk</source>
        <translation>Commencer le parcours</translation>
    </message>
    <message>
        <source>Nothing is rated yet: the pictures fill as the room rates.</source>
        <translation>Rien n’est encore coté&#xa0;: les images se remplissent au fil des cotes.</translation>
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
        <translation>Une touche seule n’agit que lorsque le critère est actif, jamais dans une note, une liste ou un champ. Désactivez les touches si vous dictez, ou s’il arrive qu’on appuie dessus par accident; tous les boutons restent.</translation>
    </message>
    <message>
        <source>Choose a line and press Enter, or click it; then press the new key.</source>
        <translation>Choisissez une ligne et appuyez sur Entrée, ou cliquez dessus; appuyez ensuite sur la nouvelle touche.</translation>
    </message>
    <message>
        <source>Restore the standard keys</source>
        <translation>Rétablir les touches d’origine</translation>
    </message>
    <message>
        <source>When something does not work</source>
        <translation>Quand quelque chose ne fonctionne pas</translation>
    </message>
    <message>
        <source>The log tells technicians what the program did. The diagnostic file puts it together with versions and counts. Neither holds anything that was written in a workshop, and nothing is sent.</source>
        <translation>Le journal indique au soutien technique ce que le programme a fait. Le fichier de diagnostic y ajoute des versions et des nombres. Ni l’un ni l’autre ne contient ce qui a été écrit dans un atelier, et rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Diagnostic file…</source>
        <translation>Fichier de diagnostic…</translation>
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
        <source>This folder is copied to other machines by a synchronizing program, which may mix two states of the file. It is safer in this computer’s own folder.</source>
        <translation>Un programme de synchronisation copie ce dossier sur d’autres appareils, au risque de mêler deux états du fichier. Celui-ci serait plus en sécurité dans le dossier propre à cet ordinateur.</translation>
    </message>
    <message>
        <source>This folder is on the network: a lost connection may interrupt the work. The file is safer in this computer’s own folder.</source>
        <translation>Ce dossier est sur le réseau&#xa0;: une connexion perdue peut interrompre le travail. Le fichier serait plus en sécurité dans le dossier propre à cet ordinateur.</translation>
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
    <message>
        <source>F1, F11 and keys with Ctrl, Alt or Cmd belong to the window. Press another key, or Esc.</source>
        <translation>F1, F11 et les touches avec Ctrl, Alt ou Cmd sont réservées à la fenêtre. Appuyez sur une autre touche, ou sur Échap.</translation>
    </message>
</context>
<context>
    <name>Siblings</name>
    <message>
        <source>to vote on</source>
        <translation>à voter</translation>
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
    <name>SittingRow</name>
    <message>
        <source>Write the date like this: 2026-11-22.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-22.</translation>
    </message>
    <message>
        <source>Write the time like this: 09:30.</source>
        <translation>Écrivez l’heure ainsi&#xa0;: 09:30.</translation>
    </message>
    <message>
        <source>Sitting {number}</source>
        <translation>Séance {number}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Date: {what}</source>
        <translation>Date&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Begins at: {what}</source>
        <translation>Début&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Place: {what}</source>
        <translation>Lieu&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>SittingsCard</name>
    <message>
        <source>Sittings</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>When the room meets. The first sitting has the date and place of the workshop, and the others its place, unless you write something else here.</source>
        <translation>Quand la salle se réunit. La première séance a la date et le lieu de l’atelier, et les autres son lieu, sauf si vous écrivez autre chose ici.</translation>
    </message>
    <message>
        <source>Once perspectives are named, who is in the room can be counted here.</source>
        <translation>Une fois les perspectives nommées, on compte ici qui est dans la salle.</translation>
    </message>
    <message>
        <source>Add a sitting</source>
        <translation>Ajouter une séance</translation>
    </message>
</context>
<context>
    <name>SlipLine</name>
    <message>
        <source>Slip: {number} of {count}, {code}</source>
        <translation>Feuillet&#xa0;: {number} sur {count}, {code}</translation>
    </message>
    <message>
        <source>Slip: complete. Enter counts it.</source>
        <translation>Feuillet complet. Entrée le compte.</translation>
    </message>
</context>
<context>
    <name>SlipPane</name>
    <message>
        <source>No answer here has this digit.</source>
        <translation>Aucune réponse ici n’a ce chiffre.</translation>
    </message>
    <message>
        <source>This slip could not be kept. It is still here: Enter tries again.</source>
        <translation>Ce feuillet n’a pas pu être gardé. Il est encore ici&#xa0;: Entrée essaie de nouveau.</translation>
    </message>
    <message>
        <source>One line a person, in the order of the slip: a digit, {na} or {unknown}. Space leaves a blank, Backspace goes back, Enter counts the slip.</source>
        <translation>Une ligne par personne, dans l’ordre du feuillet&#xa0;: un chiffre, {na} ou {unknown}. Espace laisse un blanc, Retour arrière recule, Entrée compte le feuillet.</translation>
    </message>
    <message numerus="yes">
        <source>%n slips entered here</source>
        <translation>
            <numerusform>%n feuillet saisi ici</numerusform>
            <numerusform>%n feuillets saisis ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Montrer ce que je tape</translation>
    </message>
    <message>
        <source>Off, nobody reads a slip on the screen</source>
        <translation>Sans cela, personne ne lit un feuillet à l’écran</translation>
    </message>
    <message>
        <source>Revealed already, and not on the slip: {codes}</source>
        <translation>Déjà dévoilés, et absents du feuillet&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>A slip without any answer is not counted.</source>
        <translation>Un feuillet sans aucune réponse n’est pas compté.</translation>
    </message>
</context>
<context>
    <name>SpreadModel</name>
    <message>
        <source>small group: in this window only</source>
        <translation>petit groupe&#xa0;: dans cette fenêtre seulement</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>À discuter</translation>
    </message>
    <message>
        <source>small group</source>
        <translation>petit groupe</translation>
    </message>
</context>
<context>
    <name>StandsOutCard</name>
    <message>
        <source>None yet: press S on a row or a cell.</source>
        <translation>Aucune pour l’instant&#xa0;: appuyez sur S, sur une ligne ou une case.</translation>
    </message>
    <message>
        <source>None yet: press P on a row or a cell.</source>
        <translation>Aucune pour l’instant&#xa0;: appuyez sur P, sur une ligne ou une case.</translation>
    </message>
</context>
<context>
    <name>SwotArea</name>
    <message>
        <source>What works well here?</source>
        <translation>Qu’est-ce qui va bien ici?</translation>
    </message>
    <message>
        <source>What is missing or fragile here?</source>
        <translation>Qu’est-ce qui manque ou reste fragile ici?</translation>
    </message>
    <message>
        <source>What around us could help?</source>
        <translation>Qu’est-ce qui, autour de nous, pourrait aider?</translation>
    </message>
    <message>
        <source>What around us could get in the way?</source>
        <translation>Qu’est-ce qui, autour de nous, pourrait nuire?</translation>
    </message>
    <message>
        <source>New line: {title}</source>
        <translation>Nouvelle ligne&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{title}, line {number}</source>
        <translation>{title}, ligne {number}</translation>
    </message>
</context>
<context>
    <name>SwotCard</name>
    <message>
        <source>within the network</source>
        <translation>au sein du réseau</translation>
    </message>
    <message>
        <source>around the network</source>
        <translation>autour du réseau</translation>
    </message>
    <message>
        <source>From the results, to add with a click:</source>
        <translation>D’après les résultats, à ajouter d’un clic&#xa0;:</translation>
    </message>
    <message>
        <source>Add: {words}</source>
        <translation>Ajouter&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Tally</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Feuillets</translation>
    </message>
    <message>
        <source>Pass the laptop</source>
        <translation>Passer le portable</translation>
    </message>
    <message>
        <source>Count with plus and minus: the keys are switched off.</source>
        <translation>Comptez avec plus et moins&#xa0;: les touches sont désactivées.</translation>
    </message>
    <message>
        <source>The next digit takes back one vote that was counted here. Minus again: count votes.</source>
        <translation>Le prochain chiffre reprend un vote compté ici. Moins encore une fois&#xa0;: compter des votes.</translation>
    </message>
    <message>
        <source>The keys now count votes; they do not rate: {lowest} to {highest}, {na} and {unknown} add one. Minus, then a digit, takes one back.</source>
        <translation>Les touches comptent maintenant des votes; elles ne cotent pas&#xa0;: {lowest} à {highest}, {na} et {unknown} en ajoutent un. Moins, puis un chiffre, en reprend un.</translation>
    </message>
    <message>
        <source>Minus takes back only what was counted here since the votes were opened. Nothing has changed.</source>
        <translation>Moins ne reprend que ce qui a été compté ici depuis l’ouverture des votes. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Nothing was counted here that could be taken back. Nothing has changed.</source>
        <translation>Rien n’a été compté ici qui puisse être repris. Rien n’a changé.</translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>Count a vote: {answer}</source>
        <translation>Compter un vote&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Take back a vote counted here: {answer}</source>
        <translation>Reprendre un vote compté ici&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>TextWindow</name>
    <message>
        <source>Copied.</source>
        <translation>C’est copié.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Switch to French</source>
        <translation>Passer au français</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>Passer à l’anglais</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Open or close the projector</source>
        <translation>Ouvrir ou fermer le projecteur</translation>
    </message>
    <message>
        <source>Room-safe mode: hide notes and names (Ctrl+Shift+S)</source>
        <translation>Mode «&#xa0;salle&#xa0;»&#xa0;: cacher les notes et les noms (Ctrl+Maj+S)</translation>
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
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Chercher (Ctrl+F)</translation>
    </message>
    <message>
        <source>Closed on {when}</source>
        <translation>Fermé le {when}</translation>
    </message>
</context>
<context>
    <name>TopicCard</name>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go to the criterion in Run (Enter)</source>
        <translation>Aller au critère, à la page Animer (Entrée)</translation>
    </message>
</context>
<context>
    <name>TopicView</name>
    <message>
        <source>Go to {code}</source>
        <translation>Aller à {code}</translation>
    </message>
</context>
<context>
    <name>TourPanel</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>{step} (Alt+{key})</source>
        <translation>{step} (Alt+{key})</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
</context>
<context>
    <name>TourWords</name>
    <message>
        <source>Workshops</source>
        <translation>Ateliers</translation>
    </message>
    <message>
        <source>Everything begins here: one line for each workshop, with its progress.</source>
        <translation>Tout commence ici&#xa0;: une ligne par atelier, avec son avancement.</translation>
    </message>
    <message>
        <source>Find the line of the demonstration. Everything in it is made up.</source>
        <translation>Trouvez la ligne de la démonstration. Tout y est inventé.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Before the day, choose the criteria that the room will look at.</source>
        <translation>Avant la rencontre, choisissez les critères que la salle examinera.</translation>
    </message>
    <message>
        <source>Open a function in the scope: any part of it can be left out.</source>
        <translation>Dépliez une fonction de la portée&#xa0;: tout peut en être retiré.</translation>
    </message>
    <message>
        <source>Run: vote</source>
        <translation>Animer&#xa0;: voter</translation>
    </message>
    <message>
        <source>Everyone decides alone first. 17 of 20 ballots are in, and nothing else shows.</source>
        <translation>Chaque personne décide d’abord seule. 17 bulletins sur 20 sont reçus, et rien d’autre ne se voit.</translation>
    </message>
    <message>
        <source>Press V to open the votes, then R to reveal them.</source>
        <translation>Appuyez sur V pour ouvrir les votes, puis sur R pour les dévoiler.</translation>
    </message>
    <message>
        <source>Revealed: how far apart the room is, and what to talk about.</source>
        <translation>Dévoilés&#xa0;: à quel point la salle est partagée, et de quoi parler.</translation>
    </message>
    <message>
        <source>Run: rate</source>
        <translation>Animer&#xa0;: coter</translation>
    </message>
    <message>
        <source>One criterion fills the screen. People talk, then agree on a level.</source>
        <translation>Un critère remplit l’écran. On en parle, puis on s’entend sur un niveau.</translation>
    </message>
    <message>
        <source>Press 0, 1, 2 or 3, or click a level, to change this rating.</source>
        <translation>Appuyez sur 0, 1, 2 ou 3, ou cliquez sur un niveau, pour changer cette cote.</translation>
    </message>
    <message>
        <source>Done, and on disk already: see “Saved” at the top.</source>
        <translation>C’est fait, et déjà sur le disque&#xa0;: voyez «&#xa0;Enregistré&#xa0;» en haut.</translation>
    </message>
    <message>
        <source>Run: write down</source>
        <translation>Animer&#xa0;: écrire</translation>
    </message>
    <message>
        <source>A note keeps the room’s words in their own language.</source>
        <translation>Une note garde les mots de la salle, dans leur langue.</translation>
    </message>
    <message>
        <source>Press T, write a few words, then Esc to go back to the criterion.</source>
        <translation>Appuyez sur T, écrivez quelques mots, puis Échap pour revenir au critère.</translation>
    </message>
    <message>
        <source>Kept. It will stand under its criterion in the report.</source>
        <translation>C’est gardé. La note figurera sous son critère dans le rapport.</translation>
    </message>
    <message>
        <source>Done. The count under the title has followed.</source>
        <translation>C’est fait. Le compte, sous le titre, a suivi.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Two files come out: an Excel workbook to work with, and a PDF to hand out.</source>
        <translation>Deux fichiers en sortent&#xa0;: un classeur Excel pour travailler, un PDF à remettre.</translation>
    </message>
    <message>
        <source>Choose French or English, then save the workbook.</source>
        <translation>Choisissez le français ou l’anglais, puis enregistrez le classeur.</translation>
    </message>
    <message>
        <source>Make sense</source>
        <translation>Dégager le sens</translation>
    </message>
    <message>
        <source>Every criterion in one picture, with what the room chose.</source>
        <translation>Tous les critères en une image, avec les choix de la salle.</translation>
    </message>
    <message>
        <source>Find the three flags: they mark the priorities.</source>
        <translation>Trouvez les trois drapeaux&#xa0;: ils marquent les priorités.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>Priorities become actions: what, who, by when, and a first step.</source>
        <translation>Les priorités deviennent des actions&#xa0;: quoi, qui, pour quand, et une première étape.</translation>
    </message>
    <message>
        <source>One action is overdue: set its status to done, or give it another date.</source>
        <translation>Une action est en retard&#xa0;: donnez-lui l’état «&#xa0;Terminée&#xa0;», ou une autre échéance.</translation>
    </message>
    <message>
        <source>Report: close</source>
        <translation>Rapport&#xa0;: fermer</translation>
    </message>
    <message>
        <source>Closing locks a workshop, with a list of what is still open. Reopening is free.</source>
        <translation>Fermer verrouille l’atelier; une liste dit ce qui reste ouvert. Rouvrir est libre.</translation>
    </message>
    <message>
        <source>Read the list. Then it is your turn: Workshops, New workshop.</source>
        <translation>Lisez la liste. Puis, c’est à vous&#xa0;: Ateliers, Nouvel atelier.</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>{organization}, with {person}</source>
        <translation>{organization}, avec {person}</translation>
    </message>
    <message>
        <source>This medium cannot be written: the vault is open for reading, without a line in its log.</source>
        <translation>Ce support ne peut pas être écrit&#xa0;: le coffre est ouvert en lecture, sans ligne à son journal.</translation>
    </message>
    <message>
        <source>It belongs to another workshop than the open one, “{title}”: reports of the open one leave it out.</source>
        <translation>Il appartient à un autre atelier que celui qui est ouvert, «&#xa0;{title}&#xa0;»&#xa0;: les rapports de l’atelier ouvert le laissent de côté.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
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
        <source>Lock the vault</source>
        <translation>Verrouiller le coffre</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Coter</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Entente</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Parts of the vault</source>
        <translation>Parties du coffre</translation>
    </message>
</context>
<context>
    <name>VaultRoom</name>
    <message>
        <source>The vault was handed over and read back: {path}.</source>
        <translation>Le coffre a été remis et relu&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>It was never in clear here: what may remain on the disk is ciphertext.</source>
        <translation>Il n’a jamais été en clair ici&#xa0;: ce que le disque garde peut-être encore est chiffré.</translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>The network’s voice</source>
        <translation>La voix du réseau</translation>
    </message>
    <message>
        <source>The partners’ voice</source>
        <translation>La voix des partenaires</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>VoicesWalk</name>
    <message>
        <source>The community’s perspective on a criterion of the ordinary tool: it stays here, and enters no score.</source>
        <translation>La perspective de la communauté sur un critère de l’outil ordinaire&#xa0;: elle reste ici et n’entre dans aucun score.</translation>
    </message>
    <message>
        <source>Change this note</source>
        <translation>Modifier cette note</translation>
    </message>
    <message>
        <source>Move into the vault: “{text}”</source>
        <translation>Mettre au coffre&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>The source states it</source>
        <translation>La source l’énonce</translation>
    </message>
    <message>
        <source>We went further than the source</source>
        <translation>Nous avons prolongé la source</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>De nous</translation>
    </message>
    <message>
        <source>The difference shows once both voices have given a level. It is never averaged.</source>
        <translation>L’écart paraît quand les deux voix ont donné un niveau. Il n’y a jamais de moyenne.</translation>
    </message>
    <message>
        <source>Both voices say the same.</source>
        <translation>Les deux voix disent la même chose.</translation>
    </message>
    <message numerus="yes">
        <source>The partners’ rating is %n levels higher than the network’s.</source>
        <translation>
            <numerusform>La cote des partenaires est plus élevée de %n niveau que celle du réseau.</numerusform>
            <numerusform>La cote des partenaires est plus élevée de %n niveaux que celle du réseau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network’s rating is %n levels higher than the partners’.</source>
        <translation>
            <numerusform>La cote du réseau est plus élevée de %n niveau que celle des partenaires.</numerusform>
            <numerusform>La cote du réseau est plus élevée de %n niveaux que celle des partenaires.</numerusform>
        </translation>
    </message>
    <message>
        <source>Criteria of the vault</source>
        <translation>Critères du coffre</translation>
    </message>
    <message>
        <source>Note, kept in the vault</source>
        <translation>Note, gardée dans le coffre</translation>
    </message>
    <message>
        <source>Another note</source>
        <translation>Une autre note</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>VoteWords</name>
    <message>
        <source>{cast} of {expected} in</source>
        <translation>Reçus&#xa0;: {cast} sur {expected}</translation>
    </message>
    <message>
        <source>{cast} in</source>
        <translation>Reçus&#xa0;: {cast}</translation>
    </message>
    <message>
        <source>Outside the scale: {answers}</source>
        <translation>Hors de l’échelle&#xa0;: {answers}</translation>
    </message>
    <message>
        <source>This scale has too few levels: by chance alone, such votes look agreed.</source>
        <translation>Cette échelle a trop peu de niveaux&#xa0;: par le seul hasard, de tels votes semblent d’accord.</translation>
    </message>
    <message>
        <source>{out} of {n} votes lie outside levels {levels}; an agreement allows {allowed}.</source>
        <translation>Votes hors des niveaux {levels}&#xa0;: {out} sur {n}; un accord en permet {allowed}.</translation>
    </message>
    <message>
        <source>What do the {lowest}s see that the {highest}s do not?</source>
        <translation>Que voient les {lowest} que les {highest} ne voient pas?</translation>
    </message>
</context>
<context>
    <name>Voters</name>
    <message>
        <source>Whose votes</source>
        <translation>Votes de</translation>
    </message>
    <message>
        <source>Answers in its vault, and takes no part in these votes: {names}</source>
        <translation>Répond dans son coffre, et ne prend pas part à ces votes&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Whole room</source>
        <translation>Toute la salle</translation>
    </message>
    <message>
        <source>Count the votes of: {who}</source>
        <translation>Compter les votes de&#xa0;: {who}</translation>
    </message>
</context>
<context>
    <name>VotesPane</name>
    <message>
        <source>All criteria</source>
        <translation>Tous les critères</translation>
    </message>
    <message>
        <source>Splits only</source>
        <translation>Partages seulement</translation>
    </message>
    <message>
        <source>Gaps only</source>
        <translation>Écarts seulement</translation>
    </message>
    <message>
        <source>Votes and spread</source>
        <translation>Votes et dispersion</translation>
    </message>
    <message>
        <source>Change since the earlier workshop</source>
        <translation>Changements depuis l’atelier précédent</translation>
    </message>
    <message numerus="yes">
        <source>Votes on %n criteria are not revealed yet.</source>
        <translation>
            <numerusform>Les votes sur %n critère ne sont pas encore dévoilés.</numerusform>
            <numerusform>Les votes sur %n critères ne sont pas encore dévoilés.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the lowest level to the highest, with a mark under the median; splits come first.</source>
        <translation>Du niveau le plus bas au plus élevé, avec un repère sous la médiane; les partages viennent d’abord.</translation>
    </message>
    <message>
        <source>No votes are split.</source>
        <translation>Aucun vote n’est partagé.</translation>
    </message>
    <message>
        <source>No two perspectives stand two levels or more apart.</source>
        <translation>Aucune perspective n’est à deux niveaux ou plus d’une autre.</translation>
    </message>
    <message>
        <source>No votes were revealed yet. The room votes in Run, before it talks.</source>
        <translation>Aucun vote n’est encore dévoilé. La salle vote dans Animer, avant d’en parler.</translation>
    </message>
    <message numerus="yes">
        <source>%n higher</source>
        <translation>
            <numerusform>%n plus haut</numerusform>
            <numerusform>%n plus hauts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lower</source>
        <translation>
            <numerusform>%n plus bas</numerusform>
            <numerusform>%n plus bas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated outside the scale, then or now</source>
        <translation>
            <numerusform>%n hors échelle, alors ou maintenant</numerusform>
            <numerusform>%n hors échelle, alors ou maintenant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotesPanel</name>
    <message>
        <source>The perspective chosen here left the room: the whole room votes now.</source>
        <translation>La perspective choisie ici a quitté la salle&#xa0;: c’est toute la salle qui vote maintenant.</translation>
    </message>
    <message>
        <source>Votes on {code} · round {number}</source>
        <translation>Votes sur {code} · tour {number}</translation>
    </message>
    <message>
        <source>No votes are taken: this workshop is closed, or its file cannot be written.</source>
        <translation>Aucun vote n’est pris&#xa0;: cet atelier est fermé, ou son fichier ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Close the votes</source>
        <translation>Fermer les votes</translation>
    </message>
    <message>
        <source>More about these votes</source>
        <translation>Autres actions sur ces votes</translation>
    </message>
    <message>
        <source>Throw this round away, unseen…</source>
        <translation>Jeter ce tour sans le voir…</translation>
    </message>
    <message>
        <source>Correct the tally…</source>
        <translation>Corriger le décompte…</translation>
    </message>
    <message>
        <source>Throw the ballots of this round away? Nobody has seen them, and they are gone for good.</source>
        <translation>Jeter les bulletins de ce tour? Personne ne les a vus, et ils partent pour de bon.</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Les jeter</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Undo does not reach votes: Backspace takes back the last one counted here. Close the votes to undo what was done before them.</source>
        <translation>Annuler n’atteint pas les votes&#xa0;: Retour arrière reprend le dernier qui a été compté ici. Fermez les votes pour annuler ce qui a été fait avant eux.</translation>
    </message>
    <message>
        <source>Undo does not reach votes. Close the votes to undo what was done before them.</source>
        <translation>Annuler n’atteint pas les votes. Fermez les votes pour annuler ce qui a été fait avant eux.</translation>
    </message>
    <message>
        <source>No ballot is in yet: there is nothing to reveal.</source>
        <translation>Aucun bulletin n’est encore reçu&#xa0;: il n’y a rien à dévoiler.</translation>
    </message>
    <message>
        <source>These votes are not revealed yet: another round begins after that.</source>
        <translation>Ces votes ne sont pas encore dévoilés&#xa0;: un autre tour commence après cela.</translation>
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
        <source>Votes are counted, not ratings: {criterion}</source>
        <translation>Les touches comptent des votes, pas des cotes&#xa0;: {criterion}</translation>
    </message>
    <message>
        <source>to vote on</source>
        <translation>à voter</translation>
    </message>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action} (touche {key})</translation>
    </message>
</context>
<context>
    <name>WorkshopsList</name>
    <message>
        <source>Workshops</source>
        <translation>Ateliers</translation>
    </message>
    <message>
        <source>Show all workshops</source>
        <translation>Montrer tous les ateliers</translation>
    </message>
    <message>
        <source>No workshop is in this state.</source>
        <translation>Aucun atelier n’est dans cet état.</translation>
    </message>
    <message>
        <source>No workshop holds “{words}”.</source>
        <translation>Aucun atelier ne contient «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>No workshop in this state holds “{words}”.</source>
        <translation>Aucun atelier dans cet état ne contient «&#xa0;{words}&#xa0;».</translation>
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
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Closed: {moment}</source>
        <translation>Fermé&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
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
    <message>
        <source>Demonstration</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <source>A fictional workshop, and a tour of three minutes over it</source>
        <translation>Un atelier fictif, et une visite guidée de trois minutes</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Essayer la démonstration</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More to do with the selected workshop</source>
        <translation>Autres actions sur l’atelier choisi</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>WorkshopsSearch</name>
    <message numerus="yes">
        <source>{shown} of %Ln workshops</source>
        <translation>
            <numerusform>{shown} sur %Ln atelier</numerusform>
            <numerusform>{shown} sur %Ln ateliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workshops</source>
        <translation>
            <numerusform>%Ln atelier</numerusform>
            <numerusform>%Ln ateliers</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the workshops</source>
        <translation>Chercher dans les ateliers</translation>
    </message>
    <message>
        <source>Looks at the title, network, region, community, place, facilitator and date (Ctrl+F)</source>
        <translation>Cherche dans le titre, le réseau, la région, la communauté, le lieu, l’animation et la date (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>State of the workshops shown</source>
        <translation>État des ateliers montrés</translation>
    </message>
    <message>
        <source>All workshops</source>
        <translation>Tous les ateliers</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Go to {code} in Run</source>
        <translation>Aller à {code}, à la page Animer</translation>
    </message>
</context>
<context>
    <name>_RowDelegate</name>
    <message>
        <source>vote</source>
        <translation>vote</translation>
    </message>
</context>
</TS>
