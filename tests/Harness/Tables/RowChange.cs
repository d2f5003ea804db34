namespace ContactFunctions.Harness.Tables;

/// <summary>What one write did to one row; null where there was or is none.</summary>
public sealed record RowChange(MemoryRow? Before, MemoryRow? After);
