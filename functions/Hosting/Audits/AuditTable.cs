using System.Collections.Frozen;
using ContactFunctions.Functions.Api.Admin;
using ContactFunctions.Functions.Api.Customers;
using ContactFunctions.Functions.Api.Evidence;
using ContactFunctions.Functions.Api.Hooks;
using ContactFunctions.Functions.Api.Operators;
using ContactFunctions.Functions.Api.Supervisors;
using ContactFunctions.Ports;
using static ContactFunctions.Functions.Hosting.Audits.Audited;

namespace ContactFunctions.Functions.Hosting.Audits;

/// <summary>For every door that staff may enter, where it stands written that they did. A door without a line fails a test.</summary>
public static class AuditTable
{
    private static readonly FrozenDictionary<string, Audited> Doors = new Dictionary<string, Audited>
    {
        // What somebody does in a conversation is an entry of its record; so is reading it.
        [nameof(GetConversation)] = new InRecord(), [nameof(ReadMessages)] = new InRecord(), [nameof(PostText)] = new InRecord(),
        [nameof(UploadAttachment)] = new InRecord(), [nameof(CloseConversation)] = new InRecord(), [nameof(MarkDelivered)] = new InRecord(),
        [nameof(MarkRead)] = new InRecord(), [nameof(Typing)] = new Nowhere(), [nameof(Accept)] = new InRecord(), [nameof(Decline)] = new InRecord(),
        [nameof(Confer)] = new InRecord(), [nameof(Consult)] = new InRecord(), [nameof(CancelConsult)] = new InRecord(), [nameof(CompleteConsult)] = new InRecord(),
        [nameof(Resend)] = new InRecord(), [nameof(PostNote)] = new InRecord(), [nameof(Transfer)] = new InRecord(),
        [nameof(FinishWrapUp)] = new InRecord(), [nameof(ExtendWrapUp)] = new InRecord(),
        // Over the heads of others.
        [nameof(PostWhisper)] = new Act(AuditActions.Whisper), [nameof(WithdrawMessage)] = new Act(AuditActions.Withdraw),
        [nameof(Assign)] = new Act(AuditActions.Assign), [nameof(ForceClose)] = new Act(AuditActions.ForceClose), [nameof(Prioritise)] = new Act(AuditActions.Priority),
        [nameof(MoveConversations)] = new Act(AuditActions.Move), [nameof(Api.Supervisors.Monitor)] = new Act(AuditActions.Monitor),
        [nameof(StopMonitoring)] = new Act(AuditActions.MonitorStop), [nameof(Join)] = new Act(AuditActions.Join), [nameof(Leave)] = new Act(AuditActions.Leave),
        [nameof(PutOperatorPresence)] = new Act(AuditActions.Presence), [nameof(PutCustomerOperator)] = new Act(AuditActions.CustomerOperator),
        [nameof(MergeCustomer)] = new Act(AuditActions.CustomerMerge), [nameof(SplitCustomer)] = new Act(AuditActions.CustomerSplit),
        [nameof(PutConsent)] = new Act(AuditActions.Consent), [nameof(ExportRecord)] = new Act(AuditActions.Export),
        [nameof(PutHold)] = new Act(AuditActions.Hold), [nameof(ReleaseHold)] = new Act(AuditActions.HoldRelease),
        [nameof(EraseConversation)] = new Act(AuditActions.Erase), [nameof(EraseCustomer)] = new Act(AuditActions.EraseCustomer),
        [nameof(PutOrganisation)] = new Act(AuditActions.Configuration), [nameof(RestoreVersion)] = new Act(AuditActions.Configuration),
        [nameof(GetWebhookSecret)] = new Act(AuditActions.WebhookSecret), [nameof(RotateWebhookSecret)] = new Act(AuditActions.WebhookRotate),
        [nameof(ReplayDelivery)] = new Act(AuditActions.WebhookReplay), [nameof(ReplayDeliveries)] = new Act(AuditActions.WebhookReplay),
        [nameof(TestWebhook)] = new Act(AuditActions.WebhookTest),
        // What tells of customers or of colleagues.
        [nameof(GetCustomer)] = new Read(AuditActions.ReadCustomer), [nameof(GetJourney)] = new Read(AuditActions.ReadCustomer),
        [nameof(FindCustomers)] = new Read(AuditActions.ReadSearch, "customers"), [nameof(GetRouting)] = new Read(AuditActions.ReadRouting),
        [nameof(GetAdherence)] = new Read(AuditActions.ReadAdherence), [nameof(GetConsent)] = new Read(AuditActions.ReadConsent, "consents"),
        [nameof(GetBoard)] = new Read(AuditActions.ReadBoard), [nameof(GetAudit)] = new Read(AuditActions.ReadAudit, "audit"),
        // About the caller.
        [nameof(PutPresence)] = new InAdherence(), [nameof(Heartbeat)] = new Nowhere(), [nameof(Goodbye)] = new Nowhere(), [nameof(GetMe)] = new Nowhere(),
        [nameof(GetWork)] = new Nowhere(), [nameof(NegotiateMe)] = new Nowhere(),
        // Of nobody: names of colleagues at work, words, numbers of queues, how the business is set up.
        [nameof(ListOperators)] = new Nowhere(), [nameof(ListDispositions)] = new Nowhere(), [nameof(ListReasons)] = new Nowhere(), [nameof(ListReplies)] = new Nowhere(),
        [nameof(GetQueueReport)] = new Nowhere(), [nameof(GetStaffing)] = new Nowhere(), [nameof(Preview)] = new Nowhere(),
        [nameof(GetOrganisation)] = new Nowhere(), [nameof(ListVersions)] = new Nowhere(), [nameof(GetVersion)] = new Nowhere(),
        [nameof(ListWebhooks)] = new Nowhere(), [nameof(ListDeliveries)] = new Nowhere(),
    }.ToFrozenDictionary();

    /// <summary>Names of functions that have a line.</summary>
    public static IReadOnlyCollection<string> Functions => Doors.Keys;

    /// <summary>Null: staff have no business there.</summary>
    public static Audited? Of(string function) => Doors.GetValueOrDefault(function);
}
