namespace Cordon.Modules.JointCases.Wire;

/// <summary>How long and how many things of a fact may be: the same at both ends.</summary>
internal static class FactLimits
{
    public const int Line = 200;
    public const int Text = 2000;
    public const int Statement = 4000;
    public const int Gateway = 400;
    public const int By = 120;
    public const int Id = 64;

    /// <summary>Nodes that one case may name.</summary>
    public const int Members = 20;

    /// <summary>A number beyond this is no count of acts.</summary>
    public const long Number = 1_000_000;

    /// <summary>How far a time may lie ahead of the clock here.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>How far a clock of a case may lie ahead of its fact.</summary>
    public static readonly TimeSpan LongestClock = TimeSpan.FromDays(366);
}
