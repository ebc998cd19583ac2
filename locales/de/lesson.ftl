lesson-title = { $lesson } · Schritt { $step } von { $count } · { $kind }
lesson-kind-say = lesen
lesson-kind-show = zusehen
lesson-kind-twin = nebeneinander
lesson-kind-fails = beim Scheitern zusehen
lesson-kind-predict = vorhersagen
lesson-kind-do = schreiben
lesson-kind-fix = reparieren
lesson-kind-order = ordnen
lesson-kind-choose = auswählen
lesson-kind-boss = kaputt machen
lesson-enter = Weiter mit Enter.
lesson-go-on = Weiter mit Enter, noch einmal mit %retry.
lesson-ask-shape = Welche Form? Schreib zum Beispiel 2x3, oder „error“.
lesson-ask-dtype = Welcher dtype? Schreib zum Beispiel int64, oder „error“.
lesson-ask-value = Welcher Wert? Schreib ihn, wie er ausgegeben würde, oder „error“.
lesson-ask-error = Gibt das einen Fehler? Schreib ja oder nein.
lesson-ask-do = Schreib es; probier aus, was du magst. %hint hilft.
lesson-ask-fix = Reparier es: Schreib die Zeile so, wie sie sein soll. %hint hilft.
lesson-ask-choose = Schreib die Nummer.
lesson-ask-order = Schreib die Nummern in der richtigen Reihenfolge, zum Beispiel 3 1 2. Es müssen nicht alle Zeilen vorkommen.
lesson-ask-boss = Schreib eine Zeile, die mit { $code } scheitert.
lesson-need = Darin muss { $what } vorkommen.
lesson-need-no-loop = Ohne Schleife.
lesson-need-no = Ohne { $what }.
lesson-unmet = Das Ergebnis stimmt, aber die Aufgabe verlangt { $what } darin.
lesson-unmet-no = Das Ergebnis stimmt, aber die Aufgabe verlangt es ohne { $what }.
lesson-you = du:
lesson-it-is = es ist:
lesson-an-error = ein Fehler
lesson-no-error = kein Fehler
lesson-right = Stimmt.
lesson-right-shown = Stimmt. Die Lösung war zu sehen, darum wird später noch einmal gefragt.
lesson-well-done = Stimmt, und das beim ersten Versuch.
lesson-not-yet = Noch nicht.
lesson-other-ways = Auch richtig:
lesson-missed-go-on = Weiter mit Enter, noch einmal gefragt mit %retry. In der Wiederholung kommt es wieder.
lesson-still-open = Die Antwort fehlt noch. %hint hilft, %skip lässt den Schritt aus.
lesson-shown-go-on = Schreib es selbst, oder weiter mit Enter.
lesson-solution-shown = Die Lösung, als gezeigt vermerkt:
lesson-rung = Tipp { $rung } von { $count }
lesson-try-hint = %hint hilft, Stück für Stück.
lesson-nothing-asked = Hier wird nichts gefragt. Weiter mit Enter.
lesson-already-answered = Das ist beantwortet. Weiter mit Enter, noch einmal gefragt mit %retry.
lesson-first-step = Das ist der erste Schritt.
lesson-no-step = Einen Schritt „{ $name }“ gibt es hier nicht; es gibt { $count }:
lesson-end = { $lesson }: { $done } von { $count } Schritten geschafft.
lesson-end-next = %learn zeigt die Lektionen, %review fragt, was fällig ist.
lesson-left = Verlassen. %learn { $lesson } macht da weiter, wo du aufgehört hast.
lesson-defect = An diesem Schritt liegt es, nicht an dir: Sein eigener Code läuft nicht, wie er soll. %skip lässt ihn aus.
lesson-setup-failed = Die Daten dieses Schritts lassen sich nicht bereitlegen ({ $file }, Zeile { $line }). Lesen kannst du ihn trotzdem; %skip lässt ihn aus.
lesson-not-saved = Dein Fortschritt lässt sich nicht in { $path } speichern: { $reason }. Die Lektion geht ohne das weiter.
lesson-not-read = Dein Fortschritt lässt sich nicht aus { $path } lesen: { $reason }.
lesson-damaged = { $count ->
    [one] Eine Zeile deines Fortschritts war nicht lesbar; eine Kopie der Datei liegt in { $path }.
   *[other] { $count } Zeilen deines Fortschritts waren nicht lesbar; eine Kopie der Datei liegt in { $path }.
}
lesson-aspect-kind = Art
lesson-aspect-value = Wert
lesson-aspect-shape = Form
lesson-aspect-dtype = dtype
lesson-aspect-alias = Speicher
lesson-aspect-bound = fehlt
lesson-wanted = { $got }, gesucht { $wanted }
lesson-first-at = erster Unterschied bei { $index }
lesson-a-view = eine Sicht
lesson-view-of = eine Sicht auf { $name }
lesson-a-copy = eine Kopie
lesson-elsewhere = Mit diesen Daten richtig, mit anderen nicht. Mit { $data }:
lesson-order-effect = Diese Zeilen laufen, tun aber etwas anderes als verlangt.
lesson-other-error = Das scheitert, aber nicht mit { $code }.
lesson-worked = Das geht. Es soll mit { $code } scheitern.
lesson-which-belief = Zu dieser Antwort führt mehr als ein Gedanke. Welcher ist deinem am nächsten? Schreib seine Nummer.
lesson-which-number = Schreib die Nummer des Satzes, der deinem Gedanken am nächsten ist.
lesson-neither = Keiner davon.
lesson-no-belief = Gut. Sieh dir an, was herauskam, und welche Formen sich trafen.

lesson-hint-broadcast = Formen treffen sich am rechten Ende. Zwei Größen passen, wenn sie gleich sind oder eine davon 1 ist; eine fehlende Achse zählt als 1.
lesson-hint-matmul = Die letzte Achse links trifft die erste (von zweien) rechts: Diese inneren Größen müssen gleich sein, und sie fallen weg. Die äußeren bleiben.
lesson-hint-reduction = Die Achse, die du nennst, ist die, die wegfällt. Die anderen bleiben, in ihrer Reihenfolge.
lesson-hint-reshape = Die Zahlen bleiben in Lesereihenfolge und werden neu ausgeteilt; die Größen müssen also dieselbe Anzahl ergeben.
lesson-hint-indexing = Eine Zahl greift eine Stelle heraus, und ihre Achse fällt weg; ein Ausschnitt behält die Achse; jeder Index gehört zu einer Achse, von links.
lesson-hint-other = Zerleg es: Welchen Wert hat jedes Stück, und welche Form?

lesson-belief-left-aligned = Formen werden am linken Ende ausgerichtet.
lesson-belief-must-be-equal = Nur gleiche Formen lassen sich verknüpfen.
lesson-belief-any-sizes-stretch = Verschiedene Größen werden gedehnt oder gekürzt, bis es passt.
lesson-belief-named-axis-kept = Die Achse, die ich nenne, ist die, die bleibt.
lesson-belief-reduction-keeps-axis = Beim Zusammenfassen bleibt eine Achse der Größe 1 übrig.
lesson-belief-flat-is-column = Ein Array der Form (n,) ist eine Spalte.
lesson-belief-t-makes-column = `.T` macht aus (n,) eine Spalte.
lesson-belief-star-is-matmul = `*` zwischen Matrizen ist das Matrixprodukt.
lesson-belief-at-is-elementwise = `@` multipliziert elementweise.
lesson-belief-reshape-is-transpose = In die gedrehte Form umformen dreht das Array.
lesson-belief-plus-joins = `+` hängt Arrays aneinander wie Listen.
lesson-belief-slices-copy = Ein Ausschnitt ist eine Kopie.
lesson-belief-assignment-copies = `b = a` macht eine Kopie.
lesson-belief-ints-grow = Ganze Zahlen in Arrays haben so viel Platz, wie sie brauchen.
lesson-belief-labels-from-one = Gezählt wird ab 1.
lesson-belief-normalise-over-all = Eine Summe oder ein Mittelwert über alles erledigt es für jede Zeile.

lesson-reply-left-aligned = Du hast die Formen links ausgerichtet. Sie treffen sich am rechten Ende: zuerst die letzten Achsen.
lesson-reply-must-be-equal = Formen müssen nicht gleich sein. Eine Achse der Größe 1, oder eine fehlende, wird gedehnt.
lesson-reply-any-sizes-stretch = Gedehnt wird nur eine Achse der Größe 1. Zwei andere Größen, die verschieden sind, passen nicht.
lesson-reply-named-axis-kept = Du hast die genannte Achse behalten. Sie ist die, die wegfällt; die anderen bleiben.
lesson-reply-reduction-keeps-axis = Die Achse fällt ganz weg; mit der Größe 1 bleibt sie nur bei `keepdims=True`.
lesson-reply-flat-is-column = Ein Array der Form (n,) hat eine Achse und ist weder Zeile noch Spalte. Gegenüber zwei Achsen steht seine eine als letzte.
lesson-reply-t-makes-column = `.T` kehrt die Achsen um. Bei einer einzigen gibt es nichts umzukehren: Eine Spalte macht `v[:, None]`.
lesson-reply-star-is-matmul = `*` multipliziert elementweise. Das Matrixprodukt ist `@`.
lesson-reply-at-is-elementwise = `@` ist das Matrixprodukt: Zeilen mal Spalten, summiert. Elementweise ist `*`.
lesson-reply-reshape-is-transpose = Umformen teilt die Zahlen in Lesereihenfolge neu aus. Zeilen werden nur mit `.T` zu Spalten.
lesson-reply-plus-joins = Listen hängt `+` aneinander, Arrays addiert es elementweise. Arrays hängt `np.concatenate` aneinander.
lesson-reply-slices-copy = Ein Ausschnitt eines Arrays ist ein Fenster auf denselben Speicher. Eine eigene Kopie macht `.copy()`.
lesson-reply-assignment-copies = `b = a` gibt demselben Array einen zweiten Namen. Eine Kopie macht `.copy()`.
lesson-reply-ints-grow = Jeder dtype hat festen Platz; hinter seinem Ende geht es von vorn los. Wandle vorher um, mit `.astype`.
lesson-reply-labels-from-one = Gezählt wird ab 0: Label 0 ist das erste, das letzte von n ist n − 1.
lesson-reply-normalise-over-all = Das läuft über alles auf einmal. Damit jede Zeile für sich behandelt wird, nenn die Achse und behalte sie mit `keepdims=True`.

lesson-review-title = Wiederholung
lesson-review-data = Gegeben:
lesson-review-later = { $days ->
    [one] Heute ist nichts fällig; die nächste Frage kommt morgen.
   *[other] Heute ist nichts fällig; die nächste Frage kommt in { $days } Tagen.
}
lesson-review-nothing = Noch gibt es nichts zu wiederholen. Zuerst kommen die Lektionen: shapewise learn.
lesson-head-number = Nr.
lesson-head-lesson = Lektion
lesson-head-title = Titel
lesson-head-done = geschafft
lesson-list-end = `shapewise learn NAME` beginnt eine Lektion oder macht weiter; an der Eingabe ist es `%learn NAME`.
lesson-due = { $count ->
    [0] Zur Wiederholung ist nichts fällig.
    [one] Zur Wiederholung ist ein Begriff fällig: `shapewise review`.
   *[other] Zur Wiederholung sind { $count } Begriffe fällig: `shapewise review`.
}
lesson-owed = Lösungen waren zu sehen bei: { $steps }
lesson-notes-title = Meine Shapewise-Notizen
lesson-notes-empty = Hier steht noch nichts: Keine Lektion wurde begonnen.
lesson-note-passed = richtig:
lesson-note-missed = vorhergesagt:
lesson-note-refused = versucht:
lesson-note-shown = Lösung gezeigt
lesson-note-skipped = ausgelassen

lesson-unknown = Eine Lektion „{ $name }“ gibt es nicht, auch keinen Ordner dieses Namens. Es gibt: { $known }.
lesson-unknown-near = Meintest du { $name }?
lesson-unknown-step = Einen Schritt „{ $name }“ gibt es in { $lesson } nicht. Es gibt: { $known }.
lesson-no-folder = Einen Ordner { $path } gibt es nicht.
lesson-empty-folder = { $path } taugt nicht als Lektion: { $what } (eine Lektion ist ein Ordner mit einer lesson.md, oder ein Ordner mit solchen Ordnern).
lesson-none-under-way = %{ $name } gehört zu einer Lektion, und gerade läuft keine. %learn zeigt sie.
lesson-answers-unknown = { $file }, Zeile { $line }: In dieser Lektion gibt es keinen Schritt „{ $name }“.
lesson-answers-end = { $file } endet zu früh: Nach { $count ->
    [one] einer Antwort
   *[other] { $count } Antworten
} blieb keine für { $steps }.
lesson-answers-left = { $file }: { $count ->
    [one] Eine Antwort wurde
   *[other] { $count } Antworten wurden
} nicht gebraucht.
lesson-batch-end = { $passed } von { $count } Schritten bestanden.

lesson-check-end = { $lessons } Lektionen, { $languages } Sprachen, { $steps } Schritte, { $answers } Antworten geprüft: { $broken ->
    [0] alles hält.
    [one] eine Regel verletzt.
   *[other] { $broken } Regeln verletzt.
}
lesson-new-name = „{ $name }“ kann keine Lektion heißen: kleine Buchstaben, Ziffern und Bindestriche.
lesson-new-exists = { $path } gibt es schon; nichts wurde geändert.
lesson-new-done = { $path } ist eine Lektion zum Anfangen. shapewise learn { $folder } startet sie, shapewise lessons check { $folder } prüft sie.

lesson-magic-learn = die Lektionen zeigen oder eine beginnen
lesson-magic-hint = ein Tipp, jedes Mal etwas mehr
lesson-magic-solution = die Lösung des Schritts zeigen
lesson-magic-skip = ohne Antwort weiter
lesson-magic-back = der Schritt davor
lesson-magic-goto = ein Schritt nach Nummer oder Name
lesson-magic-retry = der Schritt noch einmal, mit den Daten vom Anfang
lesson-magic-steps = die Schritte dieser Lektion
lesson-magic-quit = die Lektion verlassen
lesson-magic-review = noch einmal fragen, was fällig ist
lesson-magic-progress = wie weit du bist

lesson-rule-header = Die Datei beginnt mit einem Kopf zwischen zwei Zeilen `+++`.
lesson-rule-header-line = Keine Einstellung: { $what } (sie sehen aus wie id = "name", format = 1, concepts = ["a", "b"]).
lesson-rule-header-key = Im Kopf fehlt { $what }.
lesson-rule-header-unknown = Der Kopf kennt kein { $what }.
lesson-rule-format-version = Dieses Programm liest Format 1, die Datei hat { $what }.
lesson-rule-heading = Ein Schritt beginnt mit `## #step-id Titel` (kleine Buchstaben, Ziffern, Bindestriche): { $what }
lesson-rule-duplicate-step = Die Kennung #{ $what } kommt zweimal vor.
lesson-rule-no-steps = Es gibt keine Schritte.
lesson-rule-open-fence = Ein Codeblock ist nicht geschlossen: { $what }
lesson-rule-unknown-kind = Eine Blockart „{ $what }“ gibt es nicht.
lesson-rule-fence-option = Was hinter der Blockart steht, ist nicht zu verstehen: { $what }
lesson-rule-two-questions = Schritt #{ $what } stellt eine zweite Frage; ein Schritt stellt eine.
lesson-rule-unknown-section = Einen Abschnitt „{ $what }“ gibt es in dieser Blockart nicht.
lesson-rule-section-argument = Der Abschnitt ist unvollständig oder nicht lesbar: { $what }
lesson-rule-unknown-faulty-rule = Eine falsche Regel „{ $what }“ gibt es nicht.
lesson-rule-empty-body = Ein Block ohne Inhalt: { $what }
lesson-rule-unknown-concept = Der Kopf nennt keinen Begriff „{ $what }“.
lesson-rule-options = Eine Auswahl braucht nummerierte Möglichkeiten und eine Nummer daraus: { $what }
lesson-rule-too-many-hints = Eine Frage hat höchstens drei Tipps; die Antwort ist die vierte Stufe.
lesson-rule-too-many-words = { $what } Wörter Text; höchstens 40.
lesson-rule-too-many-steps = { $what } Schritte; höchstens 15.
lesson-rule-syntax = Der Code ist nicht lesbar: { $what }
lesson-rule-setup-fails = Das Bereitlegen der Daten scheitert: { $what }
lesson-rule-show-fails = Was gezeigt werden soll, scheitert: { $what }
lesson-rule-fails-code = Das scheitert nicht mit dem Code, mit dem es soll: { $what }
lesson-rule-reference-refused = Die Lösung besteht nicht: { $what }
lesson-rule-also-refused = Eine andere richtige Antwort besteht nicht: { $what }
lesson-rule-wrong-accepted = Eine falsche Antwort besteht: { $what }
lesson-rule-wrong-reply = Eine falsche Antwort bekommt eine andere Erwiderung als ihre eigene: { $what }
lesson-rule-rule-silent = Die falsche Regel { $what } gibt hier nichts oder die richtige Antwort.
lesson-rule-rule-reply = Was die falsche Regel { $what } gibt, bekommt eine andere Erwiderung als ihre eigene.
lesson-rule-start-accepted = Der ungelöste Anfang besteht: { $what }
lesson-rule-hint-tells = Ein Tipp enthält die Antwort: { $what }
lesson-rule-square-sizes = Größen auf verschiedenen Achsen sind gleich: { $what } (schreib `square` hinter die Art, wenn es darum geht).
lesson-rule-few-also = Zwei andere richtige Antworten sind nötig (`--- also`), es gibt { $what }.
lesson-rule-no-wrong = Auf keine falsche Antwort ist die Frage vorbereitet. { $what }
lesson-rule-no-hidden = Es fehlen verborgene Daten (`--- hidden`), an denen eine Glückstreffer-Antwort scheitert.
lesson-rule-missing-step = Der Schritt #{ $what } ist nicht übersetzt.
lesson-rule-extra-step = Einen Schritt #{ $what } hat die Lektion nicht.
lesson-rule-sections = Die Abschnitte sind nicht die der Lektion: { $what }
lesson-rule-stale = Der englische Text von #{ $what } hat sich seit der Übersetzung geändert (`lessons check FOLDER --update` vermerkt sie als aktuell).
lesson-rule-no-translation = Es gibt keine Übersetzung ({ $what }).
lesson-rule-unreadable = Nicht lesbar: { $what }
lesson-rule-unknown-need = Eine Lektion „{ $what }“, die vorher kommen soll, gibt es nicht.
lesson-rule-duplicate-lesson = Eine andere Lektion hat die Kennung { $what }.
