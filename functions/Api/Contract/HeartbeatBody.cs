using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="DeviceId">Random, kept by the device: 1 to 128 characters of <c>A–Z a–z 0–9 . _ : -</c>.</param>
public sealed record HeartbeatBody([property: Required] string? DeviceId) : IBody
{
    public Invalid? Check() => Field.Key(DeviceId, "deviceId");
}
