# of 443691f7
lesson-title = { $lesson } · Schritt { $step } von { $count } · { $kind }
# of cedfa3c5
lesson-kind-say = lesen
# of 5fb7b228
lesson-kind-show = zusehen
# of 2bea5572
lesson-kind-twin = nebeneinander
# of 80b319bb
lesson-kind-fails = beim Scheitern zusehen
# of 1c4d962a
lesson-kind-predict = vorhersagen
# of caa183e9
lesson-kind-do = schreiben
# of 9416a77a
lesson-kind-fix = reparieren
# of d4273ca1
lesson-kind-order = ordnen
# of 46ff9c40
lesson-kind-choose = auswählen
# of 16cf1ac5
lesson-kind-boss = kaputt machen
# of 0968fff0
lesson-enter = Weiter mit Enter.
# of 75262293
lesson-go-on = Weiter mit Enter, noch einmal mit %retry.
# of b4516751
lesson-ask-shape = Welche Form? Schreib zum Beispiel 2x3, oder „error“.
# of 5f6b1962
lesson-ask-dtype = Welcher dtype? Schreib zum Beispiel int64, oder „error“.
# of 3c56ce03
lesson-ask-value = Welcher Wert? Schreib ihn, wie er ausgegeben würde, oder „error“.
# of e2d8e09e
lesson-ask-error = Gibt das einen Fehler? Schreib ja oder nein.
# of e6ea0a5c
lesson-ask-do = Schreib es; probier aus, was du magst. %hint hilft.
# of 7e7b1b0c
lesson-ask-fix = Reparier es: Schreib die Zeile so, wie sie sein soll. %hint hilft.
# of 462103f7
lesson-ask-choose = Schreib die Nummer.
# of 641d7f9d
lesson-ask-order = Schreib die Nummern in der richtigen Reihenfolge, zum Beispiel 3 1 2. Es müssen nicht alle Zeilen vorkommen.
# of 95d7d874
lesson-ask-boss = Schreib eine Zeile, die mit { $code } scheitert.
# of 6004864c
lesson-need = Darin muss { $what } vorkommen.
# of 1bd21f78
lesson-need-no-loop = Ohne Schleife.
# of f37ce957
lesson-need-no = Ohne { $what }.
# of 9b259e7f
lesson-unmet = Das Ergebnis stimmt, aber die Aufgabe verlangt { $what } darin.
# of ec7e7dea
lesson-unmet-no = Das Ergebnis stimmt, aber die Aufgabe verlangt es ohne { $what }.
# of b8f07552
lesson-you = du:
# of 1f0b3386
lesson-it-is = es ist:
# of 388e4474
lesson-an-error = ein Fehler
# of 665a0f18
lesson-no-error = kein Fehler
# of f1bf6d13
lesson-right = Stimmt.
# of e8760941
lesson-right-shown = Stimmt. Die Lösung war zu sehen, darum wird später noch einmal gefragt.
# of fb223f28
lesson-well-done = Stimmt, und das beim ersten Versuch.
# of d0421716
lesson-not-yet = Noch nicht.
# of a33ba987
lesson-other-ways = Auch richtig:
# of 589c3352
lesson-missed-go-on = Weiter mit Enter, %retry fragt noch einmal. In der Wiederholung kommt es wieder.
# of f7507097
lesson-still-open = Die Antwort fehlt noch. %hint hilft, %skip lässt den Schritt aus.
# of 33064953
lesson-shown-go-on = Schreib es selbst, oder weiter mit Enter.
# of 5f2ba236
lesson-solution-shown = Die Lösung, als gezeigt vermerkt:
# of edb01f0a
lesson-rung = Tipp { $rung } von { $count }
# of b6e18823
lesson-try-hint = %hint hilft, Stück für Stück.
# of 949a6e27
lesson-nothing-asked = Hier wird nichts gefragt. Weiter mit Enter.
# of bb3f50f5
lesson-already-answered = Das ist beantwortet. Weiter mit Enter, %retry fragt noch einmal.
# of 72dcd706
lesson-first-step = Das ist der erste Schritt.
# of 71b08ca8
lesson-no-step = Einen Schritt „{ $name }“ gibt es hier nicht; es gibt { $count }:
# of 98e32868
lesson-end = { $lesson }: { $done } von { $count } Schritten geschafft.
# of 07a46a60
lesson-end-next = %learn zeigt die Lektionen, %review fragt, was fällig ist.
# of 574850c1
lesson-left = Lektion verlassen. %learn { $lesson } macht da weiter, wo du aufgehört hast.
# of 8885eef3
lesson-defect = An diesem Schritt liegt es, nicht an dir: Sein eigener Code läuft nicht, wie er soll. %skip lässt ihn aus.
# of 6f3dc406
lesson-setup-failed = Die Daten dieses Schritts lassen sich nicht bereitlegen ({ $file }, Zeile { $line }). Lesen kannst du ihn trotzdem; %skip lässt ihn aus.
# of ec61aa17
lesson-not-saved = Dein Fortschritt lässt sich nicht in { $path } speichern: { $reason }. Die Lektion geht ohne das weiter.
# of 86e3b4a0
lesson-not-read = Dein Fortschritt lässt sich nicht aus { $path } lesen: { $reason }.
# of a5b790e6
lesson-damaged = { $count ->
    [one] Eine Zeile deines Fortschritts war nicht lesbar; eine Kopie der Datei liegt in { $path }.
   *[other] { $count } Zeilen deines Fortschritts waren nicht lesbar; eine Kopie der Datei liegt in { $path }.
}
# of d913e243
lesson-aspect-kind = Art
# of 425ed3ca
lesson-aspect-value = Wert
# of 9dc3d926
lesson-aspect-shape = Form
# of 4a45ae4b
lesson-aspect-dtype = dtype
# of 84e9f1ae
lesson-aspect-alias = Speicher
# of 939ae0b0
lesson-aspect-bound = fehlt
# of 5e1e7757
lesson-wanted = { $got }, gesucht { $wanted }
# of 5b1f5a57
lesson-first-at = erster Unterschied bei { $index }
# of a7d5f17d
lesson-a-view = eine Sicht
# of 1c2614d5
lesson-view-of = eine Sicht auf { $name }
# of 5cf3eee9
lesson-a-copy = eine Kopie
# of 0e94f3f9
lesson-elsewhere = Mit diesen Daten richtig, mit anderen nicht. Mit { $data }:
# of 5a481fb0
lesson-order-effect = Diese Zeilen laufen, tun aber etwas anderes als verlangt.
# of 26241f80
lesson-other-error = Das scheitert, aber nicht mit { $code }.
# of 8ee86ac5
lesson-worked = Das geht. Es soll mit { $code } scheitern.
# of 7b20d562
lesson-which-belief = Zu dieser Antwort führt mehr als ein Gedanke. Welcher ist deinem am nächsten? Schreib seine Nummer.
# of 7b970707
lesson-neither = Keiner davon.
# of 9cfd1c82
lesson-no-belief = Gut. Sieh dir an, was herauskam, und welche Formen sich trafen.

# of 7669742b
lesson-hint-broadcast = Formen treffen sich am rechten Ende. Zwei Größen passen, wenn sie gleich sind oder eine davon 1 ist; eine fehlende Achse zählt als 1.
# of ff854122
lesson-hint-matmul = Die letzte Achse links trifft die erste (von zweien) rechts: Diese inneren Größen müssen gleich sein, und sie fallen weg. Die äußeren bleiben.
# of a60d9d83
lesson-hint-reduction = Die Achse, die du nennst, ist die, die wegfällt. Die anderen bleiben, in ihrer Reihenfolge.
# of d6df5dad
lesson-hint-reshape = Die Zahlen bleiben in Lesereihenfolge und werden neu ausgeteilt; die Größen müssen also dieselbe Anzahl ergeben.
# of b88a854a
lesson-hint-indexing = Eine Zahl greift eine Stelle heraus, und ihre Achse fällt weg; ein Ausschnitt behält die Achse; jeder Index gehört zu einer Achse, von links.
# of 8bb400ea
lesson-hint-other = Zerleg es: Welchen Wert hat jedes Stück, und welche Form?

# of faa881c0
lesson-belief-left-aligned = Formen werden am linken Ende ausgerichtet.
# of c2e1fd15
lesson-belief-must-be-equal = Nur gleiche Formen lassen sich verknüpfen.
# of 831f3b8a
lesson-belief-any-sizes-stretch = Verschiedene Größen werden gedehnt oder gekürzt, bis es passt.
# of 6fe76453
lesson-belief-named-axis-kept = Die Achse, die ich nenne, ist die, die bleibt.
# of 75394f24
lesson-belief-reduction-keeps-axis = Beim Zusammenfassen bleibt eine Achse der Größe 1 übrig.
# of fecd12ed
lesson-belief-flat-is-column = Ein Array der Form (n,) ist eine Spalte.
# of ac528e89
lesson-belief-t-makes-column = `.T` macht aus (n,) eine Spalte.
# of b95a9636
lesson-belief-star-is-matmul = `*` zwischen Matrizen ist das Matrixprodukt.
# of 0df31d00
lesson-belief-at-is-elementwise = `@` multipliziert elementweise.
# of 5737dcad
lesson-belief-reshape-is-transpose = In die gedrehte Form umformen dreht das Array.
# of b2551b5e
lesson-belief-plus-joins = `+` hängt Arrays aneinander wie Listen.
# of 79bba74c
lesson-belief-slices-copy = Ein Ausschnitt ist eine Kopie.
# of 03d4f0c4
lesson-belief-assignment-copies = `b = a` macht eine Kopie.
# of d67e1f9f
lesson-belief-ints-grow = Ganze Zahlen in Arrays haben so viel Platz, wie sie brauchen.
# of 5c8e6aed
lesson-belief-labels-from-one = Gezählt wird ab 1.
# of 6e1dc227
lesson-belief-normalise-over-all = Eine Summe oder ein Mittelwert über alles erledigt es für jede Zeile.

# of fa7485cd
lesson-reply-left-aligned = Du hast die Formen links ausgerichtet. Sie treffen sich am rechten Ende: zuerst die letzten Achsen.
# of 40eb9a46
lesson-reply-must-be-equal = Formen müssen nicht gleich sein. Eine Achse der Größe 1, oder eine fehlende, wird gedehnt.
# of a2af712a
lesson-reply-any-sizes-stretch = Gedehnt wird nur eine Achse der Größe 1. Zwei andere Größen, die verschieden sind, passen nicht.
# of 1950f00d
lesson-reply-named-axis-kept = Du hast die genannte Achse behalten. Sie ist die, die wegfällt; die anderen bleiben.
# of 4ced2fc2
lesson-reply-reduction-keeps-axis = Die Achse fällt ganz weg; mit der Größe 1 bleibt sie nur bei `keepdims=True`.
# of 52f72696
lesson-reply-flat-is-column = Ein Array der Form (n,) hat eine Achse und ist weder Zeile noch Spalte. Gegenüber zwei Achsen steht seine eine als letzte.
# of 554b3ab2
lesson-reply-t-makes-column = `.T` kehrt die Achsen um. Bei einer einzigen gibt es nichts umzukehren: Eine Spalte macht `v[:, None]`.
# of bdccfebb
lesson-reply-star-is-matmul = `*` multipliziert elementweise. Das Matrixprodukt ist `@`.
# of 6a38b1c6
lesson-reply-at-is-elementwise = `@` ist das Matrixprodukt: Zeilen mal Spalten, summiert. Elementweise ist `*`.
# of 9b82e2e4
lesson-reply-reshape-is-transpose = Umformen teilt die Zahlen in Lesereihenfolge neu aus. Zeilen werden nur mit `.T` zu Spalten.
# of 51176340
lesson-reply-plus-joins = Listen hängt `+` aneinander, Arrays addiert es elementweise. Arrays hängt `np.concatenate` aneinander.
# of a2049ce1
lesson-reply-slices-copy = Ein Ausschnitt eines Arrays ist ein Fenster auf denselben Speicher. Eine eigene Kopie macht `.copy()`.
# of 68f2343a
lesson-reply-assignment-copies = `b = a` gibt demselben Array einen zweiten Namen. Eine Kopie macht `.copy()`.
# of af4f6ed8
lesson-reply-ints-grow = Jeder dtype hat eine feste Größe; an ihrem Ende beginnt das Zählen von vorn. Wandle vorher um, mit `.astype`.
# of 49583790
lesson-reply-labels-from-one = Gezählt wird ab 0: Label 0 ist das erste, das letzte von n ist n − 1.
# of 158052db
lesson-reply-normalise-over-all = Das läuft über alles auf einmal. Damit jede Zeile für sich behandelt wird, nenn die Achse und behalte sie mit `keepdims=True`.

# of 6ae55601
lesson-review-title = Wiederholung
# of 10def944
lesson-review-data = Gegeben:
# of 01cbc046
lesson-review-later = { $days ->
    [one] Heute ist nichts fällig; die nächste Frage kommt morgen.
   *[other] Heute ist nichts fällig; die nächste Frage kommt in { $days } Tagen.
}
# of 6178d5a4
lesson-review-nothing = Noch gibt es nichts zu wiederholen. Zuerst kommen die Lektionen: shapewise learn.
# of 6fb20abc
lesson-head-number = Nr.
# of 1c90ef81
lesson-head-lesson = Lektion
# of 9865b509
lesson-head-title = Titel
# of 26f38071
lesson-head-done = geschafft
# of b96b2b8a
lesson-list-end = `shapewise learn NAME` beginnt eine Lektion oder macht weiter; an der Eingabe ist es `%learn NAME`.
# of ef8edb9b
lesson-due = { $count ->
    [0] Zur Wiederholung ist nichts fällig.
    [one] Zur Wiederholung ist ein Begriff fällig: `shapewise review`.
   *[other] Zur Wiederholung sind { $count } Begriffe fällig: `shapewise review`.
}
# of 776a8a49
lesson-owed = Lösungen waren zu sehen bei: { $steps }
# of 1246d38b
lesson-notes-title = Meine Shapewise-Notizen
# of 11a37b9d
lesson-notes-empty = Hier steht noch nichts: Keine Lektion wurde begonnen.
# of 2ca1360d
lesson-note-passed = richtig:
# of 2574b413
lesson-note-missed = vorhergesagt:
# of 802df57f
lesson-note-refused = versucht:
# of cc927573
lesson-note-shown = Lösung gezeigt
# of 022ec9b7
lesson-note-skipped = ausgelassen

# of a82e0c18
lesson-unknown = Eine Lektion „{ $name }“ gibt es nicht, auch keinen Ordner dieses Namens. Es gibt: { $known }.
# of cfd97e96
lesson-unknown-near = Meintest du { $name }?
# of c7e9b762
lesson-unknown-step = Einen Schritt „{ $name }“ gibt es in { $lesson } nicht. Es gibt: { $known }.
# of 1ab481d1
lesson-no-folder = Einen Ordner { $path } gibt es nicht.
# of e5a73e82
lesson-empty-folder = { $path } taugt nicht als Lektion: { $what } (eine Lektion ist ein Ordner mit einer lesson.md, oder ein Ordner mit solchen Ordnern).
# of 4fc23571
lesson-none-under-way = %{ $name } gehört zu einer Lektion, und gerade läuft keine. %learn zeigt sie.
# of 80abbaa3
lesson-answers-unknown = { $file }, Zeile { $line }: In dieser Lektion gibt es keinen Schritt „{ $name }“.
# of c648ec1c
lesson-answers-end = { $file } endet zu früh: Nach { $count ->
    [one] einer Antwort
   *[other] { $count } Antworten
} blieb keine für { $steps }.
# of 2c302f74
lesson-answers-left = { $file }: { $count ->
    [one] Eine Antwort wurde
   *[other] { $count } Antworten wurden
} nicht gebraucht.
# of b58f23e6
lesson-batch-end = { $passed } von { $count } Schritten bestanden.

# of f93d3b9e
lesson-check-end = { $lessons } Lektionen, { $languages } Sprachen, { $steps } Schritte, { $answers } Antworten geprüft: { $broken ->
    [0] alles hält.
    [one] eine Regel verletzt.
   *[other] { $broken } Regeln verletzt.
}
# of c83581af
lesson-new-name = „{ $name }“ kann keine Lektion heißen: kleine Buchstaben, Ziffern und Bindestriche.
# of 46d64cff
lesson-new-exists = { $path } gibt es schon; nichts wurde geändert.
# of 79525ce4
lesson-new-done = { $path } ist eine Lektion zum Anfangen. shapewise learn { $folder } startet sie, shapewise lessons check { $folder } prüft sie.

# of 027b918d
lesson-magic-learn = die Lektionen zeigen oder eine beginnen
# of 2b6cc383
lesson-magic-hint = ein Tipp, jedes Mal etwas mehr
# of 9e1cdc92
lesson-magic-solution = die Lösung des Schritts zeigen
# of a59c31ef
lesson-magic-skip = ohne Antwort weiter
# of 99fadc0d
lesson-magic-back = der Schritt davor
# of a03eff60
lesson-magic-goto = ein Schritt nach Nummer oder Name
# of e7676a48
lesson-magic-retry = der Schritt noch einmal, mit den Daten vom Anfang
# of 563aaae0
lesson-magic-steps = die Schritte dieser Lektion
# of da68946d
lesson-magic-quit = die Lektion verlassen
# of 034f8582
lesson-magic-review = noch einmal fragen, was fällig ist
# of 0f3cebeb
lesson-magic-progress = wie weit du bist

# of fffc1ed6
lesson-rule-header = Die Datei beginnt mit einem Kopf zwischen zwei Zeilen `+++`.
# of 8e384581
lesson-rule-header-line = Keine Einstellung: { $what } (sie sehen aus wie id = "name", format = 1, concepts = ["a", "b"]).
# of ba82972f
lesson-rule-header-key = Im Kopf fehlt { $what }.
# of 1c5abf12
lesson-rule-header-unknown = Der Kopf kennt kein { $what }.
# of 81b4e763
lesson-rule-format-version = Dieses Programm liest Format 1, die Datei hat { $what }.
# of 487206c7
lesson-rule-heading = Ein Schritt beginnt mit `## #step-id Titel` (kleine Buchstaben, Ziffern, Bindestriche): { $what }
# of cb94409d
lesson-rule-duplicate-step = Die Kennung #{ $what } kommt zweimal vor.
# of 47c22e91
lesson-rule-no-steps = Es gibt keine Schritte.
# of 9000d6fc
lesson-rule-open-fence = Ein Codeblock ist nicht geschlossen: { $what }
# of ce67969f
lesson-rule-unknown-kind = Eine Blockart „{ $what }“ gibt es nicht.
# of c0ff1e61
lesson-rule-fence-option = Was hinter der Blockart steht, ist nicht zu verstehen: { $what }
# of ad5b022b
lesson-rule-two-questions = Schritt #{ $what } stellt eine zweite Frage; ein Schritt stellt eine.
# of 65e1fa1d
lesson-rule-unknown-section = Einen Abschnitt „{ $what }“ gibt es in dieser Blockart nicht.
# of b176fcfe
lesson-rule-section-argument = Der Abschnitt ist unvollständig oder nicht lesbar: { $what }
# of e09d7418
lesson-rule-unknown-faulty-rule = Eine falsche Regel „{ $what }“ gibt es nicht.
# of ed8ba1ea
lesson-rule-empty-body = Ein Block ohne Inhalt: { $what }
# of 27f7c962
lesson-rule-unknown-concept = Der Kopf nennt keinen Begriff „{ $what }“.
# of 471f22b3
lesson-rule-options = Eine Auswahl braucht nummerierte Möglichkeiten und eine Nummer daraus: { $what }
# of 0c9fef4b
lesson-rule-too-many-hints = Eine Frage hat höchstens drei Tipps; die Antwort ist die vierte Stufe.
# of 5ac44ff5
lesson-rule-too-many-words = { $what } Wörter Text; höchstens 40.
# of ec1d2aff
lesson-rule-too-many-steps = { $what } Schritte; höchstens 15.
# of dd771637
lesson-rule-syntax = Der Code ist nicht lesbar: { $what }
# of 310a8632
lesson-rule-setup-fails = Das Bereitlegen der Daten scheitert: { $what }
# of 4a82727f
lesson-rule-show-fails = Was gezeigt werden soll, scheitert: { $what }
# of 954878de
lesson-rule-fails-code = Es scheitert nicht mit dem Code, mit dem es scheitern soll: { $what }
# of a92a5e40
lesson-rule-reference-refused = Die Lösung besteht nicht: { $what }
# of 7ad0c90e
lesson-rule-also-refused = Eine andere richtige Antwort besteht nicht: { $what }
# of be230330
lesson-rule-wrong-accepted = Eine falsche Antwort besteht: { $what }
# of dbf00f28
lesson-rule-wrong-reply = Eine falsche Antwort bekommt eine andere Erwiderung als ihre eigene: { $what }
# of 9b8eced6
lesson-rule-rule-silent = Die falsche Regel { $what } gibt hier nichts oder die richtige Antwort.
# of 80d7c27c
lesson-rule-rule-reply = Was die falsche Regel { $what } gibt, bekommt eine andere Erwiderung als ihre eigene.
# of fcdb9a83
lesson-rule-start-accepted = Der ungelöste Anfang besteht: { $what }
# of 7fb22815
lesson-rule-hint-tells = Ein Tipp enthält die Antwort: { $what }
# of ac3b28ad
lesson-rule-square-sizes = Größen auf verschiedenen Achsen sind gleich: { $what } (schreib `square` hinter die Art, wenn es darum geht).
# of bfa6351f
lesson-rule-few-also = Zwei andere richtige Antworten sind nötig (`--- also`), es gibt { $what }.
# of a0029efd
lesson-rule-no-wrong = Auf keine falsche Antwort ist die Frage vorbereitet. { $what }
# of f1e5a758
lesson-rule-no-hidden = Es fehlen verborgene Daten (`--- hidden`), an denen ein Glückstreffer scheitert.
# of b39ce982
lesson-rule-missing-step = Der Schritt #{ $what } ist nicht übersetzt.
# of 0656ee20
lesson-rule-extra-step = Einen Schritt #{ $what } hat die Lektion nicht.
# of e9cca6f2
lesson-rule-sections = Die Abschnitte sind nicht die der Lektion: { $what }
# of bc3baa93
lesson-rule-stale = Der englische Text von #{ $what } hat sich seit der Übersetzung geändert (`lessons check FOLDER --update` vermerkt sie als aktuell).
# of 4ccd7a64
lesson-rule-no-translation = Es gibt keine Übersetzung ({ $what }).
# of 8aa175b9
lesson-rule-unreadable = Nicht lesbar: { $what }
# of b02d449f
lesson-rule-unknown-need = Eine Lektion „{ $what }“, die vorher kommen soll, gibt es nicht.
# of 041b49ce
lesson-rule-duplicate-lesson = Eine andere Lektion hat die Kennung { $what }.
