using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Ofac;

/// <summary>The labels that OFAC puts before the parts of a remark, from <c>remark-labels.tsv</c>.</summary>
internal sealed class RemarkLabels
{
    private readonly Dictionary<string, RemarkLabel> byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] lengths = new bool[128];

    private RemarkLabels()
    {
    }

    public static RemarkLabels Shared { get; } = Load();

    /// <summary>The longest label the part begins with, and what follows it.</summary>
    public RemarkLabel? Find(ReadOnlySpan<char> part, out ReadOnlySpan<char> value)
    {
        var lookup = byText.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = Math.Min(part.Length, lengths.Length - 1); end > 0; end--)
        {
            if (!lengths[end] || !EndsWord(part, end) || !lookup.TryGetValue(part[..end], out var label))
                continue;
            value = part[end..].TrimStart(" :-");
            return label;
        }

        value = default;
        return null;
    }

    // "DOBSON" is not a date of birth; "NIT #8001" and "a.k.a. 'BNC'" are labels with values.
    private static bool EndsWord(ReadOnlySpan<char> part, int end) => end == part.Length || part[end] is ' ' or ':' || !char.IsLetterOrDigit(part[end - 1]);

    private static RemarkLabels Load()
    {
        var labels = new RemarkLabels();
        using var reader = new StreamReader(typeof(RemarkLabels).Assembly.GetManifestResourceStream("lists.ofac.remark-labels.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var tab = line.IndexOf('\t');
            var text = line[..tab];
            labels.byText.Add(text, RemarkLabel.Of(text, line[(tab + 1)..]));
            labels.lengths[text.Length] = true;
        }

        return labels;
    }
}

/// <summary>A label and what it introduces.</summary>
internal sealed record RemarkLabel(string Text, RemarkMeaning Meaning, IdentifierKind Identifier)
{
    public static RemarkLabel Of(string text, string meaning) => meaning.StartsWith("id:", StringComparison.Ordinal)
        ? new(text, RemarkMeaning.Identifier, Enum.Parse<IdentifierKind>(meaning[3..]))
        : new(text, Enum.Parse<RemarkMeaning>(meaning, ignoreCase: true), default);
}

/// <summary>What a part of a remark says.</summary>
internal enum RemarkMeaning
{
    BirthDate,
    BirthPlace,
    Country,
    Gender,
    Weak,
    Former,
    Linked,
    Date,
    Notice,
    Identifier,
    Detail,
    Owner,
    Operator,
}
