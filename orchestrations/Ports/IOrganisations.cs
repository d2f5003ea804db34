using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Ports;

/// <summary>The organisation as it is configured now.</summary>
public interface IOrganisations
{
    /// <summary>At most 5 s old.</summary>
    ValueTask<Organisation> CurrentAsync(CancellationToken cancellation);
}
