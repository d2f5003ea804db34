using System.Net;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.AppHost.Front;

/// <summary>Which headers travel, and which belong to one connection only (RFC 9110, section 7.6.1).</summary>
internal static class ForwardedHeaders
{
    private static readonly HashSet<string> OfOneConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Expect", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection",
        "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    public static void Request(HttpRequest from, HttpRequestMessage to)
    {
        foreach (var (name, values) in from.Headers)
        {
            if (Travels(name, from.Headers.Connection) && !to.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                to.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }
        to.Headers.Host = from.Host.Value;
        to.Headers.TryAddWithoutValidation("X-Forwarded-For", Client(from.HttpContext));
        to.Headers.TryAddWithoutValidation("X-Forwarded-Proto", from.Scheme);
    }

    public static void Response(HttpResponseMessage from, HttpResponse to)
    {
        to.StatusCode = (int)from.StatusCode;
        var connection = from.Headers.Connection.ToArray();
        foreach (var (name, values) in from.Headers.NonValidated.Concat(from.Content.Headers.NonValidated))
        {
            if (Travels(name, connection))
                to.Headers[name] = values.ToArray();
        }
    }

    private static bool Travels(string name, IEnumerable<string?> connection) =>
        !OfOneConnection.Contains(name) && !connection.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Client(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
