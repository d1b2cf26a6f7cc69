" Vim with ALE, set up as the README says. Writes a line for each step to OFFER_OUT.
let s:lines = []
let s:samples = $OFFER_SAMPLES

function! s:Step(name, body) abort
  try
    call a:body()
    call add(s:lines, 'ok ' . a:name)
  catch
    call add(s:lines, 'not ok ' . a:name . ': ' . substitute(v:exception . ' ' . v:throwpoint, '\n', ' ', 'g'))
  endtry
endfunction

function! s:Expect(condition, why) abort
  if !a:condition
    throw a:why
  endif
endfunction

" Waits until a condition holds, at most so many milliseconds; timers and channels go on meanwhile.
function! s:Until(limit, condition) abort
  let l:start = reltime()
  while !a:condition() && reltimefloat(reltime(l:start)) * 1000 < a:limit
    sleep 10m
  endwhile
  return a:condition()
endfunction

function! s:Codes() abort
  return join(sort(map(copy(ale#engine#GetLoclist(bufnr(''))), 'get(v:val, "code", "")')), ' ')
endfunction

function! s:UntilCodes(wanted, limit) abort
  call s:Until(a:limit, {-> s:Codes() ==# a:wanted})
  call s:Expect(s:Codes() ==# a:wanted, 'wanted [' . a:wanted . '], have [' . s:Codes() . ']')
endfunction

function! s:Replace(pattern, from, to) abort
  call cursor(1, 1)
  let l:number = search(a:pattern, 'cw')
  call setline(l:number, substitute(getline(l:number), '\V' . a:from, a:to, ''))
  call cursor(l:number, 1)
  ALELint
endfunction

function! s:Opens() abort
  let l:start = reltime()
  execute 'edit' fnameescape(s:samples . '/mistral-below-floor.offer')
  call s:Expect(&filetype ==# 'offer', 'the file type is ' . &filetype)
  ALELint
  call s:UntilCodes('ask-below-floor', 10000)
  let l:taken = reltimefloat(reltime(l:start))
  call s:Expect(l:taken < str2float($OFFER_SECONDS), 'it took ' . string(l:taken) . ' s')
  call s:Expect(ale#engine#GetLoclist(bufnr(''))[0].type ==# 'E', 'it is no error')
endfunction

function! s:Mended() abort
  call s:Replace('^ask', '€90K', '€94,250')
  call s:UntilCodes('', 3000)
endfunction

function! s:Back() abort
  call s:Replace('^ask', '€94,250', '€94,249')
  call s:UntilCodes('ask-below-floor', 3000)
endfunction

function! s:Hovers() abort
  call cursor(1, 1)
  call search('Paris', 'c')
  let g:ale_hover_to_preview = 1
  ALEHover
  call s:Until(3000, {-> !empty(filter(range(1, winnr('$')), 'getwinvar(v:val, "&previewwindow")'))})
  let l:window = filter(range(1, winnr('$')), 'getwinvar(v:val, "&previewwindow")')
  call s:Expect(!empty(l:window), 'nothing is shown')
  let l:shown = join(getbufline(winbufnr(l:window[0]), 1, '$'), "\n")
  pclose
  call s:Expect(l:shown =~# '80' && l:shown =~# '108', l:shown)
endfunction

function! s:Formats() abort
  call s:Replace('^competing', ': base', ':   base')
  ALEFix
  call s:Until(3000, {-> search('^competing Google 2026-11-03: base €98K, equity', 'nw') > 0})
  call s:Expect(search('^competing Google 2026-11-03: base €98K, equity', 'nw') > 0, join(getline(1, '$'), '|'))
endfunction

function! s:Draft() abort
  let g:ale_linters = {'markdown': ['offer_lsp']}
  execute 'edit!' fnameescape(s:samples . '/hugging-face-counter.md')
  ALELint
  call s:UntilCodes('floor-disclosed unfilled-placeholder', 5000)
endfunction

call s:Step('a note below the floor shows its error at once', function('s:Opens'))
call s:Step('mended, the error goes', function('s:Mended'))
call s:Step('one unit less, it is back', function('s:Back'))
call s:Step('hovering a region shows its band', function('s:Hovers'))
call s:Step('formatting gives the canonical form', function('s:Formats'))
call s:Step('a draft is warned of what it gives away', function('s:Draft'))
call add(s:lines, 'end')
call writefile(s:lines, $OFFER_OUT)
qall!
