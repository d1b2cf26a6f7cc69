-- What the commands do. Each says in one line what is wrong where it cannot do its work.
local M = {}

local server = require('offer.server')

local function complain(text)
  vim.notify(text, vim.log.levels.WARN)
end

local function lines_of(text)
  return vim.split((text:gsub('%s+$', '')), '\n')
end

--- The thread of the last question in each buffer, so that "and in London?" is understood.
local threads = {}

--- Shows the answer to a question about the note, in a window that closes when the cursor moves.
function M.ask(question)
  if question == '' then
    question = vim.fn.input('Ask the note: ')
    if question == '' then
      return
    end
  end
  local buffer = vim.api.nvim_get_current_buf()
  local answer, problem = server.ask(question, threads[buffer])
  if not answer then
    return complain(problem)
  end
  threads[buffer] = answer.thread
  M.show(answer)
end

function M.show(answer)
  vim.lsp.util.open_floating_preview(lines_of(answer.answer), 'markdown', {
    border = 'rounded',
    wrap = true,
    max_width = 100,
    focus_id = 'offer-ask',
  })
end

--- What a code lens with a question does.
function M.lens(command)
  local answer, problem = server.request(vim.api.nvim_get_current_buf(), 'workspace/executeCommand', {
    command = command.command,
    arguments = command.arguments,
  })
  if not answer then
    return complain(problem)
  end
  M.show(answer)
end

--- Opens a new buffer with a counter mail for the negotiation at the cursor.
function M.draft()
  local answer, problem = server.ask('write a counter mail')
  if not answer then
    return complain(problem)
  end
  vim.cmd('new')
  vim.bo.filetype = 'markdown'
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines_of(answer.plain))
end

--- Writes the note as a page, to the path given or beside Neovim's temporary files, and opens it.
function M.report(path)
  local note = vim.api.nvim_buf_get_name(0)
  if vim.bo.filetype ~= 'offer' or note == '' then
    return complain('a report is made of a note: open a saved .offer file')
  end
  if vim.bo.modified then
    return complain('save the note first: the report is made of the file')
  end
  local page = path ~= '' and vim.fn.expand(path) or vim.fn.tempname() .. '.html'
  local client = server.client(0)
  local program = client and client.config.cmd[1] or 'offer-lsp'
  local output = vim.fn.system({ program, 'report', note, '-o', page })
  if vim.v.shell_error ~= 0 then
    return complain(vim.trim(output))
  end
  vim.notify('report: ' .. page)
  if path == '' then
    M.open(page)
  end
end

--- Opens a page in the browser, where there is a way to.
function M.open(page)
  if vim.ui.open then
    vim.ui.open(page)
    return
  end
  for _, opener in ipairs({ 'xdg-open', 'open' }) do
    if vim.fn.executable(opener) == 1 then
      vim.fn.jobstart({ opener, page }, { detach = true })
      return
    end
  end
end

--- Fills a buffer named offer-guide:///COMPANY/ROLE.md with the guide, or offer-docs:///CODE.md with what a finding means.
function M.read(event)
  local buffer = event.buf
  local content, problem = server.request(buffer, 'workspace/textDocumentContent', { uri = event.match })
  if not content then
    return complain(problem)
  end
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines_of(content.text))
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = 'markdown'
end

return M
