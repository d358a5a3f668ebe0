from sunshine.shell import *
def build_from_mkdocs(shell, site):
    site.mkdir(exist_ok=True)
    (site/"index.html").write_bytes(shell.frames["record"].pour(dict(root="../", title="t", description="d", head="", trail="", body="b", foot="f", scripts="", index="")))
    (site/"404.html").write_bytes(shell.frames["notfound"].pour(dict(root="../", title="t", description="d", head="", trail="", body="b", foot="f", scripts="", index="")))
