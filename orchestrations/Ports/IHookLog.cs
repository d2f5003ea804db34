namespace ContactFunctions.Ports;

/// <summary>What whoever watches the center has to hear of deliveries.</summary>
public interface IHookLog
{
    void Attempted(string subscription, string outcome);

    /// <summary>It is not called any more unless somebody wants it replayed.</summary>
    void Dead(string subscription, string delivery);

    /// <summary>The receiver wants nothing any more.</summary>
    void SwitchedOff(string subscription);

    void Failed(string subscription, Exception fault);
}
