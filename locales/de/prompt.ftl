# Die Eingabe: Begrüßung, Magics, Hilfe, was sie zu Zellen und Dateien sagt.

prompt-welcome = Arrays wie in NumPy, und die Formen werden erklärt
prompt-welcome-next = %learn beginnt die Lektionen · ?np.sum hilft · %trace on erklärt jeden Schritt

prompt-topic-understand = Eine Zeile verstehen
prompt-topic-learn = Lernen
prompt-topic-look = Werte ansehen
prompt-topic-run = Ausführen und zurücknehmen
prompt-topic-settings = Einstellungen und Hilfe
prompt-help-more = `name?` oder `?name` zeigt, wofür ein Name steht. `W @ ?` sagt, welche Formen passen.

prompt-magic-help = die Magics nach Themen; Hilfe zu einem Namen
prompt-magic-undo = nimmt die letzte Zelle zurück, samt allem, was sie geändert hat
prompt-magic-history = die Zellen dieser Sitzung
prompt-magic-save = schreibt die gelungenen Zellen in eine Datei
prompt-magic-run = führt ein Skript aus; seine Namen bleiben
prompt-magic-reset = vergisst alle Namen und fängt neu an
prompt-magic-who = die Namen, die du vergeben hast
prompt-magic-whos = Namen mit Typ, Form, dtype, Bytes und dem Array, dessen Speicher sie mitbenutzen
prompt-magic-time = führt Code einmal aus und sagt, wie lange es dauerte
prompt-magic-timeit = führt Code viele Male aus: Mittelwert und Streuung
prompt-magic-look = ein Array auf einen Blick: Bereich, Mittelwert, Kurve, Karte in Graustufen

prompt-unknown-magic = %{ $name } gibt es nicht; %help listet die Magics auf
prompt-unknown-magic-near = %{ $name } gibt es nicht. Meintest du %{ $near }?
prompt-usage = so wird es verwendet: { $usage }

prompt-help-what = Hilfe gibt es zu einem Namen wie np.sum, nicht zu { $text }
prompt-help-none = { $name } gibt es hier nicht
prompt-help-near = { $name } gibt es hier nicht. Meintest du { $near }?
prompt-about-module = Modul { $name }: { $count ->
    [one] ein Name
   *[other] { $count } Namen
  }; `{ $name }.` und Tab listet sie auf
prompt-about-value = { $name }: { $kind }
prompt-about-array = Form { $shape }, dtype { $dtype }, { $bytes ->
    [one] 1 Byte
   *[other] { $bytes } Bytes
  }.
prompt-about-view = Es ist eine Sicht (View) auf den Speicher von { $owner }.

prompt-undone = zurückgenommen: { $code }
prompt-nothing-to-undo = es gibt keine Zelle, die sich zurücknehmen ließe
prompt-no-cells = noch wurde keine Zelle ausgeführt
prompt-saved = { $count ->
    [one] eine Zelle
   *[other] { $count } Zellen
  } nach { $file } geschrieben
prompt-save-exists = { $file } gibt es schon; nimm einen anderen Namen
prompt-cannot-write = { $file } lässt sich nicht schreiben: { $why }
prompt-cannot-read = { $file } lässt sich nicht lesen: { $why }
prompt-no-file = eine Datei { $file } gibt es nicht
prompt-not-text = { $file } ist kein UTF-8-Text
prompt-reset-done = { $count ->
    [0] es gab nichts zu vergessen
    [one] ein Name vergessen
   *[other] { $count } Namen vergessen
  }

prompt-no-names = du hast noch keine Namen vergeben
prompt-column-name = Name
prompt-column-type = Typ
prompt-column-shape = Form
prompt-column-dtype = dtype
prompt-column-bytes = Bytes
prompt-column-view = Sicht auf
prompt-view-unnamed = (ohne Namen)
prompt-items = { $count ->
    [one] 1 Element
   *[other] { $count } Elemente
  }

prompt-took = dauerte { $time }
prompt-timeit = { $mean } { $pm } { $deviation } je Durchlauf (Mittelwert { $pm } Standardabweichung aus { $runs ->
    [one] 1 Messung
   *[other] { $runs } Messungen
  } mit je { $loops ->
    [one] 1 Durchlauf
   *[other] { $loops } Durchläufen
  })

prompt-look-range = { $low } bis { $high }, Mittelwert { $mean }
prompt-look-odd = { $nan } NaN, { $inf } unendlich

# Der Hinweis hinter dem Cursor, und Lücken.
prompt-hint-broadcast = { $left } ≠ { $right } auf Achse { $axis }
prompt-hint-into = { $from } passt nicht in { $into }
prompt-hint-inner = innere Größen { $left } ≠ { $right }
prompt-hint-batch = die Stapel passen nicht zusammen
prompt-hint-reshape = { $size } Elemente ≠ { $wanted } Plätze
prompt-hint-divide = { $size } Elemente lassen sich nicht durch { $part } teilen
prompt-hint-axis = Achse { $axis }: es gibt { $ndim ->
    [one] 1 Achse
   *[other] { $ndim } Achsen
  }
prompt-hint-index = Index { $index }: Achse { $axis } hat Größe { $size }
prompt-hint-indices = { $given } Indizes für { $ndim ->
    [one] 1 Achse
   *[other] { $ndim } Achsen
  }
prompt-hint-mask = Maske aus { $mask } ≠ { $size } auf Achse { $axis }
prompt-hint-index-shapes = die Index-Arrays passen nicht zusammen
prompt-hint-concatenate = die Größen außerhalb von Achse { $axis } sind verschieden
prompt-hint-stack = stack braucht gleiche Formen
prompt-hint-ragged = Zeilen verschiedener Länge
prompt-hint-square = { $shape } ist nicht quadratisch

prompt-hole-fits = ? passt: { $shapes }
prompt-hole-head = was an die Stelle von ? passt
prompt-hole-nothing = dort passt nichts
prompt-hole-unknown = das lässt sich hier nicht sagen; so fragst du nach einer Lücke: W @ ?, X + ?, X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
prompt-welcome-typing = Tab ergänzt, Formen zeigen sich beim Tippen · mehr: %help · Ende: Strg-D
prompt-line = Zeile { $line }
prompt-history-damaged = die Verlaufsdatei war beschädigt; sie liegt jetzt unter { $file }
prompt-mended = vor dem Ausführen ausgebessert: { $what }
prompt-mended-more = … und { $count ->
    [one] eine weitere Zeile
   *[other] { $count } weitere Zeilen
  }
prompt-mended-prompts = Eingabezeichen entfernt
prompt-mended-margin = linker Rand entfernt
prompt-mended-quotes = Anführungszeichen gerade gemacht
prompt-mended-signs = Sonderzeichen durch gewöhnliche ersetzt
prompt-mended-indentation = Zeilen eingerückt
prompt-panic = Das ist ein Fehler in Shapewise { $version } ({ $place }), nicht in deinem Code. Deine Namen sind alle noch da. Bitte melde ihn: %save DATEI schreibt die Zellen auf, die dazu geführt haben.
