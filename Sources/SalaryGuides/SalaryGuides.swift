// SalaryGuides
