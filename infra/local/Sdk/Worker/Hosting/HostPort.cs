using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Hosting;

/// <summary>The port: <c>--port</c>, else FUNCTIONS_HTTP_PORT, else that of the first of ASPNETCORE_URLS, else 7071. 0: a free one.</summary>
internal static class HostPort
{
    private const int Default = 7071;

    public static int Choose(string[] args, IConfiguration settings)
    {
        if (Array.IndexOf(args, "--port") is >= 0 and var at && at + 1 < args.Length)
            return int.Parse(args[at + 1], provider: null);
        if (args.FirstOrDefault(static a => a.StartsWith("--port=", StringComparison.Ordinal)) is { } argument)
            return int.Parse(argument.AsSpan("--port=".Length), provider: null);
        if (settings["FUNCTIONS_HTTP_PORT"] is { Length: > 0 } port)
            return int.Parse(port, provider: null);
        if (settings["ASPNETCORE_URLS"]?.Split(';')[0] is { Length: > 0 } url)
            return Uri.TryCreate(url.Replace("*", "localhost").Replace("+", "localhost"), UriKind.Absolute, out var uri)
                ? uri.Port
                : throw new InvalidOperationException("ASPNETCORE_URLS does not begin with an address.");
        return Default;
    }
}
