using System.Net;

namespace ContactFunctions.Domain.Hooks;

/// <summary>Which addresses that the business writes down may be called at all. What their names lead to is looked at again when a connection is made.</summary>
public static class TargetRules
{
    private static readonly string[] OurOwn = ["localhost", "local", "internal", "home.arpa", "intranet", "lan"];

    /// <summary>Null when it may be called: https, a name or a public address, no user, one of <paramref name="ports"/>.</summary>
    /// <param name="exceptions">Of the form <c>host:port</c>: called whatever they are, also without TLS.</param>
    public static string? WhyNot(string address, IReadOnlyCollection<int> ports, IReadOnlyCollection<string> exceptions)
    {
        if (WhyMalformed(address, out var target) is { } wrong)
            return wrong;
        if (IsException(target!.IdnHost, target.Port, exceptions))
            return null;
        if (target.Scheme != Uri.UriSchemeHttps)
            return "Only https is called.";
        if (!ports.Contains(target.Port))
            return $"Port {target.Port} is not called.";
        return WhyNotHost(target.IdnHost);
    }

    /// <summary>Null for what is an address at all, wherever it leads.</summary>
    public static string? WhyMalformed(string address, out Uri? target)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out target) || (target.Scheme != Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttp)
            || target.IdnHost.Length == 0 || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) || address.Contains('\\', StringComparison.Ordinal))
            return "An address such as https://example.com/hooks is needed.";
        return target.UserInfo.Length > 0 || address.Split('/')[2].Contains('@', StringComparison.Ordinal) ? "No user or password stands in an address."
            : target.Fragment.Length > 0 ? "An address has no fragment."
            : null;
    }

    /// <summary>Null for a name that may lead somewhere public, and for a public address.</summary>
    public static string? WhyNotHost(string host)
    {
        var name = host.TrimEnd('.').Trim('[', ']').ToLowerInvariant();
        if (IPAddress.TryParse(name, out var literal))
            return AddressRules.IsPublic(literal) ? null : "This address is not public.";
        return name.Length == 0 || !name.Contains('.', StringComparison.Ordinal)
            || OurOwn.Any(own => name == own || name.EndsWith($".{own}", StringComparison.Ordinal))
            ? "This name is not public."
            : null;
    }

    public static bool IsException(string host, int port, IReadOnlyCollection<string> exceptions) =>
        exceptions.Contains($"{host.TrimEnd('.')}:{port}", StringComparer.OrdinalIgnoreCase);
}
