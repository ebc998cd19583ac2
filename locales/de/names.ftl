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
