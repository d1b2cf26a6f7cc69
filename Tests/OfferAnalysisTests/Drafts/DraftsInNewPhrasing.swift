/// Drafts of a sentence or two, each in a phrasing of its own: floors that slip out, asks in plain words, and figures that only
/// look like either. They were labelled before the reader saw them.
let draftsInNewPhrasing = #"""

  === Line in the sand [london]
  ⟦floor-disclosed|£93K⟧ is my line in the sand.
  === Drew the line [denver]
  After a long talk with my wife we decided to draw the line at ⟦floor-disclosed|$171K⟧ base.
  === Anything above [berlin]
  Anything above ⟦floor-disclosed|€90K⟧ and I'm in.
  === Loses its appeal [zurich]
  Below ⟦floor-disclosed|CHF 145'000⟧ the move loses its appeal for me.
  === Very least [lyon]
  At the very least I would need ⟦floor-disclosed|€83K⟧ base to make this work.
  === A no from me [london]
  Anything under ⟦floor-disclosed|£92K⟧ is a no from me.
  === Cannot justify [denver]
  I can't justify moving my family for less than ⟦floor-disclosed|$172,500⟧.
  === Where I walk [austin]
  ⟦floor-disclosed|$152K⟧ is where I walk.
  === Dip under [stockholm]
  I'd be happy as long as the base doesn't dip under ⟦floor-disclosed|SEK 815 000⟧.
  === Do not come back with less [denver]
  Please don't come back with less than ⟦floor-disclosed|$172K⟧ base.
  === Number I need to see [london]
  The number I need to see is at least ⟦floor-disclosed|£94K⟧.
  === Could not sign [lyon]
  I couldn't sign for anything less than ⟦floor-disclosed|€82K⟧ base.
  === Would not get out of bed [berlin]
  Between us, I wouldn't get out of bed for anything south of ⟦floor-disclosed|€88K⟧.
  === Bottom [pune]
  My bottom is ⟦floor-disclosed|₹45.5 lakh⟧ fixed.
  === Absolute minimum [zurich]
  My absolute minimum here is ⟦floor-disclosed|CHF 146K⟧.
  === Break-even [austin]
  My break-even is ⟦floor-disclosed|$158K⟧, anything under that and I lose money by moving.
  === Bottom line [london]
  My bottom line: ⟦floor-disclosed|£93,500⟧ base.
  === Will not be talked under [denver]
  You won't be able to talk me under ⟦floor-disclosed|$174K⟧.
  === Not leave my job [lyon]
  I won't leave my current job for less than ⟦floor-disclosed|€84K⟧ fixed.
  === Needs a nine in front [london]
  It has to be ⟦floor-disclosed|£93K⟧ or more, otherwise I stay put.
  === Or I am out [denver]
  ⟦floor-disclosed|$173K⟧ or I'm out.
  === No deal [austin]
  Under ⟦floor-disclosed|$151K⟧ there's no deal to be had.
  === Reservation price [berlin]
  My reservation price is ⟦floor-disclosed|€96K⟧ all in.
  === As low as [denver]
  I could go as low as ⟦floor-disclosed|$171K⟧ on base if the equity is right.
  === Willing to drop [stockholm]
  I am willing to drop to ⟦floor-disclosed|SEK 830 000⟧ if you can decide this week.
  === Would take [zurich]
  In the end I'd take ⟦floor-disclosed|CHF 145K⟧, but please start higher.
  === Cannot afford [london]
  With our rent I can't afford to earn less than ⟦floor-disclosed|£92K⟧.
  === Would have to decline [lyon]
  If the base stays under ⟦floor-disclosed|€83K⟧ I will have to decline.
  === Nothing below [pune]
  Nothing below ⟦floor-disclosed|₹46L⟧ works for me, I'm afraid.
  === Cut-off [austin]
  My cut-off is ⟦floor-disclosed|$153,000⟧ base.
  === Not interested [berlin]
  I'm not interested in anything below ⟦floor-disclosed|€91K⟧.
  === Cannot say yes [denver]
  I could not say yes to less than ⟦floor-disclosed|$175K⟧ in good conscience.
  === Turn down [london]
  I would turn down anything lower than ⟦floor-disclosed|£93K⟧.
  === Starts with me at [zurich]
  The conversation starts at ⟦floor-disclosed|CHF 145K⟧ for me, not lower.
  === Bare minimum [stockholm]
  ⟦floor-disclosed|SEK 820K⟧ is the bare minimum I need to pay the mortgage.
  === Need no less [lyon]
  I need no less than ⟦floor-disclosed|€84,500⟧.
  === Limit of pain [berlin]
  My pain threshold is ⟦floor-disclosed|€89K⟧ base.
  === Would still sign [austin]
  I would still sign at ⟦floor-disclosed|$154K⟧.
  === Worth my while [denver]
  It isn't worth my while under ⟦floor-disclosed|$172K⟧.
  === Only if at least [london]
  I'm only moving if the base is at least ⟦floor-disclosed|£94K⟧.
  === Hard stop [pune]
  For me ₹48L is fair, and ⟦floor-disclosed|₹45L⟧ is a hard stop.
  === Smallest figure [austin]
  The smallest figure I'd put my name under is ⟦floor-disclosed|$156K⟧.
  === Land at [london]
  Could we land at ⟦draft-disagrees|£101K⟧ base?
  === Was hoping for [denver]
  I was hoping for ⟦draft-disagrees|$188K⟧ on the base side.
  === What would it take [austin]
  What would it take to get to ⟦draft-disagrees|$178K⟧?
  === Meet at [zurich]
  Let's meet at ⟦draft-disagrees|CHF 154'000⟧ and be done with it.
  === Can you stretch [london]
  Would you be able to stretch to ⟦draft-disagrees|£103K⟧?
  === Make it [berlin]
  Make it ⟦draft-disagrees|€97K⟧ base and I'll sign today.
  === Over the moon [lyon]
  I'd be over the moon with ⟦draft-disagrees|€91K⟧ base.
  === Would seal it [denver]
  ⟦draft-disagrees|$190K⟧ base would seal it.
  === My number [austin]
  ⟦draft-disagrees|$181K⟧ base. That's my number.
  === Magic number [stockholm]
  The magic number for me is ⟦draft-disagrees|SEK 890 000⟧.
  === What I have in mind [pune]
  What I have in mind is ⟦draft-disagrees|₹51L⟧ fixed.
  === Would get you a signature [zurich]
  ⟦draft-disagrees|CHF 156K⟧ base gets you a signature this afternoon.
  === Wondering whether [berlin]
  I was wondering whether ⟦draft-disagrees|€96K⟧ would be doable on your side.
  === Would love to see [denver]
  I'd love to see the base at ⟦draft-disagrees|$186K⟧.
  === Is there scope [london]
  Is there any scope to bump the base up to ⟦draft-disagrees|£104K⟧?
  === Round it up [austin]
  Can we round it up to ⟦draft-disagrees|$175K⟧?
  === Ideal figure [lyon]
  Ideally the base would be ⟦draft-disagrees|€89K⟧.
  === Suggest we settle [stockholm]
  May I suggest that we settle on ⟦draft-disagrees|SEK 885 000⟧?
  === Fair figure [zurich]
  I think ⟦draft-disagrees|CHF 155K⟧ would be a fair reflection of what I bring.
  === Put me down [denver]
  Put me down for ⟦draft-disagrees|$187K⟧ base, please.
  === Aim [berlin]
  I'm aiming for something in the region of ⟦draft-disagrees|€98K⟧ base.
  === Expect from you [pune]
  Sir, from my side expectation would be ⟦draft-disagrees|₹52 LPA⟧.
  === Write into the contract [lyon]
  Please put ⟦draft-disagrees|€90K⟧ into the contract and I'm yours.
  === Would make the decision easy [austin]
  A base of ⟦draft-disagrees|$182,000⟧ would make this an easy decision.
  === Counter, short [london]
  Counter: ⟦draft-disagrees|£102K⟧ base, same bonus.
  === Colleague's minimum [london]
  At least £96K was what my colleague got last year.
  === Friend walked [denver]
  My friend walked when they told him it would be under $175K.
  === Job's minimum [berlin]
  The job requires at least 8 years of experience and a minimum of €5M in managed budget.
  === Legal minimum [lyon]
  In France a cadre earns at least €45K by law.
  === Minimum wage [austin]
  The minimum wage there is $7.25, which is about $15K a year.
  === Their minimum, asked [zurich]
  Is CHF 145'000 your minimum for this grade, or is there a step below it?
  === Their bottom [denver]
  Is $172K the bottom of the range?
  === Tax threshold [london]
  Above £100K the personal allowance tapers, so my tax code changes.
  === Tax, below [zurich]
  Anything below CHF 120'000 is taxed at source here, as you may know.
  === Bonus threshold [denver]
  The bonus only pays out if revenue is at least $40M, correct?
  === Past job, minimum [pune]
  At my last company I would not sign for less than ₹30L, and I still regretted it.
  === Past refusal [stockholm]
  In 2019 I turned down SEK 700 000 because of the commute.
  === Their budget, at least [austin]
  I understand the budget has to cover at least $160K for the manager too.
  === Least I can do [berlin]
  The least I can do is thank you for the €82K and the two weeks to think.
  === Others would [london]
  Most people at my level wouldn't get out of bed for less than £110K, as the joke goes.
  === Floor of a building [zurich]
  The flat is on the 4th floor, costs CHF 3'100 a month and is available in December.
  === Recruiter asked [denver]
  Your recruiter asked whether I'd walk below $170K; I'd rather not play that game.
  === Company valuation [berlin]
  I wouldn't invest in a company that is worth less than €50M, but I'd work for one.
  === Broke even [austin]
  You broke even at $12M in revenue last year, congratulations!
  === My team's line [denver]
  I hold the line on cloud spend: nothing above $200K a month leaves my team.
  === Deal sizes [london]
  At Corvane I closed no deal for less than £150K.
  === House [lyon]
  We can't buy anything decent for less than €400K here.
  === Rent limit [berlin]
  My limit for rent is €1,800, so a flat near the office will be hard.
  === Car [austin]
  I'd take $18K for the old car, if anybody at Pinecrest wants it.
  === Partner's floor [zurich]
  My husband won't move for less than CHF 130'000, but that is between him and his employer.
  === You would not go below [stockholm]
  You said that you would not go below SEK 780 000, and I trust you.
  === Not a threat [london]
  I don't mean that £92K or nothing; money was never the point.
  === Market bottom [denver]
  The bottom quartile is $158K and the top one $199K, says the survey.
  === They need me to [pune]
  Your policy says that the variable must be at least ₹4L, is that so?
  === Somebody would sign [lyon]
  Plenty of juniors would sign at €55K, I know.
  === What would it take them [austin]
  They told me what it would take to get to $200K: five more years.
  === Salary of a boss [berlin]
  Our CTO was over the moon with €130K back then.
  === Mum's number [london]
  My mother thinks £150K would be fair, bless her.
  === Raised [denver]
  The team raised $187K for charity, and I ran 10 miles of it.
  === Magic number of users [stockholm]
  The magic number was 890 000 users, and we hit it in May.
  === Landing of a project [zurich]
  The project landed at CHF 1.4M, under its budget of CHF 1.6M.
  === Is that the final [london]
  Is £88K base really where it ends?
  === Insurance [austin]
  The plan pays nothing below $3,000, and at most $6,500 a year is on me.
  === Offer from the past [lyon]
  Back then I could have signed at €90K and didn't.
  === If I were you [berlin]
  If you were in my shoes, would you sign for €82K?
  === Stock price floor [denver]
  If the stock falls under $40 the grant is worth less than $150K, isn't it?
  === Who earns less [pune]
  Nobody in my batch makes less than ₹40L now.
  """#
