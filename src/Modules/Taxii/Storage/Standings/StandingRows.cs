namespace Cordon.Modules.Taxii.Storage.Standings;

/// <summary>A standing that some versions have or had, under the number that stands with them. It never changes.</summary>
internal sealed class StandingRow
{
    /// <summary>From 1; 0 stands with versions that nobody has looked at yet.</summary>
    public required int Id { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/>, by which it is found.</summary>
    public required string Key { get; init; }

    public required int Tlp { get; init; }

    public required int Level { get; init; }

    public required bool Assessed { get; init; }

    /// <summary>Whether it may go to those only who stand in <see cref="StandingForRow"/>.</summary>
    public required bool Limited { get; init; }

    public required string Text { get; init; }
}

/// <summary>An identity to which versions of a standing may go.</summary>
internal sealed class StandingForRow
{
    public required string Identity { get; init; }

    public required int Standing { get; init; }
}

/// <summary>A version that something other than a colour marks: where it changes what that means, it is looked at again.</summary>
internal sealed class MarkedRow
{
    public required int Collection { get; init; }

    public required string Marking { get; init; }

    public required long Added { get; init; }

    public required string Object { get; init; }
}
