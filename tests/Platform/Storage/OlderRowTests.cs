using System.Collections;
using System.Reflection;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Functions.Storage.Record;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>A row that an older release wrote knows nothing of properties that came later; reading it must not leave a null where none may be.</summary>
public sealed class OlderRowTests
{
    [Fact]
    public void Head_WithWhatIsRequiredOnly_HoldsNoForbiddenNull() => HoldsNoForbiddenNull(new HeadRow
    {
        Json = """
            {"Id":"c1","Channel":"chat","Queue":"support","State":"Waiting","LastHash":"00","Customer":{"Id":"anna"},
            "CreatedAt":"2026-11-20T09:00:00+00:00","WaitingSince":"2026-11-20T09:00:00+00:00"}
            """,
    }.Known().Head);

    [Fact]
    public void Placement_WithWhatIsRequiredOnly_HoldsNoForbiddenNull() => HoldsNoForbiddenNull(new PlacementRow
    {
        Json = """
            {"ConversationId":"c1","Epoch":1,"Version":1,"State":"Waiting","Channel":"chat","Queue":"support","TicketNumber":1,
            "EnqueuedAt":"2026-11-20T09:00:00+00:00","EffectiveAt":"2026-11-20T09:00:00+00:00"}
            """,
    }.Stored().Value);

    [Fact]
    public void Operator_WithWhatIsRequiredOnly_HoldsNoForbiddenNull() =>
        HoldsNoForbiddenNull(new OperatorRow { Json = """{"Id":"bob"}""" }.Stored().Value);

    private static void HoldsNoForbiddenNull(object value)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var content = property.GetValue(value);
            Assert.False(content is null && nullability.Create(property).ReadState is NullabilityState.NotNull, property.Name);
            if (content is not (null or string or IEnumerable) && property.PropertyType.Namespace!.StartsWith("ContactFunctions", StringComparison.Ordinal) && !property.PropertyType.IsEnum)
                HoldsNoForbiddenNull(content);
        }
    }
}
