using System.CommandLine;

namespace Cordon.Cli.Stix;

/// <summary><c>cordon stix …</c>: bundles of STIX 2.1, on files.</summary>
internal static class StixVerbs
{
    public static Command Create() => new("stix", "Check bundles of STIX 2.1, write them from records, and read them back.") 
    {
        CheckBundle.Create(),
        ExportRecord.Create(),
        ImportBundle.Create(),
    };
}
