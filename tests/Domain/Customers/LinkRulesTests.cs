using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Tests.Customers;

public sealed class LinkRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly MergeCustomers Merge = new("anna", "sms-1", "hana", "same voice", "m1");
    private static readonly SplitCustomers Split = new("anna", "sms-1", "ken", null, "s1");

    private static LinkedPair Merged { get; } = LinkRules.Decide(new("anna"), new("sms-1"), Merge, Now).Value;

    [Fact]
    public void Merge_TwoThatSpeakForThemselves_LinksBothAndSaysWhoAndWhy()
    {
        Assert.Equal(["sms-1"], Merged.Survivor.Merged);
        Assert.Equal("anna", Merged.Other.Into);
        Assert.Equal(new CustomerEvent(Now, "hana", "merged", "sms-1", "same voice", "m1"), Assert.Single(Merged.Survivor.History));
        Assert.Equal(("mergedInto", "anna"), (Merged.Other.History[0].Action, Merged.Other.History[0].Other));
    }

    [Fact]
    public void Merge_Repeated_ChangesNothing() =>
        Assert.Same(Merged.Survivor, LinkRules.Decide(Merged.Survivor, Merged.Other, Merge, Now.AddHours(1)).Value.Survivor);

    [Theory]
    [InlineData("anna", "sms-1")]
    [InlineData("sms-1", "anna")]
    [InlineData("sms-1", "third")]
    [InlineData("third", "sms-1")]
    public void Merge_OneIsMerged_IsRefusedSoThatNoCircleCloses(string survivor, string other)
    {
        CustomerLinks Of(string id) => id == "anna" ? Merged.Survivor : id == "sms-1" ? Merged.Other : new CustomerLinks(id);
        Assert.IsType<CustomersMergedAlready>(LinkRules.Decide(Of(survivor), Of(other), new MergeCustomers(survivor, other, "hana", null, "m2"), Now).Refusal);
    }

    [Fact]
    public void Merge_WithThemselves_IsInvalid() =>
        Assert.IsType<Invalid>(LinkRules.Decide(new("anna"), new("anna"), Merge with { Other = "anna" }, Now).Refusal);

    [Fact]
    public void Merge_OneMoreThanAllowed_IsRefused()
    {
        var full = new CustomerLinks("anna") { Merged = [.. Enumerable.Range(0, CustomerLinks.MergedMax).Select(n => $"{n}")] };
        Assert.IsType<TooManyMerged>(LinkRules.Decide(full, new("sms-1"), Merge, Now).Refusal);
    }

    [Fact]
    public void Split_Merged_LeavesTheLinksAsTheyWereAndTheHistory()
    {
        var (survivor, other) = LinkRules.Decide(Merged.Survivor, Merged.Other, Split, Now.AddDays(1)).Value;
        Assert.Empty(survivor.Merged);
        Assert.Null(other.Into);
        Assert.Equal(["merged", "split"], survivor.History.Select(one => one.Action));
        Assert.Equal(["mergedInto", "splitFrom"], other.History.Select(one => one.Action));
        Assert.Same(survivor, LinkRules.Decide(survivor, other, Merge, Now.AddDays(2)).Value.Survivor);
    }

    [Fact]
    public void Split_NeverMerged_IsRefused()
    {
        Assert.IsType<NotMerged>(LinkRules.Decide(new("anna"), new("sms-1"), Split, Now).Refusal);
        Assert.IsType<NotMerged>(LinkRules.Decide(new("third"), Merged.Other, Split with { Survivor = "third" }, Now).Refusal);
    }

    [Fact]
    public void History_OverTheLimit_KeepsTheNewest()
    {
        var (survivor, other) = (new CustomerLinks("anna"), new CustomerLinks("sms-1"));
        for (var n = 0; n < CustomerLinks.HistoryMax; n++)
        {
            (survivor, other) = LinkRules.Decide(survivor, other, Merge with { CommandId = $"m{n}" }, Now).Value;
            (survivor, other) = LinkRules.Decide(survivor, other, Split with { CommandId = $"s{n}" }, Now).Value;
        }

        Assert.Equal(CustomerLinks.HistoryMax, survivor.History.Count);
        Assert.Equal($"s{CustomerLinks.HistoryMax - 1}", survivor.History[^1].CommandId);
    }
}
