using System.Text.Json;
using Azure.Data.Tables;
using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.DurableEngine.Storage;

internal static class HeadRow
{
    public static readonly string[] SummaryColumns = ["RowKey", "Status", "WakeAt", "HasWork"];

    public static TableEntity Write(int bucket, InstanceHead head)
    {
        var row = new TableEntity(Keys.Bucket(bucket), Keys.Head(head.Id))
        {
            ["Name"] = head.Name,
            ["StartedBy"] = head.StartedBy,
            ["Status"] = head.Status.ToString(),
            ["CreatedAt"] = head.CreatedAt,
            ["UpdatedAt"] = head.UpdatedAt,
            ["HasActivities"] = head.HasOpenActivities,
            ["HasWork"] = head.HasWork,
            ["Chunks"] = head.Chunks,
        };
        if (head.WakeAt is { } wakeAt)
            row["WakeAt"] = wakeAt;
        row.SetText("Input", head.Input);
        row.SetText("Output", head.Output);
        row.SetText("CustomStatus", head.CustomStatus);
        row.SetText("Tail", head.Tail);
        if (head.Failure is { } failure)
            row.SetText("Failure", JsonSerializer.Serialize(failure, HistoryJson.Default.Failure));
        if (head.Tags is { Count: > 0 } tags)
            row.SetText("Tags", JsonSerializer.Serialize(tags, HistoryJson.Default.IReadOnlyDictionaryStringString));
        if (head.Outbox.Count > 0)
            row.SetText("Outbox", JsonSerializer.Serialize(head.Outbox, HistoryJson.Default.IReadOnlyListLetter));
        return row;
    }

    public static InstanceHead Read(TableEntity row) => new()
    {
        Id = IdOf(row),
        Name = row.GetString("Name")!,
        StartedBy = row.GetString("StartedBy")!,
        Status = StatusOf(row),
        CreatedAt = row.GetDateTimeOffset("CreatedAt")!.Value,
        UpdatedAt = row.GetDateTimeOffset("UpdatedAt")!.Value,
        Input = row.GetText("Input"),
        Output = row.GetText("Output"),
        CustomStatus = row.GetText("CustomStatus"),
        Failure = row.GetText("Failure") is { } failure ? JsonSerializer.Deserialize(failure, HistoryJson.Default.Failure) : null,
        Tags = row.GetText("Tags") is { } tags
            ? JsonSerializer.Deserialize(tags, HistoryJson.Default.IReadOnlyDictionaryStringString)
            : null,
        WakeAt = row.GetDateTimeOffset("WakeAt"),
        HasOpenActivities = row.GetBoolean("HasActivities") ?? false,
        Outbox = row.GetText("Outbox") is { } outbox ? JsonSerializer.Deserialize(outbox, HistoryJson.Default.IReadOnlyListLetter)! : [],
        Chunks = row.GetInt32("Chunks") ?? 0,
        Tail = row.GetText("Tail") ?? "",
    };

    public static InstanceSummary Summarize(TableEntity row) => new(
        IdOf(row),
        StatusOf(row) is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated,
        row.GetDateTimeOffset("WakeAt"),
        row.GetBoolean("HasWork") ?? false);

    private static string IdOf(TableEntity row) => row.RowKey[Keys.HeadsFrom.Length..];

    private static OrchestrationRuntimeStatus StatusOf(TableEntity row) => Enum.Parse<OrchestrationRuntimeStatus>(row.GetString("Status")!);
}
