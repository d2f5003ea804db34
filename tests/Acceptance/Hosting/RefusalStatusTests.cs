using ContactFunctions.Domain.Limits;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed partial class RefusalStatusTests
{
    public static TheoryData<Type> Refusals { get; } = [.. new[] { typeof(Refusal).Assembly, typeof(RefusalStatus).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Refusal)))];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Of_EveryRefusal_HasAStatusOfItsOwn(Type type)
    {
        var status = RefusalStatus.Of((Refusal)RuntimeHelpers.GetUninitializedObject(type));
        Assert.InRange(status, 400, 503);
        Assert.Equal(type == typeof(InternalError), status == 500);
    }

    [Fact]
    public void Of_ConflictsAndMissingThings_AreWhatTheContractSays()
    {
        Assert.Equal(409, RefusalStatus.Of(new Domain.Routing.Ledger.OfferTaken()));
        Assert.Equal(404, RefusalStatus.Of(new NotFound()));
        Assert.Equal(400, RefusalStatus.Of(new Invalid("wrong", "text")));
        Assert.Equal(401, RefusalStatus.Of(Unauthenticated.Expired));
        Assert.Equal(429, RefusalStatus.Of(new RateLimited(TimeSpan.FromSeconds(1))));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Code_EveryRefusal_IsLowerSnakeCase(Type type)
    {
        if (type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is { } parameterless)
            Assert.Matches(SnakeCase(), ((Refusal)parameterless.Invoke([])).Code);
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex SnakeCase();
}
