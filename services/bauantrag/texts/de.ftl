title = Bauantrag stellen (vereinfachtes Verfahren)
intro = Wer baut, umbaut, ein Gebäude anders nutzt oder abbricht, braucht meist eine Baugenehmigung. Sie beantragen sie hier zusammen mit Ihrer Entwurfsverfasserin oder Ihrem Entwurfsverfasser. Halten Sie die Bauvorlagen als PDF bereit. Sie brauchen etwa dreißig Minuten.
deadline = Im vereinfachten Verfahren entscheidet die Bauaufsicht drei Monate nach den vollständigen Unterlagen. Die Gemeinde hat zwei Monate Zeit für ihr Einvernehmen (§ 36 Abs. 2 BauGB). Beginnen Sie erst, wenn Sie die Genehmigung haben. Sie gilt drei Jahre.
trust-note = Für diesen Antrag ist das Vertrauensniveau „hoch“ vorgesehen: ein Ausweis mit Online-Funktion oder eine qualifizierte elektronische Signatur. Die Bauaufsicht sagt Ihnen, ob sie darüber hinaus etwas von Ihnen braucht.

section-project = Das Vorhaben
section-client = Bauherrin oder Bauherr
section-designer = Entwurfsverfasserin oder Entwurfsverfasser
section-site = Das Grundstück
section-building = Größe und Kosten
section-documents = Bauvorlagen
section-procedure = Verfahren und Bescheid
section-finish = Erklärung

page-project-kind = Was haben Sie vor?
project_kind-label = Art des Vorhabens
project_kind-option-new-building = Errichtung
project_kind-option-new-building-hint = Ein neues Gebäude oder ein Anbau.
project_kind-option-alteration = Änderung
project_kind-option-alteration-hint = Umbau eines Gebäudes, das schon steht.
project_kind-option-change-of-use = Nutzungsänderung
project_kind-option-change-of-use-hint = Zum Beispiel wird aus einem Laden eine Wohnung.
project_kind-option-demolition = Beseitigung
project_kind-option-demolition-hint = Abbruch eines Gebäudes oder eines Teils davon.

page-building-class = Zu welcher Gebäudeklasse gehört das Gebäude?
building_class-label = Gebäudeklasse
building_class-hint = Die Gebäudeklasse steht in den Bauvorlagen. Ihre Entwurfsverfasserin oder Ihr Entwurfsverfasser kennt sie.
building_class-option-1 = Gebäudeklasse 1
building_class-option-2 = Gebäudeklasse 2
building_class-option-3 = Gebäudeklasse 3
building_class-option-4 = Gebäudeklasse 4
building_class-option-5 = Gebäudeklasse 5
building_class-option-special = Sonderbau
building_class-option-special-hint = Zum Beispiel eine Schule, eine Versammlungsstätte oder ein großer Laden.

page-special = Hinweis zu Sonderbauten
special_note-label = Für Sonderbauten gilt in der Regel ein anderes Verfahren
special_note-text = Das vereinfachte Verfahren gilt in der Regel nicht für Sonderbauten. Die Bauaufsicht prüft dann mehr und braucht weitere Unterlagen, zum Beispiel zum Brandschutz. Sprechen Sie vor dem Antrag mit ihr.

page-use = Wofür wird das Gebäude genutzt?
use-label = Nutzung
use-hint = Beschreiben Sie das Vorhaben kurz, zum Beispiel: Einfamilienhaus mit Garage. So steht es später im Bescheid.
former_use-label = Bisherige Nutzung
homes-label = Anzahl der Wohnungen
homes-hint = Freiwillig. Wie viele Wohnungen hat das Gebäude nach dem Bau?

page-client-kind = Wer ist Bauherrin oder Bauherr?
client_kind-label = Art
client_kind-option-private = Privat: eine oder mehrere Personen
client_kind-option-company = Unternehmen oder Verein
client_kind-option-public = Öffentlich, zum Beispiel eine Gemeinde

page-client-person = Wie heißen Sie?
page-client-person-hint = Sie erhalten den Bescheid.
client-label = Name der Bauherrin oder des Bauherrn
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984
co_clients-label = Weitere Bauherrinnen und Bauherren
co_clients-hint = Nur, wenn Sie nicht allein bauen. Wir schreiben an Sie; Sie geben die Briefe weiter.
co_client-label = Name
co_clients-row = Person
co_clients-add = Weitere Person hinzufügen

page-client-organisation = Für welche Organisation stellen Sie den Antrag?
client_organisation-label = Organisation
client_organisation-hint = Registergericht und Registernummer nennen Sie nur, wenn die Organisation in einem Register steht.
representative-label = Person, die die Organisation vertritt

page-address = Welche Anschrift haben Sie?
page-address-hint = Diese Anschrift steht im Bescheid.
client_address-label = Anschrift der Bauherrin oder des Bauherrn

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-designer = Wer hat den Entwurf gemacht?
page-designer-hint = Bauvorlagen darf nur einreichen, wer dazu berechtigt ist, zum Beispiel eine Architektin oder ein Bauingenieur.
designer-label = Name
designer_number-label = Nummer der Bauvorlageberechtigung
designer_number-hint = Zum Beispiel die Mitgliedsnummer der Kammer.

page-designer-address = Welche Anschrift hat diese Person?
designer_address-label = Anschrift der Entwurfsverfasserin oder des Entwurfsverfassers

page-plots = Auf welchen Flurstücken bauen Sie?
page-plots-hint = Die Angaben stehen im Grundbuch, im Liegenschaftskataster und im Lageplan.
plots-label = Flurstücke
plots-hint = Nennen Sie jedes Flurstück, auf dem gebaut wird.
plots-row = Flurstück
plots-add = Weiteres Flurstück hinzufügen
gemarkung-label = Gemarkung
gemarkung-hint = Zum Beispiel Großengottern.
flur-label = Flur
flur-hint = Die Nummer der Flur, zum Beispiel 3.
flur-problem = Geben Sie die Flur als Zahl ein, zum Beispiel 3.
flurstueck-label = Flurstück
flurstueck-hint = Zum Beispiel 125 oder 125/4.
flurstueck-problem = Geben Sie das Flurstück als Zahl ein, zum Beispiel 125 oder 125/4.
plot_area-label = Fläche in Quadratmetern
plot_area-hint = Zum Beispiel 640.

page-site = Wo liegt das Grundstück?
page-site-hint = Freiwillig. Ein neues Grundstück hat oft noch keine Anschrift.
site-label = Anschrift des Grundstücks
site_point-label = Lage auf der Karte
site_point-hint = Freiwillig. Ein Punkt genügt. Verbindlich ist der Lageplan.

page-plan = Gibt es einen Bebauungsplan?
development_plan-label = Name oder Nummer des Bebauungsplans
development_plan-hint = Freiwillig. Gibt es keinen oder kennen Sie ihn nicht, lassen Sie das Feld leer.

page-size = Wie groß ist das Vorhaben?
page-size-hint = Die Zahlen stehen in den Bauvorlagen.
plot_area_total-label = Fläche aller Flurstücke in Quadratmetern
built_area-label = Überbaute Fläche in Quadratmetern
built_area-hint = Die Grundfläche des Vorhabens, zum Beispiel 112,5.
rule-built-area-on-plots = Die überbaute Fläche ist größer als alle Flurstücke zusammen. Prüfen Sie beide Angaben.
floor_area-label = Nutzungsfläche in Quadratmetern
floor_area-hint = Die Fläche aller Räume, um die es geht, zum Beispiel 148.
volume-label = Brutto-Rauminhalt in Kubikmetern
volume-hint = Der umbaute Raum, zum Beispiel 780.

page-costs = Was kostet das Vorhaben?
construction_costs-label = Baukosten in Euro
construction_costs-hint = Die geschätzten Rohbau- oder Baukosten aus den Bauvorlagen. Nach ihnen richtet sich die Gebühr (ThürBauGVO).

page-deviation-wanted = Soll von einer Vorschrift abgewichen werden?
deviation_wanted-label = Ich beantrage eine Abweichung, Ausnahme oder Befreiung
deviation_wanted-hint = Zum Beispiel von einer Festsetzung des Bebauungsplans oder von einer Vorschrift der Bauordnung.

page-deviation = Wovon möchten Sie abweichen?
deviation-label = Abweichung und Begründung
deviation-hint = Nennen Sie die Vorschrift, was Sie anders machen möchten und warum. Höchstens 4.000 Zeichen.

page-plans = Laden Sie die Pläne hoch
page-plans-hint = PDF oder Bild mit je höchstens 10 MB.
site_plan-label = Lageplan
site_plan-hint = Höchstens fünf Dateien.
drawings-label = Bauzeichnungen im Maßstab 1:100
drawings-hint = Grundrisse, Schnitte und Ansichten. Höchstens dreißig Dateien.

page-descriptions = Laden Sie die Beschreibung und den Erhebungsbogen hoch
page-descriptions-hint = PDF mit je höchstens 10 MB.
description-label = Baubeschreibung
description-hint = Höchstens fünf Dateien.
statistics_form-label = Erhebungsbogen für die Baustatistik
statistics_form-hint = Der ausgefüllte Bogen des Statistischen Landesamts. Höchstens drei Dateien.

page-proofs = Haben Sie weitere Nachweise?
page-proofs-hint = Laden Sie hoch, was schon vorliegt. Was noch fehlt, fordert die Bauaufsicht nach. Die Frist von drei Monaten beginnt erst, wenn alles vollständig ist.
designer_proof-label = Nachweis der Bauvorlageberechtigung
designer_proof-hint = Höchstens zwei Dateien.
structural_proof-label = Nachweis der Standsicherheit (Statik)
structural_proof-hint = Höchstens zehn PDF-Dateien.
parking_proof-label = Nachweis der Stellplätze
parking_proof-hint = Wenn das Vorhaben Stellplätze braucht. Höchstens drei Dateien.

page-procedure = So läuft das Verfahren
period_note-label = Drei Monate ab vollständigen Unterlagen
period_note-text = Die Bauaufsicht prüft zuerst, ob alles vollständig ist. Im vereinfachten Verfahren entscheidet sie drei Monate, nachdem die Unterlagen vollständig sind. Beginnen Sie erst, wenn Sie die Genehmigung haben.
consent_note-label = Die Gemeinde wird beteiligt
consent_note-text = Soweit nötig bittet die Bauaufsicht die Gemeinde um ihr Einvernehmen (§ 36 BauGB) und leitet ihr dafür Ihren Antrag zu. Äußert sich die Gemeinde zwei Monate lang nicht, gilt das Einvernehmen als erteilt.
validity_note-label = Die Genehmigung gilt drei Jahre
validity_note-text = Sie endet, wenn Sie in drei Jahren nicht begonnen haben oder den Bau länger als ein Jahr unterbrechen. Sie können sie auf Antrag um jeweils ein Jahr verlängern lassen.
cost_thousands-label = Baukosten in angefangenen Tausend Euro
fee_note-label = Gebühr
fee_note-text = Die Genehmigung kostet eine Gebühr. Sie richtet sich nach den Baukosten (ThürBauGVO). Wie hoch sie ist, steht im Bescheid.

page-delivery = Wie möchten Sie den Bescheid erhalten?
delivery-label = So möchte ich den Bescheid erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an meine Anschrift

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
privacy_read-hint = Informieren Sie auch die anderen Personen darüber, die Sie im Antrag nennen.
correct-label = Meine Angaben sind richtig und vollständig. Die Entwurfsverfasserin oder der Entwurfsverfasser hat den Bauvorlagen zugestimmt.
signature-label = Name der Person, die den Antrag stellt
signature-hint = Schreiben Sie Vor- und Familiennamen aus. Bei einer Organisation: wer sie vertritt.

fee-permit = Gebühr für die Baugenehmigung

participation-municipality = Einvernehmen der Gemeinde zum Bauvorhaben
participation-specialist = Stellungnahme einer Fachbehörde zum Bauvorhaben
outcome-permitted = Baugenehmigung erteilen
outcome-permitted-text = Die Baugenehmigung für das genannte Vorhaben wird erteilt. Bestandteil sind die geprüften Bauvorlagen. Die Genehmigung gilt drei Jahre.
outcome-permitted-with-deviation = Baugenehmigung mit Abweichung erteilen
outcome-permitted-with-deviation-text = Die Baugenehmigung für das genannte Vorhaben wird erteilt. Die beantragte Abweichung, Ausnahme oder Befreiung wird zugelassen. Bestandteil sind die geprüften Bauvorlagen. Die Genehmigung gilt drei Jahre.
outcome-permitted-without-deviation = Baugenehmigung erteilen, Abweichung ablehnen
outcome-permitted-without-deviation-text = Die Baugenehmigung für das genannte Vorhaben wird erteilt. Bestandteil sind die geprüften Bauvorlagen. Die Genehmigung gilt drei Jahre.
outcome-permitted-without-deviation-refused = Ihr Antrag auf eine Abweichung, Ausnahme oder Befreiung wird abgelehnt.
outcome-refused = Antrag ablehnen
outcome-refused-text = Ihr Antrag auf eine Baugenehmigung wird abgelehnt.
outcome-no-permit-needed = Keine Genehmigung nötig
outcome-no-permit-needed-text = Für Ihr Vorhaben brauchen Sie keine Baugenehmigung. Andere Vorschriften müssen Sie trotzdem einhalten, zum Beispiel den Bebauungsplan.
outcome-withdrawn = Ohne Entscheidung abschließen
outcome-withdrawn-text = Ihr Antrag hat sich erledigt. Darüber wird nicht mehr entschieden.

param-building-permit-fee-per-thousand = Gebühr je angefangene 1.000 Euro Baukosten
param-building-permit-fee-per-thousand-hint = Betrag in Euro nach der Thüringer Baugebührenverordnung (ThürBauGVO). Ohne Wert nennt das Formular keinen Betrag.
param-building-permit-fee-minimum = Mindestgebühr
param-building-permit-fee-minimum-hint = Betrag in Euro nach der Thüringer Baugebührenverordnung (ThürBauGVO). Gilt nur, wenn auch die Gebühr je 1.000 Euro gesetzt ist.
