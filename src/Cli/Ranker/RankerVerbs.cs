using System.CommandLine;

namespace Cordon.Cli.Ranker;

/// <summary><c>cordon ranker …</c>: what past examinations teach.</summary>
internal static class RankerVerbs
{
    public static Command Create() => new("ranker", "Train a ranker on past examinations.") { TrainRanker.Create() };
}
