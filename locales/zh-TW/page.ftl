page-fails = 這樣會出錯:
page-works = 這樣可行:
page-list = 每個錯誤都有代碼,每個代碼都有一頁:
page-unknown = 沒有 { $code } 這一頁。`shapewise explain` 列出全部。
