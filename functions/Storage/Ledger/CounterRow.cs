namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>The last ticket number of a queue's day.</summary>
internal sealed class CounterRow : Row
{
    public int Last { get; set; }
}
