/// The notes that the labelled drafts are tied to, by name.
let draftNotes = #"""

  === NOTE zurich
  company: Limmat Robotics
  offer 2026-10-01: base CHF 138K, equity CHF 60K over 4 years
  ask 2026-10-06: base CHF 150K, equity CHF 80K over 4 years, signing CHF 10K
  floor: base CHF 144K
  competing Sonnwerk: base CHF 146K, bonus 8%
  === NOTE london
  company: Brightwell
  offer: base £88K, equity £40K over 4 years, bonus 10%
  ask: base £98K, equity £60K over 4 years, bonus 15%
  floor: base £92K
  competing Tideway: base £95K, equity £80K over 4 years
  competing Corvane: total £118K
  === NOTE pune
  company: Kaveri Systems
  offer: base ₹42L, bonus ₹4L
  ask: base ₹48L, bonus ₹5L, equity ₹40L over 4 years
  floor: base ₹45L
  competing Sahyadri: base ₹46L
  === NOTE denver
  company: Copperline
  offer: base $165K, equity $200K over 4 years, bonus 10%
  ask: base $180K, equity $260K over 4 years, bonus 15%, signing $20K
  or: base $175K, equity $300K over 4 years, bonus 15%, signing $20K
  floor: base $170K
  competing Northgate: base $178K, equity $180K over 4 years
  competing Halyard: base $170K, signing $40K
  === NOTE berlin
  company: Spreewerk
  offer 2026-09-10: base €82K, equity €30K over 4 years
  ask 2026-09-14: base €92K, equity €60K over 4 years
  floor: total €95K
  competing Isarion: base €90K
  === NOTE stockholm
  company: Lärkan
  offer: base SEK 780K
  ask: base SEK 860K, signing SEK 50K
  floor: base SEK 810K
  === NOTE mistral
  company: Mistral AI
  role: Security Engineer
  region: Paris
  offer 2026-11-02: base €92K, equity €140K over 4 years
  ask 2026-11-04: base €100K, equity €175K over 4 years, signing €15K
  floor: total €138K
  competing Google: base €98K, equity €140K over 4 years
  === NOTE hf
  company: Hugging Face
  role: Security Engineer
  region: Paris
  offer: base €85K, equity €130K over 4 years
  ask: base €98K, equity €155K over 4 years
  or: base €92K, equity €165K over 4 years
  floor: base €80K, equity €125K over 4 years
  === NOTE wandb
  company: Weights & Biases
  role: Security Engineer
  region: San Francisco
  offer: base $212K, equity $180K over 4 years, bonus 5%
  ask: base $225K, equity $245K over 4 years, signing $30K
  competing Databricks: base $225K, equity $250K over 4 years
  === NOTE plain
  company: Blue Heron
  floor: base £90K
  band: base £88K–£120K
  offer: base £95K, bonus 10%
  ask: base £110K, bonus 10%, signing £10K
  competing Tern Labs: base £104K, signing £5K
  === NOTE dollar
  company: Northwind
  offer: base $170K, equity $200K over 4 years
  ask: base $185K, equity $260K over 4 years, bonus none
  floor: total $230K
  === NOTE lyon
  company: Alder Robotics
  floor: total €88K
  offer 2026-10-01: base €78K, equity €40K over 4 years
  ask 2026-10-05: base €86K, equity €60K over 4 years, signing €8K
  or 2026-10-05: base €82K, equity €80K over 4 years
  competing Ferrum: base €84K, equity none
  === NOTE austin
  company: Pinecrest Health
  floor: base $150K
  offer: base $155K, equity $90K over 4 years, bonus 10%
  ask: base $172K, equity $120K over 4 years, bonus 12%, relocation $15K
  competing Lumen Bank: base $168K, bonus 15%
  competing Otter: total $205K
  === NOTE scale
  company: Scale AI
  role: Security Engineer
  region: Washington DC
  offer 2026-11-02: base $221K, equity $292K over 4 years
  ask 2026-11-04: base $240K, equity $330K over 4 years
  competing Palo Alto Networks: total $310K
  === NOTE mistral-later
  company: Mistral AI
  role: Security Engineer
  region: Paris
  offer 2026-11-02: base €98K, equity €164K over 4 years
  ask 2026-11-04: base €100K, equity €175K over 4 years, signing €15K
  floor: total €138K
  competing Google: base €98K, equity €140K over 4 years
  """#
