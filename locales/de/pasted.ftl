# of 33f962c4
pasted-where = in { $file }, Zeile { $line }
# of 5aa37c56
pasted-same-shapes = Hier noch einmal mit Arrays derselben Formen:
# of 251948db
pasted-torch-rule = Für torch gilt dieselbe Regel; die Aufrufe stehen hier mit NumPys Namen.
# of 04028fbd
pasted-unknown = Diese Meldung kennt Shapewise nicht. Sie wird unverändert weitergereicht.
# of 8003b9d4
pasted-nothing = In diesem Text wurde kein Fehler von NumPy oder PyTorch gefunden.
# of 6e105a8c
pasted-page = { $code }: `shapewise explain { $code }` sagt mehr dazu.

# of 92d218cf
pasted-many-shapes = Formen werden am rechten Ende ausgerichtet. Auf jeder Achse müssen die Größen gleich sein, oder 1, oder fehlen. Gib von jedem Operanden `.shape` aus und vergleiche von rechts.
# of efad6437
pasted-einsum-sizes = Ein Buchstabe steht für eine Größe. Hier traf derselbe Buchstabe auf zwei verschiedene Größen, also lassen sich die Operanden nicht gemeinsam durchlaufen.
# of 5d3616bd
pasted-value-does-not-fit = Der Platz links vom `=` hat die Form `{ $into }`, der Wert hat `{ $from }`. Am rechten Ende ausgerichtet muss jede Größe des Werts der des Platzes gleichen oder 1 sein.
# of d4bf6075
pasted-inner-known = Der linke Operand hat { $columns } Spalten, der rechte { $rows } Zeilen. Diese beiden Zahlen müssen gleich sein; die anderen Größen spielen hier keine Rolle.
# of f3d6b73c
pasted-matmul-number = `@` multipliziert Vektoren und Matrizen, und ein Operand ist eine einzelne Zahl. Für eine Zahl schreibst du `*`.
# of 86abcba8
pasted-concatenate-sizes = Aneinandergefügte Arrays dürfen sich nur auf der Achse unterscheiden, auf der gefügt wird. Auf Achse { $axis } hat Array { $first } die Größe { $m }, Array { $second } die Größe { $n }. War ein anderes `axis=` gemeint?
# of 9957f502
pasted-concatenate-ranks = Alle Arrays brauchen gleich viele Achsen: Array { $first } hat { $m }, Array { $second } hat { $n }. Eine Zeile kommt mit `row[None, :]` an eine Matrix.
# of 4745077c
pasted-stack-shapes = `np.stack` legt Arrays auf eine neue Achse, darum müssen alle genau dieselbe Form haben. Verschieden lange Arrays hängt `np.concatenate` aneinander.
# of 97da71ae
pasted-nothing-to-join = Die Liste ist leer, es gibt nichts zusammenzufügen. Wurde sie vor dieser Zeile gefüllt?
# of 743e34cf
pasted-axis = Das Array hat { $ndim } { $ndim ->
    [one] Achse
   *[other] Achsen
}, gezählt ab 0. Achse { $axis } gibt es nicht; die letzte heißt auch −1.
# of 8bdeb840
pasted-index = Positionen zählen ab 0. Bei Größe { $size } ist die letzte { $size } − 1, also liegt { $index } außerhalb. Oft beginnen Labels bei 1.
# of 58d7c4e3
pasted-too-many-indices = Das Array hat { $ndim } { $ndim ->
    [one] Achse
   *[other] Achsen
}, in den Klammern stehen { $given }. Sieh dir `.shape` an: Ging unterwegs eine Achse verloren, etwa durch `sum` oder weil eine einzelne Zeile genommen wurde?
# of f7306b15
pasted-mask = Eine Maske sagt für jede Position einer Achse ja oder nein. Achse { $axis } hat { $size } Positionen, die Maske { $mask }. Wahrscheinlich stammt sie von einem anderen Array.
# of 29aeefce
pasted-index-arrays = Index-Arrays werden Element für Element gepaart, und `{ $left }` und `{ $right }` lassen sich nicht paaren. Zeilen und Spalten über Kreuz wählt `np.ix_(rows, columns)`.
# of c3de59c4
pasted-index-type = Positionen sind ganze Zahlen. Diese Indizes sind Kommazahlen oder Texte; `.astype(int)` macht ganze Zahlen daraus.
# of 93ab42dd
pasted-array-for-number = Hier wurde eine ganze Zahl erwartet, und es kam ein Array. In `np.concatenate(a, b)` gilt das zweite Array als Achse: Schreib `np.concatenate([a, b])`.
# of 09c66758
pasted-scalar-conversion = `math`, `int()` und `float()` nehmen eine einzelne Zahl; hier bekamen sie ein ganzes Array. Für jedes Element gibt es NumPys eigene: `np.sqrt(x)`, `x.astype(int)`.
# of 3291f7b0
pasted-ragged = Die Zeilen sind verschieden lang, also kein Gitter. Mach alle gleich lang, etwa durch Auffüllen, oder behalte eine Liste von Arrays.
# of e22e3327
pasted-element-sequence = In ein Kästchen eines Arrays passt eine Zahl, und es kam eine Liste. Entweder sind die Zeilen verschieden lang, oder eine Liste wurde einer einzelnen Position zugewiesen.
# of f3bbc96d
pasted-copy-sequence = { $m } Werte kamen für einen Platz, der { $n } fasst.
# of 16649332
pasted-truth = `if`, `and`, `or`, `not` wollen ein einziges Ja oder Nein, hier gibt es eine Antwort je Element. Elementweise: `(x > 1) & (x < 3)`, mit Klammern. Fürs Ganze: `.any()` oder `.all()`.
# of 93b8a109
pasted-truth-empty = Das Array ist leer, also weder ja noch nein. Frag `x.size > 0`.
# of 8f3ceca3
pasted-in-place-cast = `+=` schreibt in das vorhandene `{ $target }`-Array, und ein `{ $dtype }`-Ergebnis passt nicht hinein. `a = a + b` legt ein neues Array vom richtigen Typ an.
# of 99db9df9
pasted-no-loop = `{ $ufunc }` hat für diese Datentypen keine Regel. Meist enthält ein Array Text oder Gemischtes: Sieh dir `.dtype` an.
# of 0fa12159
pasted-out-of-bounds = `{ $value }` passt nicht in `{ $dtype }`. Wähle vor dem Rechnen einen größeren Typ, etwa `.astype(np.int64)`.
# of 8eecd720
pasted-not-a-dtype = Das zweite Argument ist hier der Datentyp. Eine Form ist ein einziges Tupel: `np.zeros((2, 3))`.
# of 8c891024
pasted-not-an-integer = Erwartet wurde eine ganze Zahl, gekommen ist `{ $type }`. `np.random.randn(3, 3)` nimmt die Größen einzeln, `np.zeros((3, 3))` ein Tupel, `np.linspace` eine Anzahl.
# of bc0e0960
pasted-array-arguments = `np.array` nimmt eine einzige Liste: `np.array([1, 2, 3])`.
# of 3c21d336
pasted-negative-power = Ganze Zahlen mit negativem Exponenten wären Brüche, die ein Array ganzer Zahlen nicht fasst. Schreib `2.0 ** x` oder `x.astype(float)`.
# of bd6b43d2
pasted-nan-integer = NaN und unendlich gibt es nur bei Kommazahlen. Räum sie weg (`np.nan_to_num`, eine Maske), bevor du in ganze Zahlen umwandelst.
# of 54d6669f
pasted-singular = Diese Matrix hat keine Inverse: Eine ihrer Zeilen ist eine Kombination der anderen. Such nach doppelten Spalten, oder nimm `np.linalg.lstsq` oder `pinv`.
# of 742ab37a
pasted-not-square = Inverse, Determinante und Eigenwerte gibt es nur für quadratische Matrizen. Für andere: `np.linalg.pinv`, `svd`, `lstsq`.
# of 2ed51a70
pasted-not-a-matrix = Gebraucht wird eine Matrix mit zwei Achsen, das Array hat { $ndim }.
# of 64f87a2b
pasted-memory = Ein Array der Form `({ $into })` vom Typ `{ $dtype }` braucht { $amount }. Hat Broadcasting es größer gemacht als gedacht? Sonst arbeite in Batches oder mit `float32`.
# of 6f376f10
pasted-split = Die Achse lässt sich nicht in gleiche Teile zerlegen. `np.array_split` erlaubt ungleiche Teile.
# of dfa56f2d
pasted-empty-reduction = Ein leeres Array hat kein größtes Element. Prüfe die Maske oder den Ausschnitt, aus dem es kommt.
# of ccc5e1e4
pasted-transpose = `transpose` braucht jede Achse genau einmal: bei drei Achsen eine Umordnung von `(0, 1, 2)`.
# of 0a893f1a
pasted-squeeze = Nur Achsen der Größe 1 lassen sich mit `squeeze` entfernen.
# of 89fe7775
pasted-probabilities = `p` muss zusammen 1 ergeben. Teile durch die Summe: `p / p.sum()`.
# of f51b73f6
pasted-choice-sizes = Zu jedem Element von `a` gehört genau eine Wahrscheinlichkeit.
# of 8083b967
pasted-choice-larger = Ohne Zurücklegen kann man nicht mehr ziehen, als da ist. Zieh weniger, oder sag `replace=True`.
# of c3186208
pasted-plot = Die beiden Koordinatenlisten sind verschieden lang: Zu jedem x gehört ein y.
# of 180c201a
pasted-einsum = In `einsum` braucht jeder Operand genau einen Buchstaben je Achse.
# of 8ac09613
pasted-removed-alias = `np.{ $name }` wurde mit NumPy 1.24 entfernt. Schreib Pythons eigenes `{ $name }`, oder `np.float64`, `np.int64`, `np.bool_`.
# of acbcc535
pasted-no-such-function = Diesen Namen hat NumPy in dieser Version nicht. Such nach einem Tippfehler, oder danach, was ihn ersetzt hat.
# of 00ea7913
pasted-list-attribute = Das ist eine Liste, kein Array. Mach eins daraus: `x = np.array(x)`; dann geht `.{ $name }`, wenn Arrays es haben.
# of 275f9705
pasted-array-attribute = Arrays haben kein `.{ $name }`. Statt `append`: `np.append` oder `np.concatenate`; oder sollte es ein Tensor oder eine Liste sein?
# of 893525e4
pasted-array-called = Hinter dem Namen stehen runde Klammern, er wurde also wie eine Funktion aufgerufen. Elemente wählen eckige Klammern: `x[0]`.
# of 5b3489cd
pasted-shape-called = `.shape` ist eine Eigenschaft: `x.shape` ohne Klammern, eine einzelne Größe ist `x.shape[0]`.
# of a5bef288
pasted-size-called = In NumPy ist `.size` eine Zahl, ohne Klammern. In torch ist `.size()` eine Methode.
# of 2a914377
pasted-list-arithmetic = Listen rechnen nicht: `+` hängt an, `*` wiederholt. Mach zuerst ein Array daraus: `np.array(x)`.
# of 9cb282a7
pasted-bool-minus = True und False lassen sich nicht subtrahieren. Für „nicht“ schreib `~mask`, zwei Masken vergleicht `a ^ b`.
# of 1ccdbbbc
pasted-read-only = Durch dieses Fenster darf nicht geschrieben werden (aus `broadcast_to` oder einer anderen Bibliothek). Nimm eine Kopie: `x = x.copy()`.
# of e63b515f
pasted-samples = In einem Array sind { $m } Beispiele, im anderen { $n }. Zeilen von X und Einträge von y gehören zusammen: Sieh dir beide `.shape` an.
# of aa3fdd72
pasted-two-axes = Gebraucht wird eine Tabelle mit zwei Achsen, Beispiele und Merkmale. Ein Merkmal: `x.reshape(-1, 1)`; ein Beispiel: `x.reshape(1, -1)`.
# of 109cb09b
pasted-negative-size = Eine Größe ist negativ geworden. Gib aus, woraus sie berechnet wird.
# of 18c80e97
pasted-invalid-value = `{ $ufunc }` traf auf einen Wert ohne Ergebnis (0/0, Wurzel aus Negativem, inf − inf). Dort steht jetzt NaN; `np.isnan(x).any()` findet es.
# of 858813e4
pasted-divide-by-zero = In `{ $ufunc }` wurde durch null geteilt, das Ergebnis ist inf. Ein kleines Epsilon im Nenner hilft: `x / (s + 1e-8)`.
# of 9ab91e45
pasted-overflow = Das Ergebnis von `{ $ufunc }` ist größer, als der Typ fasst. Zieh bei softmax zuerst das Maximum ab: `np.exp(x - x.max())`. Bei kleinen ganzen Zahlen nimm einen größeren Typ.
# of f5566196
pasted-empty-mean = Der Mittelwert von nichts ist NaN. Ausschnitt oder Maske haben kein Element gewählt.
# of 6bd96b98
pasted-import = `np` entsteht durch `import numpy as np`.

# of ea425f09
pasted-torch-broadcast = Formen werden am rechten Ende ausgerichtet. Auf Achse { $axis } hat ein Tensor die Größe { $m }, der andere { $n }; keine ist 1. Ein Wert je Zeile braucht `v[:, None]`, oder `keepdim=True`, wo er berechnet wurde.
# of 35cff58d
pasted-torch-linear = Eine lineare Schicht von torch hält ihr Gewicht als (Ausgänge, Eingänge) und multipliziert mit der Transponierten. Also muss die letzte Größe der Eingabe die Zahl der Eingänge sein.
# of 06326a7e
pasted-torch-bmm = `bmm` multipliziert Matrix für Matrix. Hier trafen { $batch } Matrizen mit innerer Größe { $inner } auf { $others } mit { $their }: Beide Paare müssen gleich sein.
# of f49860ac
pasted-torch-bmm-rank = `bmm` will Tensoren mit drei Achsen (Stapel, Zeilen, Spalten). Für alles andere: `torch.matmul` oder `@`.
# of f69424b1
pasted-torch-view = Nach `transpose` oder `permute` liegen die Zahlen nicht so, wie diese Sicht sie braucht. `.reshape(...)` kopiert, wenn es sein muss; oder `.contiguous().view(...)`.
# of 61fab2f3
pasted-torch-cat-sizes = Die Tensoren dürfen sich nur auf Achse { $axis } unterscheiden. Auf einer anderen hat einer die Größe { $m }, ein anderer { $n }.
# of 6761a2c7
pasted-torch-collate = Kommt das von einem DataLoader, sind die Beispiele eines Batches verschieden groß: anpassen, zuschneiden, auffüllen, oder eine `collate_fn` geben.
# of ad0ac9a7
pasted-torch-cat-ranks = Die Tensoren haben { $m } und { $n } Achsen. Gib dem kleineren eine Achse dazu: `x.unsqueeze(0)`.
# of f2683f4c
pasted-torch-cat-call = `torch.cat` nimmt eine Liste von Tensoren: `torch.cat([a, b])`.
# of 2cee0015
pasted-torch-axis = Erlaubt sind { $low } bis { $high }, gegeben wurde { $axis }. Achsen zählen ab 0, −1 ist die letzte.
# of 925becc4
pasted-torch-too-many-indices = Der Tensor hat { $ndim } { $ndim ->
    [one] Achse
   *[other] Achsen
}, in den Klammern stehen mehr. Sieh dir `.shape` an.
# of 3465a46c
pasted-torch-mask = Die Maske hat die Form `{ $right }`, der Tensor `{ $left }`. Eine Maske braucht die Größen der Achsen, auf denen sie liegt.
# of 0607d924
pasted-torch-expand = `expand` dehnt nur Achsen der Größe 1. Die Achse hat Größe { $n }, verlangt war { $m }.
# of 1a41669d
pasted-torch-index-type = Positionen müssen ganze Zahlen sein: `.long()`, oder eine Maske aus Wahrheitswerten.
# of 03618982
pasted-torch-item = `.item()`, `int()` und `float()` nehmen einen Tensor mit einem Element. Bei vielen: `.tolist()`, oder fasse sie vorher mit `.mean()` zusammen.
# of d229553b
pasted-torch-in-place-cast = An Ort und Stelle wird in den vorhandenen `{ $target }`-Tensor geschrieben, und `{ $dtype }` passt nicht. `a = a + b` legt einen neuen an.
# of d5022416
pasted-torch-dtypes = Zwei Datentypen trafen aufeinander, die torch hier nicht mischt. NumPy macht float64 (Double), Schichten sind float32 (Float): Wandle die Daten mit `.float()` um.
# of e5ecf47f
pasted-torch-numpy-gradient = NumPy kann keine Gradienten aufzeichnen. `.detach().numpy()` nimmt die Zahlen aus der Aufzeichnung.
# of 4c2ebf3b
pasted-torch-numpy-device = Die Zahlen liegen auf `{ $device }`; NumPy arbeitet im Hauptspeicher. `.cpu().numpy()` holt sie dorthin (mit Gradienten: `.detach().cpu().numpy()`).
# of c1dd00d7
pasted-torch-devices = Die Operanden liegen auf verschiedenen Geräten. Bring beide auf dasselbe: `x.to(device)` für die Daten, `model.to(device)` für das Modell.
# of 70cb52ce
pasted-torch-input-weight = Die Eingabe ist `{ $dtype }`, die Gewichte sind `{ $target }`. Gleiche sie an: `.float()` für den Typ, `.to(device)` für das Gerät.
# of 1b4fff21
pasted-torch-one-hot-large = Ein Label ist so groß wie `num_classes` oder größer. Klassen zählen ab 0, bei 4 Klassen ist das größte Label 3. Eine Klasse mehr würde nur verdecken, dass die Labels bei 1 beginnen.
# of ef662fc5
pasted-torch-one-hot-negative = Ein Label ist negativ. NumPy nähme stillschweigend die letzte Klasse, torch weigert sich. Such nach einem Kennzeichen wie −1 für „unbekannt“.
# of 3044321f
pasted-torch-one-hot-type = `one_hot` nimmt Klassennummern vom Typ int64: `labels.long()`.
# of 8c1a9651
pasted-torch-target = Das Label { $index } gibt es nicht: Bei C Klassen laufen Labels von 0 bis C − 1. Prüfe, ob sie bei 1 beginnen, und die Größe der letzten Schicht.
# of 05b4cc81
pasted-torch-target-dtype = `cross_entropy` will Klassennummern vom Typ int64 (Long): `target.long()`.
# of d6f27c19
pasted-torch-target-shape = `cross_entropy` will eine Klassennummer je Beispiel, Form (N,). Aus One-Hot-Zeilen: `target.argmax(dim=1)`; aus (N, 1): `target.squeeze(1)`.
# of 9fb08a42
pasted-torch-batch-sizes = Vorhersagen und Ziele brauchen gleich viele Beispiele. Meist hat ein `view` oder `reshape` die Batch-Achse mit einer anderen vermischt.
# of a63d35b7
pasted-torch-loss-shapes = Vorhersage `{ $left }` und Ziel `{ $right }` werden gegeneinander gedehnt, jede Vorhersage trifft also jedes Ziel. Mach die Formen gleich: `target.view_as(input)` oder `input.squeeze(1)`.
# of 809740ff
pasted-torch-embedding = Ein Index ist nicht kleiner als `num_embeddings`, oder negativ. Der größte erlaubte ist `num_embeddings - 1`.
# of 153eee29
pasted-torch-ragged = Die Listen sind verschieden lang: { $m } und { $n } auf Achse { $axis }. Ein Tensor ist ein Gitter; fülle die kurzen auf.
# of 0517aed0
pasted-torch-mean = Der Mittelwert ganzer Zahlen ist keine ganze Zahl. Wandle sie zuerst um: `x.float().mean()`.
# of b9f71898
pasted-torch-keyword = NumPy sagt `axis` und `keepdims`, torch sagt `dim` und `keepdim`. `{ $name }` gehört zur anderen Bibliothek: Aus welcher kommt dieses Objekt?
# of 7d8fe0ed
pasted-torch-attribute = Tensoren haben kein `.{ $name }`. Häufige Paare: `astype` → `to`, `copy` → `clone`, `transpose(0, 1, 2)` → `permute`, `expand_dims` → `unsqueeze`.
# of 1b8fb5e7
pasted-torch-channels = Die Schicht wurde für { $channels } Kanäle gebaut und bekam { $given }. Bilder sind in torch (Batch, Kanäle, Höhe, Breite); aus NumPys (Höhe, Breite, Kanäle) macht das `.permute(2, 0, 1)`.
# of 924aad22
pasted-torch-image-axes = Die Zahl der Achsen ist nicht, was die Schicht erwartet: Bilder kommen als (Batch, Kanäle, Höhe, Breite). Ein einzelnes Bild: `x.unsqueeze(0)`.
# of 178d3975
pasted-torch-backward-twice = `backward()` gibt frei, was aufgezeichnet wurde. Berechne den Verlust in jedem Schritt neu; was von Schritt zu Schritt weitergeht, braucht `detach()`.
# of a42b695b
pasted-torch-no-gradient = Nichts auf dem Weg zu diesem Wert verlangt Gradienten. Wurde er unter `no_grad`, über `.item()` oder NumPy berechnet, oder fehlt den Parametern `requires_grad`?
# of 7df3d79e
pasted-torch-scalar-loss = `backward()` beginnt bei einer einzelnen Zahl. Fasse den Verlust zuerst zusammen: `loss.mean().backward()`.
# of 6e7a74e4
pasted-torch-leaf = Ein Parameter wurde an Ort und Stelle geändert, während Gradienten aufgezeichnet werden. Ändere ihn unter `with torch.no_grad():` oder über einen Optimizer.
# of a14a9f29
pasted-torch-modified = Ein Wert, den der Gradient noch braucht, wurde durch `+=` oder eine In-place-Methode überschrieben. Schreib `x = x + y`.
# of 46d85461
pasted-torch-memory = Der Speicher des Geräts ist voll. Kleinere Batches helfen, ebenso `torch.no_grad()` beim Auswerten, und `loss.item()` statt `loss` aufzusummieren.
# of 82b4ddaf
pasted-torch-assert = Das Gerät bemerkte einen falschen Index, meist ein Label außerhalb des Bereichs. Lass dasselbe auf der CPU laufen: Dort nennt die Meldung ihn.
# of e70bd668
pasted-torch-softmax = Softmax muss wissen, auf welcher Achse die Klassen liegen; entlang dieser ergeben die Werte zusammen 1. Bei (Beispiele, Klassen): `dim=1`.
# of 63eb4b93
pasted-torch-batchnorm = Batch-Normalisierung braucht beim Training mehr als ein Beispiel. Oft hat der letzte Batch nur eins: `drop_last=True`, oder `model.eval()` zum Vorhersagen.
# of 7d01572a
pasted-torch-checkpoint = Das gespeicherte `{ $name }` hat die Form `{ $left }`, das des Modells `{ $right }`: Das Modell wurde mit anderen Größen gebaut als das gespeicherte.
# of 13d76fd1
pasted-torch-permute = `permute` braucht jede Achse genau einmal: bei vier Achsen zum Beispiel `(0, 2, 3, 1)`.
# of 1fe44bce
pasted-torch-t = `.t()` tauscht zwei Achsen, dieser Tensor hat { $ndim }. Sag, welche: `.transpose(-2, -1)`.
# of 16ef4e42
pasted-torch-dot = `dot` nimmt zwei gleich lange Vektoren. Für Matrizen: `@`.
# of 05db8f39
pasted-torch-not-implemented = Diese Operation gibt es für `{ $dtype }` nicht. Wandle zuerst um, meist mit `.float()`.
