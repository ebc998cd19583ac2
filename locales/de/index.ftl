index-out = Achse { $axis } hat { $size ->
    [one] { $size } Element
   *[other] { $size } Elemente
} mit den Indizes 0 bis { $last }. { $index } liegt außerhalb.
index-empty = Achse { $axis } hat gar keine Elemente.
index-label = Label { $label } ist zu groß: { $size } Klassen haben die Labels 0 bis { $last }.
index-label-at = Label { $label } (an Index { $at }) ist zu groß: { $size } Klassen haben die Labels 0 bis { $last }.
index-too-many = { $ndim ->
    [one] Das Array hat { $ndim } Achse
   *[other] Das Array hat { $ndim } Achsen
}, aber zwischen den Klammern stehen { $given } Indizes.
index-mask = Achse { $axis } hat { $size } Elemente, die Maske { $mask }. Eine Maske sagt zu jedem Element Ja oder Nein.
index-shapes = Die Index-Arrays haben die Formen { $shapes }. Sie werden paarweise gelesen, und diese gehen nicht in Paaren auf.
index-kind = { $kind } ist kein Index. Ein Index ist eine ganze Zahl, ein Ausschnitt oder ein Array aus ganzen Zahlen oder aus True und False.
