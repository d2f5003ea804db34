namespace ContactFunctions.DurableEngine.Storage;

/// <summary>A host's door for letters on the loopback interface.</summary>
/// <param name="Port">0: none.</param>
/// <param name="Secret">Only who can read the hub's tables knows it.</param>
internal sealed record Door(int Port, string Secret)
{
    public static Door None { get; } = new(0, "");
}
