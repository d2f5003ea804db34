using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Reading;
using Microsoft.AspNetCore.Mvc;

namespace ContactFunctions.Functions.Api.Doors;

/// <summary>What the staff doors share: how somebody signs, what they may see, and how a conversation is shown after a change.</summary>
public sealed class Desk(ReadConversation read, IOrganisations organisations)
{
    public async ValueTask<Author> AuthorAsync(StaffCaller caller, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        return new Author(AuthorRole.Operator, caller.Id, organisation.Operators.TryGetValue(caller.Id, out var known) ? known.Name : caller.Name);
    }

    /// <summary>Refused with <see cref="NotFound"/> for what the caller neither holds, is offered nor may watch (I10).</summary>
    public Task<Outcome<Sight>> SeeAsync(string id, StaffCaller caller, CancellationToken cancellation) =>
        read.SeeAsync(id, caller.AsReader(), cancellation);

    /// <summary>As whom the caller leaves a mark of how far they are.</summary>
    /// <returns>Null: they only watch, and leave none.</returns>
    public async Task<Outcome<AuthorRole?>> MarkerAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (caller is not StaffCaller staff)
            return AuthorRole.Customer;
        var sight = await SeeAsync(id, staff, cancellation);
        return sight.Refusal is { } refusal ? refusal : sight.Value.IsSeen(staff.Id) ? AuthorRole.Operator : (AuthorRole?)null;
    }

    /// <summary>For changes that refuse strangers by themselves: the refusal stands only for those who may know of the conversation.</summary>
    public async Task<Refusal> RefusalAsync(Refusal refusal, string id, StaffCaller caller, CancellationToken cancellation) =>
        (await SeeAsync(id, caller, cancellation)).Refusal ?? refusal;

    /// <summary>The conversation after a change, or the refusal as far as the caller may know of it.</summary>
    public async Task<IActionResult> AnswerAsync(Outcome<ConversationHead> changed, string id, StaffCaller caller, CancellationToken cancellation) =>
        changed.Refusal is { } refusal
            ? Answers.Refused(await RefusalAsync(refusal, id, caller, cancellation))
            : await ShowAsync(changed, caller, cancellation);

    /// <summary>The conversation after a change of the caller's, even when the change took it out of their sight.</summary>
    public async Task<IActionResult> ShowAsync(Outcome<ConversationHead> changed, StaffCaller caller, CancellationToken cancellation)
    {
        if (changed.Refusal is { } refusal)
            return Answers.Refused(refusal);
        var seen = await SeeAsync(changed.Value.Id, caller, cancellation);
        var sight = seen.IsRefused ? new Sight(changed.Value, null) : seen.Value;
        return Answers.Ok(await read.ViewOfAsync(sight, caller.Id, cancellation), WireJson.Contract.ConversationView);
    }
}
