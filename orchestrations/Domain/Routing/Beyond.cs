namespace ContactFunctions.Domain.Routing;

/// <summary>Why a conversation may weigh on its operator beyond their capacity: the marked exceptions of I2.</summary>
public enum Beyond
{
    /// <summary>It may not.</summary>
    None,

    /// <summary>A supervisor gave it to an operator without room.</summary>
    Forced,

    /// <summary>Its channel interrupts channels that the operator was busy with.</summary>
    Interrupting,
}
