using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>One entry of the audit.</summary>
public sealed record AuditView(DateTimeOffset At, string By, string Action, string Target, string? Detail)
{
    public static AuditView Of(AuditEntry entry) => new(entry.At, entry.By, entry.Action, entry.Target, entry.Detail);
}
