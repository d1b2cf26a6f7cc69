/// Drafts that nothing is to be said of.
let draftsThatStaySilent = #"""

  === the ask as noted [mistral]
  I'm asking for €100K base, €175K in equity over four years and a €15K signing bonus.
  === the alternative as noted [hf]
  Alternatively I'd take a base of €92K with €165K in equity over four years.
  === rounded total [mistral]
  That comes to about €144K a year, which is what I'm asking for in total.
  === cut total [mistral]
  I'm asking for a total of €143K a year.
  === exact total [mistral]
  My ask is €143,750 a year in total.
  === yearly share of the grant [mistral]
  I'm asking for €100K base and €43.75K a year in equity.
  === monthly base [mistral]
  I'd like a base of €8,333 a month.
  === their offer as noted [mistral]
  Thank you for your offer of €92K base and €140K in equity over four years.
  === the competitor as noted [mistral]
  Google offered me €98K base and €140K in equity.
  === other competitor not in the note [mistral]
  I have an offer from Stripe at €130K base, which I find hard to ignore.
  === conditions [mistral]
  If you could do €95K base, I could sign this week.
  === condition behind [mistral]
  I could sign today if you got to €99K base.
  === current pay [mistral]
  I currently make €88K base and would lose €40K in unvested stock.
  === past ask [mistral]
  In my last mail I had asked for €105K base.
  === past ask, originally [mistral]
  Originally I asked for €110K base.
  === budget [mistral]
  I'd also like a €5K conference budget.
  === premium [mistral]
  The market pays a €10K premium for people with FIPS experience.
  === other people's pay [wandb]
  Engineers at my level make $260K base at Meta.
  === friend's ask [wandb]
  A friend of mine is asking for $300K base elsewhere.
  === valuation [hf]
  Congratulations on the $4.5B valuation and the $235M round!
  === revenue [wandb]
  I helped close $12M in ARR with a team of 8.
  === question about the offer [hf]
  Is €85K base the most you can do?
  === question what the band is [hf]
  Could you tell me where €85K sits in your band of €75K to €102K?
  === job ad [plain]
  The ad says £90K–£120K base, so I expected to land in the middle.
  === quoted floor [mistral]
  > my floor is €138K

  I never said that, by the way.
  === deep quotes [mistral]
  >> I'm asking for €90K base
  > > my minimum is €80K
  Thanks, will come back to you tomorrow.
  === on wrote, wrapped [hf]
  Sounds good!

  On Mon, Nov 16, 2026 at 4:02 PM Lysandre <lysandre@example.org>
  wrote:

  > I'm asking for €50K base
  === french attribution [hf]
  Merci !

  Le lun. 16 nov. 2026 à 16:02, Lysandre <l@example.org> a écrit :
  > I'm asking for €50K base
  === german attribution, not quoted [hf]
  Danke.

  Am 16.11.2026 um 16:02 schrieb Lysandre <l@example.org>:

  I'm asking for €50K base. My floor is €40K.
  === spanish attribution [hf]
  Gracias.

  El lun, 16 nov 2026 a las 16:02, Lysandre (<l@example.org>) escribió:
  > My minimum is €80K.
  === outlook [hf]
  Thanks, noted.

  From: Lysandre <l@example.org>
  Sent: Monday, November 16, 2026 4:02 PM
  To: Ines
  Subject: RE: offer

  I'm asking for €50K base. My floor is €40K.
  === original message [hf]
  Noted.

  -----Original Message-----
  From: Ines
  My floor is €80K. I need [X] things.
  === forwarded [hf]
  See below.

  ---------- Forwarded message ---------
  From: Ines <i@example.org>
  Date: Mon, Nov 16, 2026

  I'm asking for €50K base.
  === underscores [hf]
  Fine.

  ________________________________
  Von: Lysandre
  Gesendet: Montag, 16. November 2026
  An: Ines
  Betreff: Angebot

  My floor is €80K.
  === signature [plain]
  See you then.

  -- 
  Robin
  my floor is £90K [just kidding]
  === code fence [plain]
  The script:

  ```
  ask = "my floor is £90K" # TODO
  ```
  === inline code [plain]
  The template says `[name]` and `my floor is £90K`, which made me laugh.
  === url [plain]
  See https://example.org/?q=my%20floor%20is%20£90K&x=[name] for details.
  === link [plain]
  My work is [on the web](https://example.org/a_b) and [there][1] too.

  [1]: https://example.org/[x]
  === brackets that are none [plain]
  [EXTERNAL] As they wrote, "the hole [sic] package" [1] […] was fine [see below].

  - [ ] call Robin
  - [x] send the CV

  [^1]: a note
  === images and cids [plain]
  [cid:image001.png@01D9] [https://example.org] [image: logo]
  === headers [plain]
  From: Robin <robin@example.org>
  Subject: My floor is £90K [DRAFT]
  Date: Mon, 16 Nov 2026 10:00:00 +0100

  Hello, just checking in.
  === front matter [plain]
  ---
  title: my floor is £90K
  tags: [a, b]
  ---

  Hello there.
  === comment [plain]
  <!-- my floor is £90K, TODO -->
  Hello there.
  === comment over lines [plain]
  Hello
  <!--
  I'm asking for £50K base
  -->
  there.
  === accepting [mistral]
  Hi Camille, I'm delighted to accept your offer of €97K base and €160K in equity over four years!
  === accepting later [mistral]
  We agreed on a base of €97K on the phone: your offer of €97K base is great.

  I accept with pleasure.
  === words without a figure [mistral]
  You asked for my floor. I would rather not name a minimum.
  === negated floor [mistral]
  €100K base is not my floor, it is what I'm asking for.
  === band's floor [hf]
  The floor of your band is €75K, as far as I know.
  === company minimum [plain]
  The minimum salary for the visa is £41K.
  === their limit [plain]
  You said that your limit is £100K.
  === below my floor, theirs [mistral]
  The €92K you offered is below my floor.
  === ask no less, as noted [plain]
  I need no less than £110K base.
  === at least as noted [plain]
  I'd want at least £110K base.
  === could accept their offer [plain]
  I could accept £95K base.
  === 5th floor [plain]
  I'll wait on the 5th floor at 10.
  === first-year [mistral]
  In the first year that would be a total of €158,750 with the signing bonus, which is what I'm asking for.
  === over four years total [mistral]
  Over four years, I'm asking for a total of €575K over four years.
  === difference [plain]
  I'm asking for £15K more base than you offered.
  === by how much [plain]
  Could you raise the base by £5K?
  === pronouns [plain]
  That is below what I need. Could you improve it?
  === pair as noted [mistral]
  My ask: €100K base / €175K equity.
  === list as noted [mistral]
  My ask:

  * base: €100K
  * equity: €175K over four years
  * signing: €15K
  === table as noted [mistral]
  | | Offer | Ask | Google |
  |---|---|---|---|
  | Base | €92K | €100K | €98K |
  | Equity | €140K | €175K | €140K |
  === nested list [mistral]
  What is on the table:

  - Google:
    - base €98K
    - equity €140K over four years
  - Your offer:
    - base €92K
    - equity €140K over four years
  === instead of, as noted [mistral]
  I'm asking for €100K base instead of the €92K you offered.
  === more than offered [mistral]
  Could you do better than €92K base?
  === no currency, as noted [mistral]
  I'm looking for 100k base and 175k equity over 4 years.
  === french mail [mistral]
  Bonjour Camille,

  Merci pour votre offre de 95 k€ fixe. Mon minimum serait de 105 k€ ; je demande 110 k€ de fixe et 200 k€ de BSPCE sur quatre ans.

  Bien à vous
  === german mail [mistral]
  Hallo Camille,

  danke für das Angebot von 95.000 € Grundgehalt. Mein Minimum liegt bei 99.000 €, ich hätte gern 120.000 € base.

  Viele Grüße
  === spanish mail [mistral]
  Hola Camille,

  gracias por la oferta de 95.000 € base. Mi mínimo sería 99.000 €, pido 120.000 € de salario.

  Un saludo
  === empty [mistral]

  === only quotes [mistral]
  > I'm asking for €50K base
  > [name]
  === struck out [mistral]
  I'm asking for ~~€95K~~ €100K base.
  === thanks only [wandb]
  Thank you for the offer. I'll come back to you by Friday.
  === small talk with numbers [wandb]
  I'm on flight UA 930 at 10:45, gate 23, back on 2026-11-20. My number is 415 555 0100.
  === rent [wandb]
  Rent here is $4K a month, so a move costs me $15K.
  === saved money [wandb]
  I saved my team $400K a year and managed a $2M budget.
  === asked by them [wandb]
  You asked for my expectations; let me think about it over the weekend.
  === what others got [wandb]
  I have seen people settle for $200K base; levels.fyi says the median is $231K.
  === not asking [wandb]
  I'm not asking for $300K base.
  === would not be fair [plain]
  Asking me to move for £5K would not be fair.
  === todo list [plain]
  It's on my TODO list for Monday.
  === roman and kisses [plain]
  See chapter XX of the handbook. xxx
  === tickets [plain]
  [JIRA-123] [PATCH 2/3] [RFC 2119] are what I worked on.
  === remark in brackets [plain]
  I can start in March [I've attached my CV as well.].
  === their earlier offer [mistral]
  Your first offer was €88K base.
  === they discussed [mistral]
  On the phone we discussed €95K base.
  === hypothetical [mistral]
  Suppose I asked for €120K base: what would you say?
  === unknown company pays [mistral]
  Datadog pays €115K base for this role.
  === competitor pays its people [mistral]
  Google pays its seniors €150K base, says a friend.
  === range between as a fact [mistral]
  The market is between €90K and €110K base.
  === share price [wandb]
  That is 2,500 RSUs at $95.
  === unit counts [hf]
  I maintain 12 repositories with 40K stars.
  === insurance [plain]
  The health plan is worth £3K a year to me.
  === thresholds [plain]
  Above £100K the tax rate changes, as you know.
  === signing as noted, question [plain]
  Would a £10K signing bonus be possible?
  === base as noted, question [plain]
  Could you do £110K base?
  === polite [plain]
  If possible, I'd like £110K base.
  === bonus as noted [plain]
  I'm asking for £110K base with a 10% bonus.
  === approximately [plain]
  I'm looking for around £110K base.
  === plus on amount [plain]
  I'm looking for £110K+ base.
  """#
