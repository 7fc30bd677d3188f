using System.CommandLine;
using Cordon.Cli.Assess;
using Cordon.Cli.Journal;
using Cordon.Cli.Lists;
using Cordon.Cli.Log;
using Cordon.Cli.Ranker;
using Cordon.Cli.Rules;
using Cordon.Cli.Screening;
using Cordon.Cli.Spectrum;
using Cordon.Cli.Stix;
using Cordon.Cli.Taxii;

namespace Cordon.Cli;

/// <summary>Every verb of the command line, one class each in the folder of its subject.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All() =>
    [
        ScreenVerb.Create(),
        CompareVerb.Create(),
        AssessVerb.Create(),
        JournalVerbs.Create(),
        ListsVerbs.Create(),
        LogVerbs.Create(),
        RankerVerbs.Create(),
        RulesVerbs.Create(),
        SpectrumVerbs.Create(),
        StixVerbs.Create(),
        TaxiiVerbs.Create(),
    ];
}
