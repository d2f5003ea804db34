using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Workflows.Views;

/// <summary>How far each side has got with what the other one wrote.</summary>
public sealed record MarksView(SideMarks Customer, SideMarks Staff)
{
    public static MarksView Of(Marks marks) => new(
        new(Math.Max(marks.CustomerDeliveredSeq, marks.CustomerReadSeq), marks.CustomerReadSeq),
        new(Math.Max(marks.StaffDeliveredSeq, marks.StaffReadSeq), marks.StaffReadSeq));
}

/// <summary>Sequence numbers; 0 for nothing yet.</summary>
/// <param name="Delivered">The last message that has arrived at a client of this side.</param>
/// <param name="Read">The last message that was read.</param>
public sealed record SideMarks(long Delivered, long Read);
