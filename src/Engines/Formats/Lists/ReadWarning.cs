using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists;

/// <summary>Something noticed while reading that left no row out, counted.</summary>
public sealed class ReadWarning(string code)
{
    /// <summary>How many places are kept as examples.</summary>
    public const int MostExamples = 5;

    private readonly List<Fault> examples = [];

    /// <summary>The fault code of the notice (<c>list.orphan.alias</c>).</summary>
    public string Code { get; } = code;

    /// <summary>How often.</summary>
    public long Count { get; internal set; }

    /// <summary>The first few, with their places.</summary>
    public IReadOnlyList<Fault> Examples => examples;

    internal void Add(Fault fault) => examples.Add(fault);
}
