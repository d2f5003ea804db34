using System.Collections;
using System.Reflection;
using System.Text.Json;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Tests.Organisations;

public sealed class DocumentTests
{
    [Fact]
    public void ToOrganisation_NothingButIds_HasTheDefaultsOfTheDomain()
    {
        var organisation = Read("""{"queues":[{"queue":"support"}],"operators":[{"id":"hana"}],"channels":[{"channel":"sms"}]}""");

        Assert.Equal(new QueuePolicy { Queue = "support", Name = "support" }, organisation.Queues["support"]);
        Assert.Equal(3, organisation.Operators["hana"].Capacity);
        Assert.Equal(new ChannelPolicy("sms"), organisation.Channels[0]);
        Assert.Equal("Etc/UTC", organisation.Zone);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"queues":[null,{}],"operators":[null,{}],"addresses":{"+15550100":null},"entryRules":[null,{"when":{},"then":{"spread":[null,{}]}}]}""")]
    [InlineData("""{"queues":[{"queue":"a","skills":[null,{}],"overflow":[null,{}],"limit":{},"offerTtlSeconds":1e300,"selection":"x"}]}""")]
    [InlineData("""{"operators":[{"id":"a","queues":[null]},{"id":"a"}],"queues":[{"queue":"a"},{"queue":"a"}]}""")]
    public void ToOrganisation_WhateverIsStored_IsRead(string json) => Assert.NotNull(Read(json).ToDocument());

    [Fact]
    public void ToDocument_EveryPropertyOfAQueue_ComesBack()
    {
        foreach (var property in typeof(QueuePolicy).GetProperties().Where(property => property.CanWrite))
        {
            var policy = new QueuePolicy { Queue = "support", Name = "Support", Skills = [], Overflow = [] };
            property.SetValue(policy, Other(property, property.GetValue(policy)));
            var read = Again(new Organisation([policy], [], new Dictionary<string, string>())).Queues.Values.Single();
            Same(property.GetValue(policy), property.GetValue(read), property.Name);
        }
    }

    [Fact]
    public void ToDocument_EveryPropertyOfAnOrganisation_ComesBack()
    {
        var whole = A.Business();
        var read = Again(whole);
        foreach (var property in typeof(Organisation).GetProperties())
        {
            Assert.False(property.GetValue(whole) is ICollection { Count: 0 }, property.Name);
            Same(property.GetValue(whole), property.GetValue(read), property.Name);
        }
    }

    private static Organisation Read(string json) => JsonSerializer.Deserialize(json, DocumentJson.Default.OrganisationDocument)!.ToOrganisation();

    private static Organisation Again(Organisation organisation) =>
        Read(JsonSerializer.Serialize(organisation.ToDocument(), DocumentJson.Readable.OrganisationDocument));

    private static void Same(object? expected, object? actual, string name) => Assert.True(Text(expected) == Text(actual), name);

    /// <summary>Dictionaries have no order.</summary>
    private static string Text(object? value) => value is IDictionary map
        ? string.Concat(map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => key + JsonSerializer.Serialize(map[key])))
        : JsonSerializer.Serialize(value);

    private static object Other(PropertyInfo property, object? value) => value switch
    {
        bool flag => !flag,
        int number => number + 1,
        double share => share / 2,
        TimeSpan span => span + TimeSpan.FromSeconds(1.5),
        string text => text + "x",
        Enum => Enum.GetValues(property.PropertyType).Cast<object>().First(other => !other.Equals(value)),
        IReadOnlyList<SkillNeed> => new[] { new SkillNeed("french", 5, true, TimeSpan.FromSeconds(60)) },
        IReadOnlyList<OverflowStep> => new[] { new OverflowStep("sales", TimeSpan.FromSeconds(90), 7) },
        _ when property.PropertyType == typeof(string) => "x",
        _ when property.PropertyType == typeof(TimeSpan?) => TimeSpan.FromSeconds(1.5),
        _ when property.PropertyType == typeof(Names) => new Names("Support", "サポート"),
        _ when property.PropertyType == typeof(QueueLimit) => new QueueLimit(3, TimeSpan.FromSeconds(120), LimitAction.CallBack),
        _ => throw new NotSupportedException($"The document does not know {property.Name} yet."),
    };
}
