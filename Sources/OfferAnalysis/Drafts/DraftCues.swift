/// What words in front of a figure, or behind it, say of whose it is.
enum DraftCue: Sendable, Hashable {
  case ask
  /// An ask put as a question or as a wish to the other side: a condition makes it nobody's, a question mark does not.
  case request
  case offer
  case competing
  /// The least, in so many words: `my floor is`.
  case floor
  /// Words that may also stand before an ask: `no less than`, `I could accept`.
  case softFloor
  /// `below`: a floor where what follows refuses it.
  case below
  /// `I walk`, `is no option`: behind a figure that something is below of.
  case refusal
  /// Somebody else's, or not the present one.
  case nobody
}

/// Phrases that speak of the figures behind them.
let draftLeftCues = DraftPhraseTable<DraftCue>([
  (
    .ask,
    [
      "i am ~ asking you? for|to", "we are ~ asking for", "i ~ ask you? for", "i would ~ ask you? for", "i would ~ ask you to",
      "i will ~ ask for",
      "i must ~ ask for", "i have to ask for", "i am going to ask for", "let me ask for", "asking you? for", "i am ~ looking for|at",
      "i am ~ looking to get|reach|land|see|be|have|secure", "looking for", "i would be looking for|at",
      "i am ~ hoping for", "i am ~ hoping to get|reach|land|see|be|have|secure|arrive|end", "hoping for", "i was hoping for",
      "i was hoping to get|reach|land|see|be",
      "i am ~ hoping you|we|that|the ..", "i ~ hope you|we|that ..", "i ~ hope for", "i ~ hope to get|reach|see|land",
      "i am ~ targeting|seeking|requesting|proposing|suggesting|expecting|wanting|after", "i am ~ aiming for|at|to",
      "i am ~ thinking of|about|around", "counter|countering with|at",
      "i am ~ countering with|at",
      "i ~ counter with|at", "i would ~ counter with|at", "i will ~ counter with|at", "countering with|at",
      "i would ~ like|love|prefer|want|need|propose|suggest|request|expect|appreciate|welcome|require|hope|value",
      "i would ~ aim for", "i ~ need|want|request|propose|suggest|expect|seek|require", "i ~ aim for|at", "i will need|want|require",
      "i ~ target", "i have .. in mind", "in my head|mind is|:", "i would ~ accept on|immediately|today|gladly .. at|for",
      "what i have in mind is", "what i am ~ asking for|is is?", "what i need|want is",
      "what i am looking for is",
      "what i would like|need|propose is", "what i would ~ like|love to see is", "what would work for me is", "what works for me is",
      "my ~ revised|updated|new|current|actual|formal|counter|final? ask|request|proposal|counter|counter-offer|counteroffer|counter-proposal|counterproposal|target|expectation|expectations|goal|aim|number|figure|suggestion is|are|would|remains|stays|stands|comes|of|at|:|for",
      "my ~ ask|request|proposal|counter|counter-offer|counteroffer|counter-proposal|counterproposal|target|expectation|expectations|goal|aim|number|suggestion is|are|would|remains|stays|stands|comes|of|at|:|for|includes|consists",
      "my salary|base|equity|compensation|pay|total|annual|overall salary? expectation|expectations|ask|request|target|goal|requirement is|are|would|remains|stays|stands|of|at|:|for",
      "my ask on|for|regarding base|equity|salary|signing|stock|total|pay ..? is|remains|would|:",
      "the ask is|remains|stays|stands|on|for|:", "my ask|counter :?", "ask :", "counter :", "my ask , then? ,? is", "to be concrete :?",
      "i would be ~ happy|glad|delighted|thrilled|comfortable|pleased|keen|excited|willing|prepared|ready with|at|to|on",
      "i am ~ happy|glad|comfortable|prepared|ready|willing|keen|pleased|delighted with|at|to sign|accept|join|commit|say|move|start|go",
      "i am ready|prepared|happy|willing to sign|accept|join|commit|say ..", "ready to sign|accept|commit|join .. at|for|with|on",
      "happy|glad|delighted to accept|sign|join .. at|for|with|on",
      "i would|will|can|could ~ sign|join|commit .. at|for|with|on", "i would|will ~ say yes .. at|to|for|with", "sign .. at|for|with",
      "to join|sign|move|leave|say|switch|make .. i would|will ~ need|want|like|require", "it would take", "what it would take is",
      "what would get|make|let me .. is", "i would feel|be|say .. at", "i can commit|sign .. at|for|with",
      "i think|believe|feel .. should|would|could be", "i would|am|have settled on", "let me propose|suggest|request|ask",
      "a fair .. would be", "a fairer .. would be",
    ]
  ),
  (
    .request,
    [
      "could|can|would|might|will you|we|@@ ~ be able to? do|get|reach|go|come|stretch|meet|make|move|raise|increase|offer|agree|bring|push|adjust|lift|bump|arrive|see|set|put|find|improve|manage|land|settle|consider|approve|accommodate|cover|pay|add|include ..",
      "could|can|would|might|will you|we|@@ ~ do|get|reach|go|come|stretch|meet|make|move|raise|increase|offer|agree|bring|push|adjust|lift|bump|arrive|set|put|find|improve|manage|land|settle|consider|approve|accommodate|cover|pay|add|include",
      "would you|@@|the .. be open|willing|able|prepared|ready|comfortable to|with|at", "would it be possible|feasible to",
      "is it possible to",
      "is there room|scope|a .. to|for|of", "is there any room|scope|way|chance to|of|for|we|you", "any chance of|we|you|for",
      "could|can we|you ~ look at", "how about", "what about", "let us do|say|make|settle|agree|meet|go|aim|call",
      "shall we say|make|settle|agree|do", "why not",
      "please raise|increase|bring|move|adjust|set|make|put|lift|bump|consider|revise|update",
      "i wonder|was wondering whether|if you|we|@@ ..",
      "base|salary|equity|stock|rsus|grant|signing|bonus|total|package should|must|needs|has|would|ought to? need? to? have? to? be|come|go|move|land|reach",
      "raise|increase|bring|move|lift|bump|bringing|raising|moving|increasing|lifting ..? base|salary|equity|stock|rsus|grant|signing|bonus|total|package|it ..? to",
    ]
  ),
  (
    .offer,
    [
      "you have? ~ offered|proposed|quoted ..", "you have? ~ offered|proposed|quoted me?", "you have? come|came back with|at",
      "you have put forward",
      "you are ~ offering|proposing me?", "you offer|propose me?",
      "your ~ current|latest|last|new|revised|updated|written|generous|kind|formal|official|verbal? offer|proposal|package|letter is|was|of|at|stands|sits|comes|came|has|includes|with|contains|gives|states|says|:|amounts|puts|lists|shows|currently|remains",
      "your ~ offer|proposal|package|letter is|was|of|at|stands|sits|comes|came|has|includes|with|contains|gives|states|says|:|amounts|puts|lists|shows|currently|remains",
      "the|this ~ current|latest|revised|written|updated? offer|proposal is|was|of|at|stands|sits|includes|:|gives|states|says|lists|shows",
      "the|this offer|proposal is|was|of|at|stands|sits|includes|:|gives|states|says|lists|shows",
      "the|your offered", "thank|thanks you? so? much? for the|your ~ generous|kind|written|formal? offer of|with|:|at|(",
      "offered base|salary|equity is|of|at|:",
      "offered : ", "base|equity|salary in your offer is|was|of|at|:", "@@ offered|proposed|offers|is me?", "@@ has offered me?",
      "@@ 's ~ current? offer|proposal is|was|of|at|stands|includes|:", "offer :", "current|your offer :",
    ]
  ),
  (
    .competing,
    [
      "@ has? have? ~ offered|proposed me?", "@ offers|is|are offering? me?", "@ is|are ~ at", "with|and|while|as @ ~ at", "having @ at",
      "@ came|come|comes in? back? at|with",
      "@ put|puts|gave|gives",
      "@ 's ~ competing|current|written|verbal? offer|proposal|package is|was|of|at|stands|includes|:|has|comes",
      "my ~ competing|written|verbal? @ offer is|was|of|at|stands|includes|:|has|comes|with",
      "the @ offer is|was|of|at|stands|includes|:|has|comes|with",
      "a|an ~ competing|written|verbal|firm? @ offer is|of|at|with|:",
      "a|an|the|my|competing|another|written|verbal offer from|by @ of|at|for|with|is|stands|:|,|that|includes|has|came|which ..?",
      "offer from|by @ (?", "@ :", "@ ( ", "@ offer :", "offer from @", "@ -",
    ]
  ),
  (
    .floor,
    [
      "my .. floor|minimum|minimums|min|bottom-line|walk-away|walkaway|walk-away-point|limit|red-line|threshold|reserve|break-even|breakeven|lowest",
      "my .. bottom line", "my .. red line", "my .. lower limit|bound|end", "my .. reservation price|point|number|figure",
      "my .. cut-off|cutoff",
      "my rock bottom", "floor|minimum|lowest for me ..? is|:", "for me .. the ~ floor|minimum|lowest|least .. is|:", "floor :",
      "my minimum :",
      "minimum|lowest|least|smallest|floor .. that? i ~ can|could|would|will|want|need|am|have|may|might|accept|take|consider",
      "minimum|lowest|least|smallest|floor .. i ..? accept|take|consider|sign|go|settle|do|work|need|want",
      "lowest|least|minimum acceptable|viable|possible? .. for me is|would|:",
      "walk away ... below|under|less|beneath", "walk away below|under|at|from anything? below|under|less? than?",
      "walking away ... below|under|less",
      "walk-away|walkaway point|price|number|figure|level|is|at|:", "walk below|under|at",
      "i walk|leave|decline|pass .. below|under|at less?",
      "i .. can|could|will|would|do|am|shall|might not .. go|going|accept|accepting|take|taking|sign|signing|work|working|move|moving|settle|consider|considering|do|join|joining|leave|leaving|agree|be|fall|drop|come|get|start|say|justify|live|afford|switch|make .. below|under|beneath|less|lower than?",
      "i .. can|could|will|would|do|am|shall|might not below|under|less|lower than?",
      "i never ... below|under", "i .. refuse|reject|decline|turn ... below|under|less",
      "i could|can|would|will ~ go down|low to|as low? as?",
      "i could|can|would|will ~ come|drop|move down to", "go|going as low as", "i could|would|can go to ..? the lowest|least",
      "i .. accept|take|sign nothing below|under|less than?", "nothing below|under|beneath",
      "happy|fine|ok|okay|good|comfortable with anything above|over|from|upwards|north of?", "as long as .. above|over",
      "i have|need to turn|say ... below|under", "it .. not make sense ... below|under",
      "i .. have to decline|pass|walk|refuse|say ... below|under|less",
      "i .. be flexible|open down to", "flexible|open down to", "willing|prepared|able|ready to go|come|move|drop down|low to?",
      "not worth .. for? below|under|less", "would not go|move|drop|sign|accept|join|leave ... under|below|less",
    ]
  ),
  (.below, ["below", "under", "beneath", "less|lower than", "anything|anywhere less|lower|below|under|above|over than?"]),
  (
    .softFloor,
    [
      "no less|lower than", "not less|lower|under|below than?", "nothing less|lower than",
      "not be|fall|come|go|drop .. less|lower|below|under than?",
      "never less|below|under than?", "i ~ could|would|might|can ~ accept|settle|take|agree|live",
      "i ~ could|would|might|can ~ accept|take|settle|agree|live ..? an|a|the|for|with|to|of|at ..?",
      "i ~ could|can|would ~ be? ok|okay|fine with", "i ~ could|can|would ~ make do with", "i ~ could|can ~ do|manage|work with?",
      "i ~ would|will? ~ need|require|want|expect ~ at least", "i ~ would|will? ~ need|require|want|expect a minimum of", "a minimum of",
      "at least",
      "it|this|that|base|salary|total|offer|package would|will|must|has|needs|should have? need? to? be no less|lower than",
      "it|this|that|base|salary|total|offer|package would|will|must|has|needs|should have? need? to? be ..? at least|minimum",
      "i would|will ~ settle for", "i could see myself accepting|taking",
    ]
  ),
  (
    .nobody,
    [
      "you|they|he|she|we|@@ ~ could|can|would|will not", "i ~ am|was not ~ asking|looking|aiming|expecting|hoping|requesting|targeting",
      "i do|did not ~ need|want|expect|ask|require",
      "i would|will not ~ need|want|expect|ask|require", "instead of", "rather than", "compared to|with", "up from", "versus", "vs",
      "relative to",
      "i had ~ asked|hoped|wanted|requested|proposed|mentioned|targeted|been",
      "i ~ asked|requested|proposed|mentioned|suggested|named|wrote|said|targeted|wanted|needed",
      "we discussed|talked|spoke|agreed", "i was ~ asking|looking|aiming|targeting|seeking|requesting",
      "my ~ previous|earlier|first|initial|original|last|old|former|past",
      "your ~ previous|earlier|first|initial|original|old|former|past",
      "my ~ current|present|existing job|role|salary|base|pay|package|position|compensation|total|employer|company|contract|grant",
      "i ~ make|earn|earned|made|get|receive|received|paid|pay|cost|saved|manage|managed|ran|run|lead|led|built|raised|cut|closed",
      "you first|initially|originally",
      "market", "median", "average", "budget", "range", "band", "bands", "levels.fyi", "glassdoor", "percentile", "friend", "friends",
      "colleague",
      "colleagues", "peers", "people", "engineers", "others", "somebody", "someone", "revenue", "valuation", "contracts", "premium",
      "headhunter",
      "recruiters", "salary survey", "posting", "posted", "advertised", "job ad", "above my", "below my", "under my", "over my", "than my",
      "minimum wage", "minimum salary", "visa", "permit", "permits", "blue card", "threshold for|of", "your ~ floor|minimum|limit|lowest",
      "their ~ floor|minimum|limit|lowest", "the ~ band|range 's", "level 's", "not ~ my ~ floor|minimum|limit",
      "no|not ~ a? floor|minimum", "rent", "mortgage", "taxes", "tax", "unlike", "beyond", "could have", "would have been", "turned down",
      "leave behind",
      "leaving behind", "walking away from", "walk away from", "forfeit", "giving up", "give up", "better than", "more than", "less than",
      "worth",
    ]
  ),
])

/// Phrases that speak of the figures in front of them.
let draftRightCues = DraftPhraseTable<DraftCue>([
  (
    .ask,
    [
      "would ~ make ... yes|easy|decision|sign|happy|work", "would ~ make it|this", "would ~ work",
      "would ~ get|let|bring|convince|allow me ..",
      "would ~ seal|close|do|settle ..? the|it|deal",
      "would ~ be possible|feasible|doable|workable|ideal|great|fair|right|fine|good|perfect|appropriate|reasonable|wonderful|my",
      "would ~ reflect|match|suit", "is ~ what i ~ am|need|want|would|have ..",
      "is ~ my ~ ask|target|request|number|counter|proposal|expectation|goal",
      "works for me", "is ~ fair|reasonable|right|appropriate", "and|then? i ~ will|would|can sign|accept|join",
      "be possible|feasible|doable|workable|acceptable|something|an",
      "is what it would take", "in mind",
    ]
  ),
  (
    .offer,
    [
      "which|that? you have? ~ offered|proposed|quoted", "which|that? you have? ~ put forward|on",
      "which|that? you are ~ offering|proposing",
      "on|in the|your ~ table|offer|letter|proposal", "~ offered", "as offered", "on offer", "from your ~ offer|letter|proposal",
      "from|by @@", "@@ offered|proposed",
      "as|per your ~ offer|letter|proposal",
    ]
  ),
  (
    .competing,
    [
      "from|at|by @", "@ offered|proposed|offers", "on the table from|at @", "in hand from @", "offer from @",
      "that? @ ~ has? offered|proposed|put|offers",
    ]
  ),
  (
    .floor,
    [
      "is|would|remains|was be? ~ my|the ~ absolute|hard|real|personal|own? floor|minimum|lowest|least|limit|bottom|walk-away|red",
      "is|would be? ~ the ~ lowest|least|minimum|floor .. i", "is ~ as low as", "is ~ where i walk|stop|draw",
      "is|, which|and|that? is ~ my ~ floor|minimum|limit|bottom",
      "or i walk", "or i am out", "or nothing", ", below which|that|this i", ", and? below which|that|this i", "below which i",
      "and not a ..? less|lower|below|cent|euro|dollar|penny",
      "and nothing less|lower|below", ", nothing less|lower|below", ", not less|lower|a",
    ]
  ),
  (
    .refusal,
    [
      ",? i .. walk|decline|pass|refuse|leave|out|stay", ",? i .. have|need to? say|turn|think|pass|decline|walk|refuse",
      ",? i .. can|could|will|would|do|am not", "is|would|will be? not ..",
      "is|would|will|does be? ~ a|an|no|out|too", "does|do|would|will|can not", "works|work", "is|are ~ fine|ok|okay|good",
      "would ~ work|do|be", "makes? no sense", ",? we|it .. not",
    ]
  ),
  (.softFloor, ["minimum", "min", "at a? ~ minimum", "at the very? least", "as a ~ minimum|floor", "or more i", "or better"]),
  (
    .nobody,
    [
      "in|at|with|from my ~ current|present|last|previous|old|existing", "currently", "at present", "at the moment",
      "more|less|higher|lower than?",
      "above", "below", "under", "apart", "short", "difference", "gap", "you ~ first|initially|originally ..",
      "i ~ had? asked|mentioned|named|proposed|requested",
      "last|previous|earlier time|week|month|year|mail|call|round", "you mentioned|discussed|paid|pay|have|had",
      "we discussed|talked|spoke|mentioned",
      "that? i ~ make|earn|get|have|receive|would lose|forfeit|leave", "i ~ make|earn|receive|get", "that? they",
      "is too|far|well|already|still|below|above|under|lower|higher|less|more|not",
      "was|were", "to be confirmed|included|paid|guaranteed|written|in|put|stated", "range", "band",
      "that? the|a|my|his|her|our|some|most|people|other|levels.fyi", "ago",
      "in revenue|savings|funding|contracts|sales|arr", "unvested",
    ]
  ),
])

/// Words that introduce a list: whose the figures below them are.
let draftLeadCues = DraftPhraseTable<DraftCue>([
  (
    .ask,
    [
      "my ~ revised|updated|new|concrete|current|formal|salary|compensation? ask|asks|request|requests|counter|counter-offer|counteroffer|counter-proposal|counterproposal|proposal|expectations|expectation|target|targets|wishes|suggestion|numbers",
      "ask", "asks", "asking", "i ask", "the ask", "request", "requested", "counter", "counter-offer", "counteroffer", "counter-proposal",
      "proposed", "proposal", "target", "what i ~ am asking|looking|hoping ..", "what i ~ need|want|propose|suggest",
      "what i would ~ like|need|propose|suggest|love|ask ..", "i am ~ asking|looking|hoping|proposing|requesting|seeking ..",
      "i would ~ like|propose|suggest|need|love|ask|request ...",
      "i ~ propose|request|need|want|suggest ..", "i am ~ countering ..", "what would ~ work|get|make|let ...",
      "ready|happy|glad to sign|accept|join ..",
      "sign|yes .. with|at|for|on", "could|would|can you|we ~ do|consider|get|agree|meet|offer|see ...", "my counter", "counterproposal",
      "desired", "wanted", "me",
    ]
  ),
  (
    .offer,
    [
      "your ~ current|latest|revised|written? offer|proposal|package|letter|numbers",
      "the|this ~ current|latest|revised|written? offer|proposal", "current|latest|their|your offer", "offer", "offered",
      "you have? ~ offered|proposed", "you are ~ offering", "@@ 's? offer", "@@", "you",
    ]
  ),
  (.competing, ["@ 's? offer", "@", "offer from @", "my @ offer", "competing offer from|by|( @"]),
  (.floor, ["my .. floor|minimum|minimums|limits|limit", "floor", "the least|lowest|minimum i ..", "minimum i .."]),
  (
    .nobody,
    [
      "your ~ previous|earlier|first|initial|original offer|proposal",
      "my ~ previous|earlier|first|initial|original ask|request|counter|proposal|expectations",
      "previously|earlier|originally|initially .. asked|offered|proposed",
      "last time", "market|median|average|band|range|current|today|now", "previous|old|initial|first|original offer|ask|proposal",
      "gap|difference|delta",
    ]
  ),
])
