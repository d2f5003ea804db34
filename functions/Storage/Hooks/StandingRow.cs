using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Hooks;

/// <summary>How a subscription stands. Each note writes the whole row but for the time of switching off, which stays.</summary>
internal sealed class StandingRow : Row
{
    public DateTimeOffset? FailingSince { get; set; }

    public DateTimeOffset? WellSince { get; set; }

    public DateTimeOffset? SwitchedOffAt { get; set; }

    public Standing ToStanding(int pending, int dead) => new(FailingSince, WellSince, SwitchedOffAt, pending, dead);

    public StandingRow With(StandingNote note, DateTimeOffset now) => new()
    {
        PartitionKey = PartitionKey,
        RowKey = RowKey,
        FailingSince = note is StandingNote.Delivered ? null : FailingSince ?? now,
        WellSince = note is StandingNote.Delivered ? WellSince ?? now : null,
        SwitchedOffAt = note is StandingNote.SwitchedOff ? now : SwitchedOffAt,
    };
}
