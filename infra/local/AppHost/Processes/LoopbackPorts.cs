using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ContactFunctions.AppHost.Processes;

/// <summary>
/// Free loopback ports. They lie below the range from which Linux, macOS and Windows take the ports of outgoing connections, so that nobody
/// takes the port of a process while it restarts. A port that was given out is not given out again on this machine while this process lives,
/// bound or not; only a stranger can still take it first, which <see cref="PortTakenException"/> tells.
/// </summary>
internal static class LoopbackPorts
{
    private const int First = 20_000;
    private const int Last = 31_999;
    private const int TriesMax = 200;
    private static readonly string Reservations = Path.Combine(Path.GetTempPath(), $"contactfunctions-ports-{Environment.UserName}");
    private static readonly ConcurrentDictionary<int, MachineLock> Reserved = new();

    public static int Free()
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var port = Random.Shared.Next(First, Last + 1);
            if (TryReserve(port) && IsFree(port))
                return port;
        }
        throw new IOException($"No free port between {First} and {Last} after {TriesMax} tries.");
    }

    /// <summary>The port that people expect, or a free one when something else listens there.</summary>
    public static int FreeOr(int preferred) => IsFree(preferred) ? preferred : Free();

    public static bool IsFree(int port) => CanBind(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanBind(IPAddress.IPv6Loopback, port));

    /// <summary>False when this or another process of this repository has it.</summary>
    private static bool TryReserve(int port)
    {
        Directory.CreateDirectory(Reservations);
        return MachineLock.TryAcquire(Path.Combine(Reservations, $"{port}")) is { } reservation && Reserved.TryAdd(port, reservation);
    }

    private static bool CanBind(IPAddress address, int port)
    {
        try
        {
            using var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable)
        {
            return true; // A machine without this address has nothing that could occupy it.
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
