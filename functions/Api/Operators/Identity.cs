using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Functions.Api.Operators;

/// <summary>Who is signed in, as the organisation and the ledger know them.</summary>
public sealed class Identity(IOrganisations organisations)
{
    public async Task<Me> OfAsync(StaffCaller caller, PresenceView presence, CancellationToken cancellation) =>
        Me.Of(caller, (await organisations.CurrentAsync(cancellation)).ProfileOf(caller.Id), presence);
}
