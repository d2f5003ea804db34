using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Platform.Tests.Infra;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Telemetry.Runbooks;

/// <summary>What people look at when something is wrong asks for things that exist.</summary>
public sealed class RunbookTests
{
    private const int LinesMax = 60;

    private static readonly IReadOnlySet<string> Instruments = Heard();

    private static readonly IReadOnlySet<string> Dimensions =
        typeof(Tags).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> Events = (
        from type in typeof(Composition).Assembly.GetTypes()
        where type.Name == "Log"
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.GetCustomAttribute<LoggerMessageAttribute>() is not null
        select method.Name).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Queries_AreFound()
    {
        Assert.True(Query.All.Count > 30);
        Assert.Contains(Query.All, query => query.Events.Contains("HintLost"));
        Assert.Equal(10, Bound.All.Count);
        Assert.Contains("contactfunctions.longest_wait", Instruments);
    }

    [Fact]
    public void Queries_NameMeasuresOfTheCode() =>
        Assert.Empty(from query in Query.All from name in query.Measures where !Instruments.Contains(name) select $"{query.Where}: {name}");

    [Fact]
    public void Queries_NameDimensionsOfTheCode() =>
        Assert.Empty(from query in Query.All from name in query.Dimensions where !Dimensions.Contains(name) select $"{query.Where}: {name}");

    [Fact]
    public void Queries_NameEventsOfTheCode() =>
        Assert.Empty(from query in Query.All from name in query.Events where !Events.Contains(name) select $"{query.Where}: {name}");

    [Fact]
    public void EveryMeasure_IsShown() =>
        Assert.Empty(Instruments.Except(Query.All.Where(query => query.Where.StartsWith("workbook", StringComparison.Ordinal)).SelectMany(query => query.Measures)
            .Append("contactfunctions.door.requests")));

    [Fact]
    public void EveryBound_HasARunbookThatFitsOnAPage()
    {
        var runbooks = SourceTree.Files("infra/watch/runbooks", "*.md");

        Assert.Equal(Bound.All.Select(bound => $"{bound.Name}.md").Order(StringComparer.Ordinal), runbooks.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(runbooks, file =>
        {
            var text = File.ReadAllText(file);
            Assert.InRange(text.Split('\n').Length, 10, LinesMax);
            Assert.All(new[] { "## See it", "## First", "1. ", "2. ", "3. ", "## Over" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void EveryBound_AsksItsOwnRunbook() =>
        Assert.All(Bound.All, bound => Assert.Contains(Query.All, query => query.Where == $"{bound.Name}.md" && query.Measures.Contains(bound.Metric)));

    private static HashSet<string> Heard()
    {
        // Other tests make instruments of their own meanwhile.
        var names = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Traces.Name)
                    names.Enqueue(instrument.Name);
            },
        };
        Measures.OffersMissed.Add(0);
        listener.Start();
        return names.Where(static name => name.StartsWith("contactfunctions.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
    }
}
