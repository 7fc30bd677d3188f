namespace Cordon.Modules.JointCases.Storage;

/// <summary>How a message with a fact stands.</summary>
public enum SentState
{
    /// <summary>It waits to be carried, or is on its way.</summary>
    Waiting,

    /// <summary>It came before its turn and is kept there.</summary>
    Kept,

    /// <summary>The member's node has receipted it.</summary>
    Taken,

    /// <summary>The member's node could not take it in.</summary>
    Declined,

    /// <summary>It was taken out before it was ever tried.</summary>
    TakenOut,
}

/// <summary>A fact of this node on its way to a member.</summary>
internal sealed class SentRow
{
    public required string Message { get; init; }

    public required string Case { get; init; }

    public required string Member { get; init; }

    public required long Number { get; init; }

    /// <summary>One of <see cref="SentState"/>.</summary>
    public required int State { get; set; }

    /// <summary>Why it was declined; empty when it was not.</summary>
    public required string Code { get; set; }

    /// <summary>Unix microseconds: when it was receipted; null until then.</summary>
    public long? AnsweredAt { get; set; }
}

/// <summary>Work that a joint case has on the desk.</summary>
internal sealed class WorkRow
{
    public required string Work { get; init; }

    public required string Case { get; init; }

    /// <summary>What was put, in canonical JSON.</summary>
    public required string Json { get; set; }
}

/// <summary>The access of a member that left was ended.</summary>
internal sealed class ExitRow
{
    public required string Case { get; init; }

    public required string Member { get; init; }

    /// <summary>Unix microseconds: since when the member is out, by the clock of whoever ended it.</summary>
    public required long Since { get; set; }

    /// <summary>Releases called back from it, in canonical JSON.</summary>
    public required string Releases { get; set; }
}

/// <summary>An alarm that somebody has looked at.</summary>
internal sealed class AlarmRow
{
    public required string Case { get; init; }

    public required string Author { get; init; }

    public required long Number { get; init; }

    public required string Person { get; init; }

    public required string Text { get; init; }
}
