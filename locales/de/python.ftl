# of f46cf3c8
python-never-closed = Die markierte Klammer wird geöffnet und nie geschlossen.
# of 4184d10c
python-unterminated = In dieser Zeile wird ein Anführungszeichen geöffnet und nicht geschlossen.
# of d7d53903
python-colon = Eine Zeile, die einen Block beginnt (`if`, `for`, `def` …), endet mit einem Doppelpunkt.
# of 4101f0fc
python-indent = Nach dem Doppelpunkt muss die nächste Zeile weiter rechts stehen.
# of cb9f2d2a
python-unindent = Die Zeile muss so weit rechts stehen wie die Zeilen des Blocks, zu dem sie gehört.
# of af90d422
python-equals = Ein `=` gibt einem Namen einen Wert; zwei vergleichen.
# of b71d1e34
python-comma = Zwischen zwei Elementen steht ein Komma.
# of c5177ded
python-print = `print` ist eine Funktion: Was sie ausgibt, steht in Klammern.
# of 4fa30550
python-outside = Dieses Wort bedeutet nur in einer Funktion oder Schleife etwas.
# of 044ecbbc
python-none = Eine Seite ist `None`: Meist fehlt einer Funktion das `return`, oder eine Methode ändert ihr Objekt selbst.
# of 05c28526
python-keys = Die Schlüssel sind { $keys }.
# of c3d81819
python-no-keys = Das Dict ist leer.
# of dc852f85
python-empty = Es ist leer.
# of 657af86f
python-length = { $length ->
    [one] Es gibt { $length } Element, an Position 0.
   *[other] Es gibt { $length } Elemente, an den Positionen 0 bis { $last }.
}
# of 34bd1580
python-unpack = { $values ->
    [one] { $values } Wert
   *[other] { $values } Werte
} für { $names ->
    [one] { $names } Namen
   *[other] { $names } Namen
}.
# of ff9dacf8
python-unpack-items = Jedes Element von { $items } müsste { $names ->
    [one] { $names } Wert
   *[other] { $names } Werte
} haben, einen für jeden Namen.
# of c91c815b
python-list-plus = `+=` hängt die Elemente von etwas an eine Liste an. Ein einzelnes Element hängt `append` an.
# of 367b75c7
python-split = { $size ->
    [one] { $size } Element lässt
   *[other] { $size } Elemente lassen
} sich nicht in { $parts } gleiche Teile schneiden.
# of f3c8bbc0
python-sample = Ohne Zurücklegen wird jedes Element höchstens einmal gezogen, und es gibt nur { $size }.
# of 48131e6f
python-flat-choice = `choice` zieht aus einer Achse; dieses Array ist { $shape }.
# of 00f2e38a
python-format = Ein Format wie `.2f` ist für eine einzelne Zahl.
# of d505c837
python-nothing-to-join = Die Liste ist leer: Es gibt nichts zu verbinden.
# of 9595933a
python-repeats = Es gibt { $items } Elemente und { $counts } Anzahlen. Gib eine Anzahl für alle an oder eine für jedes Element.
# of 3bdc0fec
python-einsum = Der Buchstabe { $letter } steht für eine Größe, hier ist er aber { $first } und { $second }.
