/// Drafts that were labelled before the reader saw them. Their asks were never mended by: what those score is what a stranger's
/// mail may expect. Some of their floors' wordings have been met elsewhere since. Write new ones to mend by.
let draftsSetAside = #"""

  === After a call [lyon]
  Hello Maëlle, good to hear your voice today. As promised, in writing: I'd be on board with a base of ⟦draft-disagrees|€89K⟧ and the equity as it stands.
  === Two sentences, one number [austin]
  I've slept on it. The number that makes sense to me for base is ⟦draft-disagrees|$176,000⟧.
  === From a lawyer [zurich]
  Dear Ms Brunner,

  Further to our conversation of 2 October, I should be grateful if the base salary were set at CHF 150'000, and if the signing bonus could be brought to ⟦draft-disagrees|CHF 14'000⟧.

  Yours sincerely
  === Dot points, lower case [denver]
  quick recap of what i'm after:

  * base ⟦draft-disagrees|185k⟧
  * rsus 260k over four
  * sign on 20k
  === Their offer back, wrong bonus [denver]
  Just so I have this right: your package has $165K in base, $200K in stock over four years and a target bonus of ⟦draft-disagrees|12%⟧?
  === Rival in the past [london]
  Corvane got back to me on Friday with ⟦draft-disagrees|£124K⟧ total.
  === Rival in brackets [london]
  I do have another offer (Tideway, ⟦draft-disagrees|£99K⟧ base), but you are my first choice.
  === A higher band [pune]
  Considering my nine years of experience, I am expecting a fixed salary of ⟦draft-disagrees|₹51 lakh⟧.
  === Bring it closer [stockholm]
  If at all possible, please bring the base salary closer to ⟦draft-disagrees|SEK 900 000⟧.
  === Proposal in a sentence [berlin]
  My proposal: ⟦draft-disagrees|€95.000⟧ base and €60.000 in shares over four years.
  === What would close it [hf]
  What would close it for me is ⟦draft-disagrees|€100K⟧ base.
  === Low ask [mistral]
  I'd be content with ⟦draft-disagrees|€99K⟧ base and €175K equity.
  === Room for [london]
  Is there some room to move to ⟦draft-disagrees|£101,000⟧ on base pay?
  === Arrive at [scale]
  I believe we can arrive at ⟦draft-disagrees|$248K⟧ base together.
  === Raised eyebrows [austin]
  Honest question: could the base start at ⟦draft-disagrees|$179K⟧ instead of $155K?
  === Under the floor [london]
  I would like to request a starting salary of ⟦draft-disagrees+ask-below-floor|£91,500⟧.
  === Under the floor, list [denver]
  My request:
  1. Base salary of ⟦draft-disagrees+ask-below-floor|$169,000⟧
  2. RSU grant of $260,000
  === With thanks to a rival [zurich]
  Sonnwerk offers me ⟦draft-disagrees|CHF 151K⟧ base, so you will understand the hesitation.
  === Sober floor [berlin]
  Please note that I cannot entertain anything beneath ⟦floor-disclosed|95,000 EUR⟧ in total.
  === Floor in a subordinate clause [austin]
  I like the role a lot, even though ⟦floor-disclosed|$151K⟧ base is really the minimum I can live on.
  === Floor as a line [lyon]
  I drew myself a line at ⟦floor-disclosed|€84K⟧ and I'm not going under it.
  === Floor, starts with [denver]
  It stops being interesting for me below ⟦floor-disclosed|$170K⟧ base.
  === Floor with a promise [london]
  I'll say yes to anything above ⟦floor-disclosed|£93K⟧ base.
  === Floor in a list [zurich]
  A few things from my side:
  - I can start in January
  - I will not go below ⟦floor-disclosed|CHF 146'000⟧
  - the pension plan looks good
  === Floor, threshold [hf]
  My personal threshold is ⟦floor-disclosed|€90K⟧ base.
  === Floor, refuse [pune]
  I have refused offers under ⟦floor-disclosed|₹45L⟧ and would refuse this one too.
  === Floor, at the very least [stockholm]
  For me it has to be SEK 860 000, or at the very least ⟦floor-disclosed|SEK 820 000⟧.
  === Gaps of a template [lyon]
  Dear ⟦unfilled-placeholder|[First name]⟧,

  as the ⟦unfilled-placeholder|[job title]⟧ at ⟦unfilled-placeholder|[current employer]⟧ I was responsible for ⟦unfilled-placeholder|[number]⟧ robots.
  === Gap in a figure [austin]
  I was hoping for ⟦unfilled-placeholder|$XXX,XXX⟧ base.
  === Gap left for later [berlin]
  My start date would be ⟦unfilled-placeholder|TBD⟧. Bonus: ⟦unfilled-placeholder|TODO⟧.
  === Gaps of a script [denver]
  Hello ${name}, I saw that ⟦unfilled-placeholder|{{company}}⟧ raised a Series C.
  === Understood the offer [lyon]
  If I understood you correctly, the base would be €78K and the equity €40K over four years. I'll come back to you on Thursday.
  === The base would be, as told [denver]
  So the base would be $165K and the bonus 10%, paid in March?
  === Median figures [austin]
  I looked at three sources: the median is $174K, the upper quartile $189K and the top decile $210K.
  === Old job [lyon]
  At Siemens I earned €72K plus a car worth €9K a year, and I left for the climate and not for the money.
  === Partner's pay [zurich]
  My wife earns CHF 128K at the university, and she can move with me only in summer.
  === House price [denver]
  We are selling our house for about $640K, so closing on the 30th would suit us.
  === They promised [london]
  Your colleague Tom said that people at this level get £105K after a year. Is that right?
  === Thinking aloud about conditions [berlin]
  Had you offered €95K at the outset, we would not be writing these mails.
  === Should you be able to [austin]
  Should you be able to reach $180K, I would withdraw from the other processes.
  === Depends [lyon]
  It depends on the equity: at €60K I'd be fine, and with less I'd want more base.
  === In the note's words [lyon]
  I'd like €86K base, €60K in equity over four years, and €8K as a sign-on.
  === In the note's words, one by one [denver]
  Base: $180K is what I'm asking for. Equity: $260K. Bonus: 15%. Sign-on: $20K.
  === In the note's words, a year [denver]
  I'm asking for $180K base and $65K of RSUs a year.
  === In the note's words, by month [london]
  That is, £8,166.67 a month in base salary, which is what I'm asking for.
  === Their words, by month [berlin]
  Your offer is €6,833 a month in base.
  === Rival's, right, in a table [denver]
  | Company   | Base  | Equity |
  | --------- | ----- | ------ |
  | Northgate | $178K | $180K  |
  | Halyard   | $170K | none   |
  === Taking the offer [austin]
  Yes to everything! I accept $160K and 11%, as we said on the phone.
  === Saying no [stockholm]
  SEK 780 000 is a good salary, and my answer is still no. I'd rather stay where I am.
  === Counts [scale]
  I led 14 people, closed 230 tickets in Q3, cut latency from 900 ms to 120 ms and saved 35000 hours of compute.
  === Flights and hotel [austin]
  The flights were $612 and the hotel $389; the receipts are attached.
  === Bonus history [london]
  My bonus has been between £8K and £12K for the last three years.
  === Loan [hf]
  Je n'ai pas de prêt, but my student debt is €18K, so the sign-on matters to me.
  === Not my floor [london]
  £92K is not my minimum and not my target; it is a number that your system made me enter.
  === Rather not say the floor [denver]
  What's my floor? I'd rather hear your ceiling first :)
  === Wish for the future [zurich]
  At the review in two years I'd expect to reach CHF 165K, if all goes well.
  === Grant count [denver]
  The letter says 3,400 RSUs at $58.80, vesting quarterly after a one-year cliff.
  === Finnish [stockholm]
  Hei Oskar, kiitos tarjouksesta. Palkkatoiveeni on 75 000 € vuodessa, vähintään 70 000 €.
  === Dutch [berlin]
  Beste Katrin, bedankt voor het aanbod. Ik vraag €95.000 en minimaal €90.000 bruto per jaar.
  === Chinese [berlin]
  您好，感谢您的录用通知。我期望的底薪是 €95K，最低 €90K。
  === Russian [berlin]
  Здравствуйте! Мои ожидания: €95K в год, не меньше €90K.
  === Thread in four languages [berlin]
  Danke, passt!

  Katrin Lohse schrieb am 15.09.2026 um 08:12:
  > Wären €84K in Ordnung?
  >> Am 14. September schrieb Marek:
  >> I'm asking for €97K base.
  >>> Le 13 sept. 2026, Katrin a écrit :
  >>> Votre minimum, €80K ?
  === Original message in Spanish [hf]
  Perfecto, hablamos el lunes.

  -----Mensaje original-----
  De: Lucía Vega
  Enviado: lunes, 2 de noviembre de 2026 10:02
  Para: Inés
  Asunto: Oferta

  I'm asking whether €91K base works; my floor is €88K [nombre].
  === Tags and references [austin]
  [Action Required] Re: [HR-2231] see [appendix B], [RFC 9110] and [the draft](draft.pdf). "I loose [sic] sleep over it [...]"
  === Shell in a mail [denver]
  Run this and tell me what you see:

      $ curl https://example.org/offers?base=190K;

  Thanks!
  === A bet [berlin]
  I bet Jens €50 that you'd answer before noon, and I won.
  === Range of theirs [denver]
  The posting gives $160,000–$190,000 for this level. I take it that $165K leaves some headroom.
  """#
