# of 78d56a5f
reshape-boxes = { $count ->
    [one] { $count } Zahl lässt
   *[other] { $count } Zahlen lassen
} sich nicht auf die Form { $shape } mit { $boxes } Kästchen verteilen.
# of 634dddad
reshape-unknown = -1 heißt „rechne es aus“: { $count } / { $boxes } ist keine ganze Zahl.
# of 47028ed3
reshape-two-unknown = Nur eine Größe darf -1 sein; mit zweien gäbe es viele Antworten.
