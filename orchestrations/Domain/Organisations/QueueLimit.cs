namespace ContactFunctions.Domain.Organisations;

/// <summary>From when on a queue takes contacts in another way.</summary>
/// <param name="WaitingMax">Contacts that may wait; null: any number.</param>
/// <param name="EstimatedWaitMax">Estimate up to which a contact may join; null: any.</param>
/// <param name="Then">What somebody beyond the limit meets.</param>
public sealed record QueueLimit(int? WaitingMax = null, TimeSpan? EstimatedWaitMax = null, LimitAction Then = LimitAction.LeaveMessage);

/// <summary>On the wire in lower camel case.</summary>
public enum LimitAction
{
    /// <summary>Nothing but an honest word about the wait.</summary>
    Wait,

    /// <summary>The conversation opens as a message that is answered once the queue takes contacts again.</summary>
    LeaveMessage,

    /// <summary>Like waiting, and the customer may leave a number to be called on when it is their turn.</summary>
    CallBack,
}
