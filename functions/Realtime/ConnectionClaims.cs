using System.Security.Claims;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Realtime;

/// <summary>What the token of a connection says besides its user, and the service repeats to the upstream when the connection is lost.</summary>
internal static class ConnectionClaims
{
    private const string Device = "device";
    private const string OperatorPrefix = "o:";

    public static IList<Claim> Of(StaffInvitation invitation) => invitation.DeviceId is { } device ? [new Claim(Device, device)] : [];

    /// <summary>The operator and the device of a connection; null when it is not an operator's or names no device.</summary>
    /// <param name="userId">Header <c>X-ASRS-User-Id</c>.</param>
    /// <param name="claims">Header <c>X-ASRS-User-Claims</c>: <c>type: value</c>, separated by commas.</param>
    public static (string Operator, string Device)? Read(string? userId, string? claims)
    {
        if (userId is not { Length: > 2 } || !userId.StartsWith(OperatorPrefix, StringComparison.Ordinal))
            return null;
        foreach (var claim in (claims ?? "").Split(',', StringSplitOptions.TrimEntries))
            if (claim.Split(':', 2, StringSplitOptions.TrimEntries) is [Device, { Length: > 0 } device])
                return (userId[OperatorPrefix.Length..], device);
        return null;
    }
}
