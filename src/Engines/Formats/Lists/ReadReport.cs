using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists;

/// <summary>What a reading found besides entities: counts, rejected rows with reasons, warnings with counts. It is whole once all entities have been taken.</summary>
public sealed class ReadReport(string dataset, ReadContext context, long? ofBytes = null)
{
    private const long BytesBetweenReports = 1 << 20;

    private readonly List<Fault> rejected = [];
    private readonly Dictionary<string, ReadWarning> warnings = new(StringComparer.Ordinal);
    private long held;
    private long bytes;
    private long nextReport = BytesBetweenReports;

    /// <summary>The list that was read.</summary>
    public string Dataset { get; } = dataset;

    /// <summary>Rows, elements or objects seen that should each give an entity or a part of one.</summary>
    public long Rows { get; private set; }

    /// <summary>Entities given out.</summary>
    public int Entities { get; private set; }

    /// <summary>Names of those entities.</summary>
    public int Names { get; private set; }

    /// <summary>The list's own date, when the file states one.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>Rows left out, each with place, reason and remedy.</summary>
    public IReadOnlyList<Fault> Rejected => rejected;

    /// <summary>What was noticed without leaving anything out, by code.</summary>
    public IReadOnlyCollection<ReadWarning> Warnings => warnings.Values;

    internal void CountRow()
    {
        Rows++;
        if ((Rows & 0xFFF) == 0)
            Tell();
    }

    internal void CountBytes(int read)
    {
        bytes += read;
        if (bytes < nextReport)
            return;
        nextReport = bytes + BytesBetweenReports;
        Tell();
    }

    internal void CountEntity(ListedEntity entity)
    {
        Entities++;
        Names += entity.Party.Names.Count;
        if (Entities > context.MaxEntities)
            throw new FaultException(Fault.Of("list.entities.many", entity.Place.File, ("most", context.MaxEntities)));
    }

    /// <summary>Counts characters that a reader keeps until the end, and refuses the file when they become too many.</summary>
    internal void Hold(int characters, SourcePlace place)
    {
        held += characters + 64;
        if (held > context.MaxHeldCharacters)
            throw new FaultException(Fault.Of("list.held.large", place.ToString(), ("most", context.MaxHeldCharacters)));
    }

    internal void Reject(Fault fault)
    {
        rejected.Add(fault);
        if (rejected.Count > context.MaxRejected)
            throw new FaultException(Refusal(fault));
    }

    internal void Warn(string code, SourcePlace place, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (!warnings.TryGetValue(code, out var warning))
            warnings.Add(code, warning = new(code));
        warning.Count++;
        if (warning.Examples.Count < ReadWarning.MostExamples)
            warning.Add(Fault.Of(code, place.ToString(), arguments.ToArray()));
    }

    /// <summary>Refuses the file whole when too large a share of its rows was rejected, or when nothing is in it.</summary>
    internal void Conclude(string file)
    {
        Tell();
        if (rejected.Count > context.MaxRejectedShare * Math.Max(Rows, 1))
            throw new FaultException(Refusal(rejected[0]));
        if (Entities == 0)
            throw new FaultException(new Fault("list.empty", file));
    }

    private void Tell()
    {
        context.Cancellation.ThrowIfCancellationRequested();
        // A reader may go through a file twice; what is left to read never becomes less than nothing.
        context.Progress?.Report(new(Dataset, Rows, Entities, Math.Min(bytes, ofBytes ?? bytes), ofBytes));
    }

    private Fault Refusal(Fault example) => Fault.Of(
        "list.rejected.share", example.Where, ("rejected", rejected.Count), ("rows", Rows), ("percent", context.MaxRejectedShare * 100), ("first", FaultTexts.Say(example)));
}
