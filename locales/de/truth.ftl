# of 2f52471b
truth-many = Hier ist ein Ja oder Nein gefragt; das Array hat { $count }.
# of f4e31e73
truth-empty = Ein leeres Array ist weder wahr noch falsch.
# of 8a4a5b91
truth-and = { $op } will auf jeder Seite ein Ja oder Nein; hier sind es { $count }. Für jedes Element einzeln gibt es `&` und `|`, mit Klammern um die Vergleiche.
# of 7b4ab2e2
truth-not = `not` will ein Ja oder Nein; hier sind es { $count }.
# of ed498b84
truth-chain = Python liest das als { $read }, und `and` will ein Ja oder Nein; hier sind es { $count }.
# of 073e64a5
truth-precedence = { $symbol } bindet stärker als der Vergleich: Gelesen wurde { $read }. Klammern um jeden Vergleich sagen, was gemeint war.
# of b3f9a40e
truth-builtin = { $function } fragt bei { $count } Elementen auf einmal, welches größer ist oder ob sie wahr sind. NumPys Funktion sieht sich jedes einzeln an.
# of eace8569
truth-in = `in` vergleicht mit ganzen Arrays und bekommt jedes Mal { $count } Antworten.
