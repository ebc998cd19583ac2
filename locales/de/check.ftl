# of ddae6b7c
check-claimed = behauptet:
# of caa2cc35
check-got = ergibt:
# of ddd19f83
check-nothing = (nichts)
# of d9ed68e6
check-needs = { $file }:{ $line }: nicht geprüft: { $message }
# of a95af8bc
check-summary = { $file }: { $ran ->
    [one] { $ran } Codestück
   *[other] { $ran } Codestücke
} ausgeführt, { $claims ->
    [one] { $claims } Behauptung
   *[other] { $claims } Behauptungen
} verglichen, { $differences ->
    [0] alle stimmen
    [one] { $differences } stimmt nicht
   *[other] { $differences } stimmen nicht
}
