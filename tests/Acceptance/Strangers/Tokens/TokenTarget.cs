using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace ContactFunctions.Acceptance.Tests.Strangers.Tokens;

/// <summary>One kind of token: how a good one is made, and who judges it.</summary>
/// <param name="Header">Of a good one.</param>
/// <param name="Claims">Of a good one.</param>
/// <param name="Sign">Under the right key.</param>
/// <param name="PublicKeys">What of the key everybody knows, in each form that it is handed around in.</param>
internal sealed record TokenTarget(
    string Kind, JsonObject Header, JsonObject Claims, Func<byte[], byte[]> Sign, IReadOnlyList<byte[]> PublicKeys, Func<string, Task<bool>> IsAcceptedAsync)
{
    public string Good => Make();

    /// <summary>When the good one ends; the clock stands an hour or less before.</summary>
    public long Expires => (long)Claims["exp"]!;

    /// <summary>Signed under the right key unless said otherwise: nothing but the change is wrong.</summary>
    public string Make(Action<JsonObject>? header = null, Action<JsonObject>? claims = null, Func<byte[], byte[]>? sign = null) =>
        Raw(Changed(Header, header).ToJsonString(), Changed(Claims, claims).ToJsonString(), sign);

    public string Raw(string header, string claims, Func<byte[], byte[]>? sign = null) => Parts(Encode(header), Encode(claims), sign);

    /// <summary>Of parts that are encoded already, well or not.</summary>
    public string Parts(string header, string claims, Func<byte[], byte[]>? sign = null)
    {
        var input = $"{header}.{claims}";
        return $"{input}.{Base64Url.EncodeToString((sign ?? Sign)(Encoding.UTF8.GetBytes(input)))}";
    }

    public static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static JsonObject Changed(JsonObject good, Action<JsonObject>? change)
    {
        var copy = good.DeepClone().AsObject();
        change?.Invoke(copy);
        return copy;
    }
}
