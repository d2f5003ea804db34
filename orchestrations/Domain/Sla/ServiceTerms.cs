using ContactFunctions.Domain.Calendars;

namespace ContactFunctions.Domain.Sla;

/// <summary>What one contact is measured by: its policy as it reads today, in the hours of its calendar.</summary>
public sealed record ServiceTerms(ServiceLevel Level, BusinessHours Hours);
