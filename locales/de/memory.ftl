# %mem: Namen, der Speicher dahinter, wer ein Fenster auf wen ist.
# of f81fdd25
memory-nothing = Noch hat kein Array einen Namen.
# of bf38b726
memory-no-array = { $name } ist kein Array; %mem zeichnet Arrays.
# of deb33b28
memory-buffer = Speicher, { $bytes }
# of 8d39bde6
memory-name = Name
# of 9dc3d926
memory-shape = Form
# of 4a45ae4b
memory-dtype = dtype
# of f03c6cd1
memory-strides = strides
# of 5f45d449
memory-sees = sieht
# of 1167b247
memory-same = { $name } ist ein zweiter Name für { $first }: dasselbe Array.
# of 73e5808f
memory-window = { $name } ist ein Fenster auf { $of } ({ $count ->
    [one] ein Element
   *[other] { $count } Elemente
}): Was du über das eine schreibst, siehst du über das andere.
# of 89c8bf12
memory-total = { $names ->
    [one] ein Name
   *[other] { $names } Namen
}, { $buffers ->
    [one] ein Stück Speicher
   *[other] { $buffers } Stücke Speicher
}, zusammen { $bytes }.
