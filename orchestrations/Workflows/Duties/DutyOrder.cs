using ContactFunctions.Domain.Process;

namespace ContactFunctions.Workflows.Duties;

/// <summary>Input of every duty activity: ids, versions and times, never contents.</summary>
public sealed record DutyOrder(Course Course, Duty Duty);
