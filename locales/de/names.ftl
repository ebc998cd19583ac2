# of 19729ed1
names-unknown = { $name } hat in dieser Sitzung noch keinen Wert bekommen.
# of e1ded25c
names-near = { $name } ist unbekannt. Es gibt { $near }.
# of cc47bd8d
names-usual = { $name } steht meist für { $module }, und das ist nicht in Shapewise.
# of e6d9f1d5
names-attribute = { $owner } hat nichts, das { $name } heißt.
# of 255adf51
names-attribute-near = { $owner } hat nichts, das { $name } heißt. Es gibt { $near }.
# of a81c0f91
names-array-method = Arrays haben keine Methode { $name }. NumPy macht das mit einer Funktion, die ein neues Array zurückgibt.
# of 64c10f9c
names-none = Der Wert ist `None`: Meist ist es das Ergebnis einer Methode, die ihr Objekt selbst ändert, oder einer Funktion ohne `return`.
# of 7a7ef6ed
names-keyword = { $function } hat keinen Parameter { $name }. Es gibt { $parameters }.
# of fa426a2b
names-keyword-near = { $function } hat keinen Parameter { $name }. Es gibt { $near }.
# of 67caff70
names-module = { $what } ist nicht in Shapewise.
# of 67caff70
names-missing = { $what } ist nicht in Shapewise.
# of d0cce19d
names-missing-near = { $what } ist nicht in Shapewise; am nächsten kommt { $near }.
# of df78c622
names-unbound-global = In einer Funktion macht eine Zuweisung an { $name } eine eigene Variable, und die hat noch keinen Wert. { $code } am Anfang der Funktion meint die von außen.
# of 5a4fa01d
names-unbound = { $name } bekommt erst weiter unten in dieser Funktion einen Wert, oder in einem Zweig, der nicht gelaufen ist.
# of 68429fab
names-import = { $name } ist ein Modul: Vorher kommt { $code }.
# of 1254ea46
names-numpy = NumPy heißt hier `np`, wie nach `import numpy as np`.
# of c7b5cedf
names-inner-module = { $name } ist nicht in `np` selbst, sondern in { $module }.
# of c171b8df
names-written-out = NumPy hat kein { $name }; man schreibt es mit dem, was es gibt.
# of ae50dbc7
names-module-tables = { $what } ist nicht in Shapewise. Tabellen aus Zahlen liest `np.genfromtxt("file.csv", delimiter=",")`, oder auf der Befehlszeile `-i X=file.csv`.
# of 388ccdb8
names-module-plots = { $what } ist nicht in Shapewise. `%look x` zeigt ein Array auf einen Blick.
# of 281999cf
names-module-tensors = { $what } ist nicht in Shapewise. Für die Formen von Tensoren gelten dieselben Regeln wie für Arrays: Probiere sie mit `np` aus. `shapewise explain FILE` erklärt Fehler von PyTorch.
# of f3a34216
names-module-numbers = { $what } ist nicht in Shapewise. Vieles daraus lässt sich mit `np`, `np.linalg` und `np.random` schreiben.
# of 13a269ab
names-none-line = { $name } ist seit Zeile { $line } `None`: { $text }.
# of af7c2bd8
names-none-in-place = { $function } ändert das Objekt selbst und gibt nichts zurück. Es steht in einer eigenen Zeile, ohne `=`.
# of 0cee66eb
names-none-print = `print` zeigt seine Argumente an und gibt nichts zurück.
# of 72179786
names-none-method = Die Methode { $function } hat nichts zurückgegeben.
# of 5bff57c3
names-none-function = { $function } hat nichts zurückgegeben: Eine Funktion ohne `return` ergibt `None`.
