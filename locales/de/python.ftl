python-never-closed = Die markierte Klammer geht auf und nie zu.
python-unterminated = Ein Anführungszeichen geht auf und in dieser Zeile nicht zu.
python-colon = Eine Zeile, die einen Block beginnt (`if`, `for`, `def` …), endet mit einem Doppelpunkt.
python-indent = Nach dem Doppelpunkt steht die nächste Zeile weiter rechts.
python-unindent = Die Zeile steht so weit rechts wie die Zeilen des Blocks, zu dem sie gehört.
python-equals = Ein `=` gibt einem Namen einen Wert; zwei vergleichen.
python-comma = Zwischen zwei Elementen steht ein Komma.
python-print = `print` ist eine Funktion: Was sie ausgibt, steht in Klammern.
python-outside = Dieses Wort bedeutet nur in einer Funktion oder Schleife etwas.
python-none = Eine Seite ist `None`: Meist fehlt einer Funktion das `return`, oder eine Methode ändert ihr Objekt selbst.
python-keys = Die Schlüssel sind { $keys }.
python-no-keys = Das Dict ist leer.
python-empty = Es ist leer.
python-length = { $length ->
    [one] Es gibt { $length } Element, an Position 0.
   *[other] Es gibt { $length } Elemente, an den Positionen 0 bis { $last }.
}
python-unpack = { $values ->
    [one] { $values } Wert
   *[other] { $values } Werte
} für { $names ->
    [one] { $names } Namen
   *[other] { $names } Namen
}.
