-- Neovim, set up as the README says and started on the sample below the floor. Writes a line for each step to
-- OFFER_OUT: "ok NAME", "not ok NAME: why", or "skip NAME: why".
local out = assert(io.open(vim.env.OFFER_OUT, 'w'))
local samples = vim.env.OFFER_SAMPLES

-- Of several actions the first is taken; nobody is there to choose.
vim.ui.select = function(items, _, choose)
  choose(items[1], 1)
end

local note

--- Each step but the first starts in the note, also after one that went wrong elsewhere.
local function step(name, body)
  if note then
    vim.cmd('buffer! ' .. note)
    vim.cmd('silent only!')
  end
  local fine, why = pcall(body)
  out:write(fine and (why and ('skip ' .. name .. ': ' .. why) or ('ok ' .. name)) or ('not ok ' .. name .. ': ' .. tostring(why):gsub('\n', ' ')), '\n')
  out:flush()
end

local function has(version)
  return vim.fn.has('nvim-' .. version) == 1
end

local function until_true(limit, what, condition)
  if not vim.wait(limit, condition, 5) then
    error('never happened: ' .. what, 2)
  end
end

local function codes(buffer)
  local list = vim.tbl_map(function(found)
    return found.code
  end, vim.diagnostic.get(buffer))
  table.sort(list)
  return table.concat(list, ' ')
end

local function until_codes(buffer, wanted, limit)
  if not vim.wait(limit or 3000, function() return codes(buffer) == wanted end, 5) then
    error(('wanted [%s], have [%s]'):format(wanted, codes(buffer)), 2)
  end
end

local function expect(condition, why)
  if not condition then
    error(why, 2)
  end
end

local function clients()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()
end

local function client()
  return require('offer.server').client(vim.api.nvim_get_current_buf())
end

local function line_of(pattern)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(pattern) then
      return index, line
    end
  end
  error('no line like ' .. pattern, 2)
end

--- Puts the cursor on the first byte of `text` in the line that is like `pattern`.
local function go(pattern, text)
  local number, line = line_of(pattern)
  local column = line:find(text, 1, true) - 1
  vim.api.nvim_win_set_cursor(0, { number, column })
  return number, column
end

local function replace(pattern, from, to)
  local number, line = line_of(pattern)
  local first, last = line:find(from, 1, true)
  vim.api.nvim_buf_set_text(0, number - 1, first - 1, number - 1, last, { to })
end

local function request(method, more)
  local params = vim.lsp.util.make_position_params(0, client().offset_encoding)
  local result, problem = require('offer.server').request(vim.api.nvim_get_current_buf(), method, vim.tbl_extend('force', params, more or {}))
  expect(result, method .. ': ' .. tostring(problem))
  return result
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

step('a note below the floor shows its error at once', function()
  local start = vim.loop.hrtime()
  vim.cmd('edit ' .. samples .. '/mistral-below-floor.offer')
  note = vim.api.nvim_get_current_buf()
  expect(vim.bo.filetype == 'offer', 'the file type is ' .. vim.bo.filetype)
  until_codes(note, 'ask-below-floor', 10000)
  local taken = (vim.loop.hrtime() - start) / 1e6
  expect(taken < 1000 * tonumber(vim.env.OFFER_SECONDS), ('it took %d ms'):format(taken))
  local found = vim.diagnostic.get(note)[1]
  expect(found.severity == vim.diagnostic.severity.ERROR, 'the severity is ' .. found.severity)
  expect(found.lnum + 1 == line_of('^ask'), 'it stands on line ' .. found.lnum + 1)
end)

step('mended, the error goes', function()
  replace('^ask', '€90K', '€94,250')
  until_codes(note, '')
end)

step('one unit less, it is back', function()
  replace('^ask', '€94,250', '€94,249')
  until_codes(note, 'ask-below-floor')
end)

step('a code action raises the ask to the floor', function()
  local number, column = go('^ask', '€94,249')
  if has('0.8') then
    vim.lsp.buf.code_action({
      apply = true,
      filter = function(action) return action.title:find('^Raise') end,
      range = { start = { number, column }, ['end'] = { number, column + 1 } },
    })
  else
    local params = vim.lsp.util.make_range_params()
    params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(note, number - 1) }
    local actions = require('offer.server').request(note, 'textDocument/codeAction', params)
    local action = vim.tbl_filter(function(action) return action.title:find('^Raise') end, actions)[1]
    expect(action, 'there is no such action')
    if not action.edit then
      action = require('offer.server').request(note, 'codeAction/resolve', action)
    end
    vim.lsp.util.apply_workspace_edit(action.edit, client().offset_encoding)
  end
  until_codes(note, '')
  expect(not text():find('94,249', 1, true), 'the text did not change')
end)

step('companies complete, and the whole name is replaced', function()
  vim.cmd('new')
  vim.cmd('file ' .. samples .. '/new.offer')
  vim.bo.filetype = 'offer'
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'company: ' })
  until_true(2000, 'the new note is served', function() return client() and vim.lsp.buf_is_attached(0, client().id) end)
  expect(vim.bo.omnifunc:find('lsp') or not has('0.8'), 'no omnifunc is set')
  local result = request('textDocument/completion', { position = { line = 0, character = 9 } })
  local labels = {}
  for _, item in ipairs(result.items or result) do
    labels[item.label] = true
  end
  for _, company in ipairs({ 'Hugging Face', 'Weights & Biases', 'Mistral AI', 'Scale AI' }) do
    expect(labels[company], company .. ' is not offered')
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'company: Weights & B' })
  vim.wait(50)
  result = request('textDocument/completion', { position = { line = 0, character = 20 } })
  local item = vim.tbl_filter(function(item) return item.label == 'Weights & Biases' end, result.items or result)[1]
  expect(item, 'the company is not offered for a part of its name')
  local edit = item.textEdit or { newText = item.textEditText or item.label, range = result.itemDefaults.editRange }
  vim.lsp.util.apply_text_edits({ { newText = edit.newText, range = edit.range or edit.replace } }, vim.api.nvim_get_current_buf(), client().offset_encoding)
  expect(text() == 'company: Weights & Biases', text())
  vim.cmd('bwipeout!')
end)

step('hovering a region shows its band', function()
  go('^region', 'Paris')
  local hover = request('textDocument/hover')
  local value = hover.contents.value or hover.contents
  expect(value:find('80', 1, true) and value:find('108', 1, true), value)
end)

step('formatting gives the canonical form', function()
  replace('^competing', ': base', ' :   base')
  local before = vim.api.nvim_buf_get_changedtick(0)
  if has('0.8') then
    vim.lsp.buf.format({ timeout_ms = 2000 })
  else
    vim.lsp.buf.formatting_sync(nil, 2000)
  end
  expect(vim.api.nvim_buf_get_changedtick(0) > before, 'nothing changed')
  expect(text():find('competing Google 2026%-11%-03: base €98K, equity €140K over 4 years'), text())
end)

step('renaming a company changes every place', function()
  go('^company', 'Mistral')
  if has('0.8') then
    vim.lsp.buf.rename('Mistral')
  else
    local edit = request('textDocument/rename', { newName = 'Mistral' })
    vim.lsp.util.apply_workspace_edit(edit, client().offset_encoding)
  end
  until_true(2000, 'the company has its new name', function() return text():find('\ncompany: Mistral\n') end)
  until_codes(note, '')
end)

step('inlay hints stand at line ends', function()
  if not has('0.10') then
    return 'Neovim has them from 0.10 on'
  end
  vim.lsp.inlay_hint.enable(true)
  until_true(3000, 'a hint', function() return #vim.lsp.inlay_hint.get({ bufnr = note }) > 0 end)
  for _, hint in ipairs(vim.lsp.inlay_hint.get({ bufnr = note })) do
    local place = hint.inlay_hint.position
    local line = vim.api.nvim_buf_get_lines(note, place.line, place.line + 1, false)[1]
    expect(vim.str_utfindex(line, 'utf-16') == place.character or place.character == #line, 'a hint inside line ' .. place.line)
  end
end)

step('semantic tokens colour the amounts', function()
  if not has('0.9') then
    return 'Neovim has them from 0.9 on'
  end
  replace('^ask', 'base', 'base')
  local number, line = line_of('^ask')
  local column = line:find('equity', 1, true) - 1
  until_true(3000, 'a token', function()
    return #(vim.lsp.semantic_tokens.get_at_pos(note, number - 1, column) or {}) > 0
  end)
end)

step('the guide opens from the company, read-only', function()
  go('^company', 'Mistral')
  vim.lsp.buf.definition()
  until_true(3000, 'the guide is shown', function() return vim.api.nvim_buf_get_name(0):find('^offer%-guide:') end)
  expect(text():find('Remote EU', 1, true), 'the guide lacks its regions')
  expect(not vim.bo.modifiable and vim.bo.buftype == 'nofile', 'the guide could be edited')
end)

step(':OfferAsk shows an answer', function()
  go('^ask', 'base')
  vim.cmd('OfferAsk what is the floor')
  local shown
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      vim.api.nvim_win_close(window, true)
    end
  end
  expect(shown and shown:find('138'), 'shown: ' .. tostring(shown))
end)

step(':OfferDraft writes a mail into a new buffer', function()
  vim.cmd('OfferDraft')
  expect(vim.bo.filetype == 'markdown' and vim.api.nvim_buf_get_name(0) == '', 'no new buffer')
  expect(vim.api.nvim_buf_line_count(0) > 3, text())
  expect(not text():find('138'), 'the mail tells the floor')
  vim.cmd('bwipeout!')
end)

step(':OfferReport writes a page', function()
  vim.cmd('silent write!')
  local page = samples .. '/report.html'
  vim.cmd('OfferReport ' .. page)
  expect(vim.fn.filereadable(page) == 1, 'there is no page')
  expect(table.concat(vim.fn.readfile(page), '\n'):find('<svg'), 'nothing is drawn')
end)

step('a draft is warned of what it gives away', function()
  vim.cmd('edit ' .. samples .. '/hugging-face-counter.md')
  local draft = vim.api.nvim_get_current_buf()
  until_codes(draft, 'floor-disclosed unfilled-placeholder')
end)

step('inline completion offers the next sentence', function()
  if not (vim.lsp.inline_completion and vim.lsp.inline_completion.enable) then
    return 'Neovim has it from 0.12 on'
  end
end)

step('a text that belongs to no note is left alone', function()
  vim.v.errmsg = ''
  vim.fn.mkdir(samples .. '/elsewhere', 'p')
  vim.fn.writefile({ '# Shopping', '', 'my minimum is €5K, TODO' }, samples .. '/elsewhere/list.md')
  vim.cmd('edit ' .. samples .. '/elsewhere/list.md')
  vim.wait(500)
  expect(codes(0) == '', codes(0))
  expect(vim.v.errmsg == '', vim.v.errmsg)
end)

step(':checkhealth offer finds nothing wrong', function()
  vim.cmd('silent checkhealth offer')
  local report = text()
  expect(report:find('offer%-lsp'), report)
  expect(not report:find('ERROR') and not report:find('WARNING'), report)
end)

step('nothing was said in the messages', function()
  local said = vim.fn.execute('messages')
  expect(not said:find('[Ee]rror') and not said:find('E%d+:'), said)
  expect(#clients() == 2, #clients() .. ' servers run, and the notes and the text elsewhere have one each')
end)

out:write('end\n')
out:close()
vim.cmd('qall!')
