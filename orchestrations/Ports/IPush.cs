namespace ContactFunctions.Ports;

/// <summary>
/// Hints to connected clients. Nothing depends on their arrival: failures are logged by the adapter and never reach the caller, except those of
/// the invitations.
/// </summary>
public interface IPush
{
    /// <summary>To everybody who may see the conversation: the customer and the staff who hold or watch it. One call to the service.</summary>
    /// <param name="payload">Serialised as the wire contract says, camelCase.</param>
    Task ToConversationAsync(string conversationId, string target, object payload, CancellationToken cancellation);

    /// <summary>To the staff who hold or watch the conversation, never to the customer.</summary>
    Task ToStaffOfAsync(string conversationId, string target, object payload, CancellationToken cancellation);

    Task ToOperatorAsync(string operatorId, string target, object payload, CancellationToken cancellation);

    /// <summary>To every operator and supervisor.</summary>
    Task ToStaffAsync(string target, object payload, CancellationToken cancellation);

    /// <summary>To every supervisor, and to nobody else.</summary>
    Task ToSupervisorsAsync(string target, object payload, CancellationToken cancellation);

    /// <summary>From now on the operator's clients hear the conversation, also those that connect later. A repeat changes nothing.</summary>
    Task AdmitAsync(string operatorId, string conversationId, CancellationToken cancellation);

    /// <summary>The operator's right to see has ended.</summary>
    Task DismissAsync(string operatorId, string conversationId, CancellationToken cancellation);

    /// <summary>Address and token for the customer's client of one conversation. Without one the client polls.</summary>
    /// <exception cref="HttpRequestException">The real-time service is away or refused; the client asks again later.</exception>
    Task<RealtimeTicket> InviteCustomerAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Address and token for an operator's client; it hears the conversations named and everything for staff.</summary>
    /// <exception cref="HttpRequestException">The real-time service is away or refused; the client asks again later.</exception>
    Task<RealtimeTicket> InviteOperatorAsync(StaffInvitation invitation, CancellationToken cancellation);

    /// <summary>To everybody who looks at the queues on the portal.</summary>
    Task ToPortalAsync(string target, object payload, CancellationToken cancellation);

    /// <summary>Address and token for a page that shows the queues to anybody.</summary>
    /// <exception cref="HttpRequestException">The real-time service is away or refused; the page asks again later.</exception>
    Task<RealtimeTicket> InvitePortalAsync(CancellationToken cancellation);

    /// <summary>Whether the service answers.</summary>
    Task<bool> IsHealthyAsync(CancellationToken cancellation);
}

/// <param name="Conversations">What the operator holds or watches now.</param>
/// <param name="DeviceId">The device whose lease is shortened when the connection is lost; null when none is to be.</param>
/// <param name="IsSupervisor">Whether the client also hears what is for supervisors alone.</param>
public sealed record StaffInvitation(string Operator, IReadOnlyList<string> Conversations, string? DeviceId = null, bool IsSupervisor = false);

/// <param name="Url">Client endpoint of the real-time service.</param>
public sealed record RealtimeTicket(string Url, string AccessToken);
