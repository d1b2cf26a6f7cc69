import Compensation
import SalaryGuides

@testable import OfferAnalysis

func analysed(_ text: String, today: String = "2026-11-10") -> NoteAnalysis {
  NoteAnalysis(text: Array(text.utf8), NoteAnalysis.Environment(library: GuideLibrary(), today: Day(today)))
}

/// A negotiation with everything in it that a question can be about.
let chatNote = analysed(
  """
  company: Mistral AI
  role: Security Engineer
  region: Paris
  deadline: 2026-12-01
  deadline Google: 2026-11-20
  offer 2026-11-02: base €92K, equity €120K over 4 years
  ask 2026-11-04: base €104K, equity €180K over 4 years, signing €15K
  competing Google 2026-11-03: base €98K, equity €140K over 4 years
  term asked: a security tooling budget
  term agreed: four weeks to answer
  lever: EU Regulatory Security Compliance
  note: the recruiter prefers calls
  """)
