using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>One entry of the audit.</summary>
/// <param name="Id">Given as <c>after</c>, the next page begins behind this one.</param>
public sealed record AuditView(DateTimeOffset At, string By, string Action, string Target, string? Detail, string Id)
{
    public static AuditView Of(AuditFound found) =>
        new(found.Entry.At, found.Entry.By, found.Entry.Action, found.Entry.Target, found.Entry.Detail, found.Id);
}
