namespace ContactFunctions.Domain.Messages.Files;

/// <summary>A kind of file that may be sent.</summary>
/// <param name="Endings">Of names, with the dot; the first is given to a name that has none of them.</param>
/// <param name="IsPicture">Browsers may show it in the page: it cannot contain anything that runs.</param>
/// <param name="Aliases">Other names under which senders announce it.</param>
public sealed record FileType(string ContentType, IReadOnlyList<string> Endings, bool IsPicture = false, IReadOnlyList<string>? Aliases = null)
{
    public bool IsCalled(string contentType) =>
        ContentType.Equals(contentType, StringComparison.OrdinalIgnoreCase) || (Aliases ?? []).Contains(contentType, StringComparer.OrdinalIgnoreCase);
}
