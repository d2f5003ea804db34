using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Hooks;

/// <summary>Which secret a subscription has: a number to derive it from, never itself.</summary>
internal sealed class SecretRow : Row
{
    public int Generation { get; set; }

    public DateTimeOffset? PreviousUntil { get; set; }

    public string Command { get; set; } = "";

    public SecretVersion ToVersion() => new(Generation, PreviousUntil);
}
