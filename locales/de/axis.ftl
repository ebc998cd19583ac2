# of cd756ea5
axis-out = { $ndim ->
    [one] Ein Array mit { $ndim } Achse hat nur die Achse 0
   *[other] Ein Array mit { $ndim } Achsen hat die Achsen 0 bis { $last }
}; eine Achse { $axis } gibt es nicht.
# of 35ed4f96
axis-none = Eine einzelne Zahl hat keine Achse: Das zweite Argument wurde als Achse verstanden.
