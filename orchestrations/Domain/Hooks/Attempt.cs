namespace ContactFunctions.Domain.Hooks;

/// <summary>One call, and what came of it.</summary>
/// <param name="Status">Of the answer; null: there was none.</param>
/// <param name="Fault">One of <see cref="HookFaults"/> when there was no answer.</param>
/// <param name="Ms">How long it took.</param>
public sealed record Attempt(DateTimeOffset At, int? Status, string? Fault, int Ms);

/// <summary>Why a call had no answer, by stable names.</summary>
public static class HookFaults
{
    /// <summary>The address is none that may be called; see <see cref="TargetRules"/> and <see cref="AddressRules"/>.</summary>
    public const string AddressRefused = "address_refused";
    public const string UnknownHost = "unknown_host";
    public const string NoConnection = "no_connection";
    public const string TlsFailed = "tls_failed";
    public const string TimedOut = "timed_out";
    public const string BrokenAnswer = "broken_answer";

    /// <summary>There is nothing to sign with.</summary>
    public const string NoSecret = "no_secret";

    /// <summary>Not called: the receiver had answered 410, so that nothing goes there until it is switched on anew.</summary>
    public const string SwitchedOff = "switched_off";
}
