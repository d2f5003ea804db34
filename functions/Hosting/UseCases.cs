using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Closing;
using ContactFunctions.Workflows.Configuration;
using ContactFunctions.Workflows.Customers;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Duties;
using ContactFunctions.Workflows.Evidence;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Hooks;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Offers;
using ContactFunctions.Workflows.Opening;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Reading;
using ContactFunctions.Workflows.Supervision;
using ContactFunctions.Workflows.Reporting;
using ContactFunctions.Workflows.Sweeping;
using ContactFunctions.Workflows.Texting;
using ContactFunctions.Workflows.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Functions.Hosting;

/// <summary>The use cases of <c>orchestrations/Workflows</c>, one of each for the life of the host: some of them coalesce what runs at once.</summary>
internal static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<JoinCustomers>().AddSingleton<TextSender>()
        .AddSingleton<FollowUpOffer>().AddSingleton<FollowUpConsent>().AddSingleton<FollowUpByText>().AddSingleton<FollowUpByMail>().AddSingleton<FollowUpDuty>()
        .AddSingleton<ComeBack>().AddSingleton<WriteAgain>()
        .AddSingleton<IDispatchLog, DispatchLog>()
        .AddSingleton<Announcer>().AddSingleton<Aftermath>()
        .AddSingleton<Dispatcher>().AddSingleton<QueueBoard>()
        .AddSingleton<Reception>().AddSingleton<Admission>().AddSingleton<OpenChat>().AddSingleton<AskForCallBack>()
        .AddSingleton<PostMessage>().AddSingleton<TakeUpAgain>().AddSingleton<Signs>()
        .AddSingleton<EarlierContacts>().AddSingleton<ReadAudit>().AddSingleton<ReadLog>().AddSingleton<ReadConversation>().AddSingleton<WorkOfOperator>()
        .AddSingleton<AuditTrail>().AddSingleton<Orders>().AddSingleton<OverrideConversation>().AddSingleton<MoveQueue>().AddSingleton<StepIn>().AddSingleton<Whisper>()
        .AddSingleton<TargetQueues>().AddSingleton<LiveHints>().AddSingleton<BoardReader>().AddSingleton<ExplainRouting>().AddSingleton<Invitees>().AddSingleton<HandoverNote>().AddSingleton<ConsultColleague>()
        .AddSingleton<AnswerOffer>().AddSingleton<TransferConversation>().AddSingleton<CloseConversation>()
        .AddSingleton<Attendance>().AddSingleton<PresenceNews>().AddSingleton<DeclarePresence>()
        .AddSingleton<DirectPresence>().AddSingleton<Roster>().AddSingleton<ReadAdherence>()
        .AddSingleton<Replanning>().AddSingleton<ConfigureOrganisation>().AddSingleton<PreviewRouting>()
        .AddSingleton<Bookkeeping>().AddSingleton<ReportQueues>().AddSingleton<TodayNumbers>()
        .AddSingleton<ReceiveText>().AddSingleton<DeliveryReported>().AddSingleton<DeliveryNews>()
        .AddSingleton<QueueWriter>().AddSingleton<IOutboxQueue, OutboundQueue>().AddSingleton<PoisonQueues>().AddSingleton<LeftMessages>().AddSingleton<Clearance>().AddSingleton<Blocking>().AddSingleton<Dispatching>().AddSingleton<Outbox>()
        .AddSingleton<LineWords>().AddSingleton<ResendText>().AddSingleton<ManageConsents>()
        .AddSingleton<WaitingDuties>().AddSingleton<QueueDuties>().AddSingleton<ClockDuties>().AddSingleton<Escalator>().AddSingleton<ClockAlarm>().AddSingleton<WebhookDuty>()
        .AddSingleton<IHookQueue, HookQueue>().AddSingleton<HandOver>().AddSingleton<HandOverSoon>().AddSingleton<HandOverDuty>()
        .AddSingleton<Deliver>().AddSingleton<SweepHooks>().AddSingleton<ReplayHooks>().AddSingleton<ManageHooks>()
        .AddSingleton<OfferDuties>().AddSingleton<QuietDuties>().AddSingleton<OutboxDuty>()
        .AddSingleton<Sealing>().AddSingleton<SealDuty>().AddSingleton<ExportConversation>().AddSingleton<EvidenceFile>().AddSingleton<PrintedFile>()
        .AddSingleton<HoldConversation>().AddSingleton<EraseConversation>().AddSingleton<EndAndErase>().AddSingleton<Retention>()
        .AddSingleton<Settlement>().AddSingleton<PerformDuty>()
        .AddSingleton<LostOperators>().AddSingleton<Repair>().AddSingleton<QueueTally>().AddSingleton<Sweep>();
}
