namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>How far retention has walked through the days of the journal.</summary>
internal sealed class RetentionRow : Row
{
    /// <summary>The first day that it has not looked at, such as <c>2026-03-02</c>.</summary>
    public string Day { get; set; } = "";
}
