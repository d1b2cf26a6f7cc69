-- How the server is started, in the shape that vim.lsp.config takes. Mail drafts are served too; one that
-- no note names gets nothing.
return {
  cmd = { 'offer-lsp', 'serve' },
  filetypes = { 'offer', 'markdown', 'text', 'mail' },
  root_markers = { '.offer-lsp.json', '.git' },
}
