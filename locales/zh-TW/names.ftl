# of 19729ed1
names-unknown = { $name } 在這個工作階段裡還沒有值。
# of e1ded25c
names-near = 沒有 { $name }。有 { $near }。
# of cc47bd8d
names-usual = { $name } 通常代表 { $module }，Shapewise 沒有它。
# of e6d9f1d5
names-attribute = { $owner } 沒有叫 { $name } 的東西。
# of 255adf51
names-attribute-near = { $owner } 沒有叫 { $name } 的東西。有 { $near }。
# of a81c0f91
names-array-method = 陣列沒有方法 { $name }。NumPy 用函式來做，並傳回新的陣列。
# of 64c10f9c
names-none = 這個值是 `None`：多半是就地修改物件的方法，或沒有 `return` 的函式所給的結果。
# of 7a7ef6ed
names-keyword = { $function } 沒有參數 { $name }。有 { $parameters }。
# of fa426a2b
names-keyword-near = { $function } 沒有參數 { $name }。有 { $near }。
# of 67caff70
names-module = Shapewise 沒有 { $what }。
# of 67caff70
names-missing = Shapewise 沒有 { $what }。
# of d0cce19d
names-missing-near = Shapewise 沒有 { $what }；最接近的是 { $near }。
