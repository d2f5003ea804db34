using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Customers;
using ContactFunctions.Workflows.Opening;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>Somebody who is signed in to the shop, and somebody who texts, turn out to be one person.</summary>
public sealed class When_customers_are_merged
{
    private static readonly CustomerCard Anna = new() { Id = "shop:anna", Name = "Anna", Email = "anna@example.com", Verified = true };

    [Fact]
    public async Task Should_show_one_journey_prefer_one_operator_and_be_split_again()
    {
        var scene = new Leaving();
        var texted = await ServedAsync(scene, await scene.TextAsync("from my phone"));
        var texter = (await scene.Center.HeadAsync(texted)).Customer;
        await scene.Center.AdvanceAsync(TimeSpan.FromDays(10));
        var chatted = await ChatAsync(scene, Anna);
        Assert.Null((await scene.Center.PlacementAsync(chatted))!.PreferredOperator);
        await scene.Center.GiveAsync(chatted);
        await scene.CloseAsync(chatted);

        var merged = await JoinAsync(scene, new MergeCustomers(Anna.Id, texter.Id, "sora", "same voice", "m1"));
        Assert.Equal([texter.Id], merged.Merged);
        Assert.Equal([("email", "anna@example.com", true), ("sms", Leaving.Theirs, true)], merged.Addresses.Select(one => (one.Channel, one.Address, one.Verified)));
        Assert.All(merged.Addresses, one => Assert.NotNull(one.Since));
        Assert.Equal([chatted, texted], await JourneyAsync(scene, texter.Id));

        await scene.Center.AdvanceAsync(TimeSpan.FromMinutes(1));
        var again = await scene.TextAsync("me again");
        Assert.Equal(texter.Id, (await scene.Center.HeadAsync(again)).Customer.Id);
        Assert.Equal([again, chatted, texted], (await JourneyAsync(scene, Anna.Id)).Distinct());

        var split = await JoinAsync(scene, new SplitCustomers(Anna.Id, texter.Id, "ken", "two sisters", "s1"));
        Assert.Equal([("sora", "merged", "same voice"), ("ken", "split", "two sisters")], split.History.Select(one => (one.By, one.Action, one.Reason)));
        Assert.Equal([chatted], await JourneyAsync(scene, Anna.Id));
        Assert.Equal([again, texted], (await JourneyAsync(scene, texter.Id)).Distinct());
        Assert.Equal(Anna, await scene.Center.Get<ICustomers>().FindAsync(Anna.Id, Leaving.Ct));
    }

    [Fact]
    public async Task Should_ask_the_operator_first_who_served_either_of_them_last()
    {
        var scene = new Leaving();
        var texter = (await scene.Center.HeadAsync(await ServedAsync(scene, await scene.TextAsync("from my phone")))).Customer;
        await scene.Center.Get<ICustomers>().NoteContactAsync(Anna, new Contact("elsewhere", "chat", "support", scene.Center.Time.GetUtcNow()), Leaving.Ct);
        await JoinAsync(scene, new MergeCustomers(Anna.Id, texter.Id, "sora", null, "m1"));

        await scene.BeatAsync();
        var chat = await ChatAsync(scene, Anna);
        Assert.Equal(Leaving.Operator, (await scene.Center.PlacementAsync(chat))!.PreferredOperator);
    }

    [Fact]
    public async Task Should_recognise_a_phone_that_a_site_vouched_for()
    {
        var scene = new Leaving();
        await ChatAsync(scene, Anna with { Phone = "+1 (555) 765-4321" });
        var head = await scene.Center.HeadAsync(await scene.TextAsync("It is me"));
        Assert.Equal((Anna.Id, "Anna", true), (head.Customer.Id, head.Customer.Name, head.Customer.Verified));

        await ChatAsync(scene, Anna with { Id = "other:ben", Phone = "+15550002222" });
        await ChatAsync(scene, Anna with { Id = "other:eve", Phone = "+15550002222" });
        Assert.StartsWith("sms-", (await scene.Center.HeadAsync(await scene.TextAsync("Which of us?", theirs: "+15550002222"))).Customer.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_audit_each_decision_once()
    {
        var scene = new Leaving();
        foreach (var id in new[] { "one", "two" })
            await scene.Center.Get<ICustomers>().NoteContactAsync(
                new CustomerCard { Id = id }, new Contact($"c-{id}", "chat", "support", scene.Center.Time.GetUtcNow()), Leaving.Ct);
        foreach (var _ in new[] { 1, 2 })
            await JoinAsync(scene, new MergeCustomers("one", "two", "sora", null, "m1"));
        var refused = await scene.Center.Get<JoinCustomers>().RunAsync(new MergeCustomers("two", "one", "sora", null, "m2"), Leaving.Ct);
        Assert.Equal("customers_merged_already", refused.Refusal?.Code);

        var entry = Assert.Single(await scene.Center.Get<IAudit>().ReadAsync(DateOnly.FromDateTime(scene.Center.Time.GetUtcNow().UtcDateTime), 100, Leaving.Ct));
        Assert.Equal(("sora", AuditActions.CustomerMerge, "one", "two"), (entry.By, entry.Action, entry.Target, entry.Detail));
    }

    private static async Task<CustomerProfile> JoinAsync(Leaving scene, LinkCommand command) =>
        (await scene.Center.Get<JoinCustomers>().RunAsync(command, Leaving.Ct)).Value;

    private static async Task<IReadOnlyList<string>> JourneyAsync(Leaving scene, string customer) =>
        [.. (await scene.Center.Get<ICustomers>().JourneyAsync(customer, 200, Leaving.Ct)).Select(contact => contact.ConversationId)];

    private static async Task<string> ChatAsync(Leaving scene, CustomerCard customer)
    {
        var opened = await scene.Center.Get<OpenChat>().RunAsync(
            new ChatRequest { Queue = "support", Text = "hello", Fingerprint = "", Customer = customer }, scene.Center, Leaving.Ct);
        await scene.Center.AdvanceAsync(TimeSpan.Zero);
        return opened.Value.Conversation.ConversationId;
    }

    private static async Task<string> ServedAsync(Leaving scene, string id)
    {
        await scene.Center.ArriveAsync(Leaving.Operator);
        await scene.Center.GiveAsync(id);
        await scene.CloseAsync(id);
        return id;
    }
}
