using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Rules.Conformance;

/// <summary>The conformance tests of the language's specification. What this engine does otherwise stands in left-out.tsv, each with its reason.</summary>
public sealed class ConformanceTests
{
    private const double LeastShare = 0.98;

    private static readonly Dictionary<string, string> LeftOut = File.ReadLines(Repository.PathOf("tests", "Engines", "Rules", "Conformance", "left-out.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1]);

    [Fact]
    public void Cases_without_messages_come_out_as_published_or_are_listed_with_a_reason()
    {
        var cases = ConformanceCase.Read(SharedData.Need("rules", "cel_conformance.json")).Where(c => !c.NeedsMessages).ToList();
        Assert.True(cases.Count > 1_600);
        var failed = cases.Select(c => (c.Name, Why: Run(c))).Where(c => c.Why is not null).ToList();

        Assert.Empty(failed.Where(f => !LeftOut.ContainsKey(f.Name)).Select(f => $"{f.Name}: {f.Why}"));
        Assert.Empty(LeftOut.Keys.Except(failed.Select(f => f.Name)).Select(n => $"{n} comes out right now: take it off the list"));
        Assert.All(LeftOut.Values, reason => Assert.True(reason.Length > 10));
        Assert.True(cases.Count - failed.Count >= LeastShare * cases.Count, $"only {cases.Count - failed.Count} of {cases.Count}");
    }

    /// <summary>Why a case does not come out as published; nothing when it does.</summary>
    private static string? Run(ConformanceCase one)
    {
        try
        {
            var program = Compile(one);
            if (one.DeducedType is { } deduced && !program.ResultType.Same(ConformanceValues.Type(deduced)))
                return $"its type is {program.ResultType}, not {ConformanceValues.Type(deduced)}";
            return one.CheckOnly ? null : Compare(one, program);
        }
        catch (FaultException refused)
        {
            return refused.Message;
        }
        catch (NotSupportedException unreadable)
        {
            return unreadable.Message;
        }
    }

    private static CelProgram Compile(ConformanceCase one)
    {
        var environment = CelEnvironment.Standard.In(one.Container);
        foreach (var declaration in one.Declarations)
        {
            var name = declaration.GetProperty("name").GetString()!;
            environment = declaration.TryGetProperty("function", out var function)
                ? environment.WithFunctions(ConformanceValues.Function(name, function))
                : environment.WithVariables(KeyValuePair.Create(name, ConformanceValues.Type(declaration.GetProperty("ident").GetProperty("type"))));
        }

        environment = environment.WithVariables(one.Bindings.Where(b => !environment.Variables.ContainsKey(b.Name)).Select(b => KeyValuePair.Create(b.Name, CelType.Dyn)).ToArray());
        return one.Unchecked ? environment.CompileUnchecked(one.Expression) : environment.Compile(one.Expression);
    }

    private static string? Compare(ConformanceCase one, CelProgram program)
    {
        var facts = new GivenFacts(one.Bindings.ToDictionary(b => b.Name, b => ConformanceValues.Value(b.Value.GetProperty("value"))));
        var value = program.Evaluate(facts);
        if (one.ExpectsError)
            return value.Kind == CelKind.Error ? null : $"no error but {value}";
        var expected = one.ExpectedValue is { } written ? ConformanceValues.Value(written) : CelValue.True;
        return ConformanceValues.Same(expected, value) ? null : $"{value} instead of {expected}";
    }
}
