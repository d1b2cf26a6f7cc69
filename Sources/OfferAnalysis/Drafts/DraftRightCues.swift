/// Phrases that speak of the figures in front of them.
let draftRightCues = DraftPhraseTable<DraftCue>([
  (
    .ask,
    [
      "would ~ make ... yes|easy|decision|sign|happy|work|difference|deal", "would ~ make it|this", "would ~ work",
      "would ~ get|let|bring|convince|allow|help|persuade|tempt me ..", "would ~ seal|close|do|settle|clinch ..? the|it|deal",
      "gets|buys|earns|wins you|me ..", "would|will ~ get|buy|earn|win you ..",
      "into|in the ~ contract|letter|agreement and|,",
      "would ~ be possible|feasible|doable|workable|ideal|great|fair|right|fine|good|perfect|appropriate|reasonable|wonderful|my|lovely|spot|more|closer|where",
      "would ~ be a|an|the ~ fair|right|reasonable|good|better|sensible|great|perfect|proper ..",
      "would ~ reflect|match|suit|meet|feel|sit|bridge ..",
      "is ~ what i ~ am|need|want|would|have|had|$wish ..", "is ~ what it ..? take|takes", "is ~ where i ~ need|want|would|see|am ..",
      "is ~ my ~ $new? $asks", "is ~ my ~ $number", "works for me",
      "feels|sounds|seems|looks ~ right|fair|good|reasonable|about|appropriate ..? to|for me",
      "reflects|matches the|my ~ scope|role|market|level|experience|responsibility|value|work", "is ~ fair|reasonable|right|appropriate",
      "and|then? i ~ will|would|can|am all? sign|accept|join|in|yours|start|come",
      ",? i would|will ~ sign|accept|join|start|switch|commit", "and|then we are ~ done|there|good|set|agreed|finished",
      "be dealbreaker", "be out of reach", "be? on the cards|table ?",
      "is|would where we|i|you should|could|would|might ~ end|land|be|meet|settle|get",
      ",? you would|will|have ~ have? me", "is what would|will|could ~ make|get|bring|let|help|close|move", "and ..? you have ..? deal|me",
      "be possible|feasible|doable|workable|acceptable|something|an", "is what it would take", "in mind", "sound|work|feel for|to you",
      "sound ?", "possible ?", "doable ?", "on|for my ~ side|wishlist|list|mind",
      "that|which? i am ~ $wishing for?", "that|which? i would? ~ $wish",
    ]
  ),
  (
    .offer,
    [
      "which|that? you ~ have? ~ $offered", "which|that? you ~ have? ~ put forward|on", "which|that? you are ~ $offering",
      "which|that? you have? sent|mentioned|named|gave|wrote|given in ..? offer|letter",
      "on|in the|your|this ~ table|offer|letter|proposal|contract",
      "~ offered", "as offered", "on offer", "from your ~ $fresh? offer|letter|proposal", "from|by @@", "@@ offered|proposed",
      "as|per|according your|to|the ~ your? offer|letter|proposal", "in ..? offer|letter",
    ]
  ),
  (
    .competing,
    [
      "from|at|by|with @", "@ ~ has? offered|proposed|offers", "on|in the? table|hand|writing from|at|by @", "offer from @",
      "that? @ ~ has? offered|proposed|put|offers|promised", "(? from|at|by @",
    ]
  ),
  (
    .floor,
    [
      "is|would|remains|was be? ~ my|the ~ absolute|hard|real|personal|own|very? floor|minimum|lowest|least|limit|bottom|walk-away|red|line|cut-off|cutoff",
      "is|would be? ~ the ~ absolute|very|bare? lowest|least|smallest|minimum|floor .. i",
      "is|would|remains be? ~ my|the|our? ~ absolute? rock-bottom", "is|would|be ~ as low as ..? i",
      "is ~ where i walk|stop|draw|leave|end",
      "is|would ~ the point|place|moment where|at|when which? i .. walk|stop|leave|say|decline|pass|quit|turn|withdraw",
      "as my|our ~ absolute|hard|own|personal|joint? floor|minimum|limit|lowest|least|bottom",
      "is|would|be ~ a|my|the ~ hard|firm|absolute|clear stop|limit|line|floor|minimum|no-go",
      "for me ,? and|but? ~ not|nothing|no|never ~ lower|less|below|under", "or more|above|higher|better|upwards ,? otherwise|or|else",
      ",? there is|will|would ..? no|not|nothing|little ..? deal|agreement|signature|point|sense",
      "is|, which|and|that? is ~ my ~ floor|minimum|limit|bottom", ", all|everything .. , is ~ my|the ~ floor|minimum|limit|bottom",
      "or i walk|leave|pass|stay", "or i am ..? out|gone|staying",
      "or nothing|bust",
      ", below which|that|this i", ", and? below which|that|this i", "below which i", "and not a ..? less|lower|below|$coin",
      "and nothing|no less|lower|below", ", nothing|not|no less|lower|below|a", "and not lower|below|less|under",
      "but not lower|below|less|under",
      "and i ..? can|could|will|would not go ..? lower|below|less", "or better i ..? can|could|will|would not",
      "is|are ..? the|a ~ minimum ..? i|for me", "minimum ..? or i", "is|are the ~ baseline|base-line i ~ need|require|want",
    ]
  ),
  (
    .softFloor,
    [
      "is|would|seems be? just|only|barely about? tolerable|acceptable|enough|ok|okay|doable|liveable|livable|viable|bearable|workable",
      "is|would be? as low|far down? as", "minimum", "min", "at a? ~ minimum|least", "at the very? ~ least|minimum",
      "as a|an ~ absolute? minimum|floor", "or more i",
      "or better",
      "is|are ~ required|needed ..? from|for|by me|my",
    ]
  ),
  (
    .nobody,
    [
      "in|at|with|from|by my ~ current|present|last|previous|old|existing", "currently", "at present", "at the moment", "today",
      "more|less|higher|lower than?", "above", "below", "under", "apart", "short", "difference", "gap",
      "you ~ first|initially|originally ..",
      "i ~ had? asked|mentioned|named|proposed|requested|hoped|wanted", "last|previous|earlier time|week|month|year|mail|call|round",
      "you mentioned|discussed|paid|pay|have|had", "we discussed|talked|spoke|mentioned",
      "that? i ~ make|earn|get|have|receive|would lose|forfeit|leave",
      "i ~ make|earn|receive|get|lose|forfeit", "that? they", "is too|far|well|already|still|below|above|under|lower|higher|less|more|not",
      "was|were", "to be confirmed|included|paid|guaranteed|written|in|put|stated", "range", "band", "midpoint", "median", "average", "cap",
      "that the|a|my|his|her|our|some|most|people|other|levels.fyi", "ago", "in revenue|savings|funding|contracts|sales|arr", "unvested",
      "net", "after tax|taxes",
      "for someone|people|somebody|anyone|others|her|him|them|rent|tuition", "she|he|they", "in|back in 2019|2020|2021|2022|2023|2024|2025",
    ]
  ),
])
