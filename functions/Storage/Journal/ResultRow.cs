using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Functions.Storage.Journal;

/// <summary>A stretch of a conversation that is over.</summary>
internal sealed class ResultRow : Row
{
    public string ConversationId { get; set; } = "";

    public int Epoch { get; set; }

    public string Queue { get; set; } = "";

    public string Channel { get; set; } = "";

    public DateTimeOffset Began { get; set; }

    public DateTimeOffset Closed { get; set; }

    public string? Operator { get; set; }

    public double HandlingSeconds { get; set; }

    public double WrapUpSeconds { get; set; }

    public string? Disposition { get; set; }

    public bool? FirstResponseMet { get; set; }

    public double? FirstResponseSeconds { get; set; }

    public double? FirstResponseTargetSeconds { get; set; }

    public int NextResponsesMet { get; set; }

    public int NextResponsesMissed { get; set; }

    public bool? ResolutionMet { get; set; }

    public double? ResolutionSeconds { get; set; }

    public double? ResolutionTargetSeconds { get; set; }

    public ConversationResult ToResult() => new(
        ConversationId, Epoch, Queue, Channel, Began, Closed, Operator, TimeSpan.FromSeconds(HandlingSeconds), TimeSpan.FromSeconds(WrapUpSeconds),
        Disposition,
        Clock(FirstResponseMet, FirstResponseSeconds, FirstResponseTargetSeconds),
        NextResponsesMet, NextResponsesMissed,
        Clock(ResolutionMet, ResolutionSeconds, ResolutionTargetSeconds));

    public static ResultRow Of(ConversationResult result) => new()
    {
        PartitionKey = JournalKeys.Day(result.Closed),
        RowKey = JournalKeys.Result(result),
        ConversationId = result.ConversationId,
        Epoch = result.Epoch,
        Queue = result.Queue,
        Channel = result.Channel,
        Began = result.Began,
        Closed = result.Closed,
        Operator = result.Operator,
        HandlingSeconds = result.Handling.TotalSeconds,
        WrapUpSeconds = result.WrapUp.TotalSeconds,
        Disposition = result.Disposition,
        FirstResponseMet = result.FirstResponse?.Met,
        FirstResponseSeconds = result.FirstResponse?.Elapsed.TotalSeconds,
        FirstResponseTargetSeconds = result.FirstResponse?.Target.TotalSeconds,
        NextResponsesMet = result.NextResponsesMet,
        NextResponsesMissed = result.NextResponsesMissed,
        ResolutionMet = result.Resolution?.Met,
        ResolutionSeconds = result.Resolution?.Elapsed.TotalSeconds,
        ResolutionTargetSeconds = result.Resolution?.Target.TotalSeconds,
    };

    private static ClockResult? Clock(bool? met, double? elapsed, double? target) =>
        met is { } known ? new ClockResult(known, TimeSpan.FromSeconds(elapsed ?? 0), TimeSpan.FromSeconds(target ?? 0)) : null;
}
