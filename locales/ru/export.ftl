# of 85777ac8
export-magic = записывает сеанс как скрипт или блокнот, который работает в CPython с NumPy
# of 4eff2a2e
export-no-source = нет ни файла, ни урока { $name }; уроки: { $known }
