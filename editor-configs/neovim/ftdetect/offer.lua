if vim.fn.has('nvim-0.8') == 1 then
  vim.filetype.add({ extension = { offer = 'offer' } })
else
  vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { pattern = '*.offer', command = 'setfiletype offer' })
end
