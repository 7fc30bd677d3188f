namespace Cordon.Modules.Exchange.Transport;

/// <summary>How a message to a partner stands.</summary>
public enum OutgoingState
{
    /// <summary>It waits to be carried.</summary>
    Waiting,

    /// <summary>The partner keeps it until those before it have come.</summary>
    Kept,

    /// <summary>The partner has receipted it.</summary>
    Delivered,

    /// <summary>The partner could not take it in, and says why.</summary>
    Declined,
}
