using System.CommandLine;

namespace Cordon.Cli;

/// <summary>Every verb of the command line, one class each in the folder of its subject.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All() =>
    [
        Screening.ScreenVerb.Create(),
        Screening.CompareVerb.Create(),
        Log.LogVerbs.Create(),
    ];
}
