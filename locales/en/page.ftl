page-fails = This gives the error:
page-works = This works:
page-list = Every error has a code, and each code a page:
page-unknown = There is no page { $code }. `shapewise explain` lists all.
