/// Drafts in the words of many people, each of which something is to be said of. They were labelled before the reader saw them.
let draftsByOthersThatSpeak = #"""

  === Learner of English wishes [berlin]
  Hello Katrin,

  I have thinked about your offer over the weekend. With my experience I would wish a base salary of ⟦draft-disagrees|95.000 €⟧ in the year. The stock is okay like we discussed.

  Regards,
  Marek
  === Blunt fragments [denver]
  ⟦draft-disagrees|$190K⟧ base. $260K in stock. That's my number.
  === Chatty nudge [london]
  Hey Priya!

  Loved meeting everyone on Thursday, and sorry again about the dog. So. Money. I was kind of hoping we could nudge the base to ⟦draft-disagrees|£102k⟧? Everything else is grand.

  Jx
  === Formal request [denver]
  Dear Ms. Alvarez,

  I am writing to formally request a revision of the base salary to ⟦draft-disagrees|$187,500⟧, together with a target bonus of 15% and equity valued at $260,000 vesting over four years.

  Respectfully,
  D. Whitfield
  === What I need this week [denver]
  Here's what I'd need to sign this week:
  - Base: ⟦draft-disagrees|$182K⟧
  - RSUs: $260K over 4 yrs
  - Sign-on: ⟦draft-disagrees|$25K⟧
  - Start date: Jan 11
  === You and me in a table [london]
  Hi Priya, here is where we stand:

  |       | Yours | What I'm asking |
  | ----- | ----- | --------------- |
  | Base  | £88k  | ⟦draft-disagrees|£99k⟧ |
  | Bonus | 10%   | 15%             |
  === Pair with its nouns behind [london]
  What I'm after is ⟦draft-disagrees|£101K⟧ base / £60K stock.
  === Kindly do the needful [pune]
  Dear Ramesh ji,

  As discussed I am expecting ⟦draft-disagrees|52 LPA⟧ fixed. Kindly do the needful.

  Warm regards,
  Anagha
  === Comfortable at [stockholm]
  Hej Oskar! I would feel comfortable at ⟦draft-disagrees|SEK 880 000⟧ base.
  === The right number for me [berlin]
  To come back to your question on the phone: for me the right number for the base would be ⟦draft-disagrees|96 k€⟧.
  === Thrilled to join at [mistral]
  I'd be thrilled to join at ⟦draft-disagrees|€104K⟧ base with the equity at €175K.
  === Their grant, misread [denver]
  Thanks for walking me through it. You've offered $165K base, ⟦draft-disagrees|$220K⟧ in RSUs and a 10% bonus.
  === Their letter, misread [london]
  Your letter of 3 October states a base of ⟦draft-disagrees|£89,000⟧ and a 10% bonus. Is that final?
  === Rival, present progressive [london]
  I should mention that Tideway are offering me ⟦draft-disagrees|£97k⟧ base.
  === Rival, in hand [denver]
  For context, I have an offer in hand from Northgate: $178K base and ⟦draft-disagrees|$200K⟧ in RSUs over four years.
  === Rival, comes with [denver]
  Halyard's package comes with a ⟦draft-disagrees|$45K⟧ sign-on.
  === Rival, currently at [zurich]
  Sonnwerk is currently at ⟦draft-disagrees|CHF 149'000⟧ base plus 8% bonus, which is hard to turn down.
  === Rival, came back [berlin]
  Isarion came back yesterday with ⟦draft-disagrees|€93K⟧ base, so I would like to ask you for a bit of patience.
  === The ask: [denver]
  The ask: ⟦draft-disagrees|$178K⟧ base, $260K equity, 15% bonus.
  === Let's do, below the floor [denver]
  Let's do ⟦draft-disagrees+ask-below-floor|$168K⟧ base, $260K in stock and a 15% bonus.
  === Below the floor in words of a form [london]
  I'm asking for a base salary of ⟦draft-disagrees+ask-below-floor|£90K⟧.
  === Kindly revise, below the floor [pune]
  Please consider revising the fixed pay to ⟦draft-disagrees+ask-below-floor|₹44L⟧.
  === All in, wrong [berlin]
  All in, I'm looking for a total of ⟦draft-disagrees|€115K⟧ a year.
  === From my side [hf]
  From my side: ⟦draft-disagrees|€101K⟧ base, €155K equity.
  === On top of a thread [denver]
  Thanks Jo, appreciated. I'd like to see base at ⟦draft-disagrees|$185k⟧ and the sign-on at $20k.

  On Tue, Oct 6, 2026 at 9:14 AM Jo Alvarez <jo@copperline.example> wrote:

  > Could you send me your numbers again? I have $190K base in my notes and
  > a floor of $150K.
  >
  > On Mon, Oct 5, 2026 at 6:02 PM Dee Whitfield <dee@example.org> wrote:
  >> I'm asking for $199K base.
  === Dotted lines [denver]
  My counter is below.

  Base salary ......... ⟦draft-disagrees|$184,000⟧
  Equity .............. $260,000 (4 years)
  === Feasible on base [london]
  Would £98,000 be feasible on base, and ⟦draft-disagrees|£70,000⟧ on equity?
  === Meet in the middle [london]
  I'd propose that we meet in the middle at ⟦draft-disagrees|£94K⟧ base.
  === Expectations in a range [zurich]
  My salary expectations are in the range of ⟦draft-disagrees|155-160k CHF⟧.
  === Land around [berlin]
  I am hoping to land somewhere around ⟦draft-disagrees|€97K⟧ base.
  === As I told Jens [berlin]
  As I told Jens, I am still looking for ⟦draft-disagrees|€98K⟧ base.
  === Increase it and done [denver]
  Increase the sign-on to ⟦draft-disagrees|$35K⟧ and we have a deal.
  === Request you to kindly [pune]
  Sir, I would request you to kindly consider a base of ⟦draft-disagrees|₹50,00,000⟧ per annum as per industry standards.
  === Dollars in Paris [mistral]
  I'm asking for ⟦currency-mismatch|$120K⟧ base.
  === Counter in a subject-like line [zurich]
  Dear Ms Brunner

  Many thanks for the constructive talk.

  Counterproposal: base salary ⟦draft-disagrees|CHF 156'000⟧, equity CHF 80'000 over 4 years, signing bonus CHF 10'000.

  Kind regards
  Reto
  === Two paragraphs of reasons, then a number [denver]
  Jo,

  I ran the numbers twice. My current employer pays $158K and vests another $30K in March, the Denver market for staff sits at $180K to $195K, and your own posting said $160K to $190K.

  With that in mind I'm requesting ⟦draft-disagrees|$186K⟧ in base pay.

  Dee
  === Might we [london]
  Might we get to ⟦draft-disagrees|£96,500⟧ on the base salary?
  === I'd sign today for [hf]
  I'd sign today for ⟦draft-disagrees|€99K⟧ base and €155K in equity over four years.
  === Asking, in a mail with a link [hf]
  As on [levels](https://levels.fyi/companies?base=130K), Paris pays well. I'm asking for ⟦draft-disagrees|€105K⟧ base.
  === Bump from [mistral]
  Can we bump the base from €98K to ⟦draft-disagrees|€102K⟧?
  === Not less time wasted [denver]
  Just so we don't waste each other's time: I won't move for less than ⟦floor-disclosed|$170K⟧.
  === The least I'd do it for [berlin]
  Between us, ⟦floor-disclosed|€90K⟧ is the least I'd do it for.
  === South of [london]
  tbh anything south of ⟦floor-disclosed|£92k⟧ and I'm out
  === Minimum is required [pune]
  Minimum ⟦floor-disclosed|45 LPA⟧ is required from my side.
  === Bottom line [zurich]
  I have a bottom line of ⟦floor-disclosed|CHF 144'000⟧ base.
  === Could not justify [denver]
  I couldn't justify leaving for under ⟦floor-disclosed|$172,000⟧.
  === Walk-away number [berlin]
  My walk-away number is ⟦floor-disclosed|95 k€⟧ all in.
  === Would have to say no [stockholm]
  Under ⟦floor-disclosed|SEK 810 000⟧ I would have to say no, unfortunately.
  === If it goes below [mistral]
  If it goes below ⟦floor-disclosed|€138K⟧ total I'd have to decline.
  === Not able to go lower [mistral]
  I am not able to go lower than ⟦floor-disclosed|€95,000⟧ on the base.
  === My minimums in a list [denver]
  My minimums:
  - base ⟦floor-disclosed|$170K⟧
  - RSUs ⟦floor-disclosed|$200K⟧
  === Absolute lowest [berlin]
  ⟦floor-disclosed|€88K⟧ base would be the absolute lowest for me.
  === I'd accept, but prefer [denver]
  I'd accept ⟦floor-disclosed|$171K⟧ base, but obviously I'd prefer $180K.
  === Rather stay put [hf]
  There is a number below which I would rather stay put: ⟦floor-disclosed|€93K⟧.
  === For less than, no sense [zurich]
  For less than ⟦floor-disclosed|CHF 145k⟧ base it does not make sense to move my family.
  === Come down to [pune]
  I can come down to ⟦floor-disclosed|46 LPA⟧ but not below.
  === Say, minimum [london]
  It'd have to start with a nine. Say ⟦floor-disclosed|£92K⟧ minimum.
  === Floor-ish [denver]
  Realistically my floor here is somewhere around ⟦floor-disclosed|$170k⟧.
  === Told my wife [berlin]
  I told my wife I'd not do it for less than ⟦floor-disclosed|€90K⟧ :)
  === Realistically lowest [denver]
  The lowest I can realistically go on base is ⟦floor-disclosed|$172.5K⟧; anything above that is a conversation.
  === Lower limit [stockholm]
  My lower limit is ⟦floor-disclosed|SEK 815K⟧, everything included.
  === Non-negotiable at least [mistral]
  Non-negotiable for me: at least ⟦floor-disclosed|€96K⟧ base.
  === Ask and floor in one breath [zurich]
  I'm asking for CHF 150'000 base, though honestly I would settle for ⟦floor-disclosed|CHF 146'000⟧.
  === Not a penny under [london]
  Not a penny under ⟦floor-disclosed|£93K⟧, sorry.
  === Drop no further [pune]
  I will not drop below ⟦floor-disclosed|₹45 lakh⟧ under any circumstances.
  === Template left over [denver]
  Dear ⟦unfilled-placeholder|[Recruiter name]⟧,

  I've shipped ⟦unfilled-placeholder|[N]⟧ audits since ⟦unfilled-placeholder|[month/year]⟧ and would love to bring that to Copperline.
  === Crosses in a sum [berlin]
  I'd like to raise the base to ⟦unfilled-placeholder|€XXX,XXX⟧ if that works for you.
  === To do at the top [london]
  ⟦unfilled-placeholder|TODO⟧: add the Tideway numbers here

  Hi Priya,

  I'm asking for £98K base.
  === Braces of a mail merge [hf]
  Hi ⟦unfilled-placeholder|{{first_name}}⟧, thanks for the time today. I'm asking for €98K base.
  === Amount in brackets [zurich]
  My expectation is ⟦unfilled-placeholder|[amount]⟧ plus equity.
  === Share in brackets [denver]
  I grew renewals by ⟦unfilled-placeholder|[X]%⟧ in two years.

  Best,
  ⟦unfilled-placeholder|[YOUR NAME]⟧
  === Insert the date [berlin]
  I could start on ⟦unfilled-placeholder|[insert date]⟧.
  === Rival to be named [london]
  ⟦unfilled-placeholder|[Competing company]⟧ has offered me ⟦unfilled-placeholder|£[X]K⟧ base.
  """#
