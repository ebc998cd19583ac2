# of 5f62df44
page-fails = 這樣會出錯：
# of f2f6cdc7
page-works = 這樣可行：
# of d8e9d75d
page-list = 每個錯誤都有代碼，每個代碼都有一頁：
# of f98ae078
page-unknown = 沒有 { $code } 這一頁。`shapewise explain` 列出全部。
