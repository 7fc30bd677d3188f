namespace Cordon.Modules.People;

/// <summary>What the node sets of this module.</summary>
public sealed record PeopleSettings
{
    /// <summary>Told apart from other nodes of the same computer: cookies are shared by all its ports.</summary>
    public string CookieSuffix { get; init; } = "";

    /// <summary>The address by which browsers reach the node through a proxy that ends TLS; null when they reach it directly.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The authority's own directory; null without one.</summary>
    public DirectorySettings? Directory { get; init; }

    /// <summary>How long a session lasts without being used.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a session lasts at most.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long after a sign-in or a step-up decisions are taken without asking again.</summary>
    public TimeSpan StepUp { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a stated purpose holds; it ends with its session in any case.</summary>
    public TimeSpan TaskLasts { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long an exception holds.</summary>
    public TimeSpan ExceptionLasts { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How far ahead the last day of a clearance may be, in whole days.</summary>
    public TimeSpan LongestClearance { get; init; } = TimeSpan.FromDays(1826);

    /// <summary>How long before its last day the desk is told, in whole days.</summary>
    public TimeSpan ClearanceWarning { get; init; } = TimeSpan.FromDays(30);
}
