-- Neovim that has a note open and its error shown, and then waits to be killed.
vim.cmd('edit ' .. vim.env.OFFER_SAMPLES .. '/mistral-below-floor.offer')
vim.wait(5000, function() return #vim.diagnostic.get(0) > 0 end, 5)
vim.fn.writefile({ 'shown ' .. #vim.diagnostic.get(0) }, vim.env.OFFER_OUT)
vim.wait(60000, function() return false end)
