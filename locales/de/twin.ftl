# %twin: Listen neben Arrays, eine Schleife neben ihrer Vektorform.
twin-magic = eine Zeile mit Listen neben derselben mit Arrays; eine Schleife neben ihrer Vektorform
twin-none = Dazu gibt es nichts zum Danebenstellen: %twin nimmt einen Ausdruck mit Listen oder Arrays, eine einfache Schleife oder SCHLEIFE || VEKTORFORM.
twin-lists = als Listen
twin-arrays = als Arrays
twin-loop = als Schleife
twin-vector = mit Arrays, ohne Schleife
twin-value = Wert
twin-steps = Schritte des Interpreters
twin-elements = Operationen auf Elementen
twin-fails = das schlägt fehl
twin-joined = + hängt zwei Listen aneinander: { $left } und { $right } → { $count } Einträge
twin-repeated = * wiederholt eine Liste: { $items } × { $times } → { $count } Einträge
twin-elementwise = { $op } Element für Element: { $shapes } → { $shape }
twin-summary = Die Schleife braucht { $steps } Schritte des Interpreters, die Vektorform { $fewer }: Ihre { $elements } Operationen auf Elementen laufen in NumPys eigener Schleife.
twin-times = Hier und jetzt: { $loop } für die Schleife, { $vector } für die Vektorform.
twin-differ = Die beiden ergeben nicht dieselben Zahlen.
