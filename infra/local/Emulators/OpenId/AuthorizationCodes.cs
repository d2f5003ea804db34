using System.Buffers.Text;
using System.Security.Cryptography;

namespace ContactFunctions.Emulators.OpenId;

/// <summary>Codes live a minute and work once; a second use finds nothing.</summary>
internal sealed class AuthorizationCodes(TimeProvider clock)
{
    private const int CodeBytes = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (SignInRequest Request, DemoUser User, DateTimeOffset Expires)> pending = new(StringComparer.Ordinal);

    public string Issue(SignInRequest request, DemoUser user)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var expired in pending.Where(p => p.Value.Expires <= now).Select(p => p.Key).ToArray())
                pending.Remove(expired);
            if (pending.Count >= IssuerLimits.PendingCodesMax)
                pending.Clear();
            pending[code] = (request, user, now + IssuerLimits.CodeLifetime);
        }

        return code;
    }

    /// <returns>Null when the code is unknown, used or too old.</returns>
    public (SignInRequest Request, DemoUser User)? Take(string code)
    {
        lock (gate)
        {
            return pending.Remove(code, out var found) && clock.GetUtcNow() < found.Expires ? (found.Request, found.User) : null;
        }
    }
}
