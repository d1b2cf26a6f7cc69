// Compensation
