namespace ContactFunctions.Emulators.OpenId;

/// <summary>Who the issuer is to others: what it may be told only after it has started.</summary>
internal sealed class IssuerIdentity
{
    private volatile IReadOnlyList<Uri> origins = [];

    /// <summary>The <c>iss</c> of every token; set once, when the port is known.</summary>
    public string Authority { get; set; } = "";

    public IReadOnlyList<Uri> RedirectOrigins
    {
        get => origins;
        set => origins = value;
    }

    public bool Trusts(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && uri.Fragment.Length == 0
        && RedirectOrigins.Any(origin => Uri.Compare(
            origin, uri, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0);
}
