using Cordon.Engines.Formats.Lists.Csl;
using Cordon.Engines.Formats.Lists.Eu;
using Cordon.Engines.Formats.Lists.Ftm;
using Cordon.Engines.Formats.Lists.Meti;
using Cordon.Engines.Formats.Lists.Ofac;
using Cordon.Engines.Formats.Lists.Own;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Lists.Uk;
using Cordon.Engines.Formats.Lists.Un;

namespace Cordon.Engines.Formats.Lists;

/// <summary>
/// One reading of one list: a pull stream of entities and, when all have been taken, the whole report.
/// Take all of them before using any: at the end the list may still be refused, for its share of rejected rows or because it is empty.
/// </summary>
public sealed class ListReading
{
    private readonly ListSource source;
    private readonly ReadContext context;

    /// <summary>Prepares a reading; nothing is opened yet.</summary>
    public ListReading(ListSource source, ReadContext? context = null)
    {
        this.context = context ?? ReadContext.Default;
        Report = new(source.Dataset, this.context, source.Parts.All(p => p.File.Length is not null) ? source.Parts.Sum(p => p.File.Length) : null);
        this.source = source with { Parts = [.. source.Parts.Select(p => p with { File = p.File with { Open = () => new CountedStream(p.File.Open(), Report) } })] };
    }

    /// <summary>Counts, rejections and warnings so far.</summary>
    public ReadReport Report { get; }

    /// <summary>The entities in the order of the file, read while they are taken, in bounded memory except for the parts that only make sense together.</summary>
    /// <exception cref="Kernel.Faults.FaultException">The list is refused: the fault names file, place and remedy.</exception>
    public IEnumerable<ListedEntity> Entities()
    {
        foreach (var entity in Read())
        {
            Report.CountEntity(entity);
            yield return entity;
        }

        Report.Conclude(source.Primary.Name);
    }

    private IEnumerable<ListedEntity> Read() => source.Format switch
    {
        ListFormat.OfacCsv => OfacReader.Read(source, context, Report),
        ListFormat.UnXml => UnReader.Read(source, context, Report),
        ListFormat.CslJson => CslReader.Read(source, context, Report),
        ListFormat.MetiJson => MetiReader.Read(source, context, Report),
        ListFormat.FtmJson => FtmReader.Read(source, context, Report),
        ListFormat.EuXml => EuReader.Read(source, context, Report),
        ListFormat.UkCsv => UkReader.Read(source, context, Report),
        ListFormat.OwnCsv => OwnReader.Read(source, context, Report),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
