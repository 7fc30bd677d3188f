namespace Cordon.Journal.Erasure;

/// <summary>What is kept under a class and subject is held: it may not be erased, on whatever ground, until the hold is lifted.</summary>
/// <param name="Class">The retention class.</param>
/// <param name="Subject">Whom it concerns; opaque.</param>
/// <param name="Ground">The provision or the order of a court.</param>
public sealed record HoldPlaced(string Class, string Subject, string Ground);

/// <summary>A hold ended: what is past its time goes again.</summary>
/// <param name="Class">The retention class.</param>
/// <param name="Subject">Whom it concerns; opaque.</param>
/// <param name="Ground">Why it is not needed any more.</param>
public sealed record HoldLifted(string Class, string Subject, string Ground);

/// <summary>The processes that hold and let go.</summary>
public static class HoldProcess
{
    /// <summary>Places a hold.</summary>
    public const string Place = "journal.hold";

    /// <summary>Lifts one.</summary>
    public const string Lift = "journal.lift-hold";
}
