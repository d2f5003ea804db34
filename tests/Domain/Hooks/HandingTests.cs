using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Process;

namespace ContactFunctions.Domain.Tests.Hooks;

public sealed class HandingTests
{
    private static readonly Subscription Crm = new("crm", "CRM", "https://example.com/", [HookKind.Closed], true, A.Noon.AddHours(-1));

    [Fact]
    public void DueAt_NobodyWantsIt_IsNull()
    {
        var head = A.Head("hello");
        Assert.Null(Handing.DueAt(head, []));
        Assert.Null(Handing.DueAt(head, [Crm]));
        Assert.Null(Handing.DueAt(head, [Crm with { Events = [HookKind.Opened], Active = false }]));
        Assert.Null(Handing.DueAt(head, [Crm with { Events = [HookKind.Opened], ActiveSince = A.Noon.AddTicks(1) }]));
    }

    [Fact]
    public void DueAt_SomebodyWantsIt_IsSoonAndNotAfterItWasHandedOver()
    {
        var head = A.Head("hello");
        Subscription[] wanting = [Crm with { Events = [HookKind.Opened] }];
        Assert.Equal(A.Noon + Handing.GatherFor, Handing.DueAt(head, wanting));
        Assert.Null(Handing.DueAt(RecordRules.Decide(head, new NoteHandedOver(head.LastEntry), A.Noon).Value.Head, wanting));
        Assert.Contains(
            Agenda.Plan(head, A.Placement(), Firm(wanting), A.Noon).Duties, duty => duty.Kind is DutyKind.HandOver && duty.DueAt == A.Noon + Handing.GatherFor);
        Assert.DoesNotContain(Agenda.Plan(head, A.Placement(), Firm(), A.Noon).Duties, duty => duty.Kind is DutyKind.HandOver);
    }

    /// <summary>What older releases wrote has no cursor: nothing that happened before a webhook was switched on is told, however it is found.</summary>
    [Fact]
    public void Wants_BeforeItWasActive_IsFalse()
    {
        var happening = new Happening("c1-1", HookKind.Closed, Crm.ActiveSince!.Value.AddTicks(-1), "c1", 1, new HappeningData("chat", "support", 1, A.Noon));
        Assert.False(Crm.Wants(happening));
        Assert.True(Crm.Wants(happening with { At = Crm.ActiveSince!.Value }));
        Assert.False(Crm.Wants(happening with { At = A.Noon, Kind = HookKind.Idle }));
    }

    [Fact]
    public void WithTimes_EditedSwitchedOffAndOn_KeepsOrBeginsTheTime()
    {
        var document = new OrganisationDocument { Webhooks = [new() { Id = "crm", Address = "https://example.com/", ActiveSince = A.Noon.AddYears(-9) }] };
        var empty = Firm();
        var first = document.WithTimes(empty, empty, A.Noon).ToOrganisation();
        Assert.Equal(A.Noon, first.Webhooks[0].ActiveSince);
        Assert.Equal(A.Noon, document.WithTimes(first, first, A.Noon.AddDays(1)).ToOrganisation().Webhooks[0].ActiveSince);
        // A second answer to the same publication: made from what was before, found as what is newest.
        Assert.Equal(A.Noon, document.WithTimes(empty, first, A.Noon.AddDays(1)).ToOrganisation().Webhooks[0].ActiveSince);
        var off = (document with { Webhooks = [document.Webhooks![0]! with { Active = false }] }).WithTimes(first, first, A.Noon).ToOrganisation();
        Assert.Null(off.Webhooks[0].ActiveSince);
        Assert.Equal(A.Noon.AddDays(2), document.WithTimes(off, off, A.Noon.AddDays(2)).ToOrganisation().Webhooks[0].ActiveSince);
        Assert.DoesNotContain("activeSince", string.Join(' ', DocumentChanges.Between(empty, first)));
    }

    private static Organisation Firm(params Subscription[] subscriptions) => new([A.Support], [], new Dictionary<string, string>()) { Webhooks = subscriptions };
}
