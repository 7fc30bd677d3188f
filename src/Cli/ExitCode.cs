namespace Cordon.Cli;

/// <summary>What the process says when it ends; the numbers are part of the command-line contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int FoundSomething = 1;
    public const int BadUsage = 2;
    public const int BadInput = 3;
    public const int Failed = 4;
}
