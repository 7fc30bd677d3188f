using System.CommandLine;

namespace Cordon.Cli.Rules;

/// <summary><c>cordon rules …</c>: expressions and rule packs, on files.</summary>
internal static class RulesVerbs
{
    public static Command Create() => new("rules", "Evaluate expressions, check and sign rule packs.")
    {
        EvaluateExpression.Create(),
        CheckPack.Create(),
        SignPack.Create(),
    };
}
