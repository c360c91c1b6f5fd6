title = Plakate aufhängen
intro = Sie möchten Plakate an der Straße aufhängen? Dann brauchen Sie eine Erlaubnis von der Gemeinde. Hier fragen Sie danach. Haben Ihre Plakate verschiedene Größen? Dann füllen Sie für jede Größe einen eigenen Antrag aus.
deadline = Fragen Sie mindestens 14 Tage vorher. Erst danach hängen Sie die Plakate auf.
trust-note = Sie brauchen kein Benutzer-Konto.

section-applicant = Über Sie
section-posters = Über die Plakate
section-fee = So viel kostet es
section-finish = Zum Schluss

page-applicant = Wer hängt die Plakate auf?
applicant-label = Verein, Firma, Partei oder andere Gruppe
legal_form-label = Was ist das für eine Firma oder Gruppe?

page-register = Wo sind Sie eingetragen?
register_court-label = Bei welchem Gericht?
register_court-hint = Zum Beispiel: Amtsgericht Jena
register_number-label = Nummer
register_number-hint = Zum Beispiel: HRB 1234 oder VR 1234

page-address = Wie ist die Adresse?
office-label = Adresse
office-hint = Diese Adresse steht im Brief vom Amt.

page-representative = Wer ist verantwortlich?
representative-label = Wer darf unterschreiben?
representative-hint = Dieser Mensch kümmert sich auch um die Plakate.

page-contact = Wie erreichen wir Sie?
page-contact-hint = Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon
phone-hint = Das müssen Sie nicht ausfüllen. Vielleicht muss ein Plakat schnell weg. Dann rufen wir an.

page-advertising = Was steht auf den Plakaten?
advertising-label = Die Plakate sind für
advertising-option-event = Ein Fest oder eine Veranstaltung
advertising-option-election = Eine Wahl
advertising-option-other = Etwas anderes
subject-label = Wie heißt das Fest, die Wahl oder das andere?
subject-hint = Zum Beispiel: Kirmes in Beispieldorf

page-event = Wann ist das Fest?
event_date-label = Letzter Tag vom Fest

page-election = Über die Wahl
election_day-label = Tag der Wahl
election_role-label = Wer macht die Werbung?
election_role-option-party = Eine Partei
election_role-option-voter-group = Eine Wähler-Gruppe
election_role-option-candidate = Ein Mensch, den man wählen kann
election_role-option-other = Jemand anderes

page-non-profit = Sind Sie gemeinnützig?
non_profit-label = Das Finanz-Amt hat gesagt: Wir sind gemeinnützig
non_profit-hint = Dann zahlen Sie weniger oder nichts.

page-non-profit-proof = Haben Sie den Brief vom Finanz-Amt?
non_profit_proof-label = Frei-Stellungs-Bescheid hochladen
non_profit_proof-hint = Sie haben den Brief nicht? Dann gehen Sie einfach weiter. Die Gemeinde fragt Sie danach.

page-format = Wie sehen die Plakate aus?
format-label = Größe
format-option-a3 = A3
format-option-a2 = A2
format-option-a1 = A1
format-option-a0 = A0
format-option-large = Größer als A0

page-motif = Haben Sie ein Bild vom Plakat?
motif-label = Bild vom Plakat hochladen
motif-hint = Das müssen Sie nicht machen. Höchstens 2 Dateien. Jede Datei höchstens 10 MB.

page-places = Wo hängen Sie die Plakate auf?
places-label = Orte
places-hint = Schreiben Sie jeden Ort einzeln auf.
places-row = Ort
places-add = Noch ein Ort
place_name-label = Ort oder Orts-Teil
place_detail-label = Straßen oder Plätze
place_detail-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Lampen in der Hauptstraße.
place_posters-label = So viele Plakate
place_posters-hint = Ein Plakat mit 2 Seiten zählt nur 1 Mal.

page-site-plan = Haben Sie eine Karte oder Fotos?
site_plan-label = Karte oder Fotos hochladen
site_plan-hint = Das müssen Sie nicht machen. Höchstens 5 Dateien. Jede Datei höchstens 10 MB.

page-period = Wann hängen die Plakate?
hang_from-label = Erster Tag
hang_until-label = Letzter Tag
rule-hang-before-election = Da ist die Wahl schon vorbei. Bitte prüfen Sie die Tage.
rule-until-after-from = Der letzte Tag ist vor dem ersten Tag. Bitte prüfen Sie beide Tage.
rule-hang-not-too-long = Das ist länger als 1 Jahr. Bitte prüfen Sie beide Tage.

page-removal = Wann nehmen Sie die Plakate ab?
removal_by-label = Bis zu diesem Tag sind alle Plakate weg
removal_by-hint = Auch die Schnüre und Draht müssen weg sein.
rule-removal-after-until = Da hängen die Plakate noch. Bitte wählen Sie einen späteren Tag.
rule-removal-in-time = Das ist zu spät. Bitte wählen Sie einen früheren Tag.

page-rules = Hier dürfen keine Plakate hängen
placing_rules-label = Diese Regeln sind wichtig
placing_rules-text = Hängen Sie keine Plakate an Verkehrs-Schilder, Ampeln und Bäume. Alle müssen die Straße gut sehen können. Der Gehweg muss frei bleiben. Die Plakate dürfen nicht herunterfallen. Auf dem Plakat muss stehen, wer es aufgehängt hat. Im Brief vom Amt stehen noch mehr Regeln.
rules_kept-label = Wir halten die Regeln ein. Wir nehmen alle Plakate rechtzeitig ab. Geht durch die Plakate etwas kaputt? Dann bezahlen wir das.

page-fee = So viel müssen Sie wahrscheinlich zahlen
page-fee-hint = Jedes Plakat kostet Geld. Auch jede Woche zählt. Den genauen Betrag lesen Sie später im Brief.
poster_count-label = So viele Plakate
weeks-label = So viele Wochen
election_free-label = Werbung für die Wahl ohne Kosten
free_from-label = Ohne Kosten ab
fee_weeks-label = So viele Wochen kosten Geld
rate-label = Das kostet 1 Plakat in 1 Woche
fee_percent-label = So viel Prozent zahlen Sie
election_free_note-label = Werbung für die Wahl kostet nichts
election_free_note-text = Sie müssen nichts bezahlen. Aber Sie brauchen die Erlaubnis.
election_part_note-label = Ein Teil kostet Geld
election_part_note-text = Sie hängen die Plakate sehr früh auf. Die ersten Wochen kosten Geld. Danach kostet es nichts mehr.
non_profit_note-label = Sie zahlen weniger
non_profit_note-text = Sie sind gemeinnützig. Deshalb zahlen Sie weniger oder nichts. Die Gemeinde prüft das noch.
many_note-label = Das sind sehr viele Plakate
many_note-text = So viele Plakate erlaubt die Gemeinde meistens nicht. Vielleicht dürfen Sie weniger aufhängen.
late_note-label = Sie sind spät dran
late_note-text = Sie möchten die Plakate bald aufhängen. Warten Sie auf den Brief vom Amt. Vielleicht kommt der Brief nicht mehr rechtzeitig.
stickers_post_note-label = Sie bekommen Aufkleber
stickers_post_note-text = Die Aufkleber kommen mit der Post. Kleben Sie auf jedes Plakat einen Aufkleber.
stickers_pickup_note-label = Holen Sie die Aufkleber ab
stickers_pickup_note-text = Die Aufkleber liegen im Amt. Kleben Sie auf jedes Plakat einen Aufkleber.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchten wir den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post
delivery-option-pickup = Wir holen den Brief im Amt ab
pickup_note-label = Bringen Sie einen Ausweis mit
pickup_note-text = Im Amt müssen Sie einen Ausweis zeigen. Bringen Sie auch die Vorgangs-Nummer mit. Auf der Status-Seite sehen Sie, wann der Brief fertig ist.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt. Ich darf für die Firma oder Gruppe unterschreiben.

fee-posters = Das kosten die Plakate
fee-base = Das kostet die Arbeit vom Amt

outcome-permitted = Ja sagen
outcome-permitted-text = Sie dürfen die Plakate an diesen Orten aufhängen. Das gilt nur für diese Zeit. Die Gemeinde kann die Erlaubnis auch zurücknehmen. Am letzten Tag müssen alle Plakate weg sein.
outcome-permitted-partly = Einen Teil erlauben
outcome-permitted-partly-text = Sie dürfen einen Teil von den Plakaten aufhängen. Was erlaubt ist, lesen Sie unten. Die Gemeinde kann die Erlaubnis auch zurücknehmen. Am letzten Tag müssen alle Plakate weg sein.
outcome-permitted-partly-refused = Mehr dürfen Sie nicht aufhängen.
outcome-refused = Nein sagen
outcome-refused-text = Sie dürfen keine Plakate an der Straße aufhängen.
outcome-withdrawn = Antrag zurückgenommen
outcome-withdrawn-text = Sie haben den Antrag zurückgenommen. Wir machen nichts mehr damit. Bitte hängen Sie keine Plakate auf.

param-posters-rate = Das kostet 1 Plakat in 1 Woche
param-posters-rate-hint = In Euro. Der Betrag steht in der Satzung. Jede angefangene Woche zählt.
param-posters-rate-large = Das kostet 1 großes Plakat in 1 Woche
param-posters-rate-large-hint = In Euro. Das gilt für A0 und größer. Sie schreiben nichts? Dann kostet es so viel wie ein kleines Plakat.
param-posters-base-fee = Das kostet die Arbeit vom Amt
param-posters-base-fee-hint = In Euro. Jeder Antrag kostet das 1 Mal. Sie schreiben nichts? Dann kostet es nichts.
param-posters-non-profit-percent = So viel Prozent zahlen gemeinnützige Vereine
param-posters-non-profit-percent-hint = Zum Beispiel: 50. Sie schreiben 0? Dann zahlen sie nichts. Sie schreiben gar nichts? Dann zahlen sie alles.
param-posters-election-weeks = So viele Wochen vor der Wahl kostet es nichts
param-posters-election-weeks-hint = Das steht in der Satzung. Sie schreiben nichts? Dann kostet es nie etwas.
param-posters-removal-days = So viele Tage hat man Zeit zum Abnehmen
param-posters-removal-days-hint = Das steht in der Satzung. Sie schreiben nichts? Dann gibt es keine Grenze.
param-posters-lead-days = So viele Tage vorher muss man fragen
param-posters-lead-days-hint = Das steht in der Satzung. Sie schreiben nichts? Dann sind es 14 Tage.
param-posters-max-count = So viele Plakate erlaubt die Gemeinde meistens
param-posters-max-count-hint = Für einen Antrag. Will jemand mehr? Dann sagen wir es ihm.
param-posters-stickers = Aufkleber
param-posters-stickers-hint = Gibt es Aufkleber? Und wie bekommt man sie?
param-posters-stickers-option-none = Es gibt keine Aufkleber
param-posters-stickers-option-post = Mit der Post
param-posters-stickers-option-pickup = Man holt sie ab
