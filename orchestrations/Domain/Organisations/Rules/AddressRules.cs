using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Our own numbers.</summary>
internal static class AddressRules
{
    public static void Check(OrganisationDocument document, KnownIds known, Findings findings)
    {
        if (document.Addresses?.Count > OrganisationLimits.AddressesMax)
            findings.Add("addresses", "too_many", $"At most {OrganisationLimits.AddressesMax} are allowed.");
        foreach (var (address, queue) in document.Addresses ?? new Dictionary<string, string?>())
        {
            var path = $"addresses.{address}";
            if (!IsE164(address))
                findings.Add(path, "invalid_address", "A number begins with + and has 7 to 15 digits.");
            if (queue is null)
                findings.Add(path, "missing", "A queue is missing.");
            findings.Known(path, queue, known.Queues, "queue");
        }
    }

    /// <summary>E.164: + and up to 15 digits, the first of which is not 0.</summary>
    private static bool IsE164(string text) =>
        text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && text.Skip(1).All(char.IsAsciiDigit);
}
