# 提示列：歡迎詞、魔術指令、說明，以及關於儲存格與檔案的訊息。

# of e0d92483
prompt-welcome = NumPy 風格的陣列，並說明每個形狀
# of d2f13038
prompt-welcome-next = %learn 開始課程 · ?np.sum 顯示說明 · %trace on 解釋每個步驟

# of 727dfa6a
prompt-topic-understand = 看懂一行程式
# of 2524e8b5
prompt-topic-learn = 學習
# of 806d104b
prompt-topic-look = 查看值
# of 350a5741
prompt-topic-run = 執行與復原
# of 7ec242c0
prompt-topic-settings = 設定與說明
# of 15032f64
prompt-help-more = `name?` 或 `?name` 顯示這個名稱代表什麼。`W @ ?` 會告訴你哪些形狀對得上。

# of 0e6a122e
prompt-magic-help = 依主題列出魔術指令；或說明某個名稱
# of e1287324
prompt-magic-undo = 復原上一格，連同它改變的一切
# of 355d82ca
prompt-magic-history = 這次工作階段輸入過的內容
# of 92319024
prompt-magic-save = 把成功執行過的內容寫入檔案
# of a5795b4b
prompt-magic-run = 執行一個腳本；它的名稱會留下
# of db834f09
prompt-magic-reset = 忘掉所有名稱，重新開始
# of f763aa30
prompt-magic-who = 你建立的名稱
# of 63087c40
prompt-magic-whos = 名稱的型別、形狀、dtype、位元組數，以及與誰共用記憶體
# of cb9a17cc
prompt-magic-time = 執行一次程式並告訴你花了多久
# of c2241ae6
prompt-magic-timeit = 執行許多次：平均值與離散程度
# of 6a8c283b
prompt-magic-look = 一眼看懂陣列：範圍、平均值、走勢線、深淺圖

# of fbcb3e1f
prompt-unknown-magic = 沒有 %{ $name } 這個魔術指令；輸入 %help 可列出全部
# of 13900f72
prompt-unknown-magic-near = 沒有 %{ $name } 這個魔術指令。你是指 %{ $near } 嗎？
# of 909aa527
prompt-usage = 用法：{ $usage }

# of 1ebbf955
prompt-help-what = 說明的對象是名稱，例如 np.sum；收到的是 { $text }
# of b126888e
prompt-help-none = 這裡沒有 { $name }
# of 8b195da0
prompt-help-near = 這裡沒有 { $name }。你是指 { $near } 嗎？
# of a1dfc748
prompt-about-module = 模組 { $name }：{ $count } 個成員；輸入 `{ $name }.` 再按 Tab 可列出
# of 2c510026
prompt-about-value = { $name }：{ $kind }
# of 5e1bf11f
prompt-about-array = 形狀 { $shape }、dtype { $dtype }、{ $bytes } 位元組。
# of 729bf132
prompt-about-view = 它是視圖（view）：與 { $owner } 共用記憶體。

# of cfa1437a
prompt-undone = 已復原：{ $code }
# of 8531c745
prompt-nothing-to-undo = 沒有可以復原的內容
# of 6d0a38e5
prompt-no-cells = 還沒有執行過任何內容
# of 93fafb1a
prompt-saved = 已將 { $count } 格寫入 { $file }
# of 3e665ef7
prompt-save-exists = { $file } 已經存在；請換一個名稱
# of 4f4d0f0c
prompt-cannot-write = 無法寫入 { $file }：{ $why }
# of 10272505
prompt-cannot-read = 無法讀取 { $file }：{ $why }
# of f25749e0
prompt-no-file = 找不到檔案 { $file }
# of e01d1c03
prompt-not-text = { $file } 不是 UTF-8 文字檔
# of e38c34aa
prompt-reset-done = { $count ->
    [0] 沒有需要忘掉的名稱
   *[other] 已忘掉 { $count } 個名稱
  }

# of 4f4c3e48
prompt-no-names = 你還沒有建立任何名稱
# of 8d39bde6
prompt-column-name = 名稱
# of 5127f14d
prompt-column-type = 型別
# of 9dc3d926
prompt-column-shape = 形狀
# of 4a45ae4b
prompt-column-dtype = dtype
# of 65b1d004
prompt-column-bytes = 位元組
# of 33825f79
prompt-column-view = 視圖來源
# of 686f9941
prompt-items = { $count } 個元素

# of e43a963b
prompt-took = 花了 { $time }
# of e285ca74
prompt-timeit = 每次 { $mean } { $pm } { $deviation }（{ $runs } 輪的平均值 { $pm } 標準差，每輪 { $loops } 次）

# of 312e5fde
prompt-look-range = { $low } 到 { $high }，平均值 { $mean }
# of 362b606e
prompt-look-odd = { $nan } 個 NaN、{ $inf } 個無限大

# 游標後的提示，以及空位。
# of cb01ac4e
prompt-hint-broadcast = 軸 { $axis } 上 { $left } ≠ { $right }
# of 18b3fdb2
prompt-hint-into = { $from } 放不進 { $into }
# of a4ab8beb
prompt-hint-inner = 內側大小 { $left } ≠ { $right }
# of 50d1ec6c
prompt-hint-batch = 批次對不上
# of 94bbab89
prompt-hint-reshape = { $size } 個元素 ≠ { $wanted } 個位置
# of 775a1920
prompt-hint-divide = { $size } 個元素無法被 { $part } 整除
# of 8a1ec9f2
prompt-hint-axis = 軸 { $axis }：總共只有 { $ndim } 個軸
# of 4239ecb9
prompt-hint-index = 索引 { $index }：軸 { $axis } 的大小是 { $size }
# of 9ce64943
prompt-hint-indices = { $given } 個索引，但只有 { $ndim } 個軸
# of af79f61d
prompt-hint-mask = 軸 { $axis } 上遮罩 { $mask } ≠ { $size }
# of ab460e45
prompt-hint-index-shapes = 索引陣列的形狀對不上
# of fa9fdce8
prompt-hint-concatenate = 軸 { $axis } 以外的大小不同
# of aefdf6f6
prompt-hint-stack = stack 需要相同的形狀
# of b413e3f1
prompt-hint-ragged = 各列長度不同
# of 3381bf96
prompt-hint-square = { $shape } 不是方陣

# of 2fdd82a8
prompt-hole-fits = ? 可以是：{ $shapes }
# of adee9dc8
prompt-hole-head = ? 的位置可以放什麼
# of 7979d478
prompt-hole-nothing = 沒有對得上的
# of bf6ec9f5
prompt-hole-unknown = 這裡無法回答；空位要這樣問：W @ {"?"}、X + {"?"}、X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
# of a8ff29ab
prompt-welcome-typing = Tab 自動補全，輸入時就顯示形狀 · %help 列出更多 · Ctrl-D 離開
# of 57df33df
prompt-line = 第 { $line } 行
# of eb3300a6
prompt-history-damaged = 歷史檔案已損壞，已另存為 { $file }
# of 42c17c80
prompt-mended = 執行前已修復：{ $what }
# of 86ffc2df
prompt-mended-more = … 還有 { $count } 行
# of 82c13447
prompt-mended-prompts = 移除提示符號
# of a6148d10
prompt-mended-margin = 移除左側空白
# of 2f536931
prompt-mended-quotes = 引號改為直引號
# of 5c094532
prompt-mended-signs = 符號改為一般符號
# of fb19ca23
prompt-mended-indentation = 補上縮排
# of 374bfcc9
prompt-panic = 這是 Shapewise { $version } 的錯誤（{ $place }），不是你的程式有錯。你建立的名稱都還在。請回報：%save 檔名 會把導致錯誤的內容寫下來。
