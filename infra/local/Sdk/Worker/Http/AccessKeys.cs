using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>
/// Function keys: the setting <c>FunctionKeys__Default</c> opens functions of level Function, <c>FunctionKeys__Master</c> all.
/// Where a key is not configured, nothing is accepted for it.
/// </summary>
internal sealed class AccessKeys(IConfiguration settings)
{
    private readonly byte[]? function = Read(settings["FunctionKeys:Default"]);
    private readonly byte[]? master = Read(settings["FunctionKeys:Master"]);

    public bool Accept(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;

        var given = Read(request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString());
        return Same(given, master) || (level == AuthorizationLevel.Function && Same(given, function));
    }

    private static bool Same(byte[]? given, byte[]? expected) =>
        given is not null && expected is not null && CryptographicOperations.FixedTimeEquals(given, expected);

    private static byte[]? Read(string? key) => string.IsNullOrEmpty(key) ? null : Encoding.UTF8.GetBytes(key);
}
