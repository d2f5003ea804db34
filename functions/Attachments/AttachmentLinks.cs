using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Ports;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Attachments;

/// <summary>Links that carry their own proof: HMAC-SHA256 over what they lead to, for whom, and until when.</summary>
public sealed class AttachmentLinks(IOptions<CustomerTokenOptions> tokens, IOptions<AttachmentOptions> options, TimeProvider clock) : IAttachmentLinks
{
    private const string Purpose = "contactfunctions/attachment-link/1";

    private readonly IReadOnlyList<byte[]> keys = [.. new[] { tokens.Value.SigningKey, tokens.Value.PreviousSigningKey }.OfType<string>().Where(key => key.Length > 0).Select(KeyOf)];
    private readonly TimeSpan lifetime = TimeSpan.FromMinutes(options.Value.LinkMinutes);

    public string LinkTo(string conversationId, long entry, string attachmentId, bool evenWithdrawn = false)
    {
        var expires = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        var link = new AttachmentLink(conversationId, attachmentId, entry, expires, evenWithdrawn);
        var signature = Base64Url.EncodeToString(Sign(keys[0], link));
        return string.Create(CultureInfo.InvariantCulture,
            $"/api/conversations/{Uri.EscapeDataString(conversationId)}/attachments/{attachmentId}?entry={entry}&expires={expires}{(evenWithdrawn ? "&evidence=1" : "")}&signature={signature}");
    }

    /// <summary>Whether we made this link and its time has not run out; takes as long for a wrong signature as for a right one, and knows one spelling of it.</summary>
    public bool IsGood(AttachmentLink link, string signature)
    {
        var isOurs = false;
        foreach (var key in keys)
            isOurs |= SameSecret.Is(signature, Base64Url.EncodeToString(Sign(key, link)));
        return isOurs && link.Expires > clock.GetUtcNow().ToUnixTimeSeconds();
    }

    /// <summary>A key of its own, so that no token is ever good as a link or the other way round.</summary>
    private static byte[] KeyOf(string signingKey) =>
        HMACSHA256.HashData(Convert.FromBase64String(signingKey), Canonical.Bytes([Purpose]));

    private static byte[] Sign(byte[] key, AttachmentLink link) => HMACSHA256.HashData(key, Canonical.Bytes(
    [
        link.ConversationId, link.AttachmentId, Text(link.Entry), Text(link.Expires), link.EvenWithdrawn ? "evidence" : "",
    ]));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Expires">Unix seconds.</param>
public sealed record AttachmentLink(string ConversationId, string AttachmentId, long Entry, long Expires, bool EvenWithdrawn);
