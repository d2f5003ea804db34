using ContactFunctions.Domain.Customers;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Texting;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>Whose phone it is that writes. A number that somebody vouched for, or that wrote before, is that customer's; any other is a new one's.</summary>
public sealed class TextSender(ICustomers customers)
{
    public async Task<CustomerCard> OfAsync(InboundText text, CancellationToken cancellation)
    {
        var theirs = text.Address.Theirs;
        var known = KnownBy.Phone(theirs) is { } phone ? await customers.RecogniseAsync(phone, cancellation) : null;
        return (known ?? new CustomerCard { Id = Lines.CustomerOf(text.Address), Phone = theirs }) with
        {
            Name = text.Name ?? known?.Name,
            Locale = known?.Locale ?? Lines.LocaleOf(theirs),
            Verified = true,
        };
    }
}
