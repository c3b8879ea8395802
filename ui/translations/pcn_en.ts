<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>ActionsPanel</name>
    <message numerus="yes">
        <source>%n actions in this dimension</source>
        <translation>
            <numerusform>%n action in this dimension</numerusform>
            <numerusform>%n actions in this dimension</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message numerus="yes">
        <source>%n priorities are chosen.</source>
        <translation>
            <numerusform>%n priority is chosen.</numerusform>
            <numerusform>%n priorities are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are written down.</source>
        <translation>
            <numerusform>%n action is written down.</numerusform>
            <numerusform>%n actions are written down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria in scope have no rating: {codes}</source>
        <translation>
            <numerusform>%n criterion in scope has no rating: {codes}</numerusform>
            <numerusform>%n criteria in scope have no rating: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria were answered “don’t know”: {codes}</source>
        <translation>
            <numerusform>%n criterion was answered “don’t know”: {codes}</numerusform>
            <numerusform>%n criteria were answered “don’t know”: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria have votes that were not revealed: {codes}</source>
        <translation>
            <numerusform>%n criterion has votes that were not revealed: {codes}</numerusform>
            <numerusform>%n criteria have votes that were not revealed: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria have split votes and no noted dissent: {codes}</source>
        <translation>
            <numerusform>%n criterion has split votes and no noted dissent: {codes}</numerusform>
            <numerusform>%n criteria have split votes and no noted dissent: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked topics are still open: {codes}</source>
        <translation>
            <numerusform>%n parked topic is still open: {codes}</numerusform>
            <numerusform>%n parked topics are still open: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes have no permission and stay on this laptop: {codes}</source>
        <translation>
            <numerusform>%n quote has no permission and stays on this laptop: {codes}</numerusform>
            <numerusform>%n quotes have no permission and stay on this laptop: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions still to be done have no owner.</source>
        <translation>
            <numerusform>%n action still to be done has no owner.</numerusform>
            <numerusform>%n actions still to be done have no owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions still to be done have no date.</source>
        <translation>
            <numerusform>%n action still to be done has no date.</numerusform>
            <numerusform>%n actions still to be done have no date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message numerus="yes">
        <source>%n not rated yet</source>
        <translation>
            <numerusform>%n not rated yet</numerusform>
            <numerusform>%n not rated yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n don’t know</source>
        <translation>
            <numerusform>%n don’t know</numerusform>
            <numerusform>%n don’t know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n not applicable</numerusform>
            <numerusform>%n not applicable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n functions</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
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
</context>
<context>
    <name>FindPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message numerus="yes">
        <source>· %n people</source>
        <translation>
            <numerusform>· %n person</numerusform>
            <numerusform>· %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message numerus="yes">
        <source>%n topics found</source>
        <translation>
            <numerusform>%n topic found</numerusform>
            <numerusform>%n topics found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstrumentsPage</name>
    <message numerus="yes">
        <source>%n criteria found</source>
        <translation>
            <numerusform>%n criterion found</numerusform>
            <numerusform>%n criteria found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message numerus="yes">
        <source>As the room will see it, in %n pages: arrow keys turn, Escape comes back.</source>
        <translation>
            <numerusform>As the room will see it, on %n page; Escape comes back.</numerusform>
            <numerusform>As the room will see it, on %n pages: the arrow keys turn them, Escape comes back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message numerus="yes">
        <source>%n criteria, each with its question and room to write</source>
        <translation>
            <numerusform>%n criterion, with its question and room to write</numerusform>
            <numerusform>%n criteria, each with its question and room to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria to tick, to cut apart</source>
        <translation>
            <numerusform>%n criterion to tick, to cut apart</numerusform>
            <numerusform>%n criteria to tick, to cut apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassSetup</name>
    <message numerus="yes">
        <source>%n criteria to vote on</source>
        <translation>
            <numerusform>%n criterion to vote on</numerusform>
            <numerusform>%n criteria to vote on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PerspectivesCard</name>
    <message numerus="yes">
        <source>%n people expected in all</source>
        <translation>
            <numerusform>%n person expected in all</numerusform>
            <numerusform>%n people expected in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingPane</name>
    <message numerus="yes">
        <source>%n more have the same score as the last one.</source>
        <translation>
            <numerusform>%n more has the same score as the last one.</numerusform>
            <numerusform>%n more have the same score as the last one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message numerus="yes">
        <source>It was taken out of %n backups.</source>
        <translation>
            <numerusform>It was taken out of %n backup.</numerusform>
            <numerusform>It was taken out of %n backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
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
            <numerusform>%n strength or priority</numerusform>
            <numerusform>%n strengths and priorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SWOT lines</source>
        <translation>
            <numerusform>%n SWOT line</numerusform>
            <numerusform>%n SWOT lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its history: %n changes</source>
        <translation>
            <numerusform>its history: %n change</numerusform>
            <numerusform>its history: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n notes, each under its criterion</source>
        <translation>
            <numerusform>%n note, under its criterion</numerusform>
            <numerusform>%n notes, each under its criterion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes stay here: no permission was given</source>
        <translation>
            <numerusform>%n quote stays here: no permission was given</numerusform>
            <numerusform>%n quotes stay here: no permission was given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeDesk</name>
    <message numerus="yes">
        <source>{voted} of %n criteria are voted on</source>
        <translation>
            <numerusform>{voted} of %n criterion is voted on</numerusform>
            <numerusform>{voted} of %n criteria are voted on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %n criteria in this workshop</source>
        <translation>
            <numerusform>{chosen} of %n criterion in this workshop</numerusform>
            <numerusform>{chosen} of %n criteria in this workshop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SensePage</name>
    <message numerus="yes">
        <source>%n don’t know</source>
        <translation>
            <numerusform>%n don’t know</numerusform>
            <numerusform>%n don’t know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipPane</name>
    <message numerus="yes">
        <source>%n slips entered here</source>
        <translation>
            <numerusform>%n slip entered here</numerusform>
            <numerusform>%n slips entered here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicesWalk</name>
    <message numerus="yes">
        <source>The partners’ rating is %n levels higher than the network’s.</source>
        <translation>
            <numerusform>The partners’ rating is %n level higher than the network’s.</numerusform>
            <numerusform>The partners’ rating is %n levels higher than the network’s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network’s rating is %n levels higher than the partners’.</source>
        <translation>
            <numerusform>The network’s rating is %n level higher than the partners’.</numerusform>
            <numerusform>The network’s rating is %n levels higher than the partners’.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotesPane</name>
    <message numerus="yes">
        <source>Votes on %n criteria are not revealed yet.</source>
        <translation>
            <numerusform>Votes on %n criterion are not revealed yet.</numerusform>
            <numerusform>Votes on %n criteria are not revealed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n higher</source>
        <translation>
            <numerusform>%n higher</numerusform>
            <numerusform>%n higher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lower</source>
        <translation>
            <numerusform>%n lower</numerusform>
            <numerusform>%n lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated outside the scale, then or now</source>
        <translation>
            <numerusform>%n rated outside the scale, then or now</numerusform>
            <numerusform>%n rated outside the scale, then or now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkshopsSearch</name>
    <message numerus="yes">
        <source>{shown} of %Ln workshops</source>
        <translation>
            <numerusform>{shown} of %Ln workshop</numerusform>
            <numerusform>{shown} of %Ln workshops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workshops</source>
        <translation>
            <numerusform>%Ln workshop</numerusform>
            <numerusform>%Ln workshops</numerusform>
        </translation>
    </message>
</context>
</TS>
