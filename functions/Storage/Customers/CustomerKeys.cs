using System.Globalization;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>Table <c>Customers</c>: one partition a customer, so that card and journey change together.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>c|{customer}</c> / <c>card</c></term><description>what is known of the customer, and who served them last</description></item>
/// <item><term><c>c|{customer}</c> / <c>j|{inverted time}|{conversation}</c></term><description>a contact; the newest sorts first</description></item>
/// <item><term><c>x|{token id}</c> / <c>used</c></term><description>a token that was used, and until when it would have been valid</description></item>
/// </list>
/// </remarks>
internal static class CustomerKeys
{
    public const string Card = "card";
    public const string Used = "used";

    public static string Customer(string customerId) => "c|" + KeyText.Safe(customerId);

    public static string Token(string tokenId) => "x|" + KeyText.Safe(tokenId);

    public static string Contact(Contact contact) =>
        $"j|{(DateTime.MaxValue.Ticks - contact.At.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)}|{KeyText.Safe(contact.ConversationId)}";
}
