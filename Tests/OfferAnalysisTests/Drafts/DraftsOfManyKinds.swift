/// Drafts of many kinds, some that speak and some that stay silent.
let draftsOfManyKinds = #"""

  === Long and warm [lyon]
  Hi Maëlle,

  It was lovely to meet the team on Thursday. The gripper demo in particular has stayed with me, and my kids now want one at home.

  I have gone over the contract with my partner this weekend. The role is exactly right. On the money side I was hoping we could get a little closer: I'm thinking of ⟦draft-disagrees|€88K⟧ base, with the equity at €60K over four years, as we said.

  Would you have ten minutes tomorrow?

  Best wishes,
  Tobias
  === Terse [austin]
  Base: I need ⟦draft-disagrees|$178K⟧. Rest is fine.
  === Terse, agreeing [austin]
  $172K base and I sign.
  === Polite request, low [lyon]
  Would it be possible to bring the base salary up to ⟦draft-disagrees|€84,000⟧?
  === Counter with [austin]
  Thanks for getting back so quickly. I'd like to counter with ⟦draft-disagrees|$175,000⟧ base, 12% bonus and $120K in RSUs over four years.
  === Counter as in the note [austin]
  Thanks for getting back so quickly. I'd like to counter with $172,000 base, 12% bonus and $120K in RSUs over four years.
  === Bullet summary [lyon]
  Hello Maëlle,

  To summarise where I'd like us to land:

  • Base – €86K
  • Stock – ⟦draft-disagrees|€70K⟧ over 4 years
  • Sign-on – €8K

  Thanks!
  === What they said, wrong [austin]
  Just to make sure I've understood: your offer is ⟦draft-disagrees|$158K⟧ base with a 10% bonus.
  === What they said, right [austin]
  Just to make sure I've understood: your offer is $155K base with a 10% bonus.
  === Competing with a wrong figure [austin]
  Lumen Bank has offered me ⟦draft-disagrees|$175K⟧ base with a 15% bonus.
  === Competing total right [austin]
  Otter came in at $205K total.
  === Competing total wrong [austin]
  I have a written offer from Otter at ⟦draft-disagrees|$215K⟧ total comp.
  === Competing with two words [scale]
  Palo Alto Networks offered me ⟦draft-disagrees|$320K⟧ in total.
  === Ask via target [scale]
  My target is ⟦draft-disagrees|$245K⟧ base.
  === Two asks in two sentences [scale]
  I'm asking for ⟦draft-disagrees|$235K⟧ base. I'd also like ⟦draft-disagrees|$350K⟧ in equity over four years.
  === Floor, honest [scale]
  I'll be honest with you: I can't go under ⟦floor-disclosed|$230K⟧ base.
  === Floor, least [lyon]
  The least I'd be willing to accept is ⟦floor-disclosed|€80K⟧ base.
  === Floor, minimum acceptable [lyon]
  My minimum acceptable salary would be ⟦floor-disclosed|€79K⟧.
  === Floor, wouldn't take less [austin]
  I wouldn't take less than ⟦floor-disclosed|$152K⟧.
  === Floor, wouldn't consider below [austin]
  I would not consider anything below ⟦floor-disclosed|$150,000⟧.
  === Floor, hard limit [lyon]
  ⟦floor-disclosed|€81K⟧ is my hard limit.
  === Floor, lowest number [scale]
  The lowest number I'd say yes to is ⟦floor-disclosed|$300K⟧ a year all in.
  === Floor, not a cent [austin]
  I need ⟦floor-disclosed|$160K⟧ base, not a cent less.
  === Floor, deal breaker [austin]
  Anything under ⟦floor-disclosed|$150K⟧ base is a deal breaker for me.
  === Floor, have to walk [lyon]
  I'd have to walk away if it ends up under ⟦floor-disclosed|€85K⟧ in total.
  === Floor, could live with [lyon]
  I could live with ⟦floor-disclosed|€80K⟧ base.
  === Floor, worst case [scale]
  In the worst case I would accept ⟦floor-disclosed|$225K⟧ base.
  === Floor, absolute [mistral-later]
  ⟦floor-disclosed|€138K⟧ is the absolute minimum for me.
  === Floor, want you to know [mistral-later]
  I want you to know that my floor sits at ⟦floor-disclosed|EUR 138,000⟧ per year.
  === Floor, k euros [mistral-later]
  Mon salaire mis à part, my minimum is ⟦floor-disclosed|138 k€⟧ total.
  === Floor and competitor [mistral-later]
  Google offered me €98K base; my own floor is ⟦floor-disclosed|€139K⟧ all in.
  === Slots in a template [austin]
  Dear ⟦unfilled-placeholder|[Hiring Manager]⟧,

  Thank you for offering me the position of ⟦unfilled-placeholder|[Job Title]⟧. Based on my ⟦unfilled-placeholder|[X years]⟧ of experience I would like to discuss the salary.

  Sincerely,
  ⟦unfilled-placeholder|[Name]⟧
  === Slot in an amount [lyon]
  I delivered ⟦unfilled-placeholder|€[X]M⟧ in savings.
  === Slot braces [lyon]
  Bonjour ⟦unfilled-placeholder|{{first_name}}⟧,

  merci !
  === To be decided [austin]
  My start date is ⟦unfilled-placeholder|TBD⟧, I'll confirm it on Monday.
  === Crosses [austin]
  A relocation package of ⟦unfilled-placeholder|$XXK⟧ would help.
  === Insert [scale]
  At ⟦unfilled-placeholder|[insert company]⟧ I led the work on ⟦unfilled-placeholder|[specific system]⟧.
  === Below the floor in a mail [austin]
  I'd be happy with ⟦draft-disagrees+ask-below-floor+ask-below-offer|$148K⟧ base.
  === Below the floor in total [lyon]
  I am asking for a base of ⟦draft-disagrees+ask-below-floor+ask-below-offer|€70K⟧.
  === Range as ask, low end [austin]
  I'm looking for ⟦draft-disagrees|$165–175K⟧ base.
  === Relocation differs [austin]
  Could you also cover ⟦draft-disagrees|$20K⟧ for relocation?
  === Grant a year [scale]
  I'm asking for $240K base and ⟦draft-disagrees|$90K⟧ a year in stock.
  === Grant a year, as noted [scale]
  I'm asking for $240K base and $82.5K a year in stock.
  === Total as noted [scale]
  That puts my ask at $322.5K a year in total.
  === Total wrong [scale]
  In total I'm asking for ⟦draft-disagrees|$330K⟧ a year.
  === The alternative [lyon]
  I could also imagine €82K base with €80K of equity over four years.
  === Alternative, asked [lyon]
  Either way works: I'd like €86K base with €60K in equity, or €82K base with €80K in equity, both over four years.
  === Salary history [lyon]
  My last salary was €71K, before that I was on €65K.
  === They asked for it [lyon]
  You wanted to know what I earn today: €74K fixed plus 10% variable.
  === What I would lose [austin]
  By leaving I forfeit $35K in unvested RSUs and a $12K bonus.
  === Cost of living [austin]
  Housing in Austin has become expensive: a two-bedroom is $2,800 a month.
  === What the market says [austin]
  According to Levels, the median for this level is $180K base, and the 75th percentile is $195K.
  === Posted range [lyon]
  I saw €75K–€90K in the posting.
  === Achievements [scale]
  I cut our cloud spend by $1.2M and shipped the programme with a $300K budget.
  === Somebody else's ask [scale]
  A colleague asked for $260K base and got it.
  === Rumour [mistral-later]
  I heard that Anthropic pays €130K base in Paris.
  === Condition first [austin]
  If you can get to $165K base, I'll sign on Friday.
  === Condition in the middle [austin]
  I'd be in, provided that base is $170K.
  === Were you to [lyon]
  I'd happily sign if the base were €85K.
  === Question back [austin]
  Is the $155K base negotiable?
  === Question about equity [scale]
  How was the $292K in equity calculated, and at which valuation?
  === Thanks with figures as noted [scale]
  Thank you for the offer of $221K base and $292K in equity over four years. I'm excited!
  === Accepting [lyon]
  Hi Maëlle,

  I'm thrilled to accept your offer of €80K base and €45K in equity over four years. See you in January!

  Tobias
  === Accepting formally [austin]
  Please consider this my formal acceptance of your offer, with a base of $160K.

  I accept the position and look forward to starting.
  === Declining [austin]
  Thank you for the offer of $155K base. After careful thought I have decided to stay where I am.
  === No figures [scale]
  I'd like to talk about the compensation once more. When would suit you?
  === Floor is not said [scale]
  I won't tell you my floor, and I won't ask for your ceiling.
  === Ground floor [scale]
  The office on the 3rd floor costs us $20K a month, so let's keep it short.
  === Minimum of the law [lyon]
  The collective agreement sets a minimum of €52K for engineers.
  === Their minimum [lyon]
  You mentioned that the minimum for this level is €75K.
  === Walk away in another sense [lyon]
  I walked away from €20K in bonus when I left Siemens.
  === Not below, of dates [lyon]
  I can't start earlier than 1 March, and not below 80 % of full time.
  === At least, of other things [scale]
  I'd need at least two weeks to decide, and at least $5K for moving my cat.
  === Quoted in Outlook [austin]
  Thanks, I'll read it tonight.

  **From:** Dana <dana@example.com>
  **Sent:** Friday, November 13, 2026 9:12 AM
  **To:** Pat
  **Subject:** Your offer

  We can offer $150K base. What is your floor? [placeholder]
  === Reply inline [austin]
  > We can do $155K base.

  Thank you, that helps.

  >> Could you tell us your minimum? Is it $150K?

  I'd rather not.
  === Signature with an amount [austin]
  Talk soon,

  --
  Pat
  "I'm asking for $1M base"
  === German mail [lyon]
  Hallo Frau Keller,

  vielen Dank für Ihr Angebot über 78.000 €. Ich hätte mir 90.000 € vorgestellt; unter 85.000 € möchte ich nicht gehen.

  Mit freundlichen Grüßen
  === French mail [lyon]
  Bonjour Maëlle,

  je vous remercie pour l'offre à 78 k€. Je souhaiterais 92 k€ de fixe et ne descendrai pas sous 85 k€ au total.

  Cordialement
  === Spanish mail [austin]
  Hola Dana, gracias por la oferta. Pido $190K de base y no aceptaría menos de $170K.
  === Markdown [scale]
  # Notes for the call

  1. Thank them
  2. Ask about `base_salary = 200K`
  3. Mention [the talk](https://example.org/$300K-talk)
  === Footnotes and boxes [scale]
  - [x] numbers checked [^1]
  - [ ] ask Sam about the visa

  [^1]: see the letter
  === Table, as noted [austin]
  | Item | Your offer | What I'm asking for |
  |------|-----------:|--------------------:|
  | Base | $155K | $172K |
  | Bonus | 10% | 12% |
  | Equity | $90K | $120K |
  === Table, wrong ask [austin]
  | Item | Your offer | What I'm asking for |
  |------|-----------:|--------------------:|
  | Base | $155K | ⟦draft-disagrees|$176K⟧ |
  | Equity | $90K | $120K |
  === Subject names a figure [austin]
  From: Pat <pat@example.com>
  To: Dana <dana@example.com>
  Subject: Re: $150K base - my minimum

  Dear Dana,

  let us speak on Monday.
  === Signing in year one [mistral-later]
  With the signing bonus, year 1 would come to €158,750 in total.
  === Hopes without an amount [mistral-later]
  I hope that we can find a way; 2026 is a big year for us, and 100 people will join.
  === Discount talk [mistral-later]
  Illiquid shares are usually discounted by 30%, so €175K over four years is worth about €120K to me.
  === Both offers compared [mistral-later]
  Google is at €98K base and you are at €98K base, so the difference is the equity.
  === Ask after comparison [mistral-later]
  Compared to Google's €98K base, I'm asking for €100K.
  === Ask in the middle of praise [mistral-later]
  Given all that, €100K base, €175K in equity and a €15K sign-on would make me say yes on the spot.
  === Ask in praise, wrong [mistral-later]
  Given all that, ⟦draft-disagrees|€107K⟧ base would make me say yes on the spot.
  === Increase by [mistral-later]
  Could you increase the equity by €11K?
  === Reach [mistral-later]
  Is there any way to reach ⟦draft-disagrees|€103K⟧ base?
  === Meet me at [austin]
  Can you meet me at ⟦draft-disagrees|$170K⟧ base?
  === Settle in the middle [austin]
  Shall we settle on ⟦draft-disagrees|$165K⟧ base?
  === Revised ask [scale]
  My revised ask is ⟦draft-disagrees|$238K⟧ base and $330K equity over 4 years.
  === Expectation [lyon]
  My salary expectation is ⟦draft-disagrees|90 k€⟧ gross per year.
  === Base first [lyon]
  In terms of base, I'm after ⟦draft-disagrees|€87K⟧.
  === From to [lyon]
  I'd like to see the base go from €78K to ⟦draft-disagrees|€89K⟧.
  """#
