# of 0462e176
tell-SW100 = 讀錯誤的最後一行；用 `print` 或 `%whos` 看看各個值。
# of 2b294bb0
tell-SW101 = 是打錯字、別的儲存格裡的名稱，還是沒有匯入的模組？
# of ba7c38b1
tell-SW102 = `dir(x)` 列出有哪些。像 `np.append` 這樣的函式不是陣列的方法。
# of 25ce228f
tell-SW103 = `help(f)` 會顯示名稱。NumPy 用 `axis` 和 `keepdims`，PyTorch 用 `dim` 和 `keepdim`。
# of 985b4c76
tell-SW104 = 對照函式的參數：`help(f)` 會顯示。
# of 1984be3b
tell-SW105 = 要文字？用 `str` 轉換。要數字？用 `float` 轉換。得到 `None`？有函式忘了 `return`。
# of 47bc06ef
tell-SW106 = 值不需要括號（`x.shape`），元素用方括號（`x[0]`），乘積要寫 `*`。
# of 45c0f1c8
tell-SW107 = 看看有哪些鍵：`list(d)`。空格和大小寫都算。
# of 344bf0ff
tell-SW108 = 列表比你想的短，還是你從 1 數起了？
# of 334fcb73
tell-SW109 = 先去掉空格、單位和逗號；`float` 讀得懂小數，`int` 讀不懂。
# of 4486b0da
tell-SW110 = 對照拼字。Shapewise 沒有的，在 Python 加 NumPy 可以執行。
# of 47d59921
tell-SW111 = 不是值錯了，就是斷言錯了：把兩邊都印出來。
# of b43668d6
tell-SW112 = 決定除數為 0 時要得到什麼，然後寫出來。
# of 74f284f7
tell-SW113 = 找出結束的情況，並讓每次呼叫更接近它。
# of 817187d0
tell-SW114 = 取全部的值，或前幾個（`[:2]`），或把其餘放進加星號的名稱（`*rest`）。
# of 85bb2f92
tell-SW115 = 想要的是次數？`range(n)`。只有一個元素？放進列表。
# of 2b8ce473
tell-SW116 = 錯誤訊息和 `raise` 上面幾行說明了需要什麼輸入。
# of e0780359
tell-SW117 = 訊息說明了哪些值可以。
# of f94ef83b
tell-SW118 = 整數：`d`。小數：`.2f`。文字：不寫字母。
# of 2b867afe
tell-SW119 = `type(x)` 顯示它是什麼；先轉換。
# of 8ffeca0f
tell-SW120 = 看標示處和它的前一行：最常見的是少了括號、引號或冒號。
# of 106ce28e
tell-SW121 = 需要改變嗎？那就用列表。不需要的話，給名稱一個新的值。
# of 14e8de6c
tell-SW122 = 由幾個部分組成的鍵，用元組。
# of 2b9df24f
tell-SW123 = `type(x)` 顯示它是什麼；也許它本身就是一個元素。
# of b1072e8f
tell-SW124 = 用對數計算，或用 Python 的整數，它沒有上限。
# of 13f0667b
tell-SW125 = 建立新的迭代器，或給 `next` 一個預設值。
# of 2e35ea15
tell-SW126 = 檢查輸入的正負號；複數（`-1 + 0j`）什麼都能開根號。
# of 8ad0f775
tell-SW127 = 用少一點的資料再試一次，或找找沒有結束的迴圈。
# of 952de6c1
tell-SW128 = `import os; os.listdir()` 顯示資料夾裡的檔案。
# of b751121c
tell-SW130 = Shapewise 沒有的，在 Python 加 NumPy 可以執行；這裡最接近的寫在錯誤旁邊。
# of bf0c7c30
tell-SW131 = 子類別應該定義這個方法。
# of 9ec93a15
tell-SW132 = 看看有什麼還開著、還在使用中，或已經用完；會修改字典的迴圈，要走訪它的 `list(…)`。
# of 26d1e490
tell-SW133 = 修正警告所指出的問題；用 `warnings.simplefilter("default")`，警告又會只是印出來。
# of 34dd845c
tell-SW199 = 請連同引發它的那一行一起回報。
# of 02331003
tell-SW201 = 每列（軸 0）一個數字？把它變成直的一行：`m[:, None]` 或 `keepdims=True`。每行（軸 1）一個數字？沿著 `axis=0` 縮減。問問自己，這些數字屬於哪個軸。
# of 74581118
tell-SW202 = 陣列應該變大？建立新的。只改一部分？指出那一部分。
# of 07cc9be1
tell-SW203 = `A @ B.T` 讓兩者的列相配，`A.T @ B` 讓兩者的行相配。問問自己，結果的一格代表什麼。
# of 0824fbcd
tell-SW204 = 左邊第 i 個矩陣和右邊第 i 個矩陣是一對嗎？那兩邊就要一樣多。
# of 04398900
tell-SW205 = 說出要加總掉的是哪個軸：兩邊都要有它，大小也要相同。
# of d4c77059
tell-SW206 = 保留你確定的大小，另一個交給 -1。
# of 027dd0b0
tell-SW207 = 選一個能整除元素個數的大小。
# of 2b3e42f5
tell-SW208 = 上下相接是軸 0，左右並排是軸 1。
# of f94ccedc
tell-SW209 = 要在批次裡加一個樣本，先把它變成只有一個樣本的批次：`row[None, :]`。
# of bcb91bb6
tell-SW210 = 指名的軸會消失：`axis=0` 之後每行（軸 1）剩一個數字。
# of d78db2e8
tell-SW211 = 是從 1 數起，還是列和行弄反了？
# of c9a6de74
tell-SW212 = `x[0, 1]` 要的是第 0 列、第 1 行。同一個軸的多個元素用列表：`x[[0, 1]]`。
# of 03b4603d
tell-SW213 = 選列（軸 0）用 `X[mask]`，選行（軸 1）用 `X[:, mask]`。
# of 32e4ea68
tell-SW214 = `/` 一定得到浮點數；`//` 得到整數。
# of 1feeea6b
tell-SW215 = 從 1 開始的標籤要用 `labels - 1`。增加類別只會多出永遠不是 1 的一行。
# of 1c9d5f4e
tell-SW216 = 單獨的格子：一樣長的列表。整塊：`np.ix_(rows, columns)`。
# of cc36ddce
tell-SW217 = 原來的陣列要改嗎？就寫進原來的陣列。不要的話，寫進複本。
# of 562c9b32
tell-SW218 = 找出為什麼什麼都不剩：常常是遮罩一個也沒選到。
# of b8ca9da4
tell-SW219 = `x.shape` 顯示哪些軸的大小是 1；不給 `axis` 就全部移除。
# of 7f42e35e
tell-SW220 = 各列應該一樣長嗎？那就補齊。不是的話，保留陣列的列表。
# of 604a705b
tell-SW221 = 每個元素各自：`&`。全部一起：`.all()`（每個都是）或 `.any()`（至少一個）。
# of 0b59aac7
tell-SW222 = 把兩個比較分開寫，各加括號，中間用 `&`。
# of f889aab1
tell-SW223 = 每個數字一個結果：NumPy 的函式。陣列裡的一個數字：索引或 `.item()`。
# of 9c770790
tell-SW224 = 陣列要保持整數嗎？用 `//` 或四捨五入。不用的話，建立新陣列。
# of 9fb01caf
tell-SW225 = 像素是 uint8，0 到 255；用 `int` 或 `float` 計算，最後再轉回來。
# of 024ae54b
tell-SW226 = 數一數括號：外面一對是呼叫，裡面一對是元組或列表。
# of f78dc29e
tell-SW227 = 接合列表：列表用 `+`。數字相加：用陣列。
# of e23a14a9
tell-SW228 = `a ** -1.0` 或 `1 / a` 得到浮點數。
# of 8e569d61
tell-SW229 = 缺值需要浮點數陣列：`a.astype(float)`。
# of 54553a45
tell-SW230 = 找找重複的列；`np.linalg.matrix_rank` 告訴你有幾個是獨立的。
# of b32a27a9
tell-SW231 = 方程式比未知數多時，用 `np.linalg.lstsq`。
# of 1b7943cb
tell-SW232 = 修正輸入，或讓 NumPy 恢復警告：`np.seterr(all='warn')`。
# of 32d51c4a
tell-SW233 = 把權重除以它們的總和。
# of 8aec701e
tell-SW234 = 指出權重屬於哪個軸：每列一個權重用 `axis=0`。
# of 7792de50
tell-SW235 = 遮罩用 `~`、`&`、`|`、`^`；計數時用 `.astype(int)` 轉換。
# of ebed4cd0
tell-SW236 = 縮放用 `*`；矩陣乘法兩邊都至少要有一個軸。
# of de839fed
tell-SW237 = 向量用 `[:, None]`、`[None, :]` 或 `np.diag` 變成矩陣。
# of 1add3430
tell-SW240 = 用小一點的型別（`float32` 減半）、一次少處理幾列，或用廣播代替大陣列。
# of be72e3ba
tell-SW241 = 改為建立新陣列：`np.resize(a, shape)` 或 `a.copy()`。
