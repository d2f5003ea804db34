using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Storage.Ledger;

internal sealed class LeaseRow : Row
{
    public string Operator { get; set; } = "";

    public string DeviceId { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    public static LeaseRow Of(Lease lease) => new()
    {
        PartitionKey = LedgerKeys.Partition,
        RowKey = LedgerKeys.Lease(lease.Operator, lease.DeviceId),
        Operator = lease.Operator,
        DeviceId = lease.DeviceId,
        ExpiresAt = lease.ExpiresAt,
    };

    public Lease Lease() => new(Operator, DeviceId, ExpiresAt);
}
