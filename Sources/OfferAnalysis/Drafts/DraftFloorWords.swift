/// The words that `DraftFloorRule` looks for, by what they do in a clause.
enum FloorWords {
  /// What idioms of that meaning are read as: `at a push`, `if need be`.
  static let concessionWord = "at-a-push"

  static let pronouns: Set<String> = ["that", "this", "it", "which"]

  /// Words behind a bound that speak of a figure named before.
  static let endsBound: Set<String> = [
    "i", "and", "would", "will", "is", "than", "for", "there", "we", "please", "so", "does", "makes", "then", "or", "just", "simply",
    "unfortunately", "means",
  ]

  /// Words that may stand between a bound and its figure.
  static let bridges: Set<String> = [
    "a", "an", "the", "of", "at", "to", "that", "say", "about", "around", "roughly", "total", "base", "salary", "fixed", "gross", "package",
    "comp", "compensation", "pay", "cash", "annual", "yearly", "overall", "combined", "figure", "mark", "sum", "number", "equity",
    "guaranteed",
    "first", "level", "somewhere", "like", "something", "signing", "bonus", "grant", ":", "(",
  ]

  static let negations: Set<String> = ["not", "never", "no", "nothing", "none", "nor", "without", "hardly", "barely", "neither", "cannot"]

  /// Words by which somebody has none of it, alone or with a copula.
  static let refusals: Set<String> = [
    "refuse", "refusing", "decline", "declining", "reject", "walk", "walking", "pass", "avoid", "regret", "resent", "withdraw", "quit",
    "leave",
    "stay", "staying", "passing", "leaving", "balk", "baulk", "out", "turn", "hard", "harder", "difficult", "tough", "impossible", "unable",
    "unwilling", "reluctant", "struggle",
    "struggling", "uncomfortable", "silly", "foolish", "crazy", "mad", "insane", "stupid", "pointless", "unacceptable", "unthinkable",
    "unrealistic", "unworkable", "unviable", "dealbreaker", "deal-breaker", "dealbreakers", "non-starter", "nonstarter", "no-go",
    "no-brainer-no",
    "insult", "insulting", "waste", "insufficient", "hate", "loath", "stuck", "gone", "lose", "loses", "lost", "ends", "stops", "forget",
    "hesitate", "disappointed", "disappointing", "unhappy", "bow", "bail", "excuse",
  ]

  /// Of those, the ones that say how a taking is.
  static let hardships: Set<String> = [
    "hard", "harder", "difficult", "tough", "impossible", "unable", "unwilling", "reluctant", "struggle", "struggling", "silly", "foolish",
    "crazy", "mad",
    "insane", "stupid", "pointless", "unthinkable", "unrealistic", "uncomfortable", "unhappy", "disappointed", "hesitate", "hate", "loath",
    "waste",
  ]

  /// What of an offer is denied: the taking of it, or a way to it.
  static let denied: Set<String> = [
    "go", "going", "accept", "accepting", "take", "taking", "sign", "signing", "work", "working", "move", "moving", "settle", "settling",
    "consider",
    "considering", "do", "doing", "join", "joining", "leave", "leaving", "agree", "agreeing", "fall", "drop", "dropping", "come", "coming",
    "say",
    "saying", "justify", "live", "living", "afford", "switch", "switching", "make", "entertain", "negotiate", "budge", "relocate", "quit",
    "change", "jump",
    "resign", "dip", "bend", "sink", "lower", "happen", "descend", "stoop", "touch", "trade", "swap", "hear", "yes", "deal", "point", "way",
    "chance", "bother",
    "tempt", "tempted", "interested", "interest", "look", "looking", "talk", "discuss", "uproot", "commit", "step", "get", "getting",
    "stay",
    "manage",
    "cut", "slip", "stretch", "back", "comfortable", "happy", "worth", "fine", "ok", "okay", "possible", "viable", "feasible", "option",
    "workable", "up", "sell",
    "give", "write", "call", "send", "offer", "propose", "return",
  ]

  /// What takes a negation back: `no problem below €98K`, `I wouldn't mind less than €98K`.
  static let appeasements: Set<String> = [
    "problem", "problems", "issue", "mind", "opposed", "against", "averse", "object", "objection", "objections", "complain", "drama", "bad",
    "worry",
    "worried", "care", "hesitate", "refuse", "refusing", "decline", "declining", "reject", "rejecting", "regret", "hard", "difficult",
    "tough", "impossible",
    "unreasonable", "dealbreaker", "deal-breaker", "dealbreakers", "no-go", "non-starter", "nonstarter", "insult", "insulting", "insulted",
    "unacceptable",
    "unhappy", "disappointed", "uncomfortable", "struggle", "exclude",
  ]

  static let agreements: Set<String> = [
    "in", "sign", "signing", "deal", "yes", "happy", "fine", "works", "interested", "talk", "game", "sold", "yours", "accept", "join",
    "comfortable",
    "ok", "okay", "enough", "acceptable", "consider", "listening", "ears", "listen", "good", "glad", "do", "there", "aboard", "board",
    "worth", "serious",
  ]

  /// Words in `-ed` that tell of no past.
  static let presentForms: Set<String> = [
    "need", "decided", "agreed", "promised", "interested", "prepared", "inclined", "tempted", "required", "supposed", "forced", "convinced",
    "determined",
    "excited", "thrilled", "delighted", "pleased", "resolved", "scared", "embarrassed", "indeed", "proceed", "bed", "speed", "feed",
    "exceed", "shed",
  ]

  /// What an author does with anything from the figure upwards.
  static let takings: Set<String> = [
    "accept", "take", "sign", "consider", "interested", "entertain", "listen", "comfortable", "happy", "fine", "ok", "okay", "agree",
    "join",
    "settle",
    "move", "open", "yes", "satisfied", "content", "talk", "discuss", "work", "works", "interesting", "worthwhile", "viable", "attractive",
    "sense", "add", "doable", "feasible",
    "serious", "starts", "begins", "ears",
  ]

  /// Words by which somebody looks at figures of others.
  static let observed: Set<String> = [
    "seen", "saw", "see", "heard", "read", "others", "other", "companies", "posting", "postings", "roles", "candidates",
  ]

  /// Words that make of `€100K or more` a wish.
  static let wishes: Set<String> = [
    "looking", "hoping", "asking", "aiming", "ask", "aim", "hope", "target", "targeting", "like", "love", "want", "expect", "expecting",
    "propose", "request", "seeking",
  ]

  /// What may stand in front of a bound that a statement begins with: `with anything under €138K I'm out`.
  static let openers: Set<String> = [
    "if", "when", "with", "for", "at", "on", "and", "but", "so", "or", ",", "anything", "everything", "something", "a", "an", "any",
    "offer",
    "offers",
    "it", "is", "this", "that", "the", "base", "salary", "total", "package", "number", "figure", "comp", "compensation", "be", "were",
    "comes", "in", "pay",
    "should", "go", "goes", "drop", "drops", "falls", "fall", "stays", "remains", "ends", "up", "once", "we", "are", "whatever", "get",
    "equity", "even",
    "all", "numbers", "figures", "contract", "would", "will", "falling", "coming", "lands", "all-in", "ote", "tc",
  ]

  /// Words by which pay comes up to a figure.
  static let reaching: Set<String> = [
    "reaches", "hits", "clears", "gets", "reach", "hit", "clear", "least", "minimum", "offer", "pay", "can", "do", "find", "get", "above",
    "over", "starts",
    "comes", "matches", "exceeds", "see", "i", "goes", "move", "moves", "amounts",
  ]

  static let auxiliaries: Set<String> = [
    "can", "could", "will", "would", "shall", "should", "must", "may", "might", "do", "does", "is", "are", "be", "has", "have", "to",
    "need",
    "needs",
    "there", "find", "nor", "please", "because", "only",
  ]

  static let conditions: Set<String> = ["if", "when", "unless", "once", "anything", "everything", "whatever"]

  static let subjects: Set<String> = ["i", "you", "we", "they", "he", "she", "it", "my", "your", "their", "this", "that"]

  /// What a family does or does not: elsewhere `we` may be anybody.
  static let togetherVerbs: Set<String> = ["move", "relocate", "uproot", "come", "make", "manage", "live", "survive", "afford"]

  static let otherSubjects: Set<String> = [
    "you", "your", "they", "their", "them", "he", "his", "him", "she", "her", "people", "we", "us", "our", "nobody", "everybody",
    "everyone",
    "somebody", "someone", "friend",
    "friends", "colleague", "colleagues", "candidates", "engineers", "company", "companies", "team", "law", "policy", "recruiter",
    "recruiters",
    "manager", "boss", "husband", "wife", "partner", "brother", "sister", "bank", "landlord", "client", "clients", "customers", "who",
    "others",
    "startups", "employers", "employer", "hr", "finance", "board", "juniors", "seniors", "applicants", "market",
  ]

  /// Matters that have figures of their own, and a least among them.
  static let foreignMatters: Set<String> = [
    "rent", "mortgage", "flat", "apartment", "house", "landlord", "tax", "taxes", "taxed", "bracket", "visa", "permit", "threshold",
    "thresholds", "wage",
    "price", "prices", "share", "strike", "trading", "traded", "trades", "valuation", "valued", "revenue", "budget", "invoice", "invoices",
    "insurance", "loan", "tuition", "fees",
    "childcare", "nursery", "travel", "expenses", "expense", "refund", "deductible", "ticket", "tickets", "bounty", "bounties", "market",
    "median", "percentile",
    "band", "bands", "range", "ranges", "posting", "posted", "advert", "savings", "runway", "burn", "grade", "card", "subsidy", "quote",
    "incident", "incidents", "costs", "cost",
    "customers", "clients", "discount", "damages", "nda", "penalty", "fines", "hire", "hires", "hiring", "buy", "buying", "sell", "selling",
    "invest", "investing",
  ]
}
