namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>A <see cref="Hooks.Subscription"/> as it is edited.</summary>
public sealed record WebhookDocument : Part
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    /// <summary>Such as <c>conversation.closed</c>.</summary>
    public IReadOnlyList<string?>? Events { get; init; }

    /// <summary>Default true.</summary>
    public bool? Active { get; init; }

    /// <summary>Given by the store; what a writer says of it does not count.</summary>
    public DateTimeOffset? ActiveSince { get; init; }
}
