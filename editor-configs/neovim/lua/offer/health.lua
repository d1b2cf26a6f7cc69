-- :checkhealth offer
local M = {}

local health = vim.health or require('health')
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local warn = health.warn or health.report_warn
local fail = health.error or health.report_error

function M.check()
  start('offer')
  if vim.fn.has('nvim-0.11') == 1 then
    ok("Neovim starts the server by vim.lsp.enable('offer_lsp')")
  elseif vim.fn.has('nvim-0.7') == 1 then
    ok("Neovim starts the server by require('offer').setup()")
  else
    fail('Neovim 0.7 or later is needed')
    return
  end

  local client = require('offer.server').client(vim.api.nvim_get_current_buf())
  local configured = client and client.config.cmd or require('offer.config').cmd
  local program = type(configured) == 'table' and configured[1] or 'offer-lsp'
  if vim.fn.executable(program) == 0 then
    fail(program .. ' is not on the PATH', { 'Build it with `swift build -c release`, and copy .build/release/offer-lsp to a folder on the PATH' })
    return
  end
  local version = vim.trim(vim.fn.system({ program, '--version' }))
  if vim.v.shell_error == 0 then
    ok(version .. ' (' .. vim.fn.exepath(program) .. ')')
  else
    fail(program .. ' does not start: ' .. version)
    return
  end

  if client then
    ok('it serves ' .. (client.config.root_dir or 'single files'))
  else
    warn('no buffer is served', { 'Open a file that ends in .offer', 'See that your init.lua enables the server: :help offer-setup' })
  end
end

return M
