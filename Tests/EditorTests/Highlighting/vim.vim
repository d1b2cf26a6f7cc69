" Prints a letter for each character of the note $OFFER_NOTE, as the syntax file colours it.
set encoding=utf-8
syntax on
execute 'edit' fnameescape($OFFER_NOTE)
setlocal syntax=offer
let s:letters = {'offerKeyword': 'k', 'offerName': 'n', 'offerParty': 'n', 'offerComponent': 'c',
      \ 'offerAmount': 'a', 'offerPeriod': 'p', 'offerDate': 'd', 'offerOutcomeDate': 'd',
      \ 'offerQualifier': 'q', 'offerOutcome': 'q', 'offerComment': '#', 'offerTrailing': '#',
      \ 'offerRemark': '#', 'offerQuestion': '?', 'offerAnswer': '!'}
let s:out = []
for s:line in range(1, line('$'))
  let s:text = getline(s:line)
  let s:row = ''
  for s:index in range(0, strchars(s:text) - 1)
    let s:group = synIDattr(synID(s:line, byteidx(s:text, s:index) + 1, 1), 'name')
    let s:row .= get(s:letters, s:group, '.')
  endfor
  call add(s:out, s:row)
endfor
call writefile(s:out, $OFFER_OUT)
qall!
