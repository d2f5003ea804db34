namespace ContactFunctions.Domain.Evidence;

/// <param name="Entry">Number of the first entry concerned; null when it is not about an entry.</param>
/// <param name="Detail">For people, in English.</param>
public sealed record Verdict(Finding Finding, long? Entry, string Detail)
{
    public static Verdict Intact { get; } = new(Finding.Intact, null, "Everything is as it was written.");

    public bool IsIntact => Finding is Finding.Intact;
}
