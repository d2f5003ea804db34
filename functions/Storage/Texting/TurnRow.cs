namespace ContactFunctions.Functions.Storage.Texting;

/// <summary>How far the turns of one number of ours are given out: partition <c>n|{number}</c>, one row.</summary>
internal sealed class TurnRow : Row
{
    public const string Key = "turn";

    /// <summary>When the next text would leave at an even pace.</summary>
    public DateTimeOffset Next { get; set; }

    public static string PartitionOf(string ours) => $"n|{KeyText.Safe(ours)}";
}
