/// Drafts in the words of many people, none of which anything is to be said of. They were labelled before the reader saw them.
let draftsByOthersThatStaySilent = #"""

  === Current pay, plainly [london]
  I'm on £86k today plus roughly 10% bonus, so a sideways move would not be worth the upheaval.
  === Rent [zurich]
  Rent for a family flat in Zurich runs to about CHF 3'200 a month, and the nursery is another CHF 2'600.
  === Tuition [denver]
  My daughter starts college in the fall and tuition alone is $65,000 a year. That is my problem and not yours, but it explains the timing.
  === Years and people [berlin]
  I joined in 2019, led the team from 2021 to 2024 and grew it from 4 to 38 engineers. By 2025 we ran 12,000 machines.
  === Telephone numbers [denver]
  Call me any time after 4 on (303) 555-0188, or on +1 720 555 01 99. Ext. 45000.
  === Swiss telephone [zurich]
  Sie erreichen mich unter +41 44 123 45 67 oder 079 150 00 00.
  === Part time [zurich]
  I would like to work 80%, Monday to Thursday. Is a 20% reduction possible in the first year?
  === Strike price [denver]
  How many fully diluted shares are there? 12,000 options at a strike of $2.40 tell me little without that.
  === Valuation [berlin]
  Congratulations on the Series B! €40M at a €210M valuation is quite something in this market.
  === Quota [denver]
  Last year I carried a $4.2M quota and closed 118% of it. I'd love to do the same for Copperline.
  === Salary survey [london]
  According to the survey you linked, the median for a staff engineer in London is £97K and the 75th percentile £112K.
  === A friend told me [london]
  A friend of mine joined Brightwell in March and says she was offered £101K straight away.
  === Not asking [london]
  To be clear, I'm not asking for £110K. I'd simply like to understand how you got to the number.
  === What Jens said [berlin]
  Jens said on the phone that you might be able to go up to €90K. Is that still the case?
  === A million and a pony [berlin]
  Ha, my price is one million euros and a pony. Seriously though: thank you for the offer, I'll read it tonight.
  === Nebraska [denver]
  For $500K I'd even move to Nebraska, but let's stay serious.
  === If you can, I will [denver]
  If you can get the base to $185K, I'll cancel my other interviews this afternoon.
  === Were it [london]
  Were the base £95K, I'd have signed by now.
  === Unless [zurich]
  Unless you can do CHF 148'000, I'm afraid the commute kills it.
  === Whether [stockholm]
  I wonder whether SEK 840 000 is within your range at all?
  === As noted, with a long number [stockholm]
  I'm asking for a base salary of SEK 860 000 and a signing bonus of SEK 50 000.
  === As noted, in words of a list [zurich]
  I'd like to propose:
  1. base salary CHF 150'000
  2. equity of CHF 80'000 over four years
  3. a signing bonus of CHF 10'000
  === As noted, in lakhs [pune]
  My expectation is 48 LPA fixed, with a variable of ₹5 lakh.
  === As noted, in full rupees [pune]
  I am expecting ₹48,00,000 fixed per annum.
  === As noted, by the month [berlin]
  I'm asking for a base of €92K, i.e. €7,667 a month.
  === As noted, pounds behind [london]
  I'm looking for a base of 98,000 GBP, with a 15% bonus.
  === As noted, pounds in thousands [london]
  So: £98k base, £60k stock over four years, 15% bonus. Could you get that past finance?
  === As noted, the alternative [denver]
  I'd be just as happy with $175K base and $300K in RSUs over four years.
  === As noted, total [berlin]
  That makes €107K a year in total, which is what I'm asking for.
  === As noted, total with bonus [denver]
  My ask comes to $272K a year in total compensation.
  === Their offer as noted [denver]
  Thank you for the offer of $165K base, $200K in RSUs over four years and a 10% target bonus.
  === Their offer, yearly share [denver]
  Your offer is $165K base and $50K a year in RSUs.
  === Rival as noted [denver]
  Northgate has offered me $178K base and $180K in RSUs; Halyard is at $170K base with a $40K sign-on.
  === Rival total as noted [london]
  Corvane came in at £118K total, which I'd happily ignore for the right team.
  === Rival that the note does not know [london]
  Greyfriars has offered me £104K base.
  === Rival's other figure [denver]
  Northgate raised $80M last year and Halyard cut 400 jobs, so I'd rather be with you.
  === Pension and holidays [london]
  Is the 5% pension match on top, and are the 25 days plus bank holidays fixed? The £1,500 home office budget is lovely.
  === Learning budget [berlin]
  I'd also ask for a learning budget of €3K a year and one conference.
  === Referral fee [denver]
  By the way, does the $5,000 referral bonus go to Sam if I join?
  === Net pay [berlin]
  With tax class 1 that would be about €4,450 net a month, if my calculator is right.
  === The gap [denver]
  We're only $15K apart on base, so I'm confident we'll find a way.
  === Up by [london]
  Could you go up by £10K on the base?
  === Ten per cent more [berlin]
  I was hoping for about 12% more on the base.
  === First year [denver]
  With the sign-on, year one comes to $292K in total, which is close to what I'd lose by leaving.
  === Over four years [denver]
  Over four years that is a difference of almost $1.1M in total comp.
  === Floors of buildings [denver]
  The office on the 17th floor is gorgeous. Is parking ($280 a month) included?
  === Blue card [berlin]
  The minimum salary for the EU Blue Card is €48,300 this year, so that is no obstacle.
  === Minimum that they named [pune]
  You mentioned that the minimum for this grade is ₹40L and the maximum ₹55L.
  === Weeks and days [zurich]
  I need at least three months' notice, and no fewer than 30 days of holiday would be fair at that level.
  === First job [london]
  At my first job I accepted £24K and thought I was rich.
  === You asked for my minimum [berlin]
  You asked twice for my minimum. With respect, I'd rather talk about what the role is worth.
  === Your minimum [denver]
  Is $170K the minimum of the band or the midpoint?
  === Marks of mail systems [denver]
  [EXTERNAL] [cid:image001.png@01D] Please see the attachment [offer.pdf] and footnote [2]. He wrote "recieved" [sic].
  === Checkboxes [berlin]
  - [x] read the contract
  - [ ] ask about remote days
  - [X] call Katrin
  === A link with a title [hf]
  I wrote about it [here](https://example.org/post) and [in this talk][1].

  [1]: https://example.org/talk
  === Quoted in French [mistral]
  Merci beaucoup, je vous réponds demain.

  Le mar. 3 nov. 2026 à 18:20, Camille Roux <camille@example.fr> a écrit :

  > Nous pouvons vous proposer 95 000 €. Quel est votre minimum ?
  === Quoted in German, wrapped [berlin]
  Danke, das hilft mir sehr!

  Am Di., 15. Sept. 2026 um 08:12 Uhr schrieb Katrin Lohse
  <katrin@spreewerk.example>:

  > Wir bieten 84.000 €. Was ist Ihre Untergrenze, 80.000 €?
  === Quoted in Spanish [hf]
  Gracias, lo miro esta tarde.

  El mar, 3 nov 2026 a las 9:41, Lucía Vega (<lucia@example.es>) escribió:
  > ¿Aceptarías 90.000 € de base?
  === Quoted in Dutch [berlin]
  Dank je wel!

  Op di 15 sep. 2026 om 08:12 schreef Joost <joost@example.nl>:
  > We kunnen €85K bieden.
  === Quoted in Italian [berlin]
  Grazie mille.

  Il giorno mar 15 set 2026 alle ore 08:12 Chiara <chiara@example.it> ha scritto:
  > Possiamo offrire 85.000 €.
  === Outlook in German [berlin]
  Vielen Dank für die schnelle Antwort.

  Von: Katrin Lohse <katrin@spreewerk.example>
  Gesendet: Dienstag, 15. September 2026 08:12
  An: Marek Dvořák <marek@example.org>
  Betreff: AW: Angebot

  I'm asking for confirmation: base €84K, my floor is €80K, [Platzhalter].
  === Forwarded to a partner [denver]
  FYI, what do you think?

  ---------- Forwarded message ---------
  From: Jo Alvarez <jo@copperline.example>
  Date: Mon, Oct 5, 2026 at 6:02 PM
  Subject: Offer
  To: Dee <dee@example.org>

  I'm asking you to consider $160K base. What is your floor? [link]
  === Answers between quotes [denver]
  > Base: $165K
  Understood.

  > Is your minimum $170K?
  I'd rather not say.

  > Sign-on: none
  Could we talk about this one?
  === Signature with a number [london]
  Speak tomorrow!

  --
  Jess Okafor | I need £150K base, kidding | +44 20 7946 0958
  === In German [berlin]
  Guten Tag Frau Lohse,

  vielen Dank für das Angebot über 82.000 €. Ich hatte mir eher 95.000 € vorgestellt; unter 90.000 € wird es für mich schwierig.

  Viele Grüße
  Marek
  === In French [mistral]
  Bonjour Camille,

  je vous remercie de votre proposition de 92 k€. Mon minimum serait de 98 k€ brut, et je vise plutôt 105 k€.

  Bien à vous
  === In Italian [berlin]
  Buongiorno, la ringrazio per l'offerta. Chiedo 95.000 € di base e non scenderei sotto 90.000 €.
  === In Portuguese [berlin]
  Olá, obrigado pela proposta. O meu mínimo é 90 mil euros; gostaria de 98.000 € por ano.
  === In Polish [berlin]
  Dzień dobry, dziękuję za ofertę. Moje oczekiwania to 95 000 EUR rocznie, minimum 90 000 EUR.
  === In Swedish [stockholm]
  Hej Oskar, tack för erbjudandet! Jag hade hoppats på 880 000 kr, och under 820 000 kr blir det svårt.
  === In Japanese [berlin]
  お世話になっております。年俸は €95K を希望します。最低でも €90K は必要です。
  === In Turkish [berlin]
  Merhaba, teklifiniz için teşekkürler. Beklentim yıllık 95.000 €.
  === Accepting warmly [denver]
  Jo, I'm delighted to accept! As agreed on the phone: $178K base, $250K in RSUs and the $20K sign-on. See you on January 11.
  === Accepting formally [zurich]
  Dear Ms Brunner, I hereby accept your offer with a base salary of CHF 147'000 and thank you for your trust.
  === Declining [berlin]
  Thank you, but I have decided to stay. €82K is a fair offer and this was not about the money alone.
  === Withdrawing [london]
  I've signed elsewhere for £105K, so please take me off the list.
  === A range as a question [london]
  Where in the £85K to £105K band do you see me?
  === Their budget [denver]
  I understand that the budget for the role is $172K and that you would need approval for more.
  === What I'd forfeit [denver]
  I would be leaving $48K of unvested RSUs and a $14K bonus on the table.
  === Buying out [denver]
  Would you consider buying out the $48K I'd forfeit?
  === Earlier ask, theirs then [zurich]
  In September I had asked for CHF 155'000 and you answered with CHF 130'000. A lot has moved since.
  === Previous offer [berlin]
  Your first offer was €76K, so I do see that you've moved.
  === Compared with [denver]
  Compared with Northgate's $178K base your $165K looks modest, but the work is better.
  === Instead of what you offered [london]
  Instead of the £88K you offered, I'm asking for £98K base.
  === No figures at all [pune]
  Dear Sir, may we discuss the compensation once again? I am available from Monday onwards.
  === Only a greeting [pune]
  Hi Ramesh,

  Thanks!
  === Code in a mail [denver]
  The script I mentioned:

  ```python
  base = 190_000  # TODO: [ask Jo]
  floor = 150_000
  ```
  === Subject and headers [denver]
  From: Dee Whitfield <dee@example.org>
  To: Jo Alvarez <jo@copperline.example>
  Subject: My floor is $170K (just kidding)
  Date: Tue, 6 Oct 2026 09:20:00 -0600

  Jo, can we talk at 3?
  === What they should not do [denver]
  Please don't go below $165K; your recruiter put that number in writing.
  === Cost to them [london]
  Backfilling me would cost you £30K in agency fees and three months.
  === Savings that I made [zurich]
  My last project cut the cloud bill by CHF 1.2M a year and paid for itself in 5 weeks.
  === Somebody else's floor [london]
  My former boss used to say that nobody good takes less than £100K in this town.
  === A hypothetical year [berlin]
  In two or three years I'd hope to be at €110K or so, depending on how it goes.
  === Tickets and versions [denver]
  See JIRA-48213, RFC 9110 and build 20261006; the fix went into 4.15.2 for 35000 tenants.
  === Date ranges [zurich]
  I am away 12-16 October and back in the office on 19.10.2026 at 08:30.
  === Insurance sums [denver]
  Does the plan have a $3,000 deductible or the $6,500 one? And is the HSA match $750?
  === Relocation costs as a fact [zurich]
  The movers quoted CHF 9'400 from Lyon, and the deposit is three months' rent, so CHF 9'600.
  === Company is said to pay [mistral]
  Word has it that Google pays its people €120K base in Paris these days.
  === Thanks for moving [mistral]
  Thank you for moving from €88K to €92K base. I see the effort.
  === A todo list [london]
  I'll send you my to-do list for the first 90 days tomorrow.
  === Kisses [london]
  Thanks a million, you're a star xxx
  === Would not be right [london]
  £80K would not be right for this scope, as we both know.
  """#
