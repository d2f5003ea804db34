using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Texting.Numbers;

namespace ContactFunctions.Workflows.Texting;

/// <summary>What a pair of numbers tells.</summary>
public static class Lines
{
    /// <summary>Both numbers in E.164, whichever way they were written; short codes and whatever else is no number stay.</summary>
    public static StandingAddress Plain(StandingAddress pair, Organisation organisation) => pair.Channel == Channels.Sms
        ? pair with { Ours = Plain(pair.Ours, organisation), Theirs = Plain(pair.Theirs, organisation) }
        : pair;

    /// <summary>Automatic texts to a Japanese number are Japanese; the number tells nothing more.</summary>
    public static string? LocaleOf(string phone) => phone.StartsWith("+81", StringComparison.Ordinal) ? "ja" : null;

    /// <summary>One customer per address, whichever of our numbers they write to; the id does not tell the number.</summary>
    public static string CustomerOf(StandingAddress address) =>
        $"{address.Channel}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Theirs)).AsSpan(0, 12))}";

    private static string Plain(string number, Organisation organisation) => PhoneNumbers.IsShortCode(number)
        ? number
        : PhoneNumbers.Normalise(number, organisation.Texting.Country) ?? number;
}
