namespace ContactFunctions.Domain.Messages;

/// <summary>Who wrote an entry of the record.</summary>
/// <param name="Role">Decides who counts as answering: automatic texts never do.</param>
/// <param name="Id">Customer id, operator id, or null for the system.</param>
/// <param name="Name">As shown to the other side; null when unknown.</param>
public sealed record Author(AuthorRole Role, string? Id, string? Name)
{
    public static Author System { get; } = new(AuthorRole.System, null, null);
}

/// <summary>On the wire in lower camel case.</summary>
public enum AuthorRole
{
    Customer,
    Operator,
    Bot,
    System,
}
