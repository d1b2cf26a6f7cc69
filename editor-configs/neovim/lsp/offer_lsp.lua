-- The language server for Neovim 0.11 and later: vim.lsp.enable('offer_lsp').
return vim.tbl_extend('force', require('offer.config'), {
  root_dir = function(buffer, start)
    local root = require('offer').root(buffer)
    if root then
      start(root)
    end
  end,
})
