using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>Whose phone it is that writes. A number that somebody vouched for, or that wrote before, is that customer's; any other is a new one's.</summary>
public sealed class TextSender(ICustomers customers)
{
    public async Task<CustomerCard> OfAsync(InboundText text, CancellationToken cancellation)
    {
        var theirs = text.Address.Theirs;
        var known = KnownBy.Phone(theirs) is { } phone ? await customers.RecogniseAsync(phone, cancellation) : null;
        return (known ?? new CustomerCard { Id = IdOf(text.Address), Phone = theirs }) with
        {
            Name = text.Name ?? known?.Name,
            Locale = known?.Locale ?? LocaleOf(theirs),
            Verified = true,
        };
    }

    /// <summary>One customer per address, whichever of our numbers they write to; the id does not tell the number.</summary>
    private static string IdOf(StandingAddress address) =>
        $"{address.Channel}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Theirs)).AsSpan(0, 12))}";

    /// <summary>Automatic texts to a Japanese number are Japanese; the number tells nothing more.</summary>
    private static string? LocaleOf(string phone) => phone.StartsWith("+81", StringComparison.Ordinal) ? "ja" : null;
}
