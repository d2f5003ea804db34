using ContactFunctions.Workflows.Views;
using System.Collections.Concurrent;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Evidence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Reporting;
using ContactFunctions.Workflows.Supervision;
using ContactFunctions.Workflows.Sweeping;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>Matching and the search for lost operators over real storage, on a clock that the test moves; bob serves the queue alone.</summary>
internal sealed class Shift : IOrganisations, IProcess, IPush, IAudit, IDispatchLog, IAttachmentLinks
{
    private readonly Organisation organisation =
        new([new QueuePolicy { Queue = "support", Name = "Support" }], [new OperatorProfile("bob", "Bob", ["support"], [])], new Dictionary<string, string>());

    private Shift(StorageHost host, ManualTime time)
    {
        (Host, Time) = (host, time);
        var hints = new LiveHints(this, new QueueBoard(host.Ledger, this, time), this, time);
        var news = new PresenceNews(host.Ledger, new Attendance(host.Adherence), this, hints, this, time);
        var aftermath = new Aftermath(
            host.Record, host.Ledger, this, host.Customers, new AuditTrail(this), new Bookkeeping(host.Journal, this), HeldKey.SealingOf(host.Record, time), new Announcer(this, new MessageViews(this), hints, time), news, time);
        After = aftermath;
        Lost = new LostOperators(host.Ledger, aftermath, news, time);
        Dispatcher = new Dispatcher(host.Ledger, this, aftermath, this, time);
    }

    public StorageHost Host { get; }

    public ManualTime Time { get; }

    public LostOperators Lost { get; }

    public Dispatcher Dispatcher { get; }

    public Aftermath After { get; }

    /// <summary>Who was told what, such as <c>messageAdded c1</c>.</summary>
    public ConcurrentQueue<string> Told { get; } = [];

    public static async Task<Shift> BeginAsync(Azurite azurite)
    {
        var time = Desk.Clock();
        var shift = new Shift(await (await StorageHost.CreateAsync(azurite, time)).OpenAsync(), time);
        await shift.Host.ArriveAsync("bob");
        return shift;
    }

    /// <summary>What the sweeper does about lost operators.</summary>
    public async Task<IReadOnlySet<string>> SweepAsync()
    {
        var people = await Lost.FindAsync(StorageHost.Ct);
        await foreach (var placement in Host.Ledger.PlacementsAsync(StorageHost.Ct))
            await Lost.ReleaseAsync(placement, people, this);
        return people;
    }

    /// <summary>A change of the ledger with everything that follows from it.</summary>
    public async Task FollowAsync(string conversation, LedgerCommand command) =>
        await After.OfAsync((await Host.Ledger.ApplyAsync(conversation, command, StorageHost.Ct)).Value, this);

    /// <summary>What the process does when it wakes up: the ordinary steps on what is stored.</summary>
    public async Task SettleAsync(Placement placement) => await After.OfAsync(new LedgerChange(placement, placement, []), this, signal: false);

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(organisation);

    public Task StartAsync(Course course, CancellationToken cancellation) => Task.CompletedTask;

    public Task SignalAsync(Course course, CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> IsLiveAsync(string instanceId, CancellationToken cancellation) => Task.FromResult(true);

    public Task ToConversationAsync(string conversationId, string target, object payload, CancellationToken cancellation) => TellAsync(target, conversationId);

    public Task ToStaffOfAsync(string conversationId, string target, object payload, CancellationToken cancellation) => TellAsync(target, conversationId);

    public Task ToOperatorAsync(string operatorId, string target, object payload, CancellationToken cancellation) => TellAsync(target, operatorId);

    public Task ToStaffAsync(string target, object payload, CancellationToken cancellation) => TellAsync(target, "staff");

    public Task ToSupervisorsAsync(string target, object payload, CancellationToken cancellation) => TellAsync(target, "supervisors");

    public Task AdmitAsync(string operatorId, string conversationId, CancellationToken cancellation) => TellAsync("admit", operatorId);

    public Task DismissAsync(string operatorId, string conversationId, CancellationToken cancellation) => TellAsync("dismiss", operatorId);

    public Task<RealtimeTicket> InviteCustomerAsync(string conversationId, CancellationToken cancellation) => throw new HttpRequestException();

    public Task<RealtimeTicket> InviteOperatorAsync(StaffInvitation invitation, CancellationToken cancellation) => throw new HttpRequestException();

    public Task NoteAsync(AuditEntry entry, CancellationToken cancellation) => TellAsync(entry.Action, entry.Target);

    public Task<IReadOnlyList<AuditFound>> FindAsync(AuditQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(DateOnly day, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([]);

    public Task ToPortalAsync(string target, object payload, CancellationToken cancellation) => TellAsync(target, "portal");

    public Task<RealtimeTicket> InvitePortalAsync(CancellationToken cancellation) => throw new HttpRequestException();

    public Task<bool> IsHealthyAsync(CancellationToken cancellation) => Task.FromResult(false);

    public void Claimed(string conversationId, string operatorId, TimeSpan waited) => Told.Enqueue($"claimed {conversationId}");

    public void Failed(Exception exception) => Told.Enqueue($"failed {exception.Message}");

    private Task TellAsync(string target, string whom)
    {
        Told.Enqueue($"{target} {whom}");
        return Task.CompletedTask;
    }

    public string LinkTo(string conversationId, long entry, string attachmentId, bool evenWithdrawn = false) => throw new NotSupportedException();
}
