namespace Cordon.Node;

/// <summary>What the process says when it ends; the same numbers as the command line's.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadUsage = 2;
    public const int BadInput = 3;
    public const int Failed = 4;
}
