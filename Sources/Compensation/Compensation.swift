// Compensation: exact money, the one reader of written amounts, components of pay, dates.
//
// It knows nothing of notes, guides, mails or output: it reads UTF-8 bytes and gives values with places.
