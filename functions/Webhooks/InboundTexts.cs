using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Texting;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Texts of providers in the form that the use case takes: addresses that can be keys, ids of one alphabet, a bounded length.</summary>
internal static class InboundTexts
{
    /// <summary>A provider's text may be longer than a message of ours, concatenated from many segments; it is cut rather than lost.</summary>
    private const int TextCharactersMax = ContractLimits.TextCharactersMax;

    public static Outcome<InboundText> Of(
        string channel, string? ours, string? theirs, string? eventId, string? text, string? queue = null, string? name = null, int files = 0)
    {
        if (!IsAddress(ours))
            return new Invalid("This is no address.", "to");
        if (!IsAddress(theirs))
            return new Invalid("This is no address.", "from");
        if (string.IsNullOrEmpty(eventId))
            return new Invalid("This field is missing.", "eventId");
        if (string.IsNullOrEmpty(text) && files == 0)
            return new Invalid("This field is missing.", "text");
        return new InboundText(
            new StandingAddress(channel, ours!, theirs!), Key(eventId), Field.Cut(Whole(text, files, theirs!), TextCharactersMax), queue, name);
    }

    /// <summary>What cannot be shown as text is at least told of.</summary>
    private static string Whole(string? text, int files, string theirs)
    {
        if (files == 0)
            return text!;
        var pictures = SystemTexts.For(Lines.LocaleOf(theirs)).Pictures(files);
        return string.IsNullOrEmpty(text) ? pictures : $"{pictures}\n{text}";
    }

    private static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= ContractLimits.AddressCharactersMax }
        && !address.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '/' or '\\' or '#' or '?' or '|');

    /// <summary>Ids of providers are opaque: one that is no key of ours is represented by its digest.</summary>
    private static string Key(string eventId) =>
        Field.IsKey(eventId) ? eventId : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(eventId)));
}
