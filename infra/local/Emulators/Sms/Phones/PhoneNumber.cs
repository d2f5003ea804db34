using System.Text.RegularExpressions;

namespace ContactFunctions.Emulators.Sms;

/// <summary>E.164, and the numbers that stand for something going wrong.</summary>
internal static partial class PhoneNumber
{
    /// <summary>The network refuses it: the report says <c>Failed</c>.</summary>
    public const string Unreachable = "+15550199";

    /// <summary>Delivered, but no report ever comes.</summary>
    public const string Unreported = "+15550198";

    /// <summary>The gateway refuses this recipient in its answer.</summary>
    public const string OptedOut = "+15550197";

    /// <summary>The gateway takes the message and breaks the connection instead of answering; the report still comes.</summary>
    public const string Unanswered = "+15550196";

    /// <summary>The gateway takes it, and reports later that the recipient had opted out.</summary>
    public const string OptedOutLate = "+15550195";

    public static bool IsValid(string? number) => number is not null && E164().IsMatch(number);

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex E164();
}
