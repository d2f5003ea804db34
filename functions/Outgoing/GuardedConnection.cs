using System.Net;
using System.Net.Sockets;
using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>
/// Opens connections for outgoing calls: the name is looked up once, every address that it has is checked, and the connection is made to one of
/// these. A name that leads elsewhere the next time (DNS rebinding) is checked the next time.
/// </summary>
public sealed class GuardedConnection(IReadOnlyCollection<string> exceptions)
{
    private static readonly TimeSpan KeptMax = TimeSpan.FromMinutes(1);
    private const int DrainBytesMax = 4 * 1024;
    private const int HeadersKbMax = 16;

    /// <summary>For tests: what the name server answers.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>For tests: where a checked address is reached.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> Dial { get; init; } = DialAsync;

    /// <summary>For tests: whose certificates are trusted; null: those that the machine trusts.</summary>
    public System.Net.Security.RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>A handler that follows no redirect, uses no proxy, keeps no cookie and reads little of what comes back.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = KeptMax,
        MaxResponseHeadersLength = HeadersKbMax,
        MaxResponseDrainSize = DrainBytesMax,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        SslOptions = { RemoteCertificateValidationCallback = Trust },
        ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await Resolve(target.Host, cancellation);
        if (!TargetRules.IsException(target.Host, target.Port, exceptions) && (addresses.Length == 0 || !addresses.All(AddressRules.IsPublic)))
            throw new AddressRefusedException();
        for (var at = 0; ; at++)
        {
            try
            {
                return await Dial(new IPEndPoint(addresses[at], target.Port), cancellation);
            }
            // The next address of the same name may answer.
            catch (SocketException) when (at < addresses.Length - 1)
            {
            }
        }
    }

    private static async Task<Stream> DialAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
