-- require('offer').setup() starts the server for notes and drafts in Neovim 0.7 and later. From 0.11 on,
-- vim.lsp.enable('offer_lsp') does the same.
local M = {}

--- The folder that a buffer's notes and settings are looked for in: the nearest above it with a marker, else its own.
--- A mail that has no file yet belongs to nothing: nil.
function M.root(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' and vim.bo[buffer].filetype ~= 'offer' then
    return nil
  end
  local folder = name ~= '' and vim.fn.fnamemodify(name, ':p:h') or vim.fn.getcwd()
  local here = folder
  while true do
    for _, marker in ipairs(require('offer.config').root_markers) do
      if vim.loop.fs_stat(here .. '/' .. marker) then
        return here
      end
    end
    local above = vim.fn.fnamemodify(here, ':h')
    if above == here then
      return folder
    end
    here = above
  end
end

--- For Neovim 0.7, which has no vim.lsp.start: one client for each root, kept here.
local clients = {}

local function start(config, buffer)
  local root = M.root(buffer)
  if not root then
    return
  end
  local options = vim.tbl_extend('force', { name = 'offer_lsp' }, config, { root_dir = root })
  options.filetypes, options.root_markers = nil, nil
  if vim.lsp.start then
    vim.lsp.start(options, { bufnr = buffer })
    return
  end
  if not (clients[root] and vim.lsp.get_client_by_id(clients[root])) then
    options.on_exit = function()
      clients[root] = nil
    end
    clients[root] = vim.lsp.start_client(options)
  end
  if clients[root] then
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
end

--- Starts the server for every note and draft that is opened from now on, or is open already.
--- `overrides` replaces fields of offer.config, for example { cmd = { '/opt/offer-lsp', 'serve' } }.
function M.setup(overrides)
  local config = vim.tbl_extend('force', require('offer.config'), overrides or {})
  if vim.fn.has('nvim-0.11') == 1 then
    vim.lsp.config('offer_lsp', overrides or {})
    vim.lsp.enable('offer_lsp')
    return
  end
  local function attach(buffer)
    if vim.bo[buffer].buftype == '' and vim.fn.executable(config.cmd[1]) == 1 then
      start(config, buffer)
    end
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('offer_lsp', { clear = true }),
    pattern = config.filetypes,
    callback = function(event)
      attach(event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(config.filetypes, vim.bo[buffer].filetype) then
      attach(buffer)
    end
  end
end

return M
