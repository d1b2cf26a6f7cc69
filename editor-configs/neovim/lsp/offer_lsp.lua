-- The language server for Neovim 0.11 and later: vim.lsp.enable('offer_lsp').
return require('offer.config')
