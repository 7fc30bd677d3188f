using System.Text.RegularExpressions;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>A sentence with <c>{expression}</c> where values of facts go; doubled braces stand for themselves.</summary>
internal sealed partial class ExplanationTemplate
{
    private readonly List<(string Text, CelProgram? Value)> _parts = [];

    private ExplanationTemplate()
    {
    }

    /// <exception cref="Kernel.Faults.FaultException">A placeholder is no expression over the facts.</exception>
    public static ExplanationTemplate Of(string template, CelEnvironment environment)
    {
        var made = new ExplanationTemplate();
        made.Divide(template, environment);
        return made;
    }

    /// <summary>The values that go into the sentence.</summary>
    public IEnumerable<CelProgram> Values => _parts.Select(p => p.Value).OfType<CelProgram>();

    private void Divide(string template, CelEnvironment environment)
    {
        var at = 0;
        foreach (Match match in Placeholder().Matches(template))
        {
            _parts.Add((template[at..match.Index], null));
            at = match.Index + match.Length;
            _parts.Add(match.Value is "{{" or "}}" ? (match.Value[..1], null) : ("", environment.Compile(match.Groups[1].Value)));
        }

        _parts.Add((template[at..], null));
    }

    public string Fill(IFacts facts) => string.Concat(_parts.Select(p => p.Value is null ? p.Text : Shown(p.Value.Evaluate(facts))));

    private static string Shown(in CelValue value) => value.Kind == CelKind.String ? value.AsString : value.IsKnown ? value.ToString() : "?";

    [GeneratedRegex(@"\{\{|\}\}|\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
