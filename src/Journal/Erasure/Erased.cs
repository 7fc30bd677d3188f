namespace Cordon.Journal.Erasure;

/// <summary>The content kept under a class and subject was erased by destroying its keys.</summary>
/// <param name="Class">The retention class.</param>
/// <param name="Subject">Whom it concerned; opaque.</param>
/// <param name="Ground">On which ground: the provision, the order, or that its time had passed.</param>
/// <param name="Keys">How many keys were destroyed.</param>
/// <param name="Entries">How many entries lost their content.</param>
public sealed record Erased(string Class, string Subject, string Ground, int Keys, long Entries)
{
    /// <summary>The ground of what goes by itself: its retain-until has passed.</summary>
    public const string RetentionEnded = "retention ended";
}

/// <summary>The process that erases.</summary>
public static class EraseProcess
{
    /// <summary>Its name in the catalogue.</summary>
    public const string Name = "journal.erase";
}
