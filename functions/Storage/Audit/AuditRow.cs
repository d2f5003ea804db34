using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Audit;

/// <summary>An entry, or the key of its command.</summary>
internal sealed class AuditRow : Row
{
    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string Action { get; set; } = "";

    public string Target { get; set; } = "";

    public string? Detail { get; set; }

    public string CommandId { get; set; } = "";

    public static AuditRow Of(AuditEntry entry, string day, string rowKey) => new()
    {
        PartitionKey = day,
        RowKey = rowKey,
        At = entry.At,
        By = entry.By,
        Action = entry.Action,
        Target = entry.Target,
        Detail = entry.Detail,
        CommandId = entry.CommandId,
    };

    public AuditEntry Entry() => new(At, By, Action, Target, Detail, CommandId);
}
