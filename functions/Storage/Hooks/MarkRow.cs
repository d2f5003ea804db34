namespace ContactFunctions.Functions.Storage.Hooks;

/// <summary>Says that a delivery is pending or dead; its key is all that it says.</summary>
internal sealed class MarkRow : Row;
