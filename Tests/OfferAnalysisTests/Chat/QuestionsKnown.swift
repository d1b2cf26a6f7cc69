/// The labelled questions that the grammar was written with. Under each kind its questions; `-` must be refused.
let questionsKnown = """
  enough
    is 90K base enough
    Is $220,000 base too low?
    is €150K total too much?
    should I accept €92K?
    is £80K a fair salary
    would €110K be too greedy
    is 95 enough
    is 100k eur with 150k equity good enough?
    does €100K hold my floor?
    is ₹45L enough?
    is CHF 140K reasonable for base
    is my ask too ambitious?
    should I take the offer
    is what they offer below my floor
    is EUR 98.000 okay as base
  floor
    what is the floor?
    what's the floor in London
    tell me my minimum
    what is the least I would take
    where is the floor for equity
    what's my walk-away point
    floor of Hugging Face in Paris?
    show floor
    wat is my flooor
    what is my bottom line here
  band
    what is the band?
    what's the range for equity
    what do they usually pay
    salary bracket for this role
    show me the bands
    what's the going rate in London?
    Mistral's pay band please
    what is the base range of Hugging Face in New York
    whats teh bnad for base
    market rate for equity
  midpoint
    what's the midpoint
    midpoint of the equity band
    where is the middle of the range?
    mid of the base band in London
    median base?
    what is the centre of the band
    halfway point of the total band
    tell me the mid-point for base
    middle of Scale AI's range
  total
    what is the total of my ask
    what's the total comp of the offer
    what does the offer add up to
    how much is my ask in total a year?
    annual total?
    what does Google's offer come to
    what is their offer worth
    sum up my ask per year
    total compensation of what they offer
    what's the offer's TC?
  yearOne
    what is year 1 of my ask
    first-year pay?
    what is the offer worth in year one
    how much in the first year
    year 1 total
    what would I get in the first year with signing
    1st year comp of the ask
    frist year total
    what does the first year look like
  ask
    what is my ask
    what do I ask for at the moment
    what did I request
    my ask please
    which base am I asking for?
    show me what I asked
    what is the ask of Mistral AI
    whats my curent ask
    what have I demanded
  offer
    what is the offer?
    what is their offer
    what have they offered so far
    which base do they offer
    their latest offer?
    what was offered
    what's in their proposal
    how much equity did they offer
    waht did they ofer
  counter
    what should I ask for
    what should I counter?
    how do I counter this
    what would be a good counter offer
    what should my next ask be
    suggest an ask
    what do you recommend I ask
    how much should I counter with
    what number should I go for
    how should I respond to the offer
    whats my best counter
    what do i coutner with
  levers
    what levers are there
    which lever fits best
    what are my arguments
    which arguments do I have for a higher base
    do I have any leverage?
    how can I justify my ask
    show levers
    what talking points are there
    list of levers for Hugging Face
    wich levres do i have
  extras
    what extra asks are there
    what else can I ask for
    which perks can I ask for
    any non-cash asks?
    what can I ask for apart from money
    extras?
    are there additional asks in the guide
    what other things could I ask for
    which benefits should I request
    non monetary asks
  writeLever
    write lever 1
    write lever three for me
    please draft lever 3
    write the script for lever 2
    phrase lever 2
    lever 4 script please
    can you write out the first lever
    formulate the second argument
    wirte lever 1
    give me the wording of lever 3
  writeCounter
    write a counter
    draft a counter offer
    write the counter mail for me
    write an email asking for more
    compose a reply to the recruiter
    draft a mail with my ask
    can you draft a counter-offer letter
    write a response to their offer
    help me write a counter email
    writte a conter mail
  writeDecline
    write a polite decline
    draft a mail that declines the offer
    write a rejection email
    turn them down politely
    compose a refusal: write that I decline
    how do I decline this offer
    write a mail to reject it
    draft an email saying no
    help me turn down the offer
  writeThanks
    write a thank you mail
    draft a thank-you email
    write thanks for the offer
    compose a thank you letter
    say thanks to the recruiter
    thank you note please
    write them a thank-you message
    draft thanks
    wriet a thank you note
  gap
    how far apart are we
    how big is the gap?
    what's the difference between the offer and my ask
    how far is their offer from my ask
    gap between us?
    how far off are they
    how much are we apart on base
    distance between offer and ask in percent
    how close are we
    how far aprt are we
  compare
    compare with the Google offer
    compare Google and Mistral
    how does it compare to Google
    which offer pays more
    Google vs Mistral
    is Google's offer better
    show me all offers side by side
    which one is best
    compare everything
    rank the offers
    how does mistral stack up against gogle
  whatIf
    what if base were €105K
    what if the equity was 200k over 4 years
    suppose they paid a €30K signing bonus
    what if they added 10 % to the offer
    what happens if base goes up by 5K
    15% more than the offer
    with equity at half, what is the total
    assume equity is worth half
    what if equity doubled?
    imagine base at £95K
    waht if base were 110k
  move
    what changes if I move to London
    what if I worked from London
    what would change in New York
    and what if I lived in Remote EU
    how do the figures change in London
    what happens when I relocate to New York
    moving to London?
    compare with moving to London
    what would change if the job were in Remote EU
    waht changes if i mvoe to london
  level
    which level is this at Meta
    what level would I be at google
    level mapping?
    what is this role called at Anthropic
    what's the equivalent at DeepMind
    equivalent level elsewhere
    which grade is that at Google
    to which level does this role correspond at Meta
    wich levl is this at google
  missing
    what's missing
    what is still missing in my note
    what have I forgotten
    is the note complete
    what's not filled in
    what is lacking here
    which information is missing
    anything I left out?
    whats misssing in this note
  terms
    which terms are open
    what terms did they agree to
    which terms were refused
    show terms
    open conditions?
    what are the terms
    status of the terms
    are there pending terms
    wich terms are stil open
  deadline
    when is my deadline
    what's the deadline
    deadline for Google?
    how long do I have
    when does the offer expire
    by when do I need to decide
    how much time is left
    days left?
    when are the deadlines
    whens teh deadlin
  history
    what has happened so far
    history please
    timeline of the negotiation
    summarise the negotiation
    give me a recap
    where do we stand
    how has it progressed
    what happened until now
    show the histroy
  why
    why is that
    why that number
    how come?
    how do you get that
    where does this figure come from
    how is that calculated
    what's the reason for that
    explain that
    explain this number
  sources
    what are the sources
    sources?
    which sources does this rest on
    where do these numbers come from
    what evidence is there
    show references
    list the guide's sources
    cite your sources
    waht are the soruces
  meaning
    what is ask-below-band
    what does floor-disclosed mean
    explain no-floor
    meaning of currency-mismatch?
    what does the code deadline-passed mean
    what's offer-below-floor
    ask-lowered?
    why do I get ask-above-band
    what does ask-below-flor mean
  help
    help me
    what can you do
    what can I ask
    which questions can I ask
    what do you know
    how do I use this
    what can you answer
    show me the commands
    halp
  -
    who won the football game
    what time is it in Tokyo
    what is the meaning of life
    how old is the company
    write me a poem
    what are the taxes in New York
    who founded Mistral
    how is the weather in London
    is the recruiter married
    what is the stock price of Google
    will there be layoffs
    do I need a visa for London
    how good is the coffee
    what is 2 plus 2
    how do I cook pasta
    what is the best restaurant in Paris
    is remote work allowed on Mondays
    how many employees does Mistral have
    what is the company culture like
    should I quit my job
    what do other candidates wear to interviews
    can you recommend a lawyer
    how do I install this
    who are you
    blah blah blah
    lorem ipsum dolor sit amet
    qwertyuiop
    the
    where can I park
    what is the notice period
    how much rent would I pay in London
    is there a pension plan
    what is the wifi password
    what's the parental leave policy
    tell me about your childhood
    how do I prepare for the interview
    what will I work on
    when will they call me
    which laptop do I get
    how tall is the Eiffel tower
    is €95K enough to live in Paris with kids
    what is the exchange rate
    does Mistral have a gym
  """
