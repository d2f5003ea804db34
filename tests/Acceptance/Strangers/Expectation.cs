using ContactFunctions.Functions.Api.Customers;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth.Roles;
using static ContactFunctions.Acceptance.Tests.Strangers.Visitor;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>What the role table promises to a visitor at a door. 0 stands for: let in, whatever the call itself then says.</summary>
internal static class Expectation
{
    public const int LetIn = 0;

    private static readonly Visitor[] Proven = [AnotherCustomer, TheCustomer, AnotherOperator, TheOperator, Supervisor, Admin];

    public static int[] Of(OpenApiOperation door, Visitor visitor)
    {
        var who = RoleTable.Of(door.Name)!.Who;
        if (who is Audience.Anonymous)
            return [LetIn];
        if (who is Audience.Link)
            return [404];
        // The one door that takes what has expired, and no token but the customer's.
        if (door.Name == nameof(RenewToken))
            return visitor switch { TheCustomer or ExpiredCustomer => [LetIn], AnotherCustomer => [404], _ => [401] };
        if (who is Audience.Provider || !Proven.Contains(visitor))
            return [401];
        return visitor is AnotherCustomer or TheCustomer ? Customer(door, who, visitor) : Staff(door, who, visitor);
    }

    private static int[] Customer(OpenApiOperation door, Audience who, Visitor visitor)
    {
        var isOfConversation = door.Path.StartsWith("/conversations/", StringComparison.Ordinal);
        if (isOfConversation && visitor is AnotherCustomer)
            return [404];
        return who is Audience.Customer or Audience.CustomerOrStaff ? [LetIn] : isOfConversation ? [403] : [403, 404];
    }

    private static int[] Staff(OpenApiOperation door, Audience who, Visitor visitor) => who switch
    {
        Audience.Customer => [404],
        Audience.Supervisor when visitor is AnotherOperator or TheOperator => [403],
        Audience.Admin when visitor is not Admin => [403],
        // What is wrong with the body is told first: that is the same for every conversation.
        _ when visitor is AnotherOperator && door.Path.StartsWith("/conversations/", StringComparison.Ordinal) => [LetIn, 404],
        _ => [LetIn],
    };
}
