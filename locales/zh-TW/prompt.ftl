# 提示列：歡迎詞、魔術指令、說明，以及關於儲存格與檔案的訊息。

prompt-welcome = NumPy 風格的陣列，並說明每個形狀
prompt-welcome-next = %learn 開始課程 · ?np.sum 顯示說明 · %trace on 解釋每個步驟

prompt-topic-understand = 看懂一行程式
prompt-topic-learn = 學習
prompt-topic-look = 查看值
prompt-topic-run = 執行與復原
prompt-topic-settings = 設定與說明
prompt-help-more = `name?` 或 `?name` 顯示這個名稱代表什麼。`W @ ?` 會告訴你哪些形狀對得上。

prompt-magic-help = 依主題列出魔術指令；或說明某個名稱
prompt-magic-undo = 復原上一格，連同它改變的一切
prompt-magic-history = 這次工作階段輸入過的內容
prompt-magic-save = 把成功執行過的內容寫入檔案
prompt-magic-run = 執行一個腳本；它的名稱會留下
prompt-magic-reset = 忘掉所有名稱，重新開始
prompt-magic-who = 你建立的名稱
prompt-magic-whos = 名稱的型別、形狀、dtype、位元組數，以及與誰共用記憶體
prompt-magic-time = 執行一次程式並告訴你花了多久
prompt-magic-timeit = 執行許多次：平均值與離散程度
prompt-magic-look = 一眼看懂陣列：範圍、平均值、走勢線、深淺圖

prompt-unknown-magic = 沒有 %{ $name } 這個魔術指令；輸入 %help 可列出全部
prompt-unknown-magic-near = 沒有 %{ $name } 這個魔術指令。你是指 %{ $near } 嗎？
prompt-usage = 用法：{ $usage }

prompt-help-what = 說明的對象是名稱，例如 np.sum；收到的是 { $text }
prompt-help-none = 這裡沒有 { $name }
prompt-help-near = 這裡沒有 { $name }。你是指 { $near } 嗎？
prompt-about-module = 模組 { $name }：{ $count } 個成員；輸入 `{ $name }.` 再按 Tab 可列出
prompt-about-value = { $name }：{ $kind }
prompt-about-array = 形狀 { $shape }、dtype { $dtype }、{ $bytes } 位元組。
prompt-about-view = 它是視圖（view）：與 { $owner } 共用記憶體。

prompt-undone = 已復原：{ $code }
prompt-nothing-to-undo = 沒有可以復原的內容
prompt-no-cells = 還沒有執行過任何內容
prompt-saved = 已將 { $count } 格寫入 { $file }
prompt-save-exists = { $file } 已經存在；請換一個名稱
prompt-cannot-write = 無法寫入 { $file }：{ $why }
prompt-cannot-read = 無法讀取 { $file }：{ $why }
prompt-no-file = 找不到檔案 { $file }
prompt-not-text = { $file } 不是 UTF-8 文字檔
prompt-reset-done = { $count ->
    [0] 沒有需要忘掉的名稱
   *[other] 已忘掉 { $count } 個名稱
  }

prompt-no-names = 你還沒有建立任何名稱
prompt-column-name = 名稱
prompt-column-type = 型別
prompt-column-shape = 形狀
prompt-column-dtype = dtype
prompt-column-bytes = 位元組
prompt-column-view = 視圖來源
prompt-view-unnamed = （無名稱）
prompt-items = { $count } 個元素

prompt-took = 花了 { $time }
prompt-timeit = 每次 { $mean } { $pm } { $deviation }（{ $runs } 輪的平均值 { $pm } 標準差，每輪 { $loops } 次）

prompt-look-range = { $low } 到 { $high }，平均值 { $mean }
prompt-look-odd = { $nan } 個 NaN、{ $inf } 個無限大

# 游標後的提示，以及空位。
prompt-hint-broadcast = 軸 { $axis } 上 { $left } ≠ { $right }
prompt-hint-into = { $from } 放不進 { $into }
prompt-hint-inner = 內側大小 { $left } ≠ { $right }
prompt-hint-batch = 批次對不上
prompt-hint-reshape = { $size } 個元素 ≠ { $wanted } 個位置
prompt-hint-divide = { $size } 個元素無法被 { $part } 整除
prompt-hint-axis = 軸 { $axis }：總共只有 { $ndim } 個軸
prompt-hint-index = 索引 { $index }：軸 { $axis } 的大小是 { $size }
prompt-hint-indices = { $given } 個索引，但只有 { $ndim } 個軸
prompt-hint-mask = 軸 { $axis } 上遮罩 { $mask } ≠ { $size }
prompt-hint-index-shapes = 索引陣列的形狀對不上
prompt-hint-concatenate = 軸 { $axis } 以外的大小不同
prompt-hint-stack = stack 需要相同的形狀
prompt-hint-ragged = 各列長度不同
prompt-hint-square = { $shape } 不是方陣

prompt-hole-fits = ? 可以是：{ $shapes }
prompt-hole-head = ? 的位置可以放什麼
prompt-hole-nothing = 沒有對得上的
prompt-hole-unknown = 這裡無法回答；空位要這樣問：W @ {"?"}、X + {"?"}、X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
prompt-welcome-typing = Tab 自動補全，輸入時就顯示形狀 · %help 列出更多 · Ctrl-D 離開
prompt-line = 第 { $line } 行
prompt-history-damaged = 歷史檔案已損壞，已另存為 { $file }
prompt-mended = 執行前已修復：{ $what }
prompt-mended-more = … 還有 { $count } 行
prompt-mended-prompts = 移除提示符號
prompt-mended-margin = 移除左側空白
prompt-mended-quotes = 引號改為直引號
prompt-mended-signs = 符號改為一般符號
prompt-mended-indentation = 補上縮排
prompt-panic = 這是 Shapewise { $version } 的錯誤（{ $place }），不是你的程式有錯。你建立的名稱都還在。請回報：%save 檔名 會把導致錯誤的內容寫下來。
