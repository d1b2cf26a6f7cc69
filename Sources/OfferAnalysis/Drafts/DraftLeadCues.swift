/// A sentence that says what the figures of the one before it are.
let draftVerdicts = DraftPhraseTable<DraftCue>([
  (
    .ask,
    [
      "that|this|these|those is|are|would ~ be? my ~ $new? $asks|$number|price|terms", "my ~ $new? $asks|$number",
      "that|this|these|those is|are|would ~ be? ~ what i ~ am|would? $wishing|$wish",
      "that|this is ~ what it would|will take",
    ]
  ),
  (.floor, ["that|this is|would ~ be? ~ my ~ ..? $least|bottom", "not|nothing a? ~ less|lower|below|$coin", "no less|lower"]),
])

/// Words that introduce a list: whose the figures below them are.
let draftLeadCues = DraftPhraseTable<DraftCue>([
  (
    .ask,
    [
      "my ~ $new? $pay? $asks", "my ~ $new? $number", "my ~ wishes|wishlist|wish-list|terms|conditions", "$asks", "asking", "i ask",
      "the ask",
      "requested", "proposed", "desired", "wanted", "what i ~ am $wishing ..", "what i ~ $wish", "what i ~ have in mind",
      "what i would ~ $wish ..",
      "i am ~ $wishing ..", "i would ~ $wish ...", "i ~ $wish ..", "i am ~ $glad to $sign ..", "i $could ~ $sign ..",
      "what ..? would|will ~ work|get|make|let|take|help|seal ...",
      "it would|will take", "ready|happy|glad|thrilled to $sign ..", "sign|yes .. with|at|for|on", "$could $who ~ $give ...",
      "revised|updated|new package|terms|numbers|figures",
      "me", "where i ~ would|am|need ..", "how i would ..", "following ..? changes|adjustments|terms|package|points ..",
      "adjustments|changes", "looking for ..", "hoping for|to ..",
    ]
  ),
  (
    .offer,
    [
      "your ~ $fresh? $offers", "your ~ $fresh? numbers|figures|terms", "the|this ~ $fresh? offer|proposal|letter|contract",
      "current|latest|their|your offer", "offer", "offered",
      "you have? ~ $offered ..", "you are ~ $offering", "@@ 's? ~ $fresh? offer", "@@", "you", "yours",
    ]
  ),
  (.competing, ["@ 's? ~ $fresh? $offers", "@", "offer from @", "my ~ @ offer", "competing|other|another|second offer from|by|(|- @"]),
  (
    .floor,
    [
      "my .. floor|minimum|minimums|limits|limit|bottom|red", "floor", "$low ..? i ..", "minimum i ..", "non-negotiables",
      "not go|accept|sign|move|consider .. $below ..",
      "walk|walking away .. if|below|under|at",
    ]
  ),
  (
    .nobody,
    [
      "your ~ previous|earlier|first|initial|original $offers", "my ~ previous|earlier|first|initial|original|last $asks",
      "previously|earlier|originally|initially .. asked|offered|proposed",
      "last time", "market|median|average|band|range|current|today|now|benchmark|benchmarks|data",
      "previous|old|initial|first|original offer|ask|proposal", "gap|difference|delta",
      "my ~ current|present|existing ...", "currently", "i ~ make|earn|get ..", "leaving|leave|forfeit|losing|lose ..",
      "costs|cost|expenses|budget",
    ]
  ),
])
