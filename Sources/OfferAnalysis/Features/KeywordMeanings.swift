package import Compensation
package import OfferSyntax

/// What a statement is for, in a sentence or two, and one written out.
package func meaning(of keyword: Keyword) -> (text: String, example: String) {
  switch keyword {
  case .company: ("Opens a negotiation, which runs to the next company. Its guide is found by this name.", "company: Mistral AI")
  case .role: ("The role that is negotiated: with the company it finds the guide.", "role: Security Engineer")
  case .region: ("Where the job is: it decides the currency, the bands and the floor.", "region: Paris")
  case .offer:
    ("What they offer. The last one is in force; earlier ones are history.", "offer 2026-11-02: base €92K, equity €120K over 4 years")
  case .ask:
    (
      "What you ask for. The last one is in force, held against floor, band and offer; what it leaves out stays as offered.",
      "ask 2026-11-04: base €100K, equity €175K over 4 years"
    )
  case .or: ("An alternative to the ask right above, just as good to you.", "or: base €96K, equity €195K over 4 years")
  case .floor:
    ("The least you would accept. It replaces the guide's floor, and it is private: no mail should say it.", "floor: total €138K")
  case .competing:
    (
      "Somebody else's offer. Without a value it is this file's negotiation with that company.",
      "competing Google 2026-11-03: base €98K, equity €140K over 4 years"
    )
  case .term: ("What is not money, and where it stands: asked, offered, agreed or refused.", "term asked: double-trigger acceleration")
  case .lever: ("An argument you use: a lever of the guide by its title, or your own words.", "lever: EU Regulatory Security Compliance")
  case .band: ("A band that you found yourself. It replaces the guide's, component by component.", "band: base €85K–€110K")
  case .discount: ("How much less equity is worth to you, this company's or a competitor's, in comparisons only.", "discount: 30%")
  case .deadline: ("The day by which you must answer, or by which a competitor's offer lapses.", "deadline: 2026-12-01")
  case .rate: ("An exchange rate. Above the first company it serves the whole file.", "rate: 1 EUR = 1.08 USD")
  case .draft: ("A mail that you are writing: it is checked against this note.", "draft: mails/mistral-1.md")
  case .sent: ("A mail that is out. It is part of the history and is not checked.", "sent 2026-11-05: mails/mistral-1.md")
  case .outcome: ("How it ended: accepted, declined, withdrawn or lapsed.", "outcome 2026-12-01: accepted")
  case .note: ("Anything worth keeping. It is not checked.", "note: the recruiter prefers calls")
  }
}

/// What a component of a package counts as.
package func meaning(of component: Component) -> String {
  switch component {
  case .base: "a year's pay"
  case .equity: "a grant over its vesting years, 4 where none are given"
  case .bonus: "a percentage of base, or an amount a year"
  case .signing: "paid once, outside the annual total"
  case .relocation: "paid once, outside the annual total"
  case .total: "base, a year of equity and the bonus together"
  }
}

package func meaning(of kind: TermKind) -> String {
  switch kind {
  case .asked: "you asked for it"
  case .offered: "they offer it"
  case .agreed: "both agreed to it"
  case .refused: "they refused it"
  }
}

package func meaning(of kind: OutcomeKind) -> String {
  switch kind {
  case .accepted: "you took the offer"
  case .declined: "you said no"
  case .withdrawn: "they took the offer back"
  case .lapsed: "the time ran out"
  }
}
