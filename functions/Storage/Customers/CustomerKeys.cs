using System.Globalization;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>Table <c>Customers</c>: one partition a customer, so that card and journey change together.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>c|{customer}</c> / <c>card</c></term><description>what is known of the customer, and who served them last</description></item>
/// <item><term><c>c|{customer}</c> / <c>j|{inverted time}|{conversation}</c></term><description>a contact; the newest sorts first</description></item>
/// <item><term><c>m</c> / <c>{customer}</c></term><description>which record it was merged into, and which into it: one partition, so that two change together</description></item>
/// <item><term><c>i|{phone, email or code}|{value}</c> / <c>ids</c></term><description>whose verified address or code it is</description></item>
/// <item><term><c>x|{token id}</c> / <c>used</c></term><description>a token that was used, and until when it would have been valid</description></item>
/// </list>
/// The card repeats what <c>m</c> says of it, so that who was never merged costs no read more.
/// </remarks>
internal static class CustomerKeys
{
    public const string Card = "card";
    public const string Used = "used";
    public const string Links = "m";
    public const string Holders = "ids";

    public static string Customer(string customerId) => "c|" + KeyText.Safe(customerId);

    public static string Link(string customerId) => KeyText.Safe(customerId);

    public static string Index(KnownBy known) => $"i|{known.Kind}|{KeyText.Safe(known.Value)}";

    public static string Token(string tokenId) => "x|" + KeyText.Safe(tokenId);

    public static string Contact(Contact contact) =>
        $"j|{(DateTime.MaxValue.Ticks - contact.At.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)}|{KeyText.Safe(contact.ConversationId)}";
}
