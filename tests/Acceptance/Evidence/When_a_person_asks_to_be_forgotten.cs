using System.Text;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Evidence;

/// <summary>What was said goes for good; that it was said stays proven. What a hold keeps is kept.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_person_asks_to_be_forgotten(TwoHosts hosts)
{
    [Fact]
    public async Task Should_keep_what_is_held_until_it_is_released()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.CustomerAsync(text: "Zwetschgenknödel", name: "Xaverine Obermoser");
        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);
        var (sora, admin) = (await scene.SignedInAsync("sora"), await scene.SignedInAsync("admin"));
        await sora.HoldAsync(customer.Id);
        await RefusedAsync("forbidden", () => sora.EraseAsync($"conversations/{customer.Id}"));
        await RefusedAsync("forbidden", () => hana.HoldAsync(customer.Id));

        await RefusedAsync("legal_hold", () => admin.EraseAsync($"conversations/{customer.Id}"));
        Assert.Equal("active", (await customer.GetAsync(Ct)).State);
        Assert.NotEmpty(await Storage.FindAsync(scene.App, "Zwetschgenknödel"));
        await sora.ReleaseAsync(customer.Id);
        var erased = await admin.EraseAsync($"conversations/{customer.Id}");

        Assert.Equal([customer.Id], erased.Erased);
        Assert.Empty(await Storage.FindAsync(scene.App, "Zwetschgenknödel", "Obermoser"));
        await RefusedAsync("content_erased", () => sora.HoldAsync(customer.Id));
        await RefusedAsync("content_erased", () => hana.NoteAsync(customer.Id, "one more word", ct: Ct));
        Assert.Equal(
            ["sora hold", "sora holdRelease", "admin forceClose erasure", "admin erase asked for"],
            await sora.AuditOfAsync(customer.Id));
    }

    [Fact]
    public async Task Should_leave_a_record_that_verifies_and_nothing_of_the_person()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = new Phone(scene.App);
        var number = phone.Number;
        await phone.SendAsync("My dog is called Quastenflosser");
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        var id = offer.ConversationId;
        await hana.AcceptAsync(id, offer.OfferId, Ct);
        await hana.PostAsync(id, "Quastenflosser, what a name!", ct: Ct);
        await hana.NoteAsync(id, "Calls the dog Quastenflosser", ct: Ct);
        await Eventually.TrueAsync(async () => (await phone.ReceivedAsync()).Count > 0, "The answer", cancellation: Ct);
        var (sora, admin) = (await scene.SignedInAsync("sora"), await scene.SignedInAsync("admin"));
        var customer = (await sora.GetAsync(id, Ct)).Customer!.Value.GetProperty("id").GetString()!;
        var before = ExportParts.Read(await sora.ExportAsync(id));
        Assert.NotEmpty(await Storage.FindAsync(scene.App, number));

        var erased = await admin.EraseAsync($"customers/{customer}");

        Assert.Equal([id], erased.Erased);
        Assert.Empty(erased.Held);
        Assert.Empty(await Storage.FindAsync(scene.App, "Quastenflosser", number, customer));
        var file = await sora.ExportAsync(id);
        var (code, said) = await VerifierProcess.RunAsync(file, Ct);
        Assert.Equal(0, code);
        Assert.Matches("(?m)^erased .* what was said is gone", said);
        var after = ExportParts.Read(file);
        Assert.Equal(before.Entries.Select(entry => entry.Hash), after.Entries.Take(before.Entries.Count).Select(entry => entry.Hash));
        Assert.Contains(after.Entries, entry => entry.IsErased);
        Assert.DoesNotContain("Quastenflosser", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Contains("The content was erased.", Encoding.UTF8.GetString(await sora.ExportAsync(id, "?format=text")), StringComparison.Ordinal);
        Assert.Equal([id], (await admin.EraseAsync($"conversations/{id}")).Erased);
        await phone.SendAsync("Hello again");
        var next = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer of another conversation", cancellation: Ct);
        Assert.NotEqual(id, next.ConversationId);
        await sora.ForceCloseAsync(next.ConversationId);
    }
}
