-- Requests to the server, the same from Neovim 0.7 to 0.11.
local M = {}

M.missing = 'offer-lsp does not serve this buffer; :checkhealth offer tells why'

--- The client that serves the buffer, or any of ours where the buffer has none.
function M.client(buffer)
  local list = vim.lsp.get_clients or vim.lsp.get_active_clients
  local any
  for _, client in pairs(list()) do
    if client.name == 'offer_lsp' then
      if vim.lsp.buf_is_attached(buffer, client.id) then
        return client
      end
      any = any or client
    end
  end
  return any
end

--- Asks the server and waits, at most two seconds. Returns the result, or nil and what went wrong.
function M.request(buffer, method, params)
  local client = M.client(buffer)
  if not client then
    return nil, M.missing
  end
  local answer, problem
  if vim.fn.has('nvim-0.11') == 1 then
    answer, problem = client:request_sync(method, params, 2000, buffer)
  else
    answer, problem = client.request_sync(method, params, 2000, buffer)
  end
  if not answer then
    return nil, 'offer-lsp did not answer: ' .. tostring(problem)
  end
  if answer.err then
    return nil, answer.err.message
  end
  return answer.result
end

--- Asks a question of the note at the cursor: { answer, plain, figures, followUps, thread }.
function M.ask(question, thread)
  local buffer = vim.api.nvim_get_current_buf()
  local client = M.client(buffer)
  if not client then
    return nil, M.missing
  end
  local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
  return M.request(buffer, 'workspace/executeCommand', {
    command = 'offer.ask',
    arguments = { { uri = place.textDocument.uri, position = place.position, question = question, thread = thread } },
  })
end

return M
