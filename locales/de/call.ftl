# of 38873c5c
call-shape-tuple = { $function } nimmt die Form als ein Argument. { $second } wurde für den Datentyp gehalten.
# of 0850b7b3
call-shape-spread = { $function } nimmt die Größen einzeln, nicht als Tupel.
# of 0b7d1c81
call-one-list = { $function } nimmt eine Liste; hier sind es { $count } Argumente.
# of 5d07b975
call-join-list = { $function } nimmt eine Liste von Arrays. { $second } wurde für die Achse gehalten.
# of c792932a
call-linspace = Das dritte Argument von `linspace` ist die Anzahl der Zahlen, nicht der Abstand: { $third } ist keine Anzahl.
# of ffa23b4a
call-whole-number = Eine Größe oder Anzahl ist eine ganze Zahl.
# of 242b73d8
call-attribute = { $name } ist ein Wert ({ $kind }), keine Funktion: Er steht ohne Klammern.
# of bd2fd914
call-not-callable = { $name } ist { $kind }, und nur Funktionen werden mit runden Klammern aufgerufen.
# of 8e5639ae
call-not-a-number = { $text } lässt sich nicht als Zahl lesen.
# of 4800b6f2
call-one-number = { $function } macht eine Zahl, nicht eine Liste davon.
# of 08554cfb
call-scalar = Hier ist eine Zahl gefragt; das Array hat { $count }, Form { $shape }.
# of 4263f270
call-math = `math` rechnet mit einer Zahl; dieses Array hat { $count }. NumPys { $function } nimmt sie alle.
# of 3c617e69
call-list-attribute = Eine Liste hat kein { $name }, ein Array schon.
# of eb899b44
call-list-arithmetic = { $symbol } rechnet nicht mit Listen. Arrays rechnen Element für Element.
# of 42b5c260
call-missing = { $function } nimmt { $signature }; { $names } hat keinen Wert bekommen.
# of 18e0eb76
call-too-many = { $function } nimmt { $signature } und nicht mehr.
# of 6055a5ab
call-no-self = { $function } ist eine Methode: Python übergibt ihr zuerst das Objekt. Dafür braucht die Definition einen Parameter: { $method }.
# of f88bee28
call-shadowed = { $name } ist jetzt ein eigener Name und verdeckt die eingebaute Funktion. { $undo } holt sie zurück.
# of 0a43daea
call-view = In NumPy liest `view` dieselben Bytes als anderen Datentyp. Eine andere Form gibt `reshape`.
