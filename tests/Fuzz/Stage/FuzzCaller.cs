namespace ContactFunctions.Fuzz.Stage;

/// <summary>Somebody who calls.</summary>
/// <param name="Authorization">Value of the header; null: none.</param>
/// <param name="Conversation">Theirs, or one that they are told of.</param>
/// <param name="Customer">Id of the customer of that conversation.</param>
internal sealed record FuzzCaller(string Name, CallerKind Kind, string? Authorization, string Conversation, string Customer);

internal enum CallerKind
{
    /// <summary>No token, or one that proves nothing.</summary>
    Stranger,
    Customer,

    /// <summary>Serves another queue than the conversations of strangers are in.</summary>
    Operator,

    /// <summary>Supervisors and admins: may watch everything.</summary>
    Supervisor,
}
