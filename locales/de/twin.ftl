# %twin: Listen neben Arrays, eine Schleife neben ihrer Vektorform.
# of e06dccd1
twin-magic = eine Zeile mit Listen neben derselben mit Arrays; eine Schleife neben ihrer Vektorform
# of 7f70bd92
twin-none = Daneben lässt sich hier nichts stellen: %twin nimmt einen Ausdruck mit Listen oder Arrays, eine einfache Schleife oder SCHLEIFE || VEKTORFORM.
# of 192719c4
twin-lists = als Listen
# of e360b465
twin-arrays = als Arrays
# of 7a8b3bbc
twin-loop = als Schleife
# of ca11ac30
twin-vector = Vektorform
# of 425ed3ca
twin-value = Wert
# of 4b3dd1e0
twin-steps = Schritte des Interpreters
# of 447ab769
twin-elements = Operationen auf Elementen
# of 6fdda034
twin-fails = das schlägt fehl
# of 7fe3ada7
twin-joined = + hängt zwei Listen aneinander: { $left } und { $right } → { $count } Einträge
# of 1b418797
twin-repeated = * wiederholt eine Liste: { $items } × { $times } → { $count } Einträge
# of f4c28e36
twin-elementwise = { $op } Element für Element: { $shapes } → { $shape }
# of c8bed026
twin-summary = Die Schleife braucht { $steps } Schritte des Interpreters, die Vektorform { $fewer }: Ihre { $elements } Operationen auf Elementen laufen in NumPys eigener Schleife.
# of b5491244
twin-times = Hier und jetzt: { $loop } für die Schleife, { $vector } für die Vektorform.
# of a4a558da
twin-differ = Die beiden ergeben nicht dieselben Zahlen.
