# of cd756ea5
axis-out = { $ndim ->
    [one] Ein Array mit { $ndim } Achse hat nur die Achse 0
   *[other] Ein Array mit { $ndim } Achsen hat die Achsen 0 bis { $last }
}; eine Achse { $axis } gibt es nicht.
# of 2eaad6d3
axis-none = Eine einzelne Zahl hat keine Achse: Das zweite Argument wurde als Achse verstanden.
# of afc5bdb0
axis-transpose = { $name } hat { $ndim } Achsen, hier stehen { $given }. Jede Achse wird einmal genannt.
