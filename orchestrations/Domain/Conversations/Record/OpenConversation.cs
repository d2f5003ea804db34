using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Texting.Consents;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>The first word of a conversation.</summary>
public sealed record OpenConversation
{
    public required string ConversationId { get; init; }

    public required string Channel { get; init; }

    public required string Queue { get; init; }

    public required CustomerCard Customer { get; init; }

    /// <summary>Null: the customer has not written yet.</summary>
    public string? Text { get; init; }

    public string? ClientMessageId { get; init; }

    /// <summary>Of the form before the conversation; null: there was none.</summary>
    public IReadOnlyList<FormAnswer>? Answers { get; init; }

    public PageVisited? Page { get; init; }

    public StandingAddress? Address { get; init; }

    /// <summary>Nothing may be sent to <see cref="Address"/>; null: it may.</summary>
    public Block? Blocked { get; init; }

    public string? StartFingerprint { get; init; }

    public string? Continues { get; init; }

    /// <summary>False outside business hours.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>What was decided about it on its way in; null: nothing special.</summary>
    public RoutingRequest? Routing { get; init; }

    /// <summary>The record as it begins. Inserted if absent: who loses the insert reads the winner.</summary>
    /// <param name="seed">Where salts come from; whoever stores the decision draws it anew.</param>
    public RecordDecision Decide(DateTimeOffset now, Seed seed = default)
    {
        var draft = new Draft(
            new ConversationHead
            {
                Id = ConversationId,
                Channel = Channel,
                Queue = Queue,
                State = IsOpen && !TakesMessageOnly ? ConversationState.Waiting : ConversationState.OutOfHours,
                Routing = Routing,
                LastHash = EntryHash.Genesis(ConversationId),
                LedgerVersion = 1,
                Customer = Customer,
                Answers = Answers,
                Page = Page,
                Address = Address,
                Blocked = Blocked,
                CreatedAt = now,
                WaitingSince = now,
                StartFingerprint = StartFingerprint,
                Continues = Continues,
            },
            now);
        draft.Internal(EntryKind.Event, Author.System, "", happened: "opened");
        foreach (var answer in Answers ?? [])
            draft.Internal(EntryKind.Event, CustomerAuthor, $"{answer.Question}: {answer.Answer}", happened: "formAnswered");
        if (Text is not null)
            draft.Visible(EntryKind.Text, CustomerAuthor, Text, ClientMessageId)
                .Marks(marks => marks with { CustomerWroteAt = draft.Now, AwaitingSince = draft.Now, Unread = 1 });
        return Greeted(draft, SystemTexts.For(Customer.Locale)).Done().Linked(EntryHash.Genesis(ConversationId), seed);
    }

    /// <summary>An honest word to whoever cannot be served in the ordinary way now.</summary>
    private Draft Greeted(Draft draft, SystemTexts say)
    {
        if (!IsOpen)
            return draft.Visible(EntryKind.Event, Author.System, say.Closed, happened: "foundClosed", send: true);
        if (Routing?.Limit is not { } limit)
            return draft;
        return limit switch
        {
            LimitAction.Wait => draft.Visible(EntryKind.Event, Author.System, say.Crowded, happened: "crowded", send: true),
            LimitAction.LeaveMessage => draft.Visible(EntryKind.Event, Author.System, say.LeaveMessage, happened: "deferred", send: true),
            LimitAction.CallBack => draft.Visible(EntryKind.Event, Author.System, say.CallBackOffer, happened: "callBackOffered", send: true)
                .Marks(marks => marks with { CallBackOffered = true }),
        };
    }

    private bool TakesMessageOnly => Routing?.Limit is LimitAction.LeaveMessage;

    /// <summary>The key under which a repeat of the first text is recognised; null without one.</summary>
    public IdempotencyKey? FirstTextKey =>
        Text is not null && ClientMessageId is not null ? IdempotencyKey.For(CustomerAuthor, ClientMessageId, Text) : null;

    private Author CustomerAuthor => new(AuthorRole.Customer, Customer.Id, Customer.Name);
}
