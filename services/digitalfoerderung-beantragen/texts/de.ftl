title = Förderung für die Digitalisierung der Verwaltung beantragen
intro = Gemeinden, Landkreise und ihre Verbände in Thüringen können hier beim Land einen Zuschuss beantragen. Sie brauchen etwa 40 Minuten, die geplanten Kosten und die Finanzierung. Bei den Fragen stehen Beispiele. Für jedes Vorhaben stellen Sie einen eigenen Antrag.
deadline = Stellen Sie den Antrag, bevor Sie einen Vertrag unterschreiben oder etwas bestellen. Wer ohne Genehmigung vorher beginnt, bekommt meist kein Geld.
trust-note = Sie brauchen kein Benutzerkonto. Den Antrag stellt eine Person, die Ihre Körperschaft vertreten darf.

section-body = Wer den Antrag stellt
section-project = Das Vorhaben
section-money = Kosten und Finanzierung
section-documents = Unterlagen
section-finish = Antwort und Erklärung

page-body = Wer stellt den Antrag?
page-body-hint = Den Antrag stellen können nur Gemeinden und Gemeindeverbände in Thüringen.
body-label = Körperschaft
body_name-label = Name der Körperschaft
body_name-hint = So, wie sie in Verträgen heißt. Zum Beispiel: Stadt Beispielhausen.

page-address = Welche Anschrift hat sie?
seat-label = Anschrift der Verwaltung
seat-hint = An diese Anschrift gehen Briefe zu diesem Antrag.

page-representative = Wer vertritt die Körperschaft?
representative-label = Vertretungsberechtigte Person
representative-hint = Zum Beispiel die Bürgermeisterin, der Landrat oder die Vorsitzende des Verbandes.
representative_role-label = Funktion
representative_role-hint = Freiwillig. Zum Beispiel: Bürgermeisterin.

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Nennen Sie die Stelle, die das Vorhaben kennt. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer
phone-hint = Freiwillig. Am besten eine Durchwahl.

page-joint = Machen Sie das Vorhaben gemeinsam mit anderen?
joint-label = Mehrere Körperschaften setzen das Vorhaben gemeinsam um
joint-hint = Zum Beispiel: Ein Landkreis betreibt ein Rechenzentrum auch für seine Gemeinden. Eine stellt dann den Antrag für alle.

page-partners = Wer macht mit?
page-partners-hint = Ohne die Körperschaft, die den Antrag stellt.
partners-label = Weitere Körperschaften
partners-hint = Gehören Gemeinden zu einer Verwaltungsgemeinschaft, nennen Sie jede, die selbst mitmacht.
partners-row = Körperschaft
partners-add = Weitere Körperschaft hinzufügen
partner_name-label = Name
partner_name-hint = Zum Beispiel: Gemeinde Musterdorf

page-object = Was soll gefördert werden?
page-object-hint = Sie sehen nur, wofür Anträge angenommen werden. Passt mehreres, wählen Sie den Schwerpunkt und beschreiben das Übrige beim Zweck.
object-label = Gegenstand der Förderung
object-option-strategy = Strategie für die Digitalisierung
object-option-strategy-hint = Zum Beispiel: ein Konzept, welche Leistungen wann online gehen.
object-option-records = E-Akte und Dokumentenmanagement
object-option-records-hint = Zum Beispiel: die E-Akte im Hauptamt und im Bauamt einführen.
object-option-procedures = Fachverfahren und elektronische Dienste
object-option-procedures-hint = Einführung, Nutzung und Betrieb. Zum Beispiel: ein gemeinsames Fachverfahren für das Ordnungsamt.
object-option-interfaces = Schnittstellen
object-option-interfaces-hint = Zum Beispiel: Online-Anträge kommen ohne Abtippen in das Fachverfahren.
object-option-security = Informationssicherheit
object-option-security-hint = Zum Beispiel: ein Managementsystem für Informationssicherheit oder die Schulung der Beauftragten dafür.
object-option-invoices = E-Rechnung
object-option-invoices-hint = Zum Beispiel: elektronische Rechnungen empfangen, prüfen und bezahlen.
object-option-training = Schulung
object-option-training-hint = Zum Beispiel: Beschäftigte lernen, mit Online-Anträgen zu arbeiten.

page-purpose = Was haben Sie vor?
project_title-label = Name des Vorhabens
project_title-hint = Kurz und eindeutig, höchstens 120 Zeichen. Zum Beispiel: Schnittstelle vom Serviceportal zum Meldewesen.
purpose-label = Zweck
purpose-hint = Was ist heute schwierig, was tun Sie, für wen, in welchen Schritten? Zum Beispiel: „Anträge auf Sondernutzung kommen auf Papier. Wir richten einen Online-Antrag ein, verbinden ihn mit dem Fachverfahren und schulen vier Beschäftigte.“ Höchstens 4.000 Zeichen.
rule-purpose-not-too-short = Beschreiben Sie den Zweck bitte etwas genauer, mit mindestens 30 Zeichen.

page-effect = Was wird dadurch besser?
effect-label = Nutzen, und woran man ihn erkennt
effect-hint = Freiwillig, aber hilfreich. Zum Beispiel: „Heute dauert ein Antrag 25 Minuten, danach 10. Nach einem Jahr kommt die Hälfte der Anträge online.“ Eine Zahl genügt. Höchstens 3.000 Zeichen.

page-period = Wann beginnt und endet das Vorhaben?
page-period-hint = Höchstens fünf Jahre. Planen Sie Zeit für den Bescheid und die Vergabe ein.
start_date-label = Beginn
start_date-hint = Meist der Tag, an dem Sie den ersten Vertrag unterschreiben wollen. Zum Beispiel: 1 3 2027.
end_date-label = Ende
end_date-hint = Der Tag, an dem alles geliefert und abgenommen ist. Zum Beispiel: 30 11 2028.
rule-end-after-start = Das Ende liegt vor dem Beginn. Prüfen Sie beide Daten.
rule-period-not-too-long = Zwischen Beginn und Ende liegen mehr als fünf Jahre. Prüfen Sie beide Daten oder teilen Sie das Vorhaben.

page-already-started = Haben Sie schon begonnen?
past_start_note-label = Der Beginn liegt vor heute
past_start_note-text = Haben Sie noch nicht begonnen, ändern Sie den Beginn auf der Seite davor.
already_started-label = Wir haben schon begonnen
already_started-hint = Begonnen haben Sie, sobald ein Vertrag über eine Lieferung oder Leistung unterschrieben ist. Planen und Angebote einholen gehören meist noch nicht dazu.

page-early-approval = Wurde der frühe Beginn genehmigt?
approval_note-label = Ohne Genehmigung gibt es in der Regel keine Förderung
approval_note-text = Wer vor dem Bescheid beginnt, braucht vorher eine Genehmigung (VV Nr. 1.3 zu § 44 ThürLHO). Haben Sie keine, fragen Sie die Bewilligungsstelle, bevor Sie weitermachen.
early_approval-label = Aktenzeichen der Genehmigung
early_approval-hint = Es steht oben auf dem Schreiben. Zum Beispiel: 14/0815.

page-early-start = Müssen Sie vor dem Bescheid beginnen?
early_wanted-label = Wir bitten um die Genehmigung, früher zu beginnen
early_wanted-hint = Nur, wenn Sie nicht warten können. Zum Beispiel, weil der alte Server ausfällt. Können Sie warten, antworten Sie mit Nein.

page-early-reason = Warum können Sie nicht warten?
no_promise_note-label = Die Genehmigung ist keine Zusage
no_promise_note-text = Auch wenn Sie früher beginnen dürfen, ist damit keine Förderung versprochen. Beginnen Sie erst, wenn die Genehmigung da ist.
early_reason-label = Sachlicher Grund
early_reason-hint = Was geschieht, wenn Sie warten? Bis wann müssen Sie unterschreiben? Zum Beispiel: „Der Wartungsvertrag endet am 31. März 2027. Danach gibt es keine Sicherheitsupdates.“ Höchstens 2.000 Zeichen.

page-vat = Können Sie Vorsteuer abziehen?
vat_deductible-label = Wir sind für dieses Vorhaben zum Vorsteuerabzug berechtigt
vat_deductible-hint = Bei hoheitlichen Aufgaben ist das meist nicht so. Fragen Sie Ihre Kämmerei.

page-costs = Welche Kosten entstehen?
page-costs-hint = Eine Zeile für jede Ausgabe und jedes Jahr. Schätzungen sind erlaubt, wenn Sie sagen können, worauf sie beruhen.
net_note-label = Kosten ohne Umsatzsteuer
net_note-text = Weil Sie Vorsteuer abziehen können, geben Sie alle Kosten ohne Umsatzsteuer an.
costs-label = Kostenplan
costs-hint = Zum Beispiel: Lizenzen für die E-Akte, Software, 2027, 18.000 Euro.
costs-row = Ausgabe
costs-add = Weitere Ausgabe hinzufügen
cost_item-label = Wofür
cost_item-hint = Zum Beispiel: Einrichtung der Schnittstelle
cost_kind-label = Art der Ausgabe
cost_kind-option-software = Software
cost_kind-option-software-hint = Zum Beispiel Lizenzen und Miete von Programmen.
cost_kind-option-hardware = Geräte
cost_kind-option-hardware-hint = Zum Beispiel Server und Scanner.
cost_kind-option-service = Dienstleistung
cost_kind-option-service-hint = Zum Beispiel Einrichtung und Beratung durch eine Firma.
cost_kind-option-training = Schulung
cost_kind-option-training-hint = Zum Beispiel Kurse und Unterlagen dafür.
cost_kind-option-staff = Personal
cost_kind-option-staff-hint = Zum Beispiel eine Stelle für das Projekt.
cost_kind-option-other = Anderes
cost_kind-option-other-hint = Zum Beispiel Fahrten und Räume.
cost_year-label = Jahr
cost_year-hint = In diesem Jahr bezahlen Sie die Rechnung. Zum Beispiel: 2027.
cost_amount-label = Betrag in Euro
cost_amount-hint = Zum Beispiel: 18.000
cost_eligible-label = Diese Ausgabe soll gefördert werden
cost_eligible-hint = Ja, wenn sie nach der Richtlinie zuwendungsfähig ist. Nein, wenn Sie sie ohne Förderung tragen. Sind Sie unsicher, fragen Sie die Bewilligungsstelle vor dem Absenden.

page-own-funds = Wie viel bezahlen Sie selbst?
page-own-funds-hint = Die Summen folgen aus Ihrem Kostenplan.
total_costs-label = Gesamtkosten
eligible_costs-label = Davon sollen gefördert werden
own_least-label = Eigenmittel mindestens
partner_money_note-label = Geld der anderen Körperschaften
partner_money_note-text = Ob es als Eigenmittel zählt, sagt Ihnen die Bewilligungsstelle. Wissen Sie es noch nicht, nennen Sie es auf der nächsten Seite.
own_funds-label = Eigenmittel in Euro
own_funds-hint = Geld aus Ihrem Haushalt. Zum Beispiel: bei Gesamtkosten von 10.000 Euro und 8.000 Euro Förderung sind es 2.000. Was andere geben, kommt auf der nächsten Seite.
rule-own-share = Die Eigenmittel sind niedriger als der Betrag, den Sie mindestens selbst tragen müssen. Geben Sie mehr an oder prüfen Sie die Kosten.

page-sources = Wer gibt noch Geld?
sources-label = Mittel anderer
sources-hint = Zum Beispiel vom Bund oder aus einem anderen Förderprogramm. Gibt niemand sonst Geld, gehen Sie einfach weiter.
sources-row = Geldgeber
sources-add = Geldgeber hinzufügen
source_name-label = Name
source_name-hint = Bei einem Förderprogramm mit dessen Namen. Zum Beispiel: Gemeinde Musterdorf.
source_amount-label = Betrag in Euro
source_amount-hint = Zum Beispiel: 5.000
source_state-label = Stand
source_state-option-approved = Zugesagt
source_state-option-applied = Beantragt
source_state-option-planned = Geplant

page-grant = Wie viel Geld beantragen Sie?
page-grant-hint = Eigenmittel, Mittel anderer und Förderung müssen zusammen so hoch sein wie die Gesamtkosten.
third_party_total-label = Mittel anderer insgesamt
uncovered-label = Noch nicht gedeckt
grant_most-label = Förderung höchstens
grant_wanted-label = Beantragte Förderung in Euro
grant_wanted-hint = Meist ist das der Betrag, der noch nicht gedeckt ist. Er steht schon im Feld.
rule-plan-balanced = Eigenmittel, Mittel anderer und Förderung ergeben zusammen nicht die Gesamtkosten. Beantragen Sie den Betrag, der noch nicht gedeckt ist, oder ändern Sie Kosten und Finanzierung.
rule-share-not-too-high = Sie beantragen mehr, als höchstens gefördert wird. Beantragen Sie weniger und geben Sie dafür mehr Eigenmittel oder Mittel anderer an.
rule-eligible-only = Sie beantragen mehr als die Ausgaben, die gefördert werden sollen. Beantragen Sie weniger oder prüfen Sie im Kostenplan, welche Ausgaben gefördert werden sollen.

page-grant-years = In welchem Jahr brauchen Sie wie viel?
page-grant-years-hint = Das Land plant sein Geld nach Jahren. Dauert das Vorhaben nur ein Jahr, genügt ein Teilbetrag.
grant_years-label = Förderung nach Jahren
grant_years-hint = Zum Beispiel: 12.000 Euro im Jahr 2027 und 6.000 Euro im Jahr 2028, zusammen 18.000 Euro.
grant_years-row = Teilbetrag
grant_years-add = Weiteres Jahr hinzufügen
grant_year-label = Jahr
grant_year-hint = Das Jahr, in dem Sie die Rechnungen bezahlen. Nennen Sie jedes Jahr nur einmal.
grant_year_amount-label = Förderung in diesem Jahr in Euro
grant_year_amount-hint = Im Feld steht zuerst alles, was noch nicht verteilt ist.
grant_years_total-label = Auf Jahre verteilt
grant_years_rest-label = Noch zu verteilen
rule-years-add-up = Die Jahre ergeben zusammen nicht die beantragte Förderung. Ändern Sie einen Betrag oder fügen Sie ein Jahr hinzu.

page-review = Das Ergebnis Ihrer Angaben
page-review-hint = Über den Antrag entscheidet das Land nach seiner Richtlinie und seinem Haushalt. Einen Anspruch auf Förderung gibt es in der Regel nicht.
grant_percent-label = Anteil der Förderung an den Ausgaben, die gefördert werden sollen, in Prozent
small_note-label = Ein kleiner Betrag
small_note-text = Sie beantragen weniger, als hier üblicherweise mindestens bewilligt wird. Vielleicht hilft es, das Vorhaben mit anderen gemeinsam zu machen. Fragen Sie die Bewilligungsstelle.
open_sources_note-label = Geld, das noch nicht zugesagt ist
open_sources_note-text = Teilen Sie der Bewilligungsstelle mit, sobald ein anderer Geldgeber zusagt oder ablehnt.
years_note-label = Ein Jahr liegt außerhalb des Vorhabens
years_note-text = Sie nennen bei den Kosten oder der Förderung ein Jahr vor dem Beginn oder nach dem Ende. Ist das gewollt, erklären Sie es kurz beim Zweck. Sonst ändern Sie es.

page-account = Auf welches Konto soll die Förderung gehen?
account_holder-label = Kontoinhaber
account_holder-hint = Das Konto muss der Körperschaft gehören. Ihre Kasse kennt es.
iban-label = IBAN
iban-hint = Eine deutsche IBAN beginnt mit DE und hat 22 Stellen.

page-offers = Haben Sie Angebote oder Preislisten?
offers-label = Angebote hochladen
offers-hint = Freiwillig. Sie zeigen, wie Sie auf die Kosten kommen. Zum Beispiel: ein Angebot der Firma oder eine eigene Schätzung. Höchstens zehn Dateien mit je höchstens 10 MB.

page-resolution = Gibt es einen Beschluss?
resolution-label = Beschluss hochladen
resolution-hint = Freiwillig. Zum Beispiel vom Gemeinderat, vom Kreistag oder von der Verbandsversammlung. Steht er noch aus, gehen Sie einfach weiter.

page-agreement = Haben Sie eine Vereinbarung mit den anderen?
agreement-label = Vereinbarung hochladen
agreement-hint = Zum Beispiel eine Zweckvereinbarung, auch als Entwurf. Haben Sie noch keine, gehen Sie einfach weiter. Die Bewilligungsstelle fragt vielleicht danach.

page-measure = Steht das Vorhaben in Ihrem Plan?
measure-label = Nummer der Maßnahme
measure-hint = Freiwillig. Die Nummer aus Ihrem eigenen Plan für die Digitalisierung. Zum Beispiel: 7.

page-delivery = Wie möchten Sie Antworten erhalten?
delivery-label = So möchten wir Antworten zu diesem Antrag erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift der Verwaltung

page-declaration = Bitte bestätigen Sie
next_note-label = So geht es weiter
next_note-text = Die Bewilligungsstelle sieht nach, ob etwas fehlt, und fragt Sie auf der Statusseite. Danach bearbeitet sie Ihren Antrag als Förderfall. Der Bescheid kommt von dort. Das kann Monate dauern, eine Dauer können wir nicht zusagen. Unterschreiben Sie bis dahin keine Verträge, außer der frühere Beginn ist genehmigt.
proof_duty-label = Wir weisen nach, wofür wir das Geld verwendet haben: mit einem Bericht, einer Abrechnung und einer Liste der Belege.
proof_duty-hint = Was nicht für den Zweck verwendet oder nicht nachgewiesen ist, kann das Land zurückfordern.
no_double_funding-label = Für dieselben Ausgaben bekommen und beantragen wir kein anderes Geld, außer dem, das oben als Mittel anderer genannt ist.
no_double_funding-hint = Kommt später etwas hinzu, teilen Sie es der Bewilligungsstelle mit.
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Die Angaben sind richtig und vollständig. Ich darf die Körperschaft vertreten oder handle in ihrem Auftrag.
correct-hint = Wenn sich Kosten, Finanzierung oder Zweck ändern, teilen Sie es der Bewilligungsstelle sofort mit.

outcome-taken-over = Als Förderfall übernehmen
outcome-taken-over-text = Ihr Antrag wird jetzt als Förderfall weiter bearbeitet. Der Bescheid kommt von dort. Das hier ist noch keine Entscheidung und keine Zusage. Wie lange es dauert, können wir nicht zusagen. Unterschreiben Sie bis dahin keine Verträge, außer der frühere Beginn ist genehmigt.
outcome-withdrawn = Antrag zurückgezogen
outcome-withdrawn-text = Sie haben den Antrag zurückgezogen. Wir haben das Verfahren beendet. Sie können später einen neuen Antrag stellen.

param-digital-grant-objects-open = Offene Gegenstände der Förderung
param-digital-grant-objects-open-hint = Nur dafür werden Anträge angenommen. Ist nichts gewählt, werden alle angeboten.
param-digital-grant-objects-open-option-strategy = Strategie für die Digitalisierung
param-digital-grant-objects-open-option-records = E-Akte und Dokumentenmanagement
param-digital-grant-objects-open-option-procedures = Fachverfahren und elektronische Dienste
param-digital-grant-objects-open-option-interfaces = Schnittstellen
param-digital-grant-objects-open-option-security = Informationssicherheit
param-digital-grant-objects-open-option-invoices = E-Rechnung
param-digital-grant-objects-open-option-training = Schulung
param-digital-grant-max-percent = Höchster Anteil der Förderung
param-digital-grant-max-percent-hint = In Prozent der Ausgaben, die gefördert werden sollen, wie es die Richtlinie vorsieht. Zum Beispiel: 80. Wer mehr beantragt, kommt nicht weiter.
param-digital-grant-min-own-percent = Geringster Anteil der Eigenmittel
param-digital-grant-min-own-percent-hint = In Prozent der Gesamtkosten, wie es die Richtlinie vorsieht. Zum Beispiel: 20. Wer weniger einsetzt, kommt nicht weiter. Leer bei Festbeträgen.
param-digital-grant-small-amount = Kleinste Förderung
param-digital-grant-small-amount-hint = Betrag in Euro. Wer weniger beantragt, wird darauf hingewiesen und kann trotzdem absenden.
