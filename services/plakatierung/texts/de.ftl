title = Plakatierung beantragen
intro = Wer Plakate an öffentlichen Straßen aufhängt, braucht eine Erlaubnis der Gemeinde. Hier beantragen Sie die Erlaubnis. Sie brauchen etwa zehn Minuten. Haben Sie Plakate in mehreren Formaten, stellen Sie für jedes Format einen eigenen Antrag.
deadline = Stellen Sie den Antrag mindestens 14 Tage, bevor Sie die Plakate aufhängen.
trust-note = Sie brauchen kein Benutzerkonto. Ihre Angaben genügen.

section-applicant = Angaben zu Ihnen
section-posters = Angaben zu den Plakaten
section-fee = Voraussichtliche Gebühr
section-finish = Bescheid und Erklärung

page-applicant = Wer hängt die Plakate auf?
applicant-label = Verein, Unternehmen, Partei oder andere Organisation
legal_form-label = Rechtsform

page-register = Wo sind Sie eingetragen?
register_court-label = Registergericht
register_court-hint = Zum Beispiel: Amtsgericht Jena
register_number-label = Registernummer
register_number-hint = Zum Beispiel: HRB 1234 oder VR 1234

page-address = Wie lautet die Anschrift?
office-label = Anschrift
office-hint = Diese Anschrift steht im Bescheid.

page-representative = Wer ist verantwortlich?
representative-label = Vertretungsberechtigte Person
representative-hint = Sie ist auch für das Aufhängen und Abnehmen verantwortlich.

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer
phone-hint = Freiwillig. Nützlich, wenn ein Plakat schnell weg muss.

page-advertising = Wofür werben Sie?
advertising-label = Art der Werbung
advertising-option-event = Für eine Veranstaltung
advertising-option-election = Für eine Wahl oder Abstimmung
advertising-option-other = Für etwas anderes
subject-label = Name der Veranstaltung, der Wahl oder des Angebots
subject-hint = Zum Beispiel: Kirmes in Beispieldorf

page-event = Wann ist die Veranstaltung?
event_date-label = Letzter Tag der Veranstaltung

page-election = Angaben zur Wahl
election_day-label = Wahltag
election_role-label = Wer wirbt?
election_role-option-party = Eine Partei
election_role-option-voter-group = Eine Wählergruppe
election_role-option-candidate = Eine Bewerberin oder ein Bewerber
election_role-option-other = Jemand anderes

page-non-profit = Sind Sie gemeinnützig?
non_profit-label = Das Finanzamt hat uns als gemeinnützig anerkannt
non_profit-hint = Gemeinnützige zahlen nach der Satzung weniger oder nichts.

page-non-profit-proof = Haben Sie den Freistellungsbescheid?
non_profit_proof-label = Freistellungsbescheid hochladen
non_profit_proof-hint = Haben Sie ihn gerade nicht, gehen Sie einfach weiter. Die Gemeinde fragt danach.

page-format = Wie sehen die Plakate aus?
format-label = Format
format-option-a3 = A3
format-option-a2 = A2
format-option-a1 = A1
format-option-a0 = A0
format-option-large = Großfläche (größer als A0)

page-motif = Haben Sie schon einen Entwurf?
motif-label = Entwurf des Plakats hochladen
motif-hint = Freiwillig. Höchstens zwei Dateien mit je höchstens 10 MB.

page-places = Wo hängen Sie wie viele Plakate auf?
places-label = Orte
places-hint = Nennen Sie jeden Ort oder Ortsteil einzeln.
places-row = Ort
places-add = Weiteren Ort hinzufügen
place_name-label = Ort oder Ortsteil
place_detail-label = Straßen oder Plätze
place_detail-hint = Freiwillig. Zum Beispiel: Laternen in der Hauptstraße.
place_posters-label = Anzahl der Plakate
place_posters-hint = Ein Plakat mit zwei Seiten zählt einmal.

page-site-plan = Haben Sie einen Lageplan?
site_plan-label = Lageplan oder Fotos der Standorte hochladen
site_plan-hint = Freiwillig. Bei einer Großfläche fragt die Gemeinde danach. Höchstens fünf Dateien mit je höchstens 10 MB.

page-period = Wann hängen die Plakate?
hang_from-label = Aushang von
hang_until-label = Aushang bis
rule-hang-before-election = Der Aushang beginnt erst nach dem Wahltag. Prüfen Sie beide Daten.
rule-until-after-from = Das Ende des Aushangs liegt vor dem Beginn. Prüfen Sie beide Daten.
rule-hang-not-too-long = Der Aushang dauert länger als ein Jahr. Prüfen Sie beide Daten.

page-removal = Bis wann nehmen Sie die Plakate ab?
removal_by-label = Abnahme spätestens am
removal_by-hint = Bis zu diesem Tag sind alle Plakate und alle Befestigungen entfernt.
rule-removal-after-until = Die Abnahme liegt vor dem Ende des Aushangs. Prüfen Sie das Datum.
rule-removal-in-time = So lange dürfen die Plakate nach dem Aushang nicht hängen bleiben. Wählen Sie einen früheren Tag.

page-rules = Wo Plakate nicht hängen dürfen
placing_rules-label = Diese Regeln gelten immer
placing_rules-text = Hängen Sie keine Plakate an Verkehrszeichen, Ampeln und Bäume. Plakate dürfen niemandem die Sicht nehmen und keinen Gehweg versperren. Befestigen Sie sie so, dass sie nicht herunterfallen und nichts beschädigen. Nennen Sie auf dem Plakat, wer verantwortlich ist. Weitere Regeln stehen in der Satzung und in der Erlaubnis.
rules_kept-label = Wir halten diese Regeln ein, nehmen alle Plakate rechtzeitig ab und kommen für Schäden auf, die durch unsere Plakate entstehen.

page-fee = So hoch ist die Gebühr voraussichtlich
page-fee-hint = Die Gebühr berechnet sich aus Plakaten und angefangenen Wochen. Verbindlich ist erst der Bescheid.
poster_count-label = Plakate insgesamt
weeks-label = Angefangene Wochen
election_free-label = Gebührenfreie Wahlwerbung
free_from-label = Gebührenfrei ab
fee_weeks-label = Wochen mit Gebühr
rate-label = Gebühr für ein Plakat und eine Woche
fee_percent-label = Anteil der Gebühr in Prozent
election_free_note-label = Wahlwerbung ist gebührenfrei
election_free_note-text = Für diese Plakate zahlen Sie keine Gebühr. Die Erlaubnis brauchen Sie trotzdem.
election_part_note-label = Ein Teil der Zeit kostet Gebühr
election_part_note-text = Ein Teil der Zeit liegt vor dem Zeitraum, in dem Wahlwerbung gebührenfrei ist. Für diese Wochen fällt eine Gebühr an.
non_profit_note-label = Ermäßigung für Gemeinnützige
non_profit_note-text = Die Gebühr ist schon ermäßigt. Die Gemeinde prüft, ob Sie gemeinnützig sind.
many_note-label = Sehr viele Plakate
many_note-text = Sie beantragen mehr Plakate, als die Gemeinde in der Regel erlaubt. Die Gemeinde kann die Zahl kürzen.
late_note-label = Der Aushang beginnt bald
late_note-text = Sie stellen den Antrag später als vorgesehen. Hängen Sie die Plakate erst auf, wenn die Erlaubnis da ist. Vielleicht schaffen wir es nicht rechtzeitig.
stickers_post_note-label = Aufkleber kommen mit der Post
stickers_post_note-text = Mit der Erlaubnis erhalten Sie Aufkleber. Kleben Sie auf jedes Plakat einen. Wir schicken sie an Ihre Anschrift.
stickers_pickup_note-label = Holen Sie die Aufkleber ab
stickers_pickup_note-text = Mit der Erlaubnis erhalten Sie Aufkleber. Kleben Sie auf jedes Plakat einen. Sie liegen in der Verwaltung für Sie bereit.

page-delivery = Wie möchten Sie die Erlaubnis erhalten?
delivery-label = So möchten wir die Erlaubnis erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift oben
delivery-option-pickup = Wir holen sie im Amt ab
pickup_note-label = Bringen Sie einen Ausweis mit
pickup_note-text = Zur Abholung brauchen Sie einen Ausweis und die Vorgangsnummer. Auf der Statusseite sehen Sie, wann die Erlaubnis bereitliegt.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Die Angaben sind richtig und vollständig. Ich darf die Organisation vertreten.

fee-posters = Gebühr für die Plakate
fee-base = Gebühr für die Bearbeitung

outcome-permitted = Plakatierung erlauben
outcome-permitted-text = Die Sondernutzung öffentlicher Straßen durch die genannten Plakate wird an den beantragten Orten erlaubt. Die Erlaubnis gilt für den genannten Zeitraum und kann widerrufen werden. Alle Plakate und Befestigungen sind bis zum genannten Tag der Abnahme zu entfernen.
outcome-permitted-partly = Zum Teil erlauben
outcome-permitted-partly-text = Die Sondernutzung öffentlicher Straßen durch Plakate wird in dem Umfang erlaubt, der in der Begründung genannt ist. Die Erlaubnis kann widerrufen werden. Alle Plakate und Befestigungen sind bis zum genannten Tag der Abnahme zu entfernen.
outcome-permitted-partly-refused = Im Übrigen wird der Antrag abgelehnt.
outcome-refused = Plakatierung ablehnen
outcome-refused-text = Der Antrag, Plakate an öffentlichen Straßen anzubringen, wird abgelehnt.
outcome-withdrawn = Antrag zurückgezogen
outcome-withdrawn-text = Sie haben den Antrag zurückgezogen. Wir haben das Verfahren beendet. Bitte hängen Sie keine Plakate auf.

param-posters-rate = Gebühr für ein Plakat und eine Woche
param-posters-rate-hint = Betrag in Euro nach der Sondernutzungsgebührensatzung. Jede angefangene Woche zählt.
param-posters-rate-large = Gebühr für ein großes Plakat und eine Woche
param-posters-rate-large-hint = Betrag in Euro nach der Sondernutzungsgebührensatzung, für A0 und Großflächen. Ist nichts eingetragen, gilt die Gebühr für ein Plakat.
param-posters-base-fee = Gebühr für die Bearbeitung
param-posters-base-fee-hint = Betrag in Euro nach der Verwaltungskostensatzung, einmal für jeden Antrag. Ist nichts eingetragen, wird sie nicht erhoben.
param-posters-non-profit-percent = Anteil der Gebühr für Gemeinnützige
param-posters-non-profit-percent-hint = In Prozent nach der Sondernutzungsgebührensatzung, zum Beispiel 50. Mit 0 zahlen Gemeinnützige nichts. Ist nichts eingetragen, zahlen sie voll.
param-posters-election-weeks = Gebührenfreier Zeitraum vor einer Wahl
param-posters-election-weeks-hint = In Wochen vor dem Wahltag nach der Sondernutzungsgebührensatzung. Ist nichts eingetragen, ist die ganze Zeit gebührenfrei.
param-posters-removal-days = Frist für die Abnahme
param-posters-removal-days-hint = In Tagen nach dem Ende des Aushangs, nach der Sondernutzungssatzung. Ist nichts eingetragen, gibt es keine Grenze.
param-posters-lead-days = Antragsfrist
param-posters-lead-days-hint = In Tagen vor dem Aushang, nach der Sondernutzungssatzung. Ist nichts eingetragen, gelten 14 Tage.
param-posters-max-count = Übliche Höchstzahl der Plakate
param-posters-max-count-hint = Für einen Antrag. Wer mehr beantragt, wird darauf hingewiesen.
param-posters-stickers = Aufkleber
param-posters-stickers-hint = Ob es mit der Erlaubnis Aufkleber gibt und wie man sie erhält.
param-posters-stickers-option-none = Es gibt keine Aufkleber
param-posters-stickers-option-post = Mit der Post
param-posters-stickers-option-pickup = Zum Abholen
