# of 67cdf3a5
index-out = Achse { $axis } hat { $size ->
    [one] { $size } Element
   *[other] { $size } Elemente
} mit den Indizes 0 bis { $last }. { $index } liegt außerhalb.
# of af2d98b8
index-empty = Achse { $axis } hat gar keine Elemente.
# of 65ab804d
index-label = Label { $label } ist zu groß: { $size } Klassen haben die Labels 0 bis { $last }.
# of b1247414
index-label-at = Label { $label } (bei Index { $at }) ist zu groß: { $size } Klassen haben die Labels 0 bis { $last }.
# of ac3cddee
index-too-many = { $ndim ->
    [one] Das Array hat { $ndim } Achse
   *[other] Das Array hat { $ndim } Achsen
}, aber zwischen den Klammern stehen { $given } Indizes.
# of bf4c7592
index-mask = Achse { $axis } hat { $size } Elemente, die Maske { $mask }. Eine Maske sagt zu jedem Element Ja oder Nein.
# of 58d16d32
index-shapes = Die Index-Arrays haben die Formen { $shapes }. Sie werden paarweise gelesen, und aus diesen lassen sich keine Paare bilden.
# of b49d405c
index-kind = { $kind } ist kein Index. Ein Index ist eine ganze Zahl, ein Ausschnitt oder ein Array aus ganzen Zahlen oder aus True und False.
# of cd8032f4
index-value = { $name } ist hier { $index }.
# of c3c549aa
index-value-at = Die { $index } steht in { $name } an Position { $at }.
# of 7ab62c94
index-is-item = { $name } ist selbst ein Element von { $array }, mit der Form { $shape }, nicht dessen Position.
# of 09fd495b
index-kind-list = { $kind } ist kein Index für eine Liste. Das ist eine ganze Zahl oder ein Ausschnitt.
# of 45538de6
index-list-many = Eine Liste kennt nur einen Index auf einmal; { $count } in einer Klammer sind etwas für Arrays.
# of 38f216b4
index-slice-bound = { $name } ist { $kind }; die Grenzen eines Ausschnitts sind ganze Zahlen.
# of 8c5c887c
index-mask-values = { $target } hat { $want ->
    [one] { $want } Platz
   *[other] { $want } Plätze
}, wo die Maske True ist; hier sind { $have } Werte. Gib gleich viele an oder einen einzigen für alle.
