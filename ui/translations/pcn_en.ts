<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
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
    <name>PreparePage</name>
    <message numerus="yes">
        <source>{chosen} of %n criteria in this workshop</source>
        <translation>
            <numerusform>{chosen} of %n criterion in this workshop</numerusform>
            <numerusform>{chosen} of %n criteria in this workshop</numerusform>
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
