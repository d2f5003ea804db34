namespace ContactFunctions.Functions.Realtime;

/// <summary>
/// Names of users and groups in the service. Customers and operators have prefixes of their own, so that neither can come to be the
/// other; a customer is a user of one conversation.
/// </summary>
internal static class Audiences
{
    /// <summary>Every operator and supervisor.</summary>
    public const string Staff = "staff";

    public const string Supervisors = "supervisors";

    /// <summary>Every page of the portal is the same user: it may see what anybody may see.</summary>
    public const string Portal = "p:portal";

    public static string Customer(string conversationId) => $"c:{conversationId}";

    public static string Operator(string operatorId) => $"o:{operatorId}";

    /// <summary>Whoever may see the conversation.</summary>
    public static string Conversation(string conversationId) => $"conv:{conversationId}";

    /// <summary>The staff who hold or watch it: notes go here alone.</summary>
    public static string StaffOf(string conversationId) => $"staff:{conversationId}";
}
