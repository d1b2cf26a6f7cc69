if vim.g.loaded_offer or vim.fn.has('nvim-0.7') == 0 then
  return
end
vim.g.loaded_offer = true

local function command(name, action, options)
  vim.api.nvim_create_user_command(name, function(call)
    require('offer.commands')[action](call.args)
  end, options)
end

command('OfferAsk', 'ask', { nargs = '*', desc = 'Ask a question of the note' })
command('OfferReport', 'report', { nargs = '?', complete = 'file', desc = 'Write the note as a page' })
command('OfferDraft', 'draft', { nargs = 0, desc = 'Write a counter mail for the negotiation at the cursor' })

if vim.lsp.commands then
  vim.lsp.commands['offer.ask'] = function(lens)
    require('offer.commands').lens(lens)
  end
end

vim.api.nvim_create_autocmd('BufReadCmd', {
  group = vim.api.nvim_create_augroup('offer_documents', { clear = true }),
  pattern = { 'offer-guide://*', 'offer-docs://*' },
  callback = function(event)
    require('offer.commands').read(event)
  end,
})
