# Hinweise auf verdächtigen Erfolg: eine leise Zeile, je Regel einmal in der Sitzung.
# of df7c178d
notes-is-on = Hinweise sind an.
# of 0c0f6339
notes-is-off = Hinweise sind aus.
# of eb7a43d6
notes-line = Hinweis { $code }: { $text }   (%why { $code })

# of 69b0e08a
notes-grew = { $left } { $op } { $right } hat beide Seiten auf { $shape } gedehnt: { $count } Zahlen aus { $leftcount } und { $rightcount }. War { $column } oder { $flat } gemeint?
# of 222fa3f1
notes-grew-apart = { $left } { $op } { $right } hat beide Seiten auf { $shape } gedehnt: { $count } Zahlen aus { $leftcount } und { $rightcount }, jede mit jeder. Ist das gemeint?
# of b3638846
notes-square = { $matrix } ist quadratisch ({ $size }×{ $size }), darum schlug nichts fehl: { $vector } hat eine Zahl je Zeile, traf aber die Spalten. War { $meant } gemeint?
# of a153f396
notes-softmax-columns = { $call } läuft die Spalten von { $shape } hinunter; so ergibt jede Spalte zusammen 1, nicht jede Zeile. Je Zeile: { $meant }
# of c93561cc
notes-softmax-all = { $call } summiert alles in { $shape }, darum ergibt keine Zeile zusammen 1. Je Zeile: { $meant }
# of 3678a82f
notes-normalised-sum = { $call } summiert alles in { $shape }: Das Ganze ergibt zusammen 1, keine einzelne Zeile. Je Zeile: { $meant }
# of c4e95855
notes-normalised-all = { $call } ist eine einzige Zahl für alles in { $shape }. Sind die Spalten Merkmale, braucht jede ihre eigene: { $meant }
# of 7c97aecf
notes-axis-rows = { $name } klingt nach Zeilen, aber { $call } entfernt Achse 0, die Zeilen: Es bleibt eine Zahl je Spalte. Eine je Zeile: axis={ $right }, { $count } Zahlen.
# of c8c4a662
notes-axis-columns = { $name } klingt nach Spalten, aber { $call } entfernt Achse { $axis }, die Spalten: Es bleibt eine Zahl je Zeile. Eine je Spalte: axis={ $right }, { $count } Zahlen.
# of f5000768
notes-wrapped = { $wrapped ->
    [one] 1 von { $of } Zahlen passt
   *[other] { $wrapped } von { $of } Zahlen passen
} nicht in { $dtype } ({ $low } bis { $high }) und liefen über: Aus { $exact } wurde { $stored }. Wandle vorher um: { $convert }
# of 43330247
notes-wrapped-far = { $wrapped ->
    [one] 1 von { $of } Zahlen passt
   *[other] { $wrapped } von { $of } Zahlen passen
} nicht in { $dtype } ({ $low } bis { $high }) und liefen über; von einer blieb { $stored }. Wandle vorher um: { $convert }
# of 52c122a0
notes-wrapped-asked = { $wrapped ->
    [one] 1 von { $of } Zahlen passt
   *[other] { $wrapped } von { $of } Zahlen passen
} nicht in { $dtype } ({ $low } bis { $high }) und liefen über: Aus { $exact } wurde { $stored }. `.min()` und `.max()` zeigen vorher den Bereich.
# of 14f93e19
notes-cut = { $value } wurde als { $stored } gespeichert: `{ $name }` enthält { $dtype }, da ist kein Platz für Nachkommastellen. `{ $name }.astype(float)` ergibt ein Array, das ihn hat.
# of 5c14df1d
notes-label = Label { $index } zählt vom Ende her und wählt Klasse { $class } von { $size }. Ein negatives Label ist hier kein Fehler, aber wohl kaum als Klasse gemeint.
# of 37d5db39
notes-lost = { $copy } ist eine Kopie, darum hat das Schreiben an { $name } nichts geändert. In einem Schritt geht es: { $meant }
# of 4c6c5f20
notes-repeated = Index { $index } kommt { $times }-mal vor, wurde aber einmal geändert: Es gilt der zuletzt geschriebene Wert. { $meant } zählt jedes Mal.
# of d8f5eb76
notes-shared-view = Das Schreiben über `{ $name }` hat auch `{ $other }` geändert: Beide schauen in denselben Speicher. `{ $name }.copy()` hat eigenen.
# of eb3e0ba5
notes-shared-name = Das Schreiben in `{ $name }` hat auch `{ $other }` geändert: zwei Namen, ein Array. `{ $other }.copy()` ist ein zweites.
# of 00c392d6
notes-shared-argument = In der Funktion ist `{ $name }` das `{ $other }` des Aufrufers, und das Schreiben hat es geändert. Mit einer Kopie in der Funktion bleibt es, wie es war.
# of 794f3086
notes-precedence = { $code } wurde als { $read } gelesen, denn { $op } bindet stärker als ein Vergleich. Setze jeden Vergleich in Klammern.

# of fcb68f0f
notes-title-grew = beide Seiten sind gewachsen
# of 06c7856e
notes-title-square = die Falle der quadratischen Matrix
# of 0952aa3c
notes-title-wrapped = ganze Zahlen sind übergelaufen
# of 00136856
notes-title-shared = ein Schreiben, das ein anderer Name sieht
# of 4e090a29
notes-title-precedence = & und | vor einem Vergleich
# of 99544db6
notes-title-normalised = über die falsche Achse normalisiert
# of b74689b1
notes-title-label = ein negatives Label
# of 564e9858
notes-title-cut = Nachkommastellen wurden abgeschnitten
# of 64d8f061
notes-title-lost = in eine Kopie geschrieben
# of 544e6718
notes-title-repeated = ein Index, der zweimal vorkommt

# of 26712462
notes-page-grew = Eine Spalte (n, 1) und ein flaches Array (n,) bilden keine Paare: Beide werden gedehnt, und heraus kommt (n, n), jedes Element mit jedem.
    | y = np.array([[1.], [2.], [3.]])
    | p = np.array([1., 2., 3.])
    | (y - p).shape
    Ein so berechneter Verlust (Loss) sieht aus wie eine Zahl und bedeutet nichts. Gib beiden dieselbe Form: y - p[:, None] bleibt bei Spalten, y.ravel() - p bei flachen Arrays.
    Willst du wirklich die Tabelle aller Paare, dann schreib p[None, :]; dann schweigt dieser Hinweis.
# of 307460e3
notes-page-square = A / A.sum(axis=1) schlägt bei 2 Zeilen und 3 Spalten fehl, und das hilft dir. Bei einer quadratischen Matrix läuft es durch: Die Summen, eine je Zeile, werden an den Spalten ausgerichtet.
    | A = np.array([[1., 2.], [3., 4.]])
    | A / A.sum(axis=1, keepdims=True)
    keepdims=True behält die Summen als Spalte, so trifft jede Zeile ihre eigene.
# of b9b4e956
notes-page-wrapped = Ein Array aus ganzen Zahlen hat Kästchen fester Größe. Was nicht passt, läuft über wie ein Kilometerzähler, und Arrays sagen nichts dazu.
    | np.array([200], dtype=np.uint8) + np.array([100], dtype=np.uint8)
    | np.array([200], dtype=np.uint8).astype(int) + 100
    Wandle vor dem Rechnen um, nicht danach: Was übergelaufen ist, kommt nicht zurück.
# of e683c613
notes-page-shared = Der Ausschnitt eines Arrays ist ein Fenster auf seinen Speicher, und b = a ist nur ein zweiter Name. Was du über das eine schreibst, siehst du über das andere.
    | a = np.arange(5)
    | b = a[1:3].copy()
    | b[0] = 99
    `.copy()` gibt eigenen Speicher. %mem zeigt, wer wohin schaut.
# of bbce130f
notes-page-precedence = & und | binden stärker als < und ==. Ohne Klammern werden erst die Zahlen verknüpft, Bit für Bit, und dann verglichen.
    | a = np.array([1, 2, 3])
    | (a > 1) & (a < 3)
    Setze jeden Vergleich in Klammern.
# of 009b541a
notes-page-normalised = Frag zuerst, welche Achse übrig bleiben soll. X.mean(axis=0) entfernt die Zeilen und lässt einen Mittelwert je Spalte; X.mean() lässt eine Zahl für alles.
    | X = np.array([[1., 200.], [3., 400.]])
    | (X - X.mean(axis=0)) / X.std(axis=0)
    Für Anteile je Zeile (Softmax) verschwinden die Spalten, und keepdims=True behält die Summen als Spalte:
    | X / X.sum(axis=1, keepdims=True)
# of e1298f75
notes-page-label = Labels zählen ab 0. Das Label -1 ist ein Index vom Ende her und wird stillschweigend die letzte Klasse.
    | np.eye(4)[np.array([0, 3, 1])]
    Sieh dir labels.min() und labels.max() an, bevor du kodierst.
# of 571aa8a6
notes-page-cut = Ein Array behält seinen dtype, wenn du hineinschreibst. In ganze Zahlen kommt nur der ganze Teil; gerundet wird nicht.
    | a = np.array([1, 2, 3]).astype(float)
    | a[0] = 9.9
    Mach das Array vorher zu float.
# of da03046e
notes-page-lost = Eine Liste von Indizes holt eine Kopie. Schreibst du in diese Kopie, ändert sich nur die Kopie, auf die kein Name zeigt.
    | a = np.arange(6).reshape(3, 2)
    | a[[0, 2], 1] = 5
    Indiziere in einem Klammerpaar, dann geht das Schreiben in das Array selbst.
# of 1ad098e4
notes-page-repeated = a[index] += 1 liest alle Plätze, addiert und schreibt alle zurück. Ein Platz, der zweimal vorkommt, wird zweimal mit derselben Zahl beschrieben.
    | a = np.zeros(2, dtype=int)
    | np.add.at(a, [0, 0, 1], 1)
    np.add.at addiert eins nach dem anderen.
# of bdf1a428
notes-nan-equal = { $code } ist nie wahr: NaN ist zu nichts gleich, nicht einmal zu sich selbst. War { $meant } gemeint?
# of e580faf6
notes-nan-differs = { $code } ist immer wahr: NaN ist von allem verschieden, sogar von sich selbst. War { $meant } gemeint?
# of 902f1acc
notes-default = der Vorgabewert { $value } von { $name } entsteht nur einmal, und jeder Aufruf von { $function } ändert denselben. Üblich ist `=None` und innen ein neuer.
# of 4ffa95da
notes-title-nan = ein Vergleich mit NaN
# of 0a08daec
notes-title-default = ein Vorgabewert, den sich Aufrufe teilen
# of 077b18b5
notes-page-nan = NaN steht für eine Zahl, die man nicht kennt. Zwei unbekannte Zahlen sind nicht gleich, deshalb ist `==` mit NaN für jedes Element False.
    | x = np.array([1., np.nan, 3.])
    | np.isnan(x)
    | x[~np.isnan(x)].mean()
    np.isnan findet die Stellen. np.nanmean und seine Geschwister lassen sie aus.
# of 0a90950b
notes-page-default = Vorgabewerte entstehen, wenn `def` läuft, nicht beim Aufruf der Funktion. Eine Liste, die ein Aufruf ändert, bleibt für den nächsten geändert.
    | def add(x, seen=None): return [x] if seen is None else seen + [x]
    | add(1), add(2)
    Mit None als Vorgabe und einer neuen Liste innen bekommt jeder Aufruf seine eigene.
