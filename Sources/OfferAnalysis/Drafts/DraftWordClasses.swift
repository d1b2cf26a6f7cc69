/// Words that serve the same end, so that a phrase says `$wish` where people write any of them.
let draftWordClasses: [String: [String]] = [
  // "I would …" and "I …"
  "wish": [
    "like", "love", "prefer", "want", "wish", "need", "propose", "suggest", "request", "expect", "appreciate", "welcome", "require", "hope",
    "value", "seek", "favour", "favor", "recommend", "desire", "target", "envision", "envisage", "imagine",
  ],
  // "I am …"
  "wishing": [
    "asking", "looking", "hoping", "targeting", "seeking", "requesting", "proposing", "suggesting", "expecting", "wanting", "aiming",
    "thinking", "wishing", "shooting", "pushing", "countering", "after", "needing", "anticipating", "gunning",
  ],
  // "my …"
  "asks": [
    "ask", "asks", "request", "requests", "proposal", "counter", "counters", "counter-offer", "counteroffer", "counter-proposal",
    "counterproposal", "target", "expectation", "expectations", "goal", "aim", "suggestion", "requirement", "requirements", "desire",
    "wish", "hope", "preference",
  ],
  "number": ["number", "numbers", "figure", "figures"],
  "pay": [
    "base", "salary", "equity", "stock", "rsus", "rsu", "shares", "options", "grant", "signing", "sign-on", "signon", "bonus", "total",
    "package", "compensation", "comp", "pay", "tc", "ote", "fixed", "cash", "relocation", "joining", "variable", "ctc",
  ],
  "new": [
    "revised", "updated", "new", "concrete", "actual", "formal", "counter", "final", "current", "opening", "initial", "latest", "salary",
    "official", "specific", "compensation", "own", "whole", "full", "overall", "combined", "realistic", "honest", "preferred", "desired",
    "ideal", "modest", "target",
  ],
  "is": ["is", "are", "would", "remains", "remain", "stays", "stands", "comes", "of", "at", ":", "for", "sits", "will", "includes", "to"],
  // What the other side may do with a figure.
  "give": [
    "do", "get", "reach", "go", "come", "stretch", "meet", "make", "move", "raise", "increase", "offer", "agree", "bring", "push",
    "adjust", "lift", "bump", "nudge", "arrive", "see", "set", "put", "find", "improve", "manage", "land", "settle", "consider", "approve",
    "accommodate", "cover", "pay", "add", "include", "revise", "update", "round", "hit", "swing", "up", "top", "sweeten", "look", "split",
    "provide", "grant", "take", "start", "extend", "say", "call", "squeeze", "work",
  ],
  "giving": [
    "raising", "increasing", "bringing", "moving", "lifting", "bumping", "adjusting", "revising", "setting", "putting", "getting",
    "going", "making", "offering", "considering", "adding", "stretching", "nudging", "pushing", "meeting", "landing", "improving",
    "reaching", "including", "covering", "upping",
  ],
  "able": ["open", "willing", "able", "prepared", "ready", "comfortable", "happy", "in"],
  "glad": [
    "happy", "glad", "delighted", "thrilled", "comfortable", "pleased", "keen", "excited", "willing", "prepared", "ready", "content",
    "satisfied", "overjoyed", "honoured", "honored",
  ],
  "sign": ["sign", "accept", "join", "commit", "say", "move", "start", "go", "switch", "come", "resign", "jump"],
  "offers": ["offer", "proposal", "package", "letter", "contract", "offer's", "paperwork", "counter", "number", "draft"],
  "fresh": [
    "current", "latest", "new", "revised", "updated", "written", "generous", "kind", "formal", "official", "verbal", "competing", "firm",
    "signed", "concrete", "standing", "outstanding", "good", "recent", "present", "base", "salary", "existing", "final", "best", "other",
    "live",
  ],
  "states": [
    "is", "are", "was", "of", "at", "stands", "sits", "comes", "came", "has", "includes", "with", "contains", "gives", "states", "says",
    ":", "amounts", "puts", "lists", "shows", "currently", "remains", "specifies", "quotes", "mentions", "names", "offers", "reads",
    "for", "provides", "pays", "carries",
  ],
  "offered": ["offered", "proposed", "quoted", "promised", "suggested", "extended"],
  "offering": ["offering", "proposing", "quoting", "promising"],
  // The least.
  "least": [
    "floor", "minimum", "minimums", "min", "bottom-line", "walk-away", "walkaway", "walk-away-point", "limit", "red-line", "threshold",
    "reserve", "break-even", "breakeven", "lowest", "cut-off", "cutoff", "dealbreaker", "deal-breaker", "rock-bottom",
  ],
  "low": ["lowest", "least", "smallest", "minimum"],
  "below": ["below", "under", "beneath", "less", "lower", "underneath"],
  "can": ["can", "could", "will", "would", "do", "am", "shall", "might", "did", "may"],
  "could": ["can", "could", "will", "would", "might"],
  "take": [
    "accept", "take", "sign", "consider", "agree", "settle", "do", "work", "go", "join", "move", "leave", "start", "say", "live", "come",
    "switch", "need", "want", "have",
  ],
  "fall": [
    "go", "going", "accept", "accepting", "take", "taking", "sign", "signing", "work", "working", "move", "moving", "settle", "settling",
    "consider", "considering", "do", "doing", "end", "stay", "earn", "land", "tempt", "join", "joining", "leave", "leaving", "agree",
    "agreeing", "be", "fall", "drop", "dropping",
    "come", "coming", "get", "start", "say", "justify", "live", "afford", "switch", "make", "entertain", "negotiate", "budge", "relocate",
    "quit", "change", "jump", "resign", "see", "dip", "bend", "sink", "entertaining", "lower", "happen",
  ],
  "refused": ["refused", "declined", "rejected"],
  "refuse": ["walk", "decline", "pass", "refuse", "leave", "reject", "turn", "stay", "withdraw", "out"],
  "coin": ["penny", "cent", "euro", "dollar", "pound", "franc", "rupee", "dime", "pence", "krona"],
  "who": ["you", "we", "@@"],
]
