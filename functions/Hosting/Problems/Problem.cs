using System.Text.Json.Serialization;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Rules;
using ContactFunctions.Domain.Outcomes;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactFunctions.Functions.Hosting.Problems;

/// <summary>RFC 9457 problem details; the type is <c>about:blank</c> and therefore left out.</summary>
/// <param name="Code">Stable, for programs; the other words are for people.</param>
/// <param name="Field">The JSON field or query parameter that is wrong; absent when it is not about one.</param>
/// <param name="Problems">Everything that is wrong with a configuration; absent elsewhere.</param>
/// <param name="EstimateSeconds">With <c>busy</c>: until somebody may be there; absent elsewhere.</param>
/// <param name="LeaveMessage">With <c>busy</c>: whether a message can be left meanwhile; absent elsewhere.</param>
public sealed record Problem(
    int Status,
    string Title,
    string Detail,
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Field,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Finding>? Problems = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? EstimateSeconds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? LeaveMessage = null)
{
    public static Problem Of(Refusal refusal)
    {
        var status = RefusalStatus.Of(refusal);
        return new(status, ReasonPhrases.GetReasonPhrase(status), refusal.Detail, refusal.Code, (refusal as Invalid)?.Field,
            (refusal as InvalidConfiguration)?.Findings)
        {
            EstimateSeconds = (int?)(refusal as Busy)?.Estimate.TotalSeconds,
            LeaveMessage = (refusal as Busy)?.LeaveMessage,
        };
    }
}
