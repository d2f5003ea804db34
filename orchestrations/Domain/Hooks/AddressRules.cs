using System.Net;
using System.Net.Sockets;

namespace ContactFunctions.Domain.Hooks;

/// <summary>Which addresses of the network may be called: those of the public internet, and none that lead back to ourselves.</summary>
/// <remarks>After the special-purpose registries of RFC 6890, with what clouds answer on.</remarks>
public static class AddressRules
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // the platform's own address in every Azure network
            "169.254.0.0/16", // link-local; metadata of clouds
            "192.0.0.0/24", "192.88.99.0/24", // protocols, relays
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
            "198.18.0.0/15", // benchmarks
            "224.0.0.0/4", "240.0.0.0/4", // multicast, reserved, broadcast
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32", "3fff::/20", // documentation
            "2002::/16", // 6to4
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All that is handed out to hosts: loopback, link-local, unique local, multicast, site-local and the unspecified lie outside.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Networks without IPv4 reach it in these forms, so that what lies inside counts.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        if (address.AddressFamily is AddressFamily.InterNetwork)
            return !NotPublic.Any(network => network.Contains(address));
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return false;
        return Nat64.Contains(address)
            ? IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)))
            : GlobalUnicast.Contains(address) && !NotPublic.Any(network => network.Contains(address));
    }
}
