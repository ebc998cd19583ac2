export-magic = записывает сеанс как скрипт или блокнот, который работает в CPython с NumPy
export-no-source = нет ни файла, ни урока { $name }; уроки: { $known }
