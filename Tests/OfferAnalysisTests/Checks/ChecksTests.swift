import OfferAnalysis
import TestSupport
import Testing

@Suite struct ChecksTests {
  @Test func bands() {
    expectMarks(
      """
      company: W&B
      region: New York
      ask: base $215K, equity $139,999 over 4 years, bonus 4%
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ask-below-band
      #                                              ^^^^^^^^ ask-below-band
      or: base $225,001, equity $50K/yr, bonus $25K
      #   ^^^^^^^^^^^^^ ask-above-band
      #                                  ^^^^^^^^^^ ask-above-band

      company: W&B
      region: New York
      lever: Competing Security Offers
      ask: base $300K, equity $250K over 4 years

      company: Acme Rockets
      #        ^^^^^^^^^^^^ unknown-company (information)
      region: Lyon
      band: base €60K–€80K, equity €20K/yr
      floor: base €50K
      ask: base €80,001, equity €79,999
      #    ^^^^^^^^^^^^ ask-above-band
      #                  ^^^^^^^^^^^^^^ ask-below-band
      """)
  }

  @Test func offersAndCompetitors() {
    expectMarks(
      """
      company: HF
      region: Paris
      offer: base €99K, equity €130K over 4 years
      ask: base €98K, equity €130K over 4 years
      #    ^^^^^^^^^ ask-below-offer
      or: base €98K, equity €160K over 4 years
      #   ^^^^^^^^^ ask-below-offer (information)

      company: Mistral AI
      region: Paris
      ask: base €100K, equity €175K
      #    ^^^^^^^^^^^^^^^^^^^^^^^^ ask-below-competing
      competing Google: base €98K, equity €140K
      competing Google: total €143,751
      competing Meta: base €100K, equity €200K
      discount META Inc.: 20%
      competing hugging-face:

      company: HF
      region: Paris
      offer: base €90K, equity €140K
      """)
  }

  @Test func theLatestOfferAboveCountsByDateToo() {
    expectMarks(
      """
      company: HF
      region: Paris
      ask 2026-11-04: equity €155K
      offer 2026-11-02: base €85K, equity €130K
      offer 2026-11-09: base €86K, equity €170K
      """)
  }

  @Test func history() {
    expectMarks(
      """
      company: HF
      region: Paris
      ask 2026-11-01: base €101K, equity €160K
      ask 2026-11-02: base €99K, equity €160K
      offer 2026-11-03: base €85K, equity €130K
      ask 2026-11-04: base €98K, equity €159K
      or: base €85K, equity €160K

      company: HF
      region: Paris
      ask: base €101K, equity €160K
      ask: base €98K
      #    ^^^^^^^^^ ask-lowered

      company: HF
      region: Paris
      offer 2026-11-05: base €85K, equity €130K
      offer 2026-11-04: base €84K, equity €130K
      #     ^^^^^^^^^^ dates-out-of-order
      competing Google 2026-11-05: total €100K
      competing google inc. 2026-11-01: total €110K
      #         ^^^^^^^^^^^^^^^^^^^^^^ dates-out-of-order
      """)
  }

  @Test func totalsAndTheirParts() {
    expectMarks(
      """
      company: HF
      region: Paris
      lever: patience
      ask: base €100K, equity €160K, total €142K
      #                              ^^^^^^^^^^^ total-mismatch
      or: base €100K, equity €160K, total €141.4K
      or: base €100K, equity €160K, signing €10K, total €150K
      #                                           ^^^^^^^^^^^ total-mismatch (information)
      """)
  }

  @Test func names() {
    expectMarks(
      """
      company: Mistrall AI
      #        ^^^^^^^^^^^ unknown-company
      region: Nowhere

      company: Scale AI
      role: Security Enginer
      #     ^^^^^^^^^^^^^^^^ unknown-role
      region: Nowhere

      company: Scale AI
      role: Pastry Chef
      #     ^^^^^^^^^^^ unknown-role (information)

      company: Scale AI
      region: Lyon
      #       ^^^^ unknown-region
      ask: base $1, equity $1

      company: Scale AI
      #        ^^^^^^^^ missing-region
      lever: Clearance-Gated Talent Scarcty
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-lever
      lever: I bake well

      company: Mistral AI
      #        ^^^^^^^^^^ missing-region
      lever: EU Regulatory Security Compliance
      lever: European AI Sovereignty
      lever: european ai sovereignty script

      company: Scale AI
      region:
      #^^^^^ missing-value
      """)
  }

  @Test func syntax() {
    expectMarks(
      """
      note: too early
      #     ^^^^^^^^^ outside-negotiation
      rate: 1 EUR = 1 EUR
      #     ^^^^^^^^^^^^^ malformed-rate
      company: HF
      region: Paris
      region: London
      #       ^^^^^^ duplicate-statement
      counter: base €98K
      #^^^^^^ unknown-statement
      wibble: text
      #^^^^^ unknown-statement (warning)
      ask base €98K
      #^^ unknown-statement
      floor tomorrow: base €80K
      #     ^^^^^^^^ malformed-value
      offer 2026-02-30: base €90K, equity €130K, salary €91K
      #     ^^^^^^^^^^ malformed-date
      #                                          ^^^^^^^^^^^ duplicate-component
      or: base €90K
      #   ^^^^^^^^^ malformed-value
      term maybe: a dog
      #    ^^^^^ malformed-value
      discount: lots
      #         ^^^^ malformed-value
      deadline: soon
      #         ^^^^ malformed-date
      competing: base €90K
      #          ^^^^^^^^^ missing-value
      competing Nobody:
      #^^^^^^^^ missing-value
      ask: base €98K, €5K, equity, signing 10%, relocation €3K–€2K, equty €155K, bonus kr 5K
      #               ^^^ malformed-amount
      #                    ^^^^^^ malformed-amount
      #                            ^^^^^^^^^^^ malformed-amount
      #                                         ^^^^^^^^^^^^^^^^^^ reversed-range
      #                                                             ^^^^^^^^^^^ unknown-component
      #                                                                          ^^^^^^^^^^^ malformed-amount
      outcome: perhaps
      #        ^^^^^^^ malformed-value
      """)
  }

  @Test func anOutcomeSilencesTheNegotiation() {
    expectMarks(
      """
      company: HF
      region: Paris
      deadline: 2026-11-01
      offer: base €79K, equity €130K
      #      ^^^^^^^^^ offer-below-floor
      ask: base €1K, equity €1K
      outcome 2026-11-12: accepted with a sigh

      company: HF
      region: Paris
      deadline: 2026-11-01
      offer: base €79K, equity €130K
      ask: base €1K, bas €1K
      #              ^^^^^^^ unknown-component
      outcome: declined

      company: HF
      region: Paris
      deadline Google: 2026-11-19
      #                ^^^^^^^^^^ deadline-passed
      deadline: 2026-11-01
      deadline: 2026-11-20
      """)
  }

  @Test func allows() {
    expectMarks(
      """
      # allow: missing-region
      company: HF
      # allow: no-floor, ask-lowered -- for the record
      #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ allow-unused
      note: nothing here
      # allow: unknown-component
      ask: bas €80K
      # allow:
      #^^^^^^^ allow-unused
      """)
  }

  @Test func withoutAFloorAnywhere() {
    expectMarks(
      """
      company: Acme Rockets
      #        ^^^^^^^^^^^^ unknown-company (information)
      ask: base 98K, equity €100K
      #    ^^^^^^^^^^^^^^^^^^^^^^ no-floor

      company: Acme Rockets
      #        ^^^^^^^^^^^^ unknown-company (information)
      floor: base €90K
      ask: base 89K
      #    ^^^^^^^^ ask-below-floor

      company: Acme Rockets
      #        ^^^^^^^^^^^^ unknown-company (information)
      floor: base 90K
      #      ^^^^^^^^ malformed-amount
      """)
  }

  @Test func columnsAreRightBehindAnything() {
    expectMarks(
      """
      company: HF
      region: Paris
      competing 👩‍👩‍👧 Ünïcode: bas €80K
      #                         ^^^^^^^^ unknown-component
      """.replacing("#                         ^^^^^^^^", with: "#" + String(repeating: " ", count: 10 + 5 + 1 + 7 + 2 - 1) + "^^^^^^^^"))
  }
}
