using System.Collections.Frozen;
using Cordon.Engines.Rules.Functions;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Types;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules;

/// <summary>What an expression may refer to: variables with their types, functions, and the namespace it stands in. Immutable.</summary>
public sealed class CelEnvironment
{
    private CelEnvironment(FrozenDictionary<string, CelType> variables, FrozenDictionary<string, CelFunction> functions, string container, CelLimits limits)
    {
        Variables = variables;
        Functions = functions;
        Container = container;
        Limits = limits;
    }

    /// <summary>The standard library with the strings, math, lists, sets, encoders and optionals extensions; no variables.</summary>
    public static CelEnvironment Standard { get; } =
        new(FrozenDictionary<string, CelType>.Empty, Library.All.ToFrozenDictionary(f => f.Name), "", CelLimits.Default);

    /// <summary>Variables by their names, which may have dots.</summary>
    public IReadOnlyDictionary<string, CelType> Variables { get; }

    /// <summary>Functions by their names.</summary>
    public IReadOnlyDictionary<string, CelFunction> Functions { get; }

    /// <summary>The namespace in which names are looked for first.</summary>
    public string Container { get; }

    /// <summary>What expressions may cost.</summary>
    public CelLimits Limits { get; }

    /// <summary>The same with more variables; those of the same name are replaced.</summary>
    public CelEnvironment WithVariables(params IEnumerable<KeyValuePair<string, CelType>> variables)
    {
        var all = new Dictionary<string, CelType>(Variables);
        foreach (var (name, type) in variables)
            all[name] = type;
        return new(all.ToFrozenDictionary(), (FrozenDictionary<string, CelFunction>)Functions, Container, Limits);
    }

    /// <summary>The same with more functions; overloads are added to those of the same name.</summary>
    public CelEnvironment WithFunctions(params IEnumerable<CelFunction> functions)
    {
        var all = new Dictionary<string, CelFunction>(Functions);
        foreach (var function in functions)
            all[function.Name] = all.TryGetValue(function.Name, out var known) ? known with { Overloads = [.. known.Overloads, .. function.Overloads] } : function;
        return new((FrozenDictionary<string, CelType>)Variables, all.ToFrozenDictionary(), Container, Limits);
    }

    /// <summary>The same in a namespace.</summary>
    public CelEnvironment In(string container) => new((FrozenDictionary<string, CelType>)Variables, (FrozenDictionary<string, CelFunction>)Functions, container, Limits);

    /// <summary>The same with other limits.</summary>
    public CelEnvironment Within(CelLimits limits) => new((FrozenDictionary<string, CelType>)Variables, (FrozenDictionary<string, CelFunction>)Functions, Container, limits);

    /// <summary>Reads, checks and compiles an expression.</summary>
    /// <exception cref="FaultException"><c>rules.syntax…</c> or <c>rules.check…</c>, each with line and column.</exception>
    public CelProgram Compile(string text) => Build(text, check: true);

    /// <summary>Reads and compiles an expression without looking at types: whatever does not fit becomes an error when it is evaluated.</summary>
    /// <exception cref="FaultException"><c>rules.syntax…</c>, with line and column.</exception>
    public CelProgram CompileUnchecked(string text) => Build(text, check: false);

    /// <summary>The names in an expression that mean nothing here: the facts it would need.</summary>
    /// <exception cref="FaultException"><c>rules.syntax…</c>, with line and column.</exception>
    public IReadOnlyCollection<string> FreeNames(string text) => NameResolution.Of(ExprParser.Parse(text, Limits), this).Unknown;

    /// <summary>Names of this environment that a name in an expression may mean, the nearest first.</summary>
    internal IEnumerable<string> Candidates(string name)
    {
        if (name.StartsWith('.'))
        {
            yield return name[1..];
            yield break;
        }

        for (var prefix = Container; prefix.Length > 0; prefix = prefix[..Math.Max(0, prefix.LastIndexOf('.'))])
            yield return $"{prefix}.{name}";
        yield return name;
    }

    private CelProgram Build(string text, bool check)
    {
        var source = new SourceText(text);
        var parsed = ExprParser.Parse(text, Limits);
        var names = NameResolution.Of(parsed, this);
        var types = check ? Checker.Check(parsed, names, this, source) : null;
        return new CelProgram(source, parsed, this, names, types);
    }
}
