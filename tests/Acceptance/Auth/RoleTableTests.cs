using System.Reflection;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth.Roles;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Acceptance.Tests.Auth;

/// <summary>The table against the functions that there are. Whether doors obey it is asked over HTTP, by <c>When_every_kind_of_caller_knocks</c>.</summary>
public sealed class RoleTableTests
{
    private static readonly Dictionary<string, MethodInfo> Doors = typeof(RoleTable).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null
            && method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null))
        .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

    [Fact]
    public void Functions_EveryHttpTrigger_HasAnEntryAndNoEntryIsLeftOver()
    {
        Assert.NotEmpty(Doors);
        Assert.Empty(Doors.Keys.Except(RoleTable.Functions));
        Assert.Empty(RoleTable.Functions.Except(Doors.Keys));
    }

    [Fact]
    public void Of_PublishedCall_IsWhatTheDescriptionSays()
    {
        var published = Doors.Where(door => door.Value.GetCustomAttribute<CallAttribute>() is not null)
            .Select(door => (door.Key, door.Value.GetCustomAttribute<CallAttribute>()!.Audience));
        Assert.All(published, door => Assert.Equal(door.Audience, RoleTable.Of(door.Key)!.Who));
    }

    [Fact]
    public void Of_EveryRule_IsLimitedByWhatTheCallerShows() => Assert.All(RoleTable.Functions, function =>
    {
        var rule = RoleTable.Of(function)!;
        Assert.Contains(rule.Limit, rule.Who switch
        {
            Audience.Anonymous => (Limit[])[Limit.None, Limit.Address, Limit.NewChat, Limit.Portal],
            Audience.Link => [Limit.Address],
            Audience.Provider => [Limit.WrongSecret],
            Audience.Customer or Audience.CustomerOrStaff or Audience.Staff or Audience.Supervisor or Audience.Admin => [Limit.Token, Limit.Upload],
        });
    });

    /// <summary>The host's own keys would be a second, unseen table.</summary>
    [Fact]
    public void Functions_EveryTrigger_IsAnonymousToTheHost() => Assert.All(
        Doors.Values,
        door => Assert.Equal(
            AuthorizationLevel.Anonymous,
            door.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Single().AuthLevel));
}
