using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads the service's <c>odata.error</c>; in a transaction its message starts with the index of the refused operation.</summary>
internal sealed class ErrorDetails : RequestFailedDetailsParser
{
    public static readonly ErrorDetails Parser = new();

    public static RequestFailedException Exception(Response response) => new(response, null, Parser);

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (response.ContentStream is not { Length: > 0 } || !TryReadError(response.Content, out var code, out var message)) return false;
        error = new ResponseError(code, message);
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            data = new Dictionary<string, string> { [TableTransactionFailedException.FailedIndexKey] = message[..colon] };
        return true;
    }

    private static bool TryReadError(BinaryData content, [NotNullWhen(true)] out string? code, [NotNullWhen(true)] out string? message)
    {
        code = message = null;
        try
        {
            using var json = JsonDocument.Parse(content.ToMemory());
            if (!json.RootElement.TryGetProperty("odata.error", out var error)) return false;
            code = error.GetProperty("code").GetString();
            message = error.GetProperty("message").GetProperty("value").GetString();
            return code is not null && message is not null;
        }
        catch (JsonException)
        {
            // A proxy or a crashed service answers in other formats; the status must do then.
            return false;
        }
    }
}
