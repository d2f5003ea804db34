using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Functions.Webhooks;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Configuration;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Opening;
using ContactFunctions.Workflows.Reading;
using ContactFunctions.Workflows.Reporting;
using ContactFunctions.Workflows.Supervision;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Functions.Hosting.Wire;

/// <summary>
/// JSON as the wire contract has it: camelCase, lower-camel enumerations, UTC times; other scripts than Latin stay readable. Requests,
/// answers and the payloads of the hub.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = BodyLimits.JsonDepthMax,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(UtcTime), typeof(CamelCaseEnum<ConversationState>), typeof(CamelCaseEnum<AuthorRole>), typeof(CamelCaseEnum<EntryKind>),
        typeof(CamelCaseEnum<DeclaredStatus>), typeof(CamelCaseEnum<QueueState>), typeof(CamelCaseEnum<PresenceFactKind>), typeof(CamelCaseEnum<Unroutable>),
        typeof(CamelCaseEnum<LimitAction>), typeof(CamelCaseEnum<OpeningNotice>), typeof(CamelCaseEnum<OfferPurpose>), typeof(CamelCaseEnum<ConsentState>), typeof(CamelCaseEnum<ParticipantRole>),
    ])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(StartChatBody))]
[JsonSerializable(typeof(LeaveMessageBody))]
[JsonSerializable(typeof(TextBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(WithdrawBody))]
[JsonSerializable(typeof(UploadedFile))]
[JsonSerializable(typeof(MarksChanged))]
[JsonSerializable(typeof(CallBackBody))]
[JsonSerializable(typeof(CustomerOperatorBody))]
[JsonSerializable(typeof(StaffingView))]
[JsonSerializable(typeof(TypingBody))]
[JsonSerializable(typeof(ReadBody))]
[JsonSerializable(typeof(CloseBody))]
[JsonSerializable(typeof(RatingBody))]
[JsonSerializable(typeof(PresenceBody))]
[JsonSerializable(typeof(HeartbeatBody))]
[JsonSerializable(typeof(DeviceBody))]
[JsonSerializable(typeof(OfferBody))]
[JsonSerializable(typeof(TransferBody))]
[JsonSerializable(typeof(AssignBody))]
[JsonSerializable(typeof(ColleagueBody))]
[JsonSerializable(typeof(CommandBody))]
[JsonSerializable(typeof(ForceCloseBody))]
[JsonSerializable(typeof(PriorityBody))]
[JsonSerializable(typeof(HoldBody))]
[JsonSerializable(typeof(ReleaseBody))]
[JsonSerializable(typeof(EraseBody))]
[JsonSerializable(typeof(ErasedView))]
[JsonSerializable(typeof(KeysView))]
[JsonSerializable(typeof(MoveBody))]
[JsonSerializable(typeof(MoveResult))]
[JsonSerializable(typeof(BoardView))]
[JsonSerializable(typeof(BoardChanged))]
[JsonSerializable(typeof(QueuesChanged))]
[JsonSerializable(typeof(RoutingView))]
[JsonSerializable(typeof(ContactMessage))]
[JsonSerializable(typeof(ValidationAnswer))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(StartedChat))]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Negotiation))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(Declared))]
[JsonSerializable(typeof(IReadOnlyList<QueueView>))]
[JsonSerializable(typeof(ConversationView))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(WorkView))]
[JsonSerializable(typeof(CustomerCard))]
[JsonSerializable(typeof(CustomerView))]
[JsonSerializable(typeof(IReadOnlyList<CustomerView>))]
[JsonSerializable(typeof(CustomerLinkBody))]
[JsonSerializable(typeof(FollowUpBody))]
[JsonSerializable(typeof(FollowUpView))]
[JsonSerializable(typeof(ResumeBody))]
[JsonSerializable(typeof(Resumed))]
[JsonSerializable(typeof(IReadOnlyList<Contact>))]
[JsonSerializable(typeof(MessageView))]
[JsonSerializable(typeof(ConversationChanged))]
[JsonSerializable(typeof(DeliveryChanged))]
[JsonSerializable(typeof(ConsentBody))]
[JsonSerializable(typeof(ConsentView))]
[JsonSerializable(typeof(OfferView))]
[JsonSerializable(typeof(OfferWithdrawnNotice))]
[JsonSerializable(typeof(PresenceView))]
[JsonSerializable(typeof(TypingNotice))]
[JsonSerializable(typeof(IReadOnlyList<CandidateView>))]
[JsonSerializable(typeof(OrganisationDocument))]
[JsonSerializable(typeof(Configured))]
[JsonSerializable(typeof(IReadOnlyList<Publication>))]
[JsonSerializable(typeof(PreviewBody))]
[JsonSerializable(typeof(PreviewView))]
[JsonSerializable(typeof(QueueReportView))]
[JsonSerializable(typeof(IReadOnlyList<AuditView>))]
[JsonSerializable(typeof(IReadOnlyList<WebhookView>))]
[JsonSerializable(typeof(IReadOnlyList<DeliveryView>))]
[JsonSerializable(typeof(ReplayBody))]
[JsonSerializable(typeof(WebhookTested))]
[JsonSerializable(typeof(WebhookSecretView))]
[JsonSerializable(typeof(AlertNotice))]
[JsonSerializable(typeof(IReadOnlyList<ChoiceView>))]
[JsonSerializable(typeof(IReadOnlyList<ReplyView>))]
[JsonSerializable(typeof(IReadOnlyList<ColleagueView>))]
[JsonSerializable(typeof(IReadOnlyList<AdherenceView>))]
public sealed partial class WireJson : JsonSerializerContext
{
    public static WireJson Contract => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
