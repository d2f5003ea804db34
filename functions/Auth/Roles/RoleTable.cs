using System.Collections.Frozen;
using ContactFunctions.Functions.Api.Admin;
using ContactFunctions.Functions.Api.Customers;
using ContactFunctions.Functions.Api.Evidence;
using ContactFunctions.Functions.Api.Health;
using ContactFunctions.Functions.Api.Hooks;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Api.Operators;
using ContactFunctions.Functions.Api.Preflight;
using ContactFunctions.Functions.Api.Supervisors;
using ContactFunctions.Functions.Webhooks;

namespace ContactFunctions.Functions.Auth.Roles;

/// <summary>
/// Who may call what: every function with an HTTP trigger, by name. Doors let in whom this table names and nobody else; a function that is not
/// here answers nobody.
/// </summary>
public static class RoleTable
{
    private static readonly FrozenDictionary<string, Rule> Rules = new Dictionary<string, Rule>
    {
        // Anybody.
        [nameof(StartChat)] = new(Audience.Anonymous, Limit.NewChat),
        [nameof(LeaveMessage)] = new(Audience.Anonymous, Limit.NewChat),
        [nameof(GetKeys)] = new(Audience.Anonymous, Limit.Address),
        [nameof(GetHealth)] = new(Audience.Anonymous, Limit.None),
        [nameof(GetOpenApi)] = new(Audience.Anonymous, Limit.Address),
        [nameof(NegotiatePortal)] = new(Audience.Anonymous, Limit.Portal),
        [nameof(ListQueues)] = new(Audience.Anonymous, Limit.Address),
        [nameof(ResumeConversation)] = new(Audience.Anonymous, Limit.NewChat),
        [nameof(NoSuchCall)] = new(Audience.Anonymous, Limit.None),
        // Whoever has a link that we signed.
        [nameof(ReadAttachment)] = new(Audience.Link, Limit.Address),
        // Providers, by their secret or signature.
        [nameof(Webhooks.EventGrid)] = new(Audience.Provider, Limit.WrongSecret),
        [nameof(SignalRUpstream)] = new(Audience.Provider, Limit.WrongSecret),
        [nameof(TwilioSms)] = new(Audience.Provider, Limit.WrongSecret),
        [nameof(TwilioStatus)] = new(Audience.Provider, Limit.WrongSecret),
        // The customer of the conversation; for staff it does not exist.
        [nameof(CallBack)] = new(Audience.Customer, Limit.Token),
        [nameof(AgreeToFollowUp)] = new(Audience.Customer, Limit.Token),
        [nameof(StopFollowUp)] = new(Audience.Customer, Limit.Token),
        [nameof(NegotiateConversation)] = new(Audience.Customer, Limit.Token),
        [nameof(Rate)] = new(Audience.Customer, Limit.Token),
        [nameof(RenewToken)] = new(Audience.Customer, Limit.Token),
        // The customer of the conversation, and staff as far as they may see it.
        [nameof(GetConversation)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(UploadAttachment)] = new(Audience.CustomerOrStaff, Limit.Upload),
        [nameof(CloseConversation)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(MarkDelivered)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(ReadMessages)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(PostText)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(WithdrawMessage)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(MarkRead)] = new(Audience.CustomerOrStaff, Limit.Token),
        [nameof(Typing)] = new(Audience.CustomerOrStaff, Limit.Token),
        // Operators.
        [nameof(Accept)] = new(Audience.Staff, Limit.Token),
        [nameof(Confer)] = new(Audience.Staff, Limit.Token),
        [nameof(Consult)] = new(Audience.Staff, Limit.Token),
        [nameof(CancelConsult)] = new(Audience.Staff, Limit.Token),
        [nameof(CompleteConsult)] = new(Audience.Staff, Limit.Token),
        [nameof(Decline)] = new(Audience.Staff, Limit.Token),
        [nameof(Leave)] = new(Audience.Staff, Limit.Token),
        [nameof(Resend)] = new(Audience.Staff, Limit.Token),
        [nameof(PostNote)] = new(Audience.Staff, Limit.Token),
        [nameof(GetRouting)] = new(Audience.Staff, Limit.Token),
        [nameof(Transfer)] = new(Audience.Staff, Limit.Token),
        [nameof(PostWhisper)] = new(Audience.Staff, Limit.Token),
        [nameof(FinishWrapUp)] = new(Audience.Staff, Limit.Token),
        [nameof(ExtendWrapUp)] = new(Audience.Staff, Limit.Token),
        [nameof(FindCustomers)] = new(Audience.Staff, Limit.Token),
        [nameof(GetCustomer)] = new(Audience.Staff, Limit.Token),
        [nameof(GetJourney)] = new(Audience.Staff, Limit.Token),
        [nameof(MergeCustomer)] = new(Audience.Staff, Limit.Token),
        [nameof(SplitCustomer)] = new(Audience.Staff, Limit.Token),
        [nameof(ListDispositions)] = new(Audience.Staff, Limit.Token),
        [nameof(GetMe)] = new(Audience.Staff, Limit.Token),
        [nameof(Goodbye)] = new(Audience.Staff, Limit.Token),
        [nameof(Heartbeat)] = new(Audience.Staff, Limit.Token),
        [nameof(NegotiateMe)] = new(Audience.Staff, Limit.Token),
        [nameof(PutPresence)] = new(Audience.Staff, Limit.Token),
        [nameof(GetWork)] = new(Audience.Staff, Limit.Token),
        [nameof(ListOperators)] = new(Audience.Staff, Limit.Token),
        [nameof(GetAdherence)] = new(Audience.Staff, Limit.Token),
        [nameof(ListReasons)] = new(Audience.Staff, Limit.Token),
        [nameof(ListReplies)] = new(Audience.Staff, Limit.Token),
        // Supervisors and admins.
        [nameof(GetAudit)] = new(Audience.Supervisor, Limit.Token),
        [nameof(GetBoard)] = new(Audience.Supervisor, Limit.Token),
        [nameof(PutConsent)] = new(Audience.Supervisor, Limit.Token),
        [nameof(GetConsent)] = new(Audience.Supervisor, Limit.Token),
        [nameof(Assign)] = new(Audience.Supervisor, Limit.Token),
        [nameof(ExportRecord)] = new(Audience.Supervisor, Limit.Token),
        [nameof(ForceClose)] = new(Audience.Supervisor, Limit.Token),
        [nameof(PutHold)] = new(Audience.Supervisor, Limit.Token),
        [nameof(ReleaseHold)] = new(Audience.Supervisor, Limit.Token),
        [nameof(Join)] = new(Audience.Supervisor, Limit.Token),
        [nameof(Api.Supervisors.Monitor)] = new(Audience.Supervisor, Limit.Token),
        [nameof(StopMonitoring)] = new(Audience.Supervisor, Limit.Token),
        [nameof(Prioritise)] = new(Audience.Supervisor, Limit.Token),
        [nameof(PutCustomerOperator)] = new(Audience.Supervisor, Limit.Token),
        [nameof(PutOperatorPresence)] = new(Audience.Supervisor, Limit.Token),
        [nameof(Preview)] = new(Audience.Supervisor, Limit.Token),
        [nameof(MoveConversations)] = new(Audience.Supervisor, Limit.Token),
        [nameof(GetQueueReport)] = new(Audience.Supervisor, Limit.Token),
        [nameof(GetStaffing)] = new(Audience.Supervisor, Limit.Token),
        [nameof(ListWebhooks)] = new(Audience.Supervisor, Limit.Token),
        [nameof(ListDeliveries)] = new(Audience.Supervisor, Limit.Token),
        // Admins.
        [nameof(ReplayDelivery)] = new(Audience.Admin, Limit.Token),
        [nameof(ReplayDeliveries)] = new(Audience.Admin, Limit.Token),
        [nameof(TestWebhook)] = new(Audience.Admin, Limit.Token),
        [nameof(GetWebhookSecret)] = new(Audience.Admin, Limit.Token),
        [nameof(RotateWebhookSecret)] = new(Audience.Admin, Limit.Token),
        [nameof(EraseConversation)] = new(Audience.Admin, Limit.Token),
        [nameof(EraseCustomer)] = new(Audience.Admin, Limit.Token),
        [nameof(PutOrganisation)] = new(Audience.Admin, Limit.Token),
        [nameof(GetOrganisation)] = new(Audience.Admin, Limit.Token),
        [nameof(ListVersions)] = new(Audience.Admin, Limit.Token),
        [nameof(GetVersion)] = new(Audience.Admin, Limit.Token),
        [nameof(RestoreVersion)] = new(Audience.Admin, Limit.Token),
    }.ToFrozenDictionary();

    /// <summary>Names of functions that have a rule.</summary>
    public static IReadOnlyCollection<string> Functions => Rules.Keys;

    /// <summary>Null: nobody may call it.</summary>
    public static Rule? Of(string function) => Rules.GetValueOrDefault(function);
}
