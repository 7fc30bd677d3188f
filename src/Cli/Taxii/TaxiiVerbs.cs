using System.CommandLine;

namespace Cordon.Cli.Taxii;

/// <summary><c>cordon taxii …</c>: collections of a node, from outside its pages.</summary>
internal static class TaxiiVerbs
{
    public static Command Create() => new("taxii", "Set up collections that programs of partners read and add to.") { LoadServer.Create() };
}
