reshape-boxes = { $count ->
    [one] { $count } Zahl lässt
   *[other] { $count } Zahlen lassen
} sich nicht auf die Form { $shape } mit { $boxes } Kästchen verteilen.
reshape-unknown = -1 heißt „rechne es aus“: { $count } / { $boxes } ist keine ganze Zahl.
reshape-two-unknown = Nur eine Größe darf -1 sein; mit zweien gäbe es viele Antworten.
