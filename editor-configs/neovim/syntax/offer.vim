" Vim syntax file
" Language: offer (notes of job-offer negotiations)

if exists('b:current_syntax')
  finish
endif

syntax case ignore
syntax sync minlines=200

" The spelling of an amount's parts. A word must not run on after them.
let s:codes = 'eur|usd|gbp|chf|cad|aud|sgd|hkd|nzd|twd|inr|jpy|cny|krw|ils|pln|sek|nok|dkk|czk|huf|ron|brl|mxn|zar|aed'
let s:signs = '€|£|¥|₹|₩|₪|zł|kr|%(hk|nz|nt|[casr])?\$|%(' . s:codes . ')'
let s:amount = '\~?%(%(' . s:signs . ')\s?)?\a@<!\d+%([.,''’]\d+|[\u00a0\u202f ]\d{3}\d@!)*'
      \ . '%(\s?%(lpa|cr|[kmbl])\a@!)?\+?%(\s?%(\%|%(' . s:signs . ')\a@!))?'

syntax match offerComment /^\s*#.*$/
syntax match offerQuestion /^?.*$/
syntax match offerAnswer /^!.*$/

" company, role, region, lever: the value is a name.
syntax match offerKeyword /^\%(company\|role\|region\|lever\)\ze\s*:/ nextgroup=offerNameColon skipwhite
syntax match offerNameColon /:/ contained nextgroup=offerName skipwhite
syntax match offerName /\S.\{-}\ze\%(\s\+#\s.*\|\s*\)$/ contained nextgroup=offerTrailing skipwhite

" Statements of plain text; the words that a qualifier or an outcome may be stand out.
syntax match offerKeyword /^\%(note\|draft\)\ze\s*:/
syntax match offerKeyword /^\%(term\)\ze\%(\s[^:]*\)\?:/ nextgroup=offerQualifier skipwhite
syntax match offerQualifier /\%(asked\|offered\|agreed\|refused\)\ze\s*:/ contained
syntax match offerKeyword /^\%(sent\)\ze\%(\s[^:]*\)\?:/ nextgroup=offerDate skipwhite
syntax match offerKeyword /^\%(outcome\)\ze\%(\s[^:]*\)\?:/ nextgroup=offerOutcomeDate,offerOutcomeColon skipwhite
syntax match offerOutcomeDate /\<\d\{4}-\d\d-\d\d\>/ contained nextgroup=offerOutcomeColon skipwhite
syntax match offerOutcomeColon /:/ contained nextgroup=offerOutcome skipwhite
syntax match offerOutcome /\%(accepted\|declined\|withdrawn\|lapsed\)\>/ contained

" Statements of figures run on over lines that start with a blank.
syntax region offerFigures matchgroup=offerKeyword
      \ start=/^\%(offer\|ask\|or\|floor\|band\|rate\)\ze\%(\s[^:]*\)\?:/
      \ end=/\_$\%(\n\s\)\@!/
      \ contains=offerComment,offerDate,offerAmount,offerPeriod,offerComponent,offerRemark,offerTrailing
syntax region offerFigures matchgroup=offerKeyword
      \ start=/^\%(competing\|discount\|deadline\)\ze\%(\s[^:]*\)\?:/
      \ end=/\_$\%(\n\s\)\@!/
      \ contains=offerComment,offerParty,offerDate,offerAmount,offerPeriod,offerComponent,offerRemark,offerTrailing

" Of two that start at one place Vim takes the one defined last.
execute 'syntax match offerAmount /\v' . s:amount . '/ contained'
syntax match offerComponent /\<\%(base\%( salary\)\?\|salary\|stock\|rsus\?\|options\|shares\|units\|bspce\|relocation\)\>/ contained
syntax match offerComponent /\<\%(\%(pre-ipo \)\?equity\%( grant\)\?\|\%(\%(annual\|target\) \)\?bonus\)\>/ contained
syntax match offerComponent /\<\%(\%(signing\|sign-on\)\%( bonus\)\?\|signon\|total\%( comp\%(ensation\)\?\)\?\|tc\)\>/ contained
syntax match offerPeriod /\v<over %(\d+|one|two|three|four|five|six|seven|eight|nine|ten) years?>/ contained
syntax match offerPeriod /\v<%(per|a) %(year|month)>|<annually>/ contained
syntax match offerPeriod /\v\/ ?%(\d+ ?)?%(yr|y|mo|year|month)s?>/ contained
syntax match offerPeriod /\v\(?<\d+ ?y%(r|ear)?s?>\)?/ contained
syntax match offerDate /\<\d\{4}-\d\d-\d\d\>/ contained
syntax match offerRemark /\v\((\d+ ?y)@![^)]*\)/ contained
syntax match offerTrailing /\s\@<=#\s.*/ contained
syntax match offerParty /\v%(^%(competing|discount|deadline)\s+)@<=[^: \t][^:]{-}\ze\s*%(<\d{4}-\d\d-\d\d\s*)?:/ contained

highlight default link offerComment Comment
highlight default link offerTrailing Comment
highlight default link offerRemark Comment
highlight default link offerQuestion Question
highlight default link offerAnswer String
highlight default link offerKeyword Keyword
highlight default link offerName Identifier
highlight default link offerParty Identifier
highlight default link offerQualifier Constant
highlight default link offerOutcome Constant
highlight default link offerDate Constant
highlight default link offerOutcomeDate Constant
highlight default link offerComponent Type
highlight default link offerAmount Number
highlight default link offerPeriod Special

unlet s:codes s:signs s:amount
let b:current_syntax = 'offer'
