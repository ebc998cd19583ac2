pasted-where = in { $file }, Zeile { $line }
pasted-same-shapes = Hier noch einmal mit Arrays derselben Formen:
pasted-torch-rule = Für torch gilt dieselbe Regel; die Aufrufe stehen hier mit NumPys Namen.
pasted-unknown = Diese Meldung kennt Shapewise nicht. Sie wird unverändert weitergereicht.
pasted-nothing = In diesem Text wurde kein Fehler von NumPy oder PyTorch gefunden.
pasted-page = { $code }: `shapewise explain { $code }` sagt mehr dazu.

pasted-many-shapes = Formen werden am rechten Ende ausgerichtet. Auf jeder Achse müssen die Größen gleich sein, oder 1, oder fehlen. Gib von jedem Operanden `.shape` aus und vergleiche von rechts.
pasted-einsum-sizes = Ein Buchstabe steht für eine Größe. Hier traf derselbe Buchstabe auf zwei verschiedene Größen, also lassen sich die Operanden nicht gemeinsam durchlaufen.
pasted-value-does-not-fit = Der Platz links vom `=` hat die Form `{ $into }`, der Wert hat `{ $from }`. Am rechten Ende ausgerichtet muss jede Größe des Werts der des Platzes gleichen oder 1 sein.
pasted-inner-known = Der linke Operand hat { $columns } Spalten, der rechte { $rows } Zeilen. Diese beiden Zahlen müssen gleich sein; die anderen Größen spielen hier keine Rolle.
pasted-matmul-number = `@` multipliziert Vektoren und Matrizen, und ein Operand ist eine einzelne Zahl. Für eine Zahl schreibst du `*`.
pasted-concatenate-sizes = Aneinandergefügte Arrays dürfen sich nur auf der Achse unterscheiden, auf der gefügt wird. Auf Achse { $axis } hat Array { $first } die Größe { $m }, Array { $second } die Größe { $n }. War ein anderes `axis=` gemeint?
pasted-concatenate-ranks = Alle Arrays brauchen gleich viele Achsen: Array { $first } hat { $m }, Array { $second } hat { $n }. Eine Zeile kommt mit `row[None, :]` an eine Matrix.
pasted-stack-shapes = `np.stack` legt Arrays auf eine neue Achse, darum müssen alle genau dieselbe Form haben. Verschieden lange Arrays hängt `np.concatenate` aneinander.
pasted-nothing-to-join = Die Liste ist leer, es gibt nichts zusammenzufügen. Wurde sie vor dieser Zeile gefüllt?
pasted-axis = Das Array hat { $ndim } { $ndim ->
    [one] Achse
   *[other] Achsen
}, gezählt ab 0. Achse { $axis } gibt es nicht; die letzte heißt auch −1.
pasted-index = Positionen zählen ab 0. Bei Größe { $size } ist die letzte { $size } − 1, also liegt { $index } außerhalb. Oft beginnen Labels bei 1.
pasted-too-many-indices = Das Array hat { $ndim } { $ndim ->
    [one] Achse
   *[other] Achsen
}, in den Klammern stehen { $given }. Sieh dir `.shape` an: Ging unterwegs eine Achse verloren, etwa durch `sum` oder weil eine einzelne Zeile genommen wurde?
pasted-mask = Eine Maske sagt für jede Position einer Achse ja oder nein. Achse { $axis } hat { $size } Positionen, die Maske { $mask }. Wahrscheinlich stammt sie von einem anderen Array.
pasted-index-arrays = Index-Arrays werden Element für Element gepaart, und `{ $left }` und `{ $right }` lassen sich nicht paaren. Zeilen und Spalten über Kreuz wählt `np.ix_(rows, columns)`.
pasted-index-type = Positionen sind ganze Zahlen. Diese Indizes sind Kommazahlen oder Texte; `.astype(int)` macht ganze Zahlen daraus.
pasted-array-for-number = Hier wurde eine ganze Zahl erwartet, und es kam ein Array. In `np.concatenate(a, b)` gilt das zweite Array als Achse: Schreib `np.concatenate([a, b])`.
pasted-scalar-conversion = `math`, `int()` und `float()` nehmen eine einzelne Zahl; hier bekamen sie ein ganzes Array. Für jedes Element gibt es NumPys eigene: `np.sqrt(x)`, `x.astype(int)`.
pasted-ragged = Die Zeilen sind verschieden lang, also kein Gitter. Mach alle gleich lang, etwa durch Auffüllen, oder behalte eine Liste von Arrays.
pasted-element-sequence = In ein Kästchen eines Arrays passt eine Zahl, und es kam eine Liste. Entweder sind die Zeilen verschieden lang, oder eine Liste wurde einer einzelnen Position zugewiesen.
pasted-copy-sequence = { $m } Werte kamen für einen Platz, der { $n } fasst.
pasted-truth = `if`, `and`, `or`, `not` wollen ein einziges Ja oder Nein, hier gibt es eine Antwort je Element. Elementweise: `(x > 1) & (x < 3)`, mit Klammern. Fürs Ganze: `.any()` oder `.all()`.
pasted-truth-empty = Das Array ist leer, also weder ja noch nein. Frag `x.size > 0`.
pasted-in-place-cast = `+=` schreibt in das vorhandene `{ $target }`-Array, und ein `{ $dtype }`-Ergebnis passt nicht hinein. `a = a + b` legt ein neues Array vom richtigen Typ an.
pasted-no-loop = `{ $ufunc }` hat für diese Datentypen keine Regel. Meist enthält ein Array Text oder Gemischtes: Sieh dir `.dtype` an.
pasted-out-of-bounds = `{ $value }` passt nicht in `{ $dtype }`. Wähle vor dem Rechnen einen größeren Typ, etwa `.astype(np.int64)`.
pasted-not-a-dtype = Das zweite Argument ist hier der Datentyp. Eine Form ist ein einziges Tupel: `np.zeros((2, 3))`.
pasted-not-an-integer = Erwartet wurde eine ganze Zahl, gekommen ist `{ $type }`. `np.random.randn(3, 3)` nimmt die Größen einzeln, `np.zeros((3, 3))` ein Tupel, `np.linspace` eine Anzahl.
pasted-array-arguments = `np.array` nimmt eine einzige Liste: `np.array([1, 2, 3])`.
pasted-negative-power = Ganze Zahlen mit negativem Exponenten wären Brüche, die ein Array ganzer Zahlen nicht fasst. Schreib `2.0 ** x` oder `x.astype(float)`.
pasted-nan-integer = NaN und unendlich gibt es nur bei Kommazahlen. Räum sie weg (`np.nan_to_num`, eine Maske), bevor du in ganze Zahlen umwandelst.
pasted-singular = Diese Matrix hat keine Inverse: Eine ihrer Zeilen ist eine Kombination der anderen. Such nach doppelten Spalten, oder nimm `np.linalg.lstsq` oder `pinv`.
pasted-not-square = Inverse, Determinante und Eigenwerte gibt es nur für quadratische Matrizen. Für andere: `np.linalg.pinv`, `svd`, `lstsq`.
pasted-not-a-matrix = Gebraucht wird eine Matrix mit zwei Achsen, das Array hat { $ndim }.
pasted-memory = Ein Array der Form `({ $into })` vom Typ `{ $dtype }` braucht { $amount }. Hat Broadcasting es größer gemacht als gedacht? Sonst arbeite in Batches oder mit `float32`.
pasted-split = Die Achse lässt sich nicht in gleiche Teile zerlegen. `np.array_split` erlaubt ungleiche Teile.
pasted-empty-reduction = Ein leeres Array hat kein größtes Element. Prüfe die Maske oder den Ausschnitt, aus dem es kommt.
pasted-transpose = `transpose` braucht jede Achse genau einmal: bei drei Achsen eine Umordnung von `(0, 1, 2)`.
pasted-squeeze = Nur Achsen der Größe 1 lassen sich mit `squeeze` entfernen.
pasted-probabilities = `p` muss zusammen 1 ergeben. Teile durch die Summe: `p / p.sum()`.
pasted-choice-sizes = Zu jedem Element von `a` gehört genau eine Wahrscheinlichkeit.
pasted-choice-larger = Ohne Zurücklegen kann man nicht mehr ziehen, als da ist. Zieh weniger, oder sag `replace=True`.
pasted-plot = Die beiden Koordinatenlisten sind verschieden lang: Zu jedem x gehört ein y.
pasted-einsum = In `einsum` braucht jeder Operand genau einen Buchstaben je Achse.
pasted-removed-alias = `np.{ $name }` wurde mit NumPy 1.24 entfernt. Schreib Pythons eigenes `{ $name }`, oder `np.float64`, `np.int64`, `np.bool_`.
pasted-no-such-function = Diesen Namen hat NumPy in dieser Version nicht. Such nach einem Tippfehler, oder danach, was ihn ersetzt hat.
pasted-list-attribute = Das ist eine Liste, kein Array. Mach eins daraus: `x = np.array(x)`; dann geht `.{ $name }`, wenn Arrays es haben.
pasted-array-attribute = Arrays haben kein `.{ $name }`. Statt `append`: `np.append` oder `np.concatenate`; oder sollte es ein Tensor oder eine Liste sein?
pasted-array-called = Hinter dem Namen stehen runde Klammern, er wurde also wie eine Funktion aufgerufen. Elemente wählen eckige Klammern: `x[0]`.
pasted-shape-called = `.shape` ist eine Eigenschaft: `x.shape` ohne Klammern, eine einzelne Größe ist `x.shape[0]`.
pasted-size-called = In NumPy ist `.size` eine Zahl, ohne Klammern. In torch ist `.size()` eine Methode.
pasted-list-arithmetic = Listen rechnen nicht: `+` hängt an, `*` wiederholt. Mach zuerst ein Array daraus: `np.array(x)`.
pasted-bool-minus = True und False lassen sich nicht subtrahieren. Für „nicht“ schreib `~mask`, zwei Masken vergleicht `a ^ b`.
pasted-read-only = Durch dieses Fenster darf nicht geschrieben werden (aus `broadcast_to` oder einer anderen Bibliothek). Nimm eine Kopie: `x = x.copy()`.
pasted-samples = In einem Array sind { $m } Beispiele, im anderen { $n }. Zeilen von X und Einträge von y gehören zusammen: Sieh dir beide `.shape` an.
pasted-two-axes = Gebraucht wird eine Tabelle mit zwei Achsen, Beispiele und Merkmale. Ein Merkmal: `x.reshape(-1, 1)`; ein Beispiel: `x.reshape(1, -1)`.
pasted-negative-size = Eine Größe ist negativ geworden. Gib aus, woraus sie berechnet wird.
pasted-invalid-value = `{ $ufunc }` traf auf einen Wert ohne Ergebnis (0/0, Wurzel aus Negativem, inf − inf). Dort steht jetzt NaN; `np.isnan(x).any()` findet es.
pasted-divide-by-zero = In `{ $ufunc }` wurde durch null geteilt, das Ergebnis ist inf. Ein kleines Epsilon im Nenner hilft: `x / (s + 1e-8)`.
pasted-overflow = Das Ergebnis von `{ $ufunc }` ist größer, als der Typ fasst. Zieh bei softmax zuerst das Maximum ab: `np.exp(x - x.max())`. Bei kleinen ganzen Zahlen nimm einen größeren Typ.
pasted-empty-mean = Der Mittelwert von nichts ist NaN. Ausschnitt oder Maske haben kein Element gewählt.
pasted-import = `np` entsteht durch `import numpy as np`.

pasted-torch-broadcast = Formen werden am rechten Ende ausgerichtet. Auf Achse { $axis } hat ein Tensor die Größe { $m }, der andere { $n }; keine ist 1. Ein Wert je Zeile braucht `v[:, None]`, oder `keepdim=True`, wo er berechnet wurde.
pasted-torch-linear = Eine lineare Schicht von torch hält ihr Gewicht als (Ausgänge, Eingänge) und multipliziert mit der Transponierten. Also muss die letzte Größe der Eingabe die Zahl der Eingänge sein.
pasted-torch-bmm = `bmm` multipliziert Matrix für Matrix. Hier trafen { $batch } Matrizen mit innerer Größe { $inner } auf { $others } mit { $their }: Beide Paare müssen gleich sein.
pasted-torch-bmm-rank = `bmm` will Tensoren mit drei Achsen (Stapel, Zeilen, Spalten). Für alles andere: `torch.matmul` oder `@`.
pasted-torch-view = Nach `transpose` oder `permute` liegen die Zahlen nicht so, wie diese Sicht sie braucht. `.reshape(...)` kopiert, wenn es sein muss; oder `.contiguous().view(...)`.
pasted-torch-cat-sizes = Die Tensoren dürfen sich nur auf Achse { $axis } unterscheiden. Auf einer anderen hat einer die Größe { $m }, ein anderer { $n }.
pasted-torch-collate = Kommt das von einem DataLoader, sind die Beispiele eines Batches verschieden groß: anpassen, zuschneiden, auffüllen, oder eine `collate_fn` geben.
pasted-torch-cat-ranks = Die Tensoren haben { $m } und { $n } Achsen. Gib dem kleineren eine Achse dazu: `x.unsqueeze(0)`.
pasted-torch-cat-call = `torch.cat` nimmt eine Liste von Tensoren: `torch.cat([a, b])`.
pasted-torch-axis = Erlaubt sind { $low } bis { $high }, gegeben wurde { $axis }. Achsen zählen ab 0, −1 ist die letzte.
pasted-torch-too-many-indices = Der Tensor hat { $ndim } { $ndim ->
    [one] Achse
   *[other] Achsen
}, in den Klammern stehen mehr. Sieh dir `.shape` an.
pasted-torch-mask = Die Maske hat die Form `{ $right }`, der Tensor `{ $left }`. Eine Maske braucht die Größen der Achsen, auf denen sie liegt.
pasted-torch-expand = `expand` dehnt nur Achsen der Größe 1. Die Achse hat Größe { $n }, verlangt war { $m }.
pasted-torch-index-type = Positionen müssen ganze Zahlen sein: `.long()`, oder eine Maske aus Wahrheitswerten.
pasted-torch-item = `.item()`, `int()` und `float()` nehmen einen Tensor mit einem Element. Bei vielen: `.tolist()`, oder fasse sie vorher mit `.mean()` zusammen.
pasted-torch-in-place-cast = An Ort und Stelle wird in den vorhandenen `{ $target }`-Tensor geschrieben, und `{ $dtype }` passt nicht. `a = a + b` legt einen neuen an.
pasted-torch-dtypes = Zwei Datentypen trafen aufeinander, die torch hier nicht mischt. NumPy macht float64 (Double), Schichten sind float32 (Float): Wandle die Daten mit `.float()` um.
pasted-torch-numpy-gradient = NumPy kann keine Gradienten aufzeichnen. `.detach().numpy()` nimmt die Zahlen aus der Aufzeichnung.
pasted-torch-numpy-device = Die Zahlen liegen auf `{ $device }`; NumPy arbeitet im Hauptspeicher. `.cpu().numpy()` holt sie dorthin (mit Gradienten: `.detach().cpu().numpy()`).
pasted-torch-devices = Die Operanden liegen auf verschiedenen Geräten. Bring beide auf dasselbe: `x.to(device)` für die Daten, `model.to(device)` für das Modell.
pasted-torch-input-weight = Die Eingabe ist `{ $dtype }`, die Gewichte sind `{ $target }`. Gleiche sie an: `.float()` für den Typ, `.to(device)` für das Gerät.
pasted-torch-one-hot-large = Ein Label ist so groß wie `num_classes` oder größer. Klassen zählen ab 0, bei 4 Klassen ist das größte Label 3. Eine Klasse mehr würde nur verdecken, dass die Labels bei 1 beginnen.
pasted-torch-one-hot-negative = Ein Label ist negativ. NumPy nähme stillschweigend die letzte Klasse, torch weigert sich. Such nach einem Kennzeichen wie −1 für „unbekannt“.
pasted-torch-one-hot-type = `one_hot` nimmt Klassennummern vom Typ int64: `labels.long()`.
pasted-torch-target = Das Label { $index } gibt es nicht: Bei C Klassen laufen Labels von 0 bis C − 1. Prüfe, ob sie bei 1 beginnen, und die Größe der letzten Schicht.
pasted-torch-target-dtype = `cross_entropy` will Klassennummern vom Typ int64 (Long): `target.long()`.
pasted-torch-target-shape = `cross_entropy` will eine Klassennummer je Beispiel, Form (N,). Aus One-Hot-Zeilen: `target.argmax(dim=1)`; aus (N, 1): `target.squeeze(1)`.
pasted-torch-batch-sizes = Vorhersagen und Ziele brauchen gleich viele Beispiele. Meist hat ein `view` oder `reshape` die Batch-Achse mit einer anderen vermischt.
pasted-torch-loss-shapes = Vorhersage `{ $left }` und Ziel `{ $right }` werden gegeneinander gedehnt, jede Vorhersage trifft also jedes Ziel. Mach die Formen gleich: `target.view_as(input)` oder `input.squeeze(1)`.
pasted-torch-embedding = Ein Index ist nicht kleiner als `num_embeddings`, oder negativ. Der größte erlaubte ist `num_embeddings - 1`.
pasted-torch-ragged = Die Listen sind verschieden lang: { $m } und { $n } auf Achse { $axis }. Ein Tensor ist ein Gitter; fülle die kurzen auf.
pasted-torch-mean = Der Mittelwert ganzer Zahlen ist keine ganze Zahl. Wandle sie zuerst um: `x.float().mean()`.
pasted-torch-keyword = NumPy sagt `axis` und `keepdims`, torch sagt `dim` und `keepdim`. `{ $name }` gehört zur anderen Bibliothek: Aus welcher kommt dieses Objekt?
pasted-torch-attribute = Tensoren haben kein `.{ $name }`. Häufige Paare: `astype` → `to`, `copy` → `clone`, `transpose(0, 1, 2)` → `permute`, `expand_dims` → `unsqueeze`.
pasted-torch-channels = Die Schicht wurde für { $channels } Kanäle gebaut und bekam { $given }. Bilder sind in torch (Batch, Kanäle, Höhe, Breite); aus NumPys (Höhe, Breite, Kanäle) macht das `.permute(2, 0, 1)`.
pasted-torch-image-axes = Die Zahl der Achsen ist nicht, was die Schicht erwartet: Bilder kommen als (Batch, Kanäle, Höhe, Breite). Ein einzelnes Bild: `x.unsqueeze(0)`.
pasted-torch-backward-twice = `backward()` gibt frei, was aufgezeichnet wurde. Berechne den Verlust in jedem Schritt neu; was von Schritt zu Schritt weitergeht, braucht `detach()`.
pasted-torch-no-gradient = Nichts auf dem Weg zu diesem Wert verlangt Gradienten. Wurde er unter `no_grad`, über `.item()` oder NumPy berechnet, oder fehlt den Parametern `requires_grad`?
pasted-torch-scalar-loss = `backward()` beginnt bei einer einzelnen Zahl. Fasse den Verlust zuerst zusammen: `loss.mean().backward()`.
pasted-torch-leaf = Ein Parameter wurde an Ort und Stelle geändert, während Gradienten aufgezeichnet werden. Ändere ihn unter `with torch.no_grad():` oder über einen Optimizer.
pasted-torch-modified = Ein Wert, den der Gradient noch braucht, wurde durch `+=` oder eine In-place-Methode überschrieben. Schreib `x = x + y`.
pasted-torch-memory = Der Speicher des Geräts ist voll. Kleinere Batches helfen, ebenso `torch.no_grad()` beim Auswerten, und `loss.item()` statt `loss` aufzusummieren.
pasted-torch-assert = Das Gerät bemerkte einen falschen Index, meist ein Label außerhalb des Bereichs. Lass dasselbe auf der CPU laufen: Dort nennt die Meldung ihn.
pasted-torch-softmax = Softmax muss wissen, auf welcher Achse die Klassen liegen; entlang dieser ergeben die Werte zusammen 1. Bei (Beispiele, Klassen): `dim=1`.
pasted-torch-batchnorm = Batch-Normalisierung braucht beim Training mehr als ein Beispiel. Oft hat der letzte Batch nur eins: `drop_last=True`, oder `model.eval()` zum Vorhersagen.
pasted-torch-checkpoint = Das gespeicherte `{ $name }` hat die Form `{ $left }`, das des Modells `{ $right }`: Das Modell wurde mit anderen Größen gebaut als das gespeicherte.
pasted-torch-permute = `permute` braucht jede Achse genau einmal: bei vier Achsen zum Beispiel `(0, 2, 3, 1)`.
pasted-torch-t = `.t()` tauscht zwei Achsen, dieser Tensor hat { $ndim }. Sag, welche: `.transpose(-2, -1)`.
pasted-torch-dot = `dot` nimmt zwei gleich lange Vektoren. Für Matrizen: `@`.
pasted-torch-not-implemented = Diese Operation gibt es für `{ $dtype }` nicht. Wandle zuerst um, meist mit `.float()`.
