/// A third of the labelled questions, set aside: written and committed before the first line of the grammar, and unchanged since.
/// The grammar is mended by what it misses of `questionsKnown` only; what it misses here is counted and not looked at. Under each
/// kind its questions; `-` must be refused.
let questionsSetAside = """
  enough
    is €95K enough?
    would 98k base be enough for me
    Is a base of £92,500 too much to ask?
    does 140k total clear my floor
    is $215K high enough
    is their offer good enough?
  floor
    what's my floor?
    whats the lowest i can accept
    remind me where my floor is in London
    at which number should I walk away?
    flor for scale ai in new york
  band
    what is the band for base?
    show me the salary range in London
    how much does Mistral usually pay in Paris
    equity band of Scale AI in San Francisco
    pay range?
  midpoint
    what is the midpoint of the band
    where's the middle of the base band?
    mid point for equity in London
    what would be halfway through the range
  total
    what does my ask add up to per year?
    total of the offer
    what's the annual total comp of Google's offer
    how much is the package worth a year
    whats my TC
  yearOne
    what do I get in year 1?
    first year total with the signing bonus
    how much would I make in the first year
    year one of the google offer
  ask
    what am I asking for?
    what is my current ask
    how much did I ask for
    show my ask again
  offer
    what did they offer?
    what's on the table right now
    show me the current offer
    how much are they offering me
  counter
    what should I counter with?
    what shall i ask for next
    how much should I ask for?
    suggest a counteroffer
    whats a good counter
  levers
    which levers do I have?
    what arguments can i use
    list the levers
    what could I bring up to get more money
  extras
    which extra asks are there?
    what else can I ask for besides money
    what non-monetary things could I request
    any other perks worth asking for?
  writeLever
    write lever 2 for me
    draft the third lever
    can you word lever 1
    give me the script of lever 4
  writeCounter
    write a counter mail
    draft an email with my counter offer
    please compose a counter-offer email to the recruiter
    help me write the reply with my ask
  writeDecline
    write a decline
    draft a polite rejection of this offer
    how do I say no, write it for me
    compose a mail turning them down
  writeThanks
    write a thank-you
    draft a thank you note for the offer
    thank them for me in an email
    word a short thanks mail
  gap
    how far apart are we?
    what is the gap between ask and offer
    how much distance is there between us
    difference between what I ask and what they offer
  compare
    compare with Google
    how does this stack up against google?
    which offer is better
    compare all offers
    is Google better than Mistral
  whatIf
    what if equity were €200K?
    suppose base was 105k
    what would the total be with equity at half
    what if they add 15% to the offer
    and if the signing bonus were €25K?
  move
    what changes if I move to London?
    how would this look in New York instead
    what if I relocated to London
    would moving to Remote EU cost me anything
  level
    which level is this at Google?
    what's the equivalent level at Meta
    what L is that at google
    how does this role map to other companies' levels
  missing
    what is missing in this note?
    what did I forget to write down
    is anything missing
    what else should I note down
  terms
    what terms are open?
    which terms have been agreed
    list the open terms
    any terms still unanswered?
  deadline
    when is the deadline?
    how many days do I have left
    when do I have to answer Google
    until when is the offer valid
  history
    what happened so far?
    give me the timeline
    recap the negotiation
    how did the offers develop
  why
    why?
    why this figure
    how did you get that number
    where does that come from?
  sources
    which sources?
    what is this based on, which sources does the guide name
    where does the guide get its data
    references please
  meaning
    what does ask-below-floor mean?
    explain ask-above-band
    meaning of total-unknown
    why do I get ask-below-competing
  help
    help
    what can I ask you?
    what questions do you understand
    how does this work
  -
    what's the weather in Paris?
    tell me a joke
    how much tax would I pay in London?
    who is the CEO of Mistral?
    how many vacation days do I get
    can I work from home on fridays
    what is the capital of France
    book me a flight to New York
    does the office have a nice floor plan
    is my manager a good person
    what will the share price be in 2030
    can you hack their payroll
    which programming language should I learn
    what did the recruiter have for lunch
    translate this to German
    do they sponsor visas?
    is €95K enough to buy a house in Paris
    xyzzy plugh frobnicate
    when was Google founded?
    asdf
  """
