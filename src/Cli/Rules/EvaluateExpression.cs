using System.CommandLine;
using System.Text.Json.Nodes;
using Cordon.Cli.Log;
using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Rules;

/// <summary><c>cordon rules eval --expr E --facts FILE</c>: the value of an expression, or which facts it cannot be told without.</summary>
internal static class EvaluateExpression
{
    public static Command Create()
    {
        var expression = new Option<string>("--expr") { Description = "an expression of the Common Expression Language", HelpName = "E", Required = true };
        var facts = new Option<string>("--facts") { Description = "a JSON object with the facts; what is not in it is not known, null is known to be absent (default: no facts)", HelpName = "FILE" };
        var format = Findings.Format();
        var command = new Command("eval", "Evaluate an expression over facts.") { expression, facts, format };
        command.SetAction(parsed =>
        {
            var known = parsed.GetValue(facts) is { } file ? Inputs.Named(file, () => JsonFacts.Parse(Inputs.Bytes(file))) : JsonFacts.Parse("{}"u8.ToArray());
            Evaluate(parsed.GetValue(expression)!, known).Write(parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return command;
    }

    private static Findings Evaluate(string expression, JsonFacts facts)
    {
        var environment = CelEnvironment.Standard;
        environment = environment.WithVariables(environment.FreeNames(expression).Select(n => KeyValuePair.Create(n, CelType.Dyn)));
        var program = environment.Compile(expression);
        var value = program.Evaluate(facts);
        if (value.Kind == CelKind.Error)
            throw new FaultException(program.FaultOf(value.AsError));

        var findings = new Findings();
        if (value.Kind == CelKind.Unknown)
        {
            findings.Add("verdict", "", "cannot tell");
            findings.Add("missing", "cannot tell without", new JsonArray([.. value.AsMissing.Paths.Select(p => JsonValue.Create(p))]));
        }
        else
        {
            findings.Add("verdict", "", "value");
            findings.Add("type", "type", $"{program.ResultType}");
            findings.Add("written", "value", value.ToString());
            findings.Add("value", "", ValueJson.Of(value));
        }

        findings.Add("facts", "facts digest", facts.Digest);
        return findings;
    }
}
