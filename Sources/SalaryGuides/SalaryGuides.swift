// SalaryGuides: what a negotiation guide says, read from Markdown as people write it, and the library of many guides.
//
// It knows nothing of notes, floors in force, editors, disks or clocks: bytes come in, values go out. Which guide's floor
// binds an ask, and what is estimated where a guide is silent, is decided above.
