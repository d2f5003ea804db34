using System.Reflection;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth.Roles;
using ContactFunctions.Functions.Hosting.Audits;
using ContactFunctions.Ports;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class AuditTableTests
{
    private static readonly HashSet<string> Actions =
        [.. typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>A new door for staff has to say where it stands written that somebody went through.</summary>
    [Fact]
    public void Doors_ForStaff_AreExactlyThoseOfTheTable() => Assert.Equal(
        RoleTable.Functions
            .Where(function => RoleTable.Of(function)!.Who is Audience.Staff or Audience.Supervisor or Audience.Admin or Audience.CustomerOrStaff).Order(StringComparer.Ordinal),
        AuditTable.Functions.Order(StringComparer.Ordinal));

    [Fact]
    public void Actions_OfTheTable_AreAllThereAre()
    {
        var used = AuditTable.Functions.Select(AuditTable.Of).SelectMany(audited => audited switch
        {
            Audited.Read read => [read.Action],
            Audited.Act act => act.Actions,
            _ => [],
        }).Append(AuditActions.Read).ToHashSet();

        Assert.Equal(Actions.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reads_BeginWithTheirWord_AndActsDoNot() => Assert.All(
        AuditTable.Functions.Select(AuditTable.Of), audited => Assert.True(audited switch
        {
            Audited.Read read => read.Action.StartsWith(AuditActions.Read, StringComparison.Ordinal),
            Audited.Act act => act.Actions.All(action => !action.StartsWith(AuditActions.Read, StringComparison.Ordinal)),
            _ => true,
        }));
}
