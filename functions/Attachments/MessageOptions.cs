using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Attachments;

/// <summary>Section <c>Messages</c>.</summary>
public sealed class MessageOptions
{
    public const string Section = "Messages";

    /// <summary>Minutes for which authors may withdraw what they wrote. Default 60, 0 to 1,440.</summary>
    [Range(0, 1_440)]
    public int WithdrawMinutes { get; set; } = 60;
}
