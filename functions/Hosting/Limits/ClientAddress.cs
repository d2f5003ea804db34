using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Hosting.Limits;

/// <summary>Who calls, as the last hop before us saw it. Earlier hops of <c>X-Forwarded-For</c> are whatever the client wrote.</summary>
internal static class ClientAddress
{
    private const int Ipv6NetworkBytes = 8;

    /// <summary>An IPv4 address, or the /64 network of an IPv6 address: one customer has a whole one.</summary>
    public static string Of(HttpRequest request) => Find(request) is { } address ? Network(address) : "unknown";

    private static IPAddress? Find(HttpRequest request)
    {
        // The worker may have taken the last hop out of the header already; it leaves this trace when it has.
        if (request.Headers.ContainsKey("X-Original-For"))
            return request.HttpContext.Connection.RemoteIpAddress;
        var hop = request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim();
        return IPEndPoint.TryParse(hop ?? "", out var end) ? end.Address : request.HttpContext.Connection.RemoteIpAddress;
    }

    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, Ipv6NetworkBytes, bytes.Length - Ipv6NetworkBytes);
        return new IPAddress(bytes).ToString();
    }
}
