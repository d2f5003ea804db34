using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="DeviceId">Ties the connection to the device's lease: when the connection is lost, the lease is shortened. As in a heartbeat.</param>
public sealed record DeviceBody(string? DeviceId) : IBody
{
    public static DeviceBody None { get; } = new(DeviceId: null);

    public Invalid? Check() => Field.OptionalKey(DeviceId, "deviceId");
}
