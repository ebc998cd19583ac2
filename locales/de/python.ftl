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
