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
# of df78c622
names-unbound-global = 在函式裡對 { $name } 賦值，會產生函式自己的變數，而它還沒有值。在函式開頭寫 { $code }，指的就是外面那一個。
# of 5a4fa01d
names-unbound = { $name } 要到這個函式的後面、或在沒有執行到的分支裡，才會有值。
# of 68429fab
names-import = { $name } 是模組：要先寫 { $code }。
# of 1254ea46
names-numpy = NumPy 在這裡叫 `np`，和 `import numpy as np` 一樣。
# of c7b5cedf
names-inner-module = { $name } 不在 `np` 本身，而在 { $module } 裡。
# of c171b8df
names-written-out = NumPy 沒有 { $name }，要用現有的函式寫出來。
# of ae50dbc7
names-module-tables = Shapewise 沒有 { $what }。數字表格可以用 `np.genfromtxt("file.csv", delimiter=",")` 讀入，或在命令列用 `-i X=file.csv`。
# of 388ccdb8
names-module-plots = Shapewise 沒有 { $what }。`%look x` 可以一眼看出陣列的大概。
# of 281999cf
names-module-tensors = Shapewise 沒有 { $what }。張量的形狀和陣列遵守同樣的規則：可以用 `np` 試試。`shapewise explain FILE` 會說明 PyTorch 的錯誤。
# of f3a34216
names-module-numbers = Shapewise 沒有 { $what }。其中許多功能可以用 `np`、`np.linalg` 和 `np.random` 寫出來。
# of 13a269ab
names-none-line = { $name } 從第 { $line } 行起是 `None`：{ $text }。
# of af7c2bd8
names-none-in-place = { $function } 會直接改變物件，什麼也不傳回。它要自成一行，不要加 `=`。
# of 0cee66eb
names-none-print = `print` 只顯示引數，什麼也不傳回。
# of 72179786
names-none-method = 方法 { $function } 什麼也沒有傳回。
# of 5bff57c3
names-none-function = { $function } 什麼也沒有傳回：沒有 `return` 的函式會給 `None`。
