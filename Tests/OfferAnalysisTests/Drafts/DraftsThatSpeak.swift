/// Drafts that something is to be said of.
let draftsThatSpeak = #"""

  === figures without a currency or groups [mistral]
  My floor is ⟦floor-disclosed|138000⟧, and I'm asking for a base of ⟦draft-disagrees|105000 euros⟧.
  === a number that is no pay [mistral]
  My ticket is 48213, and my zip code is 75011.
  === plain ask, base differs [mistral]
  Hi Camille,

  Thank you for the call. I'm asking for a base of ⟦draft-disagrees|€97K⟧.

  Noor
  === would like [mistral]
  Dear Camille, I'd like ⟦draft-disagrees|€104K⟧ base and €175K in equity over four years.
  === needs [hf]
  Hello! To join I would need ⟦draft-disagrees|€101K⟧ base.
  === looking for, short [hf]
  Looking for ⟦draft-disagrees|95k€⟧ base, the rest as discussed.
  === question ask [wandb]
  Hi Dana,

  Could you do ⟦draft-disagrees|$230K⟧ base? Everything else in the package looks great to me.
  === able to get to [wandb]
  Would you be able to get to ⟦draft-disagrees|$220K⟧ on the base?
  === raise the base from to [wandb]
  Could we raise the base ⟦draft-disagrees|from $212K to $228K⟧?
  === list under my ask [mistral]
  Hi Camille,

  My ask:

  - Base: ⟦draft-disagrees|€105K⟧
  - Equity: €175K over four years
  - Signing: €15K

  Best,
  Noor
  === list without bullets [mistral]
  Here is what I'm asking for:
  Base: €100K
  Equity: ⟦draft-disagrees|€190K⟧ over 4 years
  Signing bonus: €15K
  === numbered list [hf]
  What I would need to say yes:

  1. Base salary of €98K
  2. Equity of ⟦draft-disagrees|€160K⟧ over four years
  === table [mistral]
  Hi Camille, in short:

  | | Your offer | My ask |
  |---|---|---|
  | Base | €92K | ⟦draft-disagrees|€102K⟧ |
  | Equity | €140K | €175K |

  Noor
  === table with their column wrong [mistral]
  | Component | Offer | Ask |
  | --- | --- | --- |
  | Base | ⟦draft-disagrees|€90K⟧ | €100K |
  === misquoted offer [mistral]
  Thank you for your offer of ⟦draft-disagrees|€94K⟧ base and €140K equity.
  === you offered, behind [hf]
  The ⟦draft-disagrees|€88K⟧ base you offered is a good start.
  === you offered, before [wandb]
  You offered me ⟦draft-disagrees|$215K⟧ base and a 5% bonus.
  === misquoted competitor [mistral]
  Google offered me ⟦draft-disagrees|€102K⟧ base.
  === competitor by name behind [wandb]
  I also have $225K base and ⟦draft-disagrees|$270K⟧ in equity from Databricks.
  === offer from competitor [plain]
  I have an offer from Tern Labs of ⟦draft-disagrees|£108K⟧ base.
  === instead of what they offered [mistral]
  I'm asking for ⟦draft-disagrees|€103K⟧ base instead of the €92K you offered.
  === monthly figure wrong [mistral]
  I'd like ⟦draft-disagrees|€8,500⟧ base a month.
  === yearly share wrong [mistral]
  I'm asking for €100K base and ⟦draft-disagrees|€40K⟧ a year in equity.
  === total wrong [mistral]
  All in I'm asking for a total compensation of ⟦draft-disagrees|€147K⟧ a year.
  === pair [mistral]
  My ask is €100K base / ⟦draft-disagrees|€180K⟧ equity.
  === plus signs [dollar]
  I'm looking for ⟦draft-disagrees|$190K⟧ base + $260K equity over 4 years.
  === below the note's floor, total [dollar]
  I would be happy to sign at ⟦draft-disagrees+ask-below-floor+ask-below-offer|$160K⟧ base.
  === below the floor of a component [plain]
  My ask is ⟦draft-disagrees+ask-below-floor+ask-below-offer|£85K⟧ base.
  === below offer [hf]
  I'm asking for a base of ⟦draft-disagrees+ask-below-offer|€84K⟧ and €155K equity over four years.
  === below band [plain]
  Could you do ⟦draft-disagrees+ask-below-floor+ask-below-offer|£87K⟧ base?
  === other currency [hf]
  I'm asking for ⟦currency-mismatch|$105K⟧ base.
  === my floor [mistral]
  Between us, ⟦floor-disclosed|my floor is €140K⟧ total.
  === my minimum [wandb]
  My absolute minimum is ⟦floor-disclosed|$210K⟧ base.
  === lowest I would accept [hf]
  The lowest I would accept is ⟦floor-disclosed|€82K⟧.
  === lowest I could go on base [hf]
  The lowest I could go on base, honestly, is ⟦floor-disclosed|82k⟧.
  === walk away below [mistral]
  I would walk away below ⟦floor-disclosed|138 000 €⟧.
  === not go under [dollar]
  I would not go under ⟦floor-disclosed|$225K⟧ in total.
  === can't go below [plain]
  I can't go below ⟦floor-disclosed|£92K⟧, I'm afraid.
  === no less than [mistral]
  It has to be no less than ⟦floor-disclosed|€139K⟧ all in.
  === could accept [hf]
  I could accept ⟦floor-disclosed|€81K⟧ base.
  === would settle for [plain]
  I'd settle for ⟦floor-disclosed|£94K⟧.
  === bottom line [dollar]
  My bottom line is ⟦floor-disclosed|$231K⟧ a year in total.
  === minimum I [wandb]
  The minimum I'd consider is ⟦floor-disclosed|$208,000⟧ base.
  === not accept less [plain]
  I won't accept anything less than ⟦floor-disclosed|£91K⟧.
  === below it I walk [mistral]
  Below ⟦floor-disclosed|€138K⟧ I walk.
  === is my floor, behind [mistral]
  To be open: ⟦floor-disclosed|€141K⟧ a year is my floor.
  === two floors in a sentence [hf]
  My floor is ⟦floor-disclosed|€80K⟧ base and ⟦floor-disclosed|€125K⟧ in equity.
  === go as low as [plain]
  I could go as low as ⟦floor-disclosed|£93K⟧.
  === walk-away number [dollar]
  My walk-away number is ⟦floor-disclosed|$228K⟧.
  === the least I can take [wandb]
  The least I can take is ⟦floor-disclosed|$209K⟧ base.
  === at least, needed [dollar]
  I need at least ⟦floor-disclosed|$229K⟧ in total.
  === anything below is a no [plain]
  Anything below ⟦floor-disclosed|£90K⟧ is a no for me.
  === curly apostrophe [hf]
  I can’t go lower than ⟦floor-disclosed|€83K⟧ base.
  === floor in a list [plain]
  A few facts:

  - my minimum is ⟦floor-disclosed|£91K⟧
  - I can start in March
  === floor with emphasis [mistral]
  My **floor** is **⟦floor-disclosed|€142K⟧**.
  === wrapped floor [mistral]
  Dear Camille, thanks again for your time today. I should tell you that my
  floor is
  ⟦floor-disclosed|€142K⟧ in total, and that I would love to join.
  === floor below a quote [mistral]
  > What do you need?

  My floor is ⟦floor-disclosed|€139K⟧.

  > And when could you start?

  In March.
  === floor and ask [mistral]
  I'm asking for €100K base. My floor is ⟦floor-disclosed|€95K⟧.
  === bracket slots [wandb]
  I've shipped ⟦unfilled-placeholder|[X commits]⟧ to your SDK and led ⟦unfilled-placeholder|[project name]⟧.
  === dollar slot [wandb]
  That saved ⟦unfilled-placeholder|$[X]M⟧ last year.
  === mustache [hf]
  Hi ⟦unfilled-placeholder|{{name}}⟧, thanks for the call.
  === todo [hf]
  ⟦unfilled-placeholder|TODO⟧: mention the audit.
  === tbd [hf]
  Start date: ⟦unfilled-placeholder|TBD⟧
  === euro crosses [hf]
  I'm asking for ⟦unfilled-placeholder|€XXK⟧ base.
  === your name [plain]
  Best regards,
  ⟦unfilled-placeholder|[Your Name]⟧
  === slot of alternatives [plain]
  I have talked to ⟦unfilled-placeholder|[Google/Meta]⟧ too.
  === percent slot [wandb]
  I cut costs by ⟦unfilled-placeholder|[X]%⟧.
  === slot in a list [plain]
  - led the ⟦unfilled-placeholder|[team]⟧ migration
  - wrote the policy
  === company slot and ask [mistral]
  At ⟦unfilled-placeholder|[current company]⟧ I built the same. I'm asking for ⟦draft-disagrees|€99K⟧ base.
  === ready to sign at [plain]
  I'd be ready to sign at ⟦draft-disagrees|£108K⟧ base.
  === happy to accept at [plain]
  I'm happy to accept at ⟦draft-disagrees|£112K⟧ base.
  === would make it easy [hf]
  ⟦draft-disagrees|€96K⟧ base would make this an easy yes for me.
  === let's say [wandb]
  Let's say ⟦draft-disagrees|$222K⟧ base and we are done.
  === how about [plain]
  How about ⟦draft-disagrees|£105K⟧ base?
  === per annum [plain]
  I'm seeking a base salary of ⟦draft-disagrees|GBP 115,000⟧ per annum.
  === hoping for [dollar]
  I was hoping for ⟦draft-disagrees|$195,000⟧ base.
  === on the base [dollar]
  On the base I'd like ⟦draft-disagrees|$180K⟧.
  === target [dollar]
  My target is ⟦draft-disagrees|$200K⟧ base with $260K in equity over 4 years.
  === signing differs [plain]
  I'd also like a ⟦draft-disagrees|£15K⟧ signing bonus.
  === bonus percent differs [plain]
  I'm asking for £110K base and a ⟦draft-disagrees|15%⟧ bonus.
  === crlf-free long mail [wandb]
  Hi Dana,

  It was great to meet the whole team on Tuesday, and I keep thinking about the lineage work. Before we sign, I'd like to come back to the numbers once.

  Databricks offered $225K base and $250K in equity over four years. You offered $212K base. Given that, I'm asking for ⟦draft-disagrees|$229K⟧ base, $245K in equity over four years and a $30K signing bonus.

  I'm free any time on Thursday.

  Sam
  """#
