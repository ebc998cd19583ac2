# Die Eingabe: Begrüßung, Magics, Hilfe, was sie zu Zellen und Dateien sagt.

# of e0d92483
prompt-welcome = Arrays wie in NumPy, und die Formen werden erklärt
# of d2f13038
prompt-welcome-next = %learn beginnt die Lektionen · ?np.sum hilft · %trace on erklärt jeden Schritt

# of 727dfa6a
prompt-topic-understand = Eine Zeile verstehen
# of 2524e8b5
prompt-topic-learn = Lernen
# of 806d104b
prompt-topic-look = Werte ansehen
# of 350a5741
prompt-topic-run = Ausführen und zurücknehmen
# of 7ec242c0
prompt-topic-settings = Einstellungen und Hilfe
# of 15032f64
prompt-help-more = `name?` oder `?name` zeigt, wofür ein Name steht. `W @ ?` sagt, welche Formen passen.

# of 0e6a122e
prompt-magic-help = die Magics nach Themen; Hilfe zu einem Namen
# of e1287324
prompt-magic-undo = nimmt die letzte Zelle zurück, samt allem, was sie geändert hat
# of 355d82ca
prompt-magic-history = die Zellen dieser Sitzung
# of 92319024
prompt-magic-save = schreibt die gelungenen Zellen in eine Datei
# of a5795b4b
prompt-magic-run = führt ein Skript aus; seine Namen bleiben
# of db834f09
prompt-magic-reset = vergisst alle Namen und fängt neu an
# of f763aa30
prompt-magic-who = die Namen, die du vergeben hast
# of 63087c40
prompt-magic-whos = Namen mit Typ, Form, dtype, Bytes und dem Array, dessen Speicher sie mitbenutzen
# of cb9a17cc
prompt-magic-time = führt Code einmal aus und sagt, wie lange es dauerte
# of c2241ae6
prompt-magic-timeit = führt Code viele Male aus: Mittelwert und Streuung
# of 6a8c283b
prompt-magic-look = ein Array auf einen Blick: Bereich, Mittelwert, Kurve, Karte in Graustufen

# of fbcb3e1f
prompt-unknown-magic = %{ $name } gibt es nicht; %help listet die Magics auf
# of 13900f72
prompt-unknown-magic-near = %{ $name } gibt es nicht. Meintest du %{ $near }?
# of 909aa527
prompt-usage = so wird es verwendet: { $usage }

# of 1ebbf955
prompt-help-what = Hilfe gibt es zu einem Namen wie np.sum, nicht zu { $text }
# of b126888e
prompt-help-none = { $name } gibt es hier nicht
# of 8b195da0
prompt-help-near = { $name } gibt es hier nicht. Meintest du { $near }?
# of a1dfc748
prompt-about-module = Modul { $name }: { $count ->
    [one] ein Name
   *[other] { $count } Namen
  }; `{ $name }.` und Tab listet sie auf
# of 2c510026
prompt-about-value = { $name }: { $kind }
# of 5e1bf11f
prompt-about-array = Form { $shape }, dtype { $dtype }, { $bytes ->
    [one] 1 Byte
   *[other] { $bytes } Bytes
  }.
# of 729bf132
prompt-about-view = Es ist eine Sicht (View) auf den Speicher von { $owner }.

# of cfa1437a
prompt-undone = zurückgenommen: { $code }
# of 8531c745
prompt-nothing-to-undo = es gibt keine Zelle, die sich zurücknehmen ließe
# of 6d0a38e5
prompt-no-cells = noch wurde keine Zelle ausgeführt
# of 93fafb1a
prompt-saved = { $count ->
    [one] eine Zelle
   *[other] { $count } Zellen
  } nach { $file } geschrieben
# of 3e665ef7
prompt-save-exists = { $file } gibt es schon; nimm einen anderen Namen
# of 4f4d0f0c
prompt-cannot-write = { $file } lässt sich nicht schreiben: { $why }
# of 10272505
prompt-cannot-read = { $file } lässt sich nicht lesen: { $why }
# of f25749e0
prompt-no-file = eine Datei { $file } gibt es nicht
# of e01d1c03
prompt-not-text = { $file } ist kein UTF-8-Text
# of e38c34aa
prompt-reset-done = { $count ->
    [0] es gab nichts zu vergessen
    [one] ein Name vergessen
   *[other] { $count } Namen vergessen
  }

# of 4f4c3e48
prompt-no-names = du hast noch keine Namen vergeben
# of 8d39bde6
prompt-column-name = Name
# of 5127f14d
prompt-column-type = Typ
# of 9dc3d926
prompt-column-shape = Form
# of 4a45ae4b
prompt-column-dtype = dtype
# of 65b1d004
prompt-column-bytes = Bytes
# of 33825f79
prompt-column-view = Sicht auf
# of 686f9941
prompt-items = { $count ->
    [one] 1 Element
   *[other] { $count } Elemente
  }

# of e43a963b
prompt-took = dauerte { $time }
# of e285ca74
prompt-timeit = { $mean } { $pm } { $deviation } je Durchlauf (Mittelwert { $pm } Standardabweichung aus { $runs ->
    [one] 1 Messung
   *[other] { $runs } Messungen
  } mit je { $loops ->
    [one] 1 Durchlauf
   *[other] { $loops } Durchläufen
  })

# of 312e5fde
prompt-look-range = { $low } bis { $high }, Mittelwert { $mean }
# of 362b606e
prompt-look-odd = { $nan } NaN, { $inf } unendlich

# Der Hinweis hinter dem Cursor, und Lücken.
# of cb01ac4e
prompt-hint-broadcast = { $left } ≠ { $right } auf Achse { $axis }
# of 18b3fdb2
prompt-hint-into = { $from } passt nicht in { $into }
# of a4ab8beb
prompt-hint-inner = innere Größen { $left } ≠ { $right }
# of 50d1ec6c
prompt-hint-batch = die Stapel passen nicht zusammen
# of 94bbab89
prompt-hint-reshape = { $size } Elemente ≠ { $wanted } Plätze
# of 775a1920
prompt-hint-divide = { $size } Elemente lassen sich nicht durch { $part } teilen
# of 8a1ec9f2
prompt-hint-axis = Achse { $axis }: es gibt { $ndim ->
    [one] 1 Achse
   *[other] { $ndim } Achsen
  }
# of 4239ecb9
prompt-hint-index = Index { $index }: Achse { $axis } hat Größe { $size }
# of 9ce64943
prompt-hint-indices = { $given } Indizes für { $ndim ->
    [one] 1 Achse
   *[other] { $ndim } Achsen
  }
# of af79f61d
prompt-hint-mask = Maske aus { $mask } ≠ { $size } auf Achse { $axis }
# of ab460e45
prompt-hint-index-shapes = die Index-Arrays passen nicht zusammen
# of fa9fdce8
prompt-hint-concatenate = die Größen außerhalb von Achse { $axis } sind verschieden
# of aefdf6f6
prompt-hint-stack = stack braucht gleiche Formen
# of b413e3f1
prompt-hint-ragged = Zeilen verschiedener Länge
# of 3381bf96
prompt-hint-square = { $shape } ist nicht quadratisch

# of 2fdd82a8
prompt-hole-fits = ? passt: { $shapes }
# of adee9dc8
prompt-hole-head = was an die Stelle von ? passt
# of 7979d478
prompt-hole-nothing = dort passt nichts
# of bf6ec9f5
prompt-hole-unknown = das lässt sich hier nicht sagen; so fragst du nach einer Lücke: W @ ?, X + ?, X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
# of a8ff29ab
prompt-welcome-typing = Tab ergänzt, Formen zeigen sich beim Tippen · mehr: %help · Ende: Strg-D
# of 57df33df
prompt-line = Zeile { $line }
# of eb3300a6
prompt-history-damaged = die Verlaufsdatei war beschädigt; sie liegt jetzt unter { $file }
# of 42c17c80
prompt-mended = vor dem Ausführen ausgebessert: { $what }
# of 86ffc2df
prompt-mended-more = … und { $count ->
    [one] eine weitere Zeile
   *[other] { $count } weitere Zeilen
  }
# of 82c13447
prompt-mended-prompts = Eingabezeichen entfernt
# of a6148d10
prompt-mended-margin = linker Rand entfernt
# of 2f536931
prompt-mended-quotes = Anführungszeichen gerade gemacht
# of 5c094532
prompt-mended-signs = Sonderzeichen durch gewöhnliche ersetzt
# of fb19ca23
prompt-mended-indentation = Zeilen eingerückt
# of 374bfcc9
prompt-panic = Das ist ein Fehler in Shapewise { $version } ({ $place }), nicht in deinem Code. Deine Namen sind alle noch da. Bitte melde ihn: %save DATEI schreibt die Zellen auf, die dazu geführt haben.
