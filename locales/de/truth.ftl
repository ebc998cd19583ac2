truth-many = Hier ist ein Ja oder Nein gefragt; das Array hat { $count }.
truth-empty = Ein leeres Array ist weder wahr noch falsch.
truth-and = { $op } will auf jeder Seite ein Ja oder Nein; hier sind es { $count }. Für jedes Element einzeln gibt es `&` und `|`, mit Klammern um die Vergleiche.
truth-not = `not` will ein Ja oder Nein; hier sind es { $count }.
truth-chain = Python liest das als { $read }, und `and` will ein Ja oder Nein; hier sind es { $count }.
truth-precedence = { $symbol } bindet enger als der Vergleich: Gelesen wurde { $read }. Klammern um jeden Vergleich sagen, was gemeint war.
truth-builtin = { $function } fragt bei { $count } Elementen auf einmal, welches größer oder ob es wahr ist. NumPys Funktion schaut jedes einzeln an.
truth-in = `in` vergleicht mit ganzen Arrays und bekommt jedes Mal { $count } Antworten.
