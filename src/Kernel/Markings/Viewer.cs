using Cordon.Kernel.Processes;

namespace Cordon.Kernel.Markings;

/// <summary>Who wants to see something, with the rights they hold and the use they have in mind.</summary>
public sealed record Viewer
{
    /// <summary>The person, partner or part of the system that looks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The authority the viewer belongs to: the name of its node.</summary>
    public required string Authority { get; init; }

    /// <summary>True when that authority takes part in the community that TLP:GREEN means.</summary>
    public bool InCommunity { get; init; }

    /// <summary>The highest level of classification the viewer is cleared for; 0 to 9.</summary>
    public int Clearance { get; init; }

    /// <summary>The caveats and compartments the viewer is admitted to.</summary>
    public IReadOnlySet<string> Caveats { get; init; } = new HashSet<string>();

    /// <summary>The purposes the viewer's duties serve.</summary>
    public IReadOnlySet<string> Purposes { get; init; } = new HashSet<string>();

    /// <summary>What the viewer wants it for.</summary>
    public required PermittedUse Use { get; init; }

    /// <summary>The day of looking, UTC.</summary>
    public required DateOnly Today { get; init; }
}
