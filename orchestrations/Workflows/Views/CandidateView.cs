using System.Text.Json.Serialization;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Workflows.Views;

/// <summary>One operator as an explanation shows them: asked, or why not.</summary>
/// <param name="Rank">1 is asked first; null for those who are not eligible.</param>
/// <param name="Reasons">Everything that stands against them, the first being what decides; empty for the eligible.</param>
/// <param name="Words">The same for people.</param>
public sealed record CandidateView(
    string Operator,
    string Name,
    bool Eligible,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Rank,
    IReadOnlyList<Unroutable> Reasons,
    Names Words)
{
    /// <summary>Who would be asked for this conversation in this picture, then everybody else with the reasons; those who serve the queue first.</summary>
    public static IReadOnlyList<CandidateView> Of(Placement ticket, Snapshot snapshot)
    {
        var explanation = Explanation.Of(ticket, snapshot);
        return
        [
            .. explanation.Ranked.Select((one, index) =>
                new CandidateView(one.Profile.Id, one.Profile.Name, true, index + 1, [], ReasonWords.Ranked(index + 1, one.Profile.Id == ticket.PreferredOperator))),
            .. explanation.Rejected
                .OrderBy(one => one.Reasons[0] is Unroutable.NotInQueue)
                .ThenBy(one => one.Reasons.Count)
                .ThenBy(one => one.Candidate.Profile.Id, StringComparer.Ordinal)
                .Select(one => new CandidateView(
                    one.Candidate.Profile.Id, one.Candidate.Profile.Name, false, null, one.Reasons,
                    ReasonWords.Against(one, ticket, snapshot.Organisation))),
        ];
    }
}
