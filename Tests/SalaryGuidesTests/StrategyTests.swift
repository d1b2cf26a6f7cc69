import SalaryGuides
import Testing

@Suite struct StrategyTests {
  private let table = """
    | Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
    |---|---|---|---|---|
    | New York (HQ) | $170K–$230K | $100K–$200K | — | $220K–$300K |
    | London | £110K–£150K | £60K–£120K | — | £140K–£190K |
    | Bengaluru | ₹30L–₹50L | ₹10L–₹20L | — | ₹40L–₹70L |
    """

  @Test(arguments: [
    // A noun of its own, and none at all.
    ("My accept-at floor is €138K total comp annually.", ["floor total EUR 138000"]),
    ("My floor is $210K — below that, the $250K elsewhere wins.", ["floor base USD 210000"]),
    ("My floor is $250K.", ["floor total USD 250000"]),
    ("Accept at $205K+ base and $232K+ ACME RSUs.", ["accept base USD 205000", "accept equity USD 232000"]),
    ("Accept if total first-year TC reaches $185K+.", ["accept total USD 185000"]),
    ("Walk away from any offer that values your total compensation below $250K.", ["floor total USD 250000"]),
    ("Do not walk away from any offer of $250K total comp.", []),
    // Regions before, behind, in parentheses, before each number, two at once.
    (
      "Walk-away floor: $220K TC (New York), £175K TC (London), ₹45L TC (Bangalore).",
      ["floor total USD 220000 in New York (HQ)", "floor total GBP 175000 in London", "floor total INR 4500000 in Bengaluru"]
    ),
    (
      "In London, open at £140K base and accept no lower than £120K base + £70K options.",
      ["floor base GBP 120000 in London", "floor equity GBP 70000 in London"]
    ),
    (
      "Accept-at floor: $180,000 base + $110,000 options/4yr in NYC; £125,000 base in London.",
      ["floor base USD 180000 in New York (HQ)", "floor equity USD 110000 in New York (HQ)", "floor base GBP 125000 in London"]
    ),
    (
      "Accept-at floor: London £120K base + £70K options, New York $180K base + $110K options.",
      [
        "floor base GBP 120000 in London", "floor equity GBP 70000 in London", "floor base USD 180000 in New York (HQ)",
        "floor equity USD 110000 in New York (HQ)",
      ]
    ),
    (
      "Floor for London: £170K TC. I won't go below $250K TC in New York.",
      ["floor total GBP 170000 in London", "floor total USD 250000 in New York (HQ)"]
    ),
    ("Accept-at: $205K base, $150K RSU.", ["accept base USD 205000", "accept equity USD 150000"]),
    // The four meanings of a pair.
    (
      "My floor is £120K / $182K base with £70K / $125K equity.",
      ["floor base GBP 120000", "floor base USD 182000", "floor equity GBP 70000", "floor equity USD 125000"]
    ),
    ("Your walk-away floor is £155K / $198K TC for London.", ["floor total GBP 155000 in London"]),
    (
      "In London, target £140,000 / £80,000 options with a floor of £125,000 / £70,000.",
      ["floor base GBP 125000 in London", "floor equity GBP 70000 in London"]
    ),
    ("My floor is $185,000 / $110,000 RSU.", ["floor base USD 185000", "floor equity USD 110000"]),
    // The word behind the figure.
    ("I'm flexible, but $280K total comp is the floor I'd need.", ["floor total USD 280000"]),
    ("Accept at $205K+ base and $65K+ annual RSUs as your floor — below this, walk.", ["floor base USD 205000", "floor equity USD 65000"]),
    ("Open at $220K base and accept at $190K floor.", ["floor base USD 190000"]),
    // A noun that stands elsewhere.
    ("Acme will counter at $120K-$150K RSUs — accept at $135K+ with a bonus.", ["accept equity USD 135000"]),
    ("For London, start at £180K total comp (£130K base + £50K RSU), accept no lower than £150K.", ["floor total GBP 150000 in London"]),
    (
      "In London, start at £140K base. Accept no lower than £120K base + £70K options. Never go below £50K options.",
      ["floor base GBP 120000 in London", "floor equity GBP 70000 in London", "floor equity GBP 50000"]
    ),
    // Two floors of one kind are both kept, the first first.
    (
      "Accept-at floor: £160K / $240K total comp. Walk away below £145K / $220K.",
      ["floor total GBP 160000", "floor total USD 240000", "floor total GBP 145000", "floor total USD 220000"]
    ),
    ("Total comp floor: $240,000 (NYC/London).", ["floor total USD 240000 in New York (HQ)"]),
  ])
  func readsFloors(strategy: String, expected: [String]) {
    #expect(guide(table: table, strategy: strategy).floors.map(drawn) == expected)
  }

  @Test(arguments: [
    ("Accept-at floor: $190K base and $20K signing, about $260K total in year one.", [false, false, true]),
    ("Accept if total first-year comp reaches $250K+.", [true]), ("My floor is $240K total comp.", [false]),
  ])
  func tellsTotalsOfTheFirstYear(strategy: String, expected: [Bool]) {
    #expect(guide(table: table, strategy: strategy).floors.map(\.isFirstYear) == expected)
  }

  @Test(arguments: [
    "Ask for a bonus floor of $20K, a PnL floor of $90K and a liquidity floor of $5K.",
    "Push for a two-year guaranteed floor of $500K.",
    "Below $[floor], I'd need to reconsider.",
    "Walk-away floor: Accept at $180K+ carry.",
    "The 4-year total exceeds $2.5M — accept if the 4-year total exceeds $1.8M.",
    "I'd like to accept at $190K.",
    "Acme will counter at $400K-$440K — accept at $420K+.",
  ])
  func decoysAreNoFloors(strategy: String) {
    #expect(guide(table: table, strategy: strategy).floors.map(drawn) == [])
  }

  @Test(arguments: [
    (
      "I'm targeting $228K base with $320K/4yr equity, putting my TC at $308K.",
      ["base USD 228000", "equity USD 320000", "total USD 308000"]
    ),
    (
      "In London, push for £140K+ base. In New York, target $215K base / $150K RSU.",
      ["base GBP 140000 in London", "base USD 215000 in New York (HQ)", "equity USD 150000 in New York (HQ)"]
    ),
    ("Open with a $15,000-$20,000 base increase.", []),
    ("Acme will counter at $150K base. If the initial offer is $140K base, wait.", []),
    // Another figure is another ask, unless it waits for a case that may not come.
    ("Anchor at $215K base. Later, push for $225K base.", ["base USD 215000", "base USD 225000"]),
    ("Anchor at $215K base. If they hold, push for $205K base. For candidates with a degree, push for $240K base.", ["base USD 215000"]),
    // What stands in parentheses says nothing of what follows them.
    (
      "Push for a $215K base (up from a likely initial offer of $190K) and a $150K RSU grant.",
      ["base USD 215000", "equity USD 150000"]
    ),
    // Regions: a list says its noun once; a name may stand bare behind its figure, or be what a role is based in.
    ("Anchor at $195K base (NY) or £120K (London).", ["base USD 195000 in New York (HQ)", "base GBP 120000 in London"]),
    (
      "Target upper-band base (£120K-£130K London / $195K-$205K NYC).",
      ["base GBP 120000–130000 in London", "base USD 195000–205000 in New York (HQ)"]
    ),
    (
      "Target £120K-£130K London / $195K-$205K NYC base.",
      ["base GBP 120000–130000 in London", "base USD 195000–205000 in New York (HQ)"]
    ),
    (
      "Anchor at £165K / $210K total compensation for London. For New York, anchor at $250K; for Bengaluru, open at ₹95L.",
      ["total GBP 165000 in London", "total USD 250000 in New York (HQ)"]
    ),
    ("Walk away below $175K unless bonus targets are bold and the grant exceeds $80K RSUs.", []),
    ("For a London-based Data Engineer, open at £120K base.", ["base GBP 120000 in London"]),
    // Figures of the market, and what leads to a figure.
    ("Anchor firmly against Zephyr (£65K base). Push for £120K base.", ["base GBP 120000"]),
    ("Ask for a move from $180K to $200K base.", ["base USD 200000"]),
    ("Negotiate a signing bonus of 3-4 months' base salary ($40K-$50K).", []),
    ("Ask for a retention bonus of $15K and $20K/year equity refreshes.", []),
    ("Total target package: push for a total target package of $240K.", ["total USD 240000"]),
    ("Open at $190K base with 2,600 RSUs (~$247,000 at ACME ~$95).", ["base USD 190000", "equity USD 247000"]),
    ("I'd also like to discuss: (1) a shorter cliff, and (2) a signing bonus of £10K / $25K.", ["signing GBP 10000", "signing USD 25000"]),
    ("Close the remaining gap through sign-on bonus ($40K-$75K) and a desk.", ["signing USD 40000–75000"]),
    ("Acme will counter at $80K–$100K RSUs. Push to $110K+ with sign-on of $10K–$20K.", ["signing USD 10000–20000"]),
    ("Speak of your audits to justify a $90,000 options/4yr grant.", ["equity USD 90000"]),
    ("It is hard to justify $180K base.", []),
    ("I would value a sign-on bonus of $30K-$50K.", ["signing USD 30000–50000"]),
  ])
  func readsAsks(strategy: String, expected: [String]) {
    #expect(guide(table: table, strategy: strategy).asks.map(drawn) == expected)
  }

  @Test(arguments: [
    (
      "I have a Zephyr Security Engineer offer in Paris at €98K base + €140K RSUs/4yr. I need €100K base.",
      ["Zephyr: base EUR 98000", "Zephyr: equity EUR 140000"]
    ),
    ("I have competing offers from Zephyr at $350K TC / Boreas at $370K TC.", ["Zephyr: total USD 350000", "Boreas: total USD 370000"]),
    ("I have offers from [Zephyr at $350K TC / Boreas at $370K TC].", []),
    ("Reference offers from Zephyr or Boreas at $200K base.", []),
    ("I hold an offer from Borealis Labs at $200K base.", []),
    ("FAANG roles offer $300K TC. Tech offers reach $250K TC. These offers reach $240K TC.", []),
    ("I hold a Zephyr Cloud offer at $200K base.", ["Zephyr Cloud: base USD 200000"]),
  ])
  func readsOtherOffers(strategy: String, expected: [String]) {
    #expect(guide(table: table, strategy: strategy).competing.map(drawn) == expected)
  }
}
