/// Drafts that were labelled after those in new phrasing had been mended by, and measured once: two of eight floors and four of seven
/// asks were found, and two silent drafts spoke. Those two were mended, the floors and asks were not.
let draftsSetAsideLater = #"""

  === Deal-breaker in a list [denver]
  Two things matter to me: remote Fridays, and not ending up with less than ⟦floor-disclosed|$172K⟧ base.
  === Gut feeling [london]
  My gut says that I'd regret anything under ⟦floor-disclosed|£93K⟧.
  === Numbers do not add up [zurich]
  With the move to Zurich, the numbers only add up for me from ⟦floor-disclosed|CHF 145K⟧ upwards.
  === Would not trade [austin]
  I would not trade my current place for a base below ⟦floor-disclosed|$153K⟧.
  === Pushed to the wall [lyon]
  If you really push me to the wall, I can do ⟦floor-disclosed|€83K⟧.
  === Lowest in a bracket [stockholm]
  The lowest I'll go (and please keep it between us) is ⟦floor-disclosed|SEK 820 000⟧.
  === Threshold of interest [berlin]
  It gets interesting for me from about ⟦floor-disclosed|€90K⟧ base.
  === Ready to forget [pune]
  Offer me ₹44L and I'm gone; ⟦floor-disclosed|₹46L⟧ is the very minimum.
  === Reach out again [london]
  Could you speak to finance once more about ⟦draft-disagrees|£103K⟧ base?
  === Round figure [denver]
  A nice round ⟦draft-disagrees|$190K⟧ base would settle it for me.
  === Numbers from a spreadsheet [austin]
  I ran the numbers again, and ⟦draft-disagrees|$179K⟧ base is what I'd ask you for.
  === Happy to shake hands [lyon]
  I'm ready to shake hands on ⟦draft-disagrees|€90K⟧ base.
  === Revisit [zurich]
  Would you revisit the base and bring it to ⟦draft-disagrees|CHF 156'000⟧?
  === No component [berlin]
  I'd feel valued at ⟦draft-disagrees|€95K⟧.
  === Sights [stockholm]
  I've set my sights on ⟦draft-disagrees|SEK 890 000⟧.
  === Landlord's minimum [denver]
  The landlord won't sign for less than $3,400 a month.
  === Band's bottom [london]
  Your posting started at £91K, if I remember correctly.
  === Sister [zurich]
  My sister says anything under CHF 150K is an insult, but she sells yachts.
  === Investor's threshold [berlin]
  Our seed investors wouldn't look at anything below €2M in revenue.
  === Old line [austin]
  Two years ago my line was $120K; a lot has happened since.
  === Test scores [pune]
  The benchmark must not fall below 48,000 requests a second.
  === Insurance of things [lyon]
  The moving insurance covers goods from €10K upwards, so the piano is in.
  === Asking about them [denver]
  What is the least you have ever paid for this role, $150K?
  === Tongue in cheek [london]
  For £101K I would even learn to like the Northern line :)
  === Not mine to ask [berlin]
  It isn't my place to ask for €110K after two interviews.
  === Team budget [stockholm]
  My team needs at least SEK 900 000 for laptops next spring.
  === Peer's walk [austin]
  A former colleague walked away from $175K here because of the on-call load.
  === They cannot [zurich]
  I understand that you can't go above CHF 145'000 without the board.
  === As noted, briefly [denver]
  $180K base would settle it for me.
  === Fees [london]
  I charge at least £900 a day as a contractor, which doesn't compare of course.
  """#
