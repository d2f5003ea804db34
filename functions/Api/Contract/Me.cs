using ContactFunctions.Domain.Organisations;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Who is signed in.</summary>
/// <param name="Capacity">Units carried at once; 0 for those who serve no queue.</param>
public sealed record Me(
    string Id,
    string Name,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Skills,
    int Capacity,
    MyPresence Presence)
{
    public static Me Of(StaffCaller caller, OperatorProfile profile, PresenceView presence) => new(
        caller.Id, profile.Name == profile.Id ? caller.Name : profile.Name, RoleNames(caller.Roles),
        profile.Queues, [.. profile.Skills.Select(skill => skill.Skill)], profile.Capacity, MyPresence.Of(presence));

    private static IReadOnlyList<string> RoleNames(StaffRoles roles) =>
        [.. Enum.GetValues<StaffRoles>().Where(role => role != StaffRoles.None && roles.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant())];
}
