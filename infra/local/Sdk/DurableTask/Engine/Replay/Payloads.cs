using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine.Replay;

internal static class Payloads
{
    /// <exception cref="ArgumentException">Longer than <see cref="Limits.PayloadCharsMax"/>.</exception>
    public static string? Write(this DataConverter converter, object? value, string what)
    {
        var text = converter.Serialize(value);
        return text is { Length: > Limits.PayloadCharsMax }
            ? throw new ArgumentException(
                $"The {what} has {text.Length} characters; at most {Limits.PayloadCharsMax} are stored. Pass a reference instead.")
            : text;
    }
}
