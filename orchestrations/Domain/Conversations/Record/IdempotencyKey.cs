using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>Recognises a repeat within one conversation.</summary>
/// <param name="Value">Scope and the caller's key; at most 300 characters, free of <c>/ \ # ?</c>.</param>
/// <param name="Fingerprint">SHA-256 of the content, lower-case hex: the same key with other content is refused.</param>
public sealed record IdempotencyKey(string Value, string Fingerprint)
{
    public static IdempotencyKey For(Author author, string clientMessageId, string text)
    {
        var scope = author.Role is AuthorRole.Customer ? "c" : $"o:{author.Id}";
        return new($"{scope}|{clientMessageId}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
