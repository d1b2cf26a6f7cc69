/// Words and phrases by what they stand for. English; a line a concept, split at commas. A word in two lines is that of the first.
let chatVocabulary = """
  base: base, salary, fixed, fixed pay, base pay, base salary, basic, salery
  equity: equity, stock, stocks, rsu, rsus, options, shares, bspce, grant, equity grant, stock options, stock grant
  bonus: bonus, annual bonus, target bonus, variable
  signing: signing, sign-on, signon, sign on, signing bonus, sign-on bonus, sign on bonus, joining bonus, signup bonus
  relocation: relocation bonus, relocation money, relocation budget, relocation package, relocation payment, relocation
  total: total, tc, total comp, total compensation, ote, overall, annual total, comp, compensation, totals, all in, all-in
  ask: ask, asks, asking, asked, request, requested, requesting, demand, demands, demanding, demanded, my number, my figure, \
    my numbers, my position, do i want, i want to get
  offer: offer, offers, offered, offering, proposal, proposed, package, on the table, put forward, their number, their figure, \
    their numbers, their position, package deal, they give me, they giving me, they propose
  floor: floor, floors, minimum, min, bottom line, walk away, walk-away, walkaway, walk away point, lowest, least, \
    reservation price, reservation point, red line, limit, lower limit, rock bottom, bare minimum, threshold, cutoff, \
    break-off point, worst acceptable, how low, go lower, walk, accept-at level, accept at level, accept level, go down to, \
    lowest number, not go below, never go below, smallest, worst package, worst offer
  band: band, bands, range, ranges, bracket, brackets, pay range, pay band, salary range, salary band, spread, corridor, \
    pay scale, payscale, maximum, max, high end, low end, upper end, lower end, ceiling, top of the range, bottom of the range, \
    guide say about, guide says about, guide say on
  middle: middle, mid, midpoint, mid-point, mid point, center, centre, median, halfway, half way, halfway point, midway, \
    midrange, mid-range, average, avg, mean value
  year1: year 1, year one, first year, first-year, year-one, year-1, 1st year, first twelve months, first 12 months, \
    initial year
  enough: enough, sufficient, suffice, suffices, adequate, ok, okay, acceptable, cut it, do it, enuf, satisfactory, \
    make the cut, ample, pass, hold up, holds up, will do, settle, settling, settle for, live with, worth accepting, \
    worth taking, worth signing
  toomuch: too much, too high, too greedy, greedy, excessive, over the top, unreasonable, too ambitious, ambitious, too steep, \
    steep, overshoot, overshooting, out of line, outrageous, a stretch, asking too much, cheeky, too bold, exaggerated, \
    unrealistic, too big, over the odds
  good: good, fair, reasonable, decent, solid, great, bad, realistic, generous, competitive, justified, low, too low, high, \
    too little, worth it, lowball, lowballing, poor, weak, strong, attractive, in line, sensible, justifiable, defensible, \
    stingy, appropriate, okay-ish, high enough, good enough, safe, doable, feasible, proper, right, any good
  accept: accept, take, say yes, sign, accepting, taking, go with, take it, accepted, say yes to, take the offer
  above: above, over, clear, clears, exceed, exceeds, beat, beats, higher than, more than, at least, meet, meets, hold, holds, \
    reach, reaches, inside, within, top, surpass, satisfy, satisfies, fall in, falls in, fit, fits, fit in, respects, respect, \
    covers
  below: below, under, beneath, lower than, less than, short of, fall short, fail, fails, miss, underneath, undercut, \
    undercuts, violate, violates, outside, outside of
  sum: add up, adds up, adding up, sum, worth, come to, comes to, amount to, amounts to, add up to, adds up to, in sum, \
    altogether, all together, sum up, value, valued, summed, per year in total, calculate, compute, work out to, works out to
  usual: usual, usually, typical, typically, normally, normal, market, market rate, going rate, pay, pays, paid, paying, \
    benchmark, benchmarks, customary, standard, commonly, generally, they pay, they paying, they want to pay, do they pay
  howmuch: how much
  yearly: per year, a year, yearly, annually, annual, each year, per annum, every year
  earn: earn, earns, earning, would i make, will i make, do i make, i make, do they make, would i get, will i get, \
    would i be paid, am i paid, take home
  counter: counter, counters, counteroffer, counter-offer, counter offer, countering, counterproposal, counter-proposal, \
    push back, pushback, come back with, go back with, reply with, respond with, answer with, go back, come back, counter with, \
    rebuttal, counter proposal, respond, hit back, answer, answering
  should: should, shall, ought, would you, could i realistically, can i realistically, need to, shud, shoud, had better
  suggest: suggest, suggestion, suggestions, recommend, recommendation, recommended, advise, advice, propose, aim, aim for, \
    what can i ask for, what could i ask for, target, shoot, shoot for, go for, push for, strategy, best number, \
    opening number, anchor, aiming, suggested, recommending, realistic ask, what to ask, what to ask for, how much to ask, \
    what to say, what to counter, what do i say, what should i say, what do i say next, how high should i go, \
    which number should i name, what number should i name, what do i do, what should i do, to ask for
  next: next, now, next move, next step, next round
  lever: lever, levers, argument, arguments, leverage, talking point, talking points, points, justification, justifications, \
    bargaining chip, bargaining chips, justify, justifying, angle, angles, selling points, reasons can i, ammunition, bring up, \
    persuade, convince, strengths, pressure points, cards, tactics, pitch, pitches, argue, arguing, grounds, strongest point, \
    case for more, make my case, make the case
  script: script, scripts, wording, text, exact words, line, lines, spoken words, phrase for
  extra: extra, extras, what else, extra asks, perk, perks, non-monetary, nonmonetary, non monetary, non-cash, noncash, \
    non cash, besides, benefits, benefit, fringe, fringe benefits, other things, apart from money, else than money, aside from, \
    sweetener, sweeteners, besides money, beyond money, beyond cash, additional asks, additional ask, other asks, goodies, \
    intangibles, on top of the money, extra ask, in addition to money, other than money, beyond pay, beyond salary, \
    aside from money, not money, isnt money, non-financial, non financial, additionally, apart from pay, apart from salary, \
    besides pay, besides salary, besides cash, instead of money, instead of cash, non-salary, non-pay, non-base
  money: money, cash, buck
  write: write, draft, compose, word, formulate, phrase, prepare, type, reword, rewrite, drafting, writing, put together, \
    spell out, give me the text, help me write, help me say, pen, wording for, write up, create, generate, whip up, send, \
    text for, words for, write me, phrasing, craft, read me
  mail: mail, email, e-mail, emails, letter, message, reply, response, answer mail, msg, mails, note to the recruiter, memo
  decline: decline, declines, declining, reject, rejection, rejecting, turn down, turning down, turn them down, \
    turning them down, say no, refuse the offer, withdraw, withdrawal, refusal, pass on, turn it down, turning it down, \
    back out, bow out, saying no, no thanks, say no to, no-thank-you, no thank you, refusing the offer, walk out, \
    turn this down, turn the offer down, turning the offer down, not accepting, dont want it, refuse it, refuse their offer, \
    a no, a clear no, send them a no
  thanks: thank, thanks, thank-you, thankyou, thank you, thanking, gratitude, grateful, appreciation, thx, thank-you note, \
    thank you note
  gap: gap, apart, distance, difference, differ, differs, far off, far away, delta, between us, how close, close are we, \
    spread between, gulf, away from each other, missing between, discrepancy, divide, separates, separate, far are we, \
    off are we, diff, away are we, bridge, how near, away from my ask, close, closer, close to each other, how far off
  compare: compare, compares, comparing, comparison, compared, versus, vs, vs., stack up, stacks up, measure up, side by side, \
    side-by-side, against, measured against, relative to, rank, ranking, contrast, compair, competing, competitors, competitor, \
    competition, other offers, other offer, alternatives, hold up against, holds up against, fare against, \
    other companies offers, next to, next to each other, head to head, as good as
  better: better, best, worse, worst, winner, wins, win, highest, ahead, pays more, pays most, pays best, pays better, \
    more attractive, superior, outbid, outbids
  all: all, everything, every, each, everyone, both
  whatif: what if, suppose, supposing, assume, assuming, imagine, if, say they, lets say, let us say, hypothetically, in case, \
    what happens if, what happens when, pretend, what about if, scenario, simulate, instead of, replace, substitute, \
    what would happen
  change: change, changes, changed, changing, affect, affects, effect, impact, differ if, alter, alters, turn into, different, \
    differently
  half: half, halved, halve, cut in half, 50 percent of
  double: double, doubled, twice, doubling
  nothing: worthless, worth nothing, worth zero, zero, became nothing, came to nothing
  between: meet in the middle, meet halfway, meet half way, split the difference, meet them halfway, meet me halfway, \
    meet in between, settle in the middle
  more: more, raise, raised, increase, increased, add, adds, added, extra percent, plus, bump, bumped, bumps, up by, on top, \
    go up, goes up, went up, raises, rise, rises, rose, sweeten, sweetened, up, improved, topped up, increases, grew, grows, \
    adding, raising, higher, bigger, larger
  less: less, lower, lowered, reduced, reduce, drop, dropped, minus, cut, cuts, down by, decreased, decrease, went down, \
    go down, goes down, discount, discounted, fell, falls, shrink, shrinks, lost, worth less
  move: move, moves, moving, moved, relocate, relocated, relocating, transfer, transferred, switch to, move to, live in, \
    work from, worked from, work out of, worked out of, based in, was in, were in, working from, living in, went to, go to, \
    lived in, job were in, job was in, role were in, role was in, different region, another region, switching to, switched to, \
    in another city
  here: this, that, it, here, these, those
  look: look, looks, look like
  level: level, levels, grade, grades, seniority, levelling, leveling, ladder, rank at, job level, band level, level mapping, \
    lvl, tier
  equal: equivalent, equivalents, equal, equals, correspond, corresponds, map, maps, mapping, translate to, translates to, \
    counterpart, counterparts, same as, called at, match, matches
  missing: missing, forget, forgot, forgotten, incomplete, lacking, lack, lacks, complete, fill in, blanks, omitted, left out, \
    leave out, unfilled, absent, havent written, not written, write down, note down, fill out, wrong with this note, \
    wrong with my note, add to this note, add to the note, should i add, unknown, gaps in this note, gaps in my note, \
    gaps in the note, finish this note, put in the note, put in this note, to-do, todo, todos, not filled, filled, unspecified, \
    need from me, you need, left to fill, fill, still lack, lacking anything, written down, written yet, not noted, \
    not in the note, not in my note, not in this note
  term: term, terms, condition, conditions, clause, clauses, side agreements, agreements, non-money points, \
    points that are not money
  open: open, outstanding, unanswered, agreed, refused, pending, settled, unresolved, still to be, undecided, resolved, \
    up in the air, granted, unsettled, waiting for, rejected, remain, remains, remaining, agree, agrees, agree on, agree to, \
    agreed to, still open, refuse, refuses, grant, grants, decided
  deadline: deadline, deadlines, due, due date, expire, expires, expiry, expiration, valid, time limit, cut-off date, \
    cutoff date, answer by, respond by, reply by, decide by, decide, until when, by when, how long, days left, days until, \
    run out, runs out, lapse, lapses, how many days, days do i have, time left, time do i have, time have i, last day, \
    have to respond, need to respond, must i respond, get back to them, give an answer, deadlin, give them an answer, \
    have to answer, need to answer, to answer, have to reply, need to reply, must i reply, to decide, time is left, \
    running out, decision date, exploding, latest i can answer, deciding
  left: left, days, day, weeks, week, time, long
  history: history, happened, timeline, recap, chronology, progress, progressed, story, developed, evolved, evolution, log, \
    sequence, develop, evolve, where do we stand, where are we, summary, summarize, summarise, overview, status, course, \
    events, rounds, steps so far, bring me up to speed, catch me up, went down so far, unfolded, unfold, wrap up, \
    previous offers, earlier offers, earlier asks, update me, what has been going on, get here, got here, first offer, \
    initial offer, opening offer, earlier offer, previous offer, first ask, previous asks, offers and asks, asks and offers, \
    come to this, state of, state of play, state of affairs, did it go, is it going, has it gone, went it, it has gone
  why: why, how come, reason, reasons, reasoning, rationale, how did you, how do you get, how do you know, \
    how is that calculated, how is this calculated, how was that, how was this, where does that come from, \
    where does it come from, where does this come from, where does that number come from, where does this number come from, \
    where does that figure come from, where does this figure come from, where did you get, explain that, explain this, \
    explain yourself, what makes you, how do you arrive, how did that, explain the figure, explain the number, \
    explain that figure, explain that number, explain this figure, explain this number, what is that based on, \
    whats that based on, what is behind, how so, y, wy, says who, show your work, show me the math, show the calculation, \
    show your calculation, how is it calculated, derivation, derived, explain how, prove it, wherefore, based on what, \
    where did that, where did this, where did the
  source: source, sources, references, reference, citation, citations, cite, cites, evidence, where does the guide, \
    data come from, bibliography, literature, backed by, origin of the data, where is the data, where are the bands from, \
    where does the data, where do the bands, where do the figures, where do these figures, sourced, provenance, data points, \
    where do your, where do the numbers, where do these numbers, where do those, back up, backs up, backing, sorces, sourcing, \
    underlying data, based on, rest on, who says, who says so, says so, data from, wheres the data
  mean: mean, means, meaning, explain, define, definition, stand for, stands for, tell me about, signify, describe, \
    what is the code, error, warning, diagnostic, hint, code, squiggle, complaint, complaining, complain
  help: help, what can i ask, what can you do, what can you answer, what do you know, how does this work, how do i use this, \
    which questions, what questions, commands, usage, instructions, manual, what are you able, how can you help, \
    what are my options here, how do you work, what could i ask you, what may i ask, what can i ask you, what are the options, \
    how to use, what do you understand, examples, example questions, capabilities, features, what should i ask you, \
    how does the chat work, menu, what topics, able to answer, what can be asked, guide me, how to ask, kinds of questions, \
    sort of questions, faq, what are you, what else can i ask you, use the chat, use this chat, the chat, this chat, \
    what can you tell me, things can i ask, can i ask you, can i say, may i ask you
  what: what, whats, wat, waht, wht
  when: when, whens
  where: where, wheres
  which: which, whichever, wich
  how: how, hows
  will: will, would, wd
  off: tax, taxes, taxed, taxation, weather, visa, visas, rent, house, houses, apartment, flat, home, ceo, founder, founders, \
    founded, vacation, vacations, holiday, holidays, pto, flight, flights, hotel, joke, jokes, recipe, office, offices, \
    manager, boss, password, hack, price, prices, news, football, movie, song, poem, poems, language, languages, capital, \
    president, population, translate, mortgage, pension, insurance, health, kids, children, school, gym, lunch, dinner, \
    breakfast, coffee, resume, cv, hire, hired, fired, fire, quit, resign, colleague, colleagues, friend, friends, wife, \
    husband, partner, lawyer, lawyers, sue, immigration, bitcoin, crypto, invest, investing, loan, loans, savings, \
    cost of living, living costs, groceries, age, religion, layoff, layoffs, revenue, profit, profits, valuation, funding, ipo, \
    acquisition, employees, headcount, culture, dress, dress code, parking, car, bike, dog, cat, pet, laptop, desk, \
    remote work, hybrid, overtime, weekend, weekends, weather forecast, tomorrow, born, old, tall, horoscope, lottery, stars, \
    moon, planet, history of the company, python, java, swift, rust, javascript, code review, bug, bugs, compile, install, \
    download, website, internet, wifi, phone, phone number, address, street, restaurant, restaurants, bar, bars, museum, \
    museums, train, bus, airport, interview, interviews, interviewer, questions will they, love, marry, married, divorce, \
    sleep, gender, race, politics, election, vote, war, god, spell, sing, dance, play, game, games, chess, sport, sports, \
    exchange rate of bitcoin, chatgpt, gpt, maternity, paternity, parental, sick, sickness, doctor, dentist, \
    competitor product, product, products, customers, customer, stock price, share price, hours per week, working hours, \
    work hours, notice period, probation, colour, color, favorite, favourite, sky, life, happy, sad, smart, stupid, hate, \
    secret, secrets, nda, non-compete, noncompete, patent, patents, bathroom, canteen, snacks, uniform, wage, minimum wage, \
    minimum wages, maternal, beer, wine, pizza, haiku, love letter, novel, story about, essay, code for, capital gains, career, \
    commute, salary cap, landlord, inflation, profitable, best city, best book, good book, bank account, extension, plugin
  filler: so far, far, a, an, the, i, im, ive, id, me, my, mine, we, were, us, our, you, your, they, them, their, theirs, \
    theyre, he, she, his, her, its, is, are, am, be, been, being, was, do, does, did, doing, done, has, have, had, having, can, \
    could, may, might, must, to, of, in, on, at, for, from, by, with, about, as, into, onto, per, and, or, but, so, then, than, \
    also, too, just, please, pls, plz, kindly, there, theres, now, currently, current, actually, really, exactly, precisely, \
    roughly, approximately, still, yet, already, ever, again, get, gets, got, getting, make, makes, made, give, gives, given, \
    giving, tell, show, list, name, want, wants, wanted, like, need, needs, let, lets, see, know, find, out, if, any, some, \
    something, anything, one, ones, much, many, lot, bit, very, quite, pretty, well, hi, hello, hey, ok, dear, who, whom, \
    whose, that, this, these, those, it, not, dont, doesnt, isnt, arent, no, yes, company, role, job, gig, position, note, \
    notes, file, guide, guides, negotiation, negotiations, deal, recruiter, recruiters, hr, hiring, team, side, sides, figure, \
    figures, number, numbers, amount, sum, year, years, yearly, annual, annually, month, monthly, use, using, used, look at, \
    remind, mind, think, thinking, believe, feel, opinion, your opinion, say, saying, says, said, speak, talk, call, called, \
    mentioned, mention, available, possible, possibly, maybe, perhaps, simply, short, shortly, quick, quickly, brief, briefly, \
    polite, politely, friendly, firm, good-looking, formal, another, other, others, same, different, new, current, latest, \
    last, recent, first, second, third, fourth, fifth, sixth, two, three, four, five, six, region, regions, place, location, \
    city, details, detail, point, thing, things, way, case, situation, question, right now, at the moment, at present, today, \
    regarding, concerning, since, because, based, stand, stands, put, set, go, goes, going, come, comes, work, works, working, \
    back, down, off, only, even, rest, rests, ahead of, behalf, sense, terms of, of course, exact, precise, full, whole, \
    entire, complete list, each of, part, parts, kind, type, sort, form, idea, ideas, way to, hand, anyway, hmm, um, uh, oh, \
    well, gonna, wanna, gotta, lemme, gimme, somehow, someone, somebody, people, person, candidate, engineer, engineers, \
    senior, security, expect, expected, expecting, hope, hoping, wish, try, trying, able, ready, final, finally, mr, ms, sir, \
    check, compute, negotiate, negotiating, between, while, during, after, before, until, till, through, across, around, near, \
    via, without, plus or minus, whether, either, neither, both of, such, own, self, myself, stay, stays, keep, keeps, keeping, \
    hear, heard, received, receive, receiving, earn, earns, earning, end, ends, starting, start, starts, beginning, begin, \
    potentially, probably, likely, certainly, definitely, suitable, fitting, relevant, applicable, applies, apply, useful, \
    help with, plain, data, info, information, view, display, print, read, fetch, bring, request for, overall picture, picture, \
    further, particular, specific, specifically, concrete, concretely, currencies, currency, hand in, hand out, candidates, \
    anyone, support, supports, supporting, elsewhere, anywhere
  """
