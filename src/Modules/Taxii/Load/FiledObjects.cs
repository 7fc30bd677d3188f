using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Contracts;

namespace Cordon.Modules.Taxii.Load;

/// <summary>The objects of a collection in a file, each with the moment that its manifest says; those that it does not mention come last, as now. Of equal moments the later in the file moves on by a microsecond, so that no two are alike.</summary>
internal static class FiledObjects
{
    /// <exception cref="FaultException">what is wrong with an object or a moment</exception>
    public static IReadOnlyList<TaxiiAddedObject> Of(FiledCollection collection, Instant now)
    {
        var manifest = Manifest(collection);
        var read = FiledServer.Items(collection.Element, "objects", collection.Where).Select((o, i) => Read(o, $"{collection.Where}/objects/{i}")).ToList();
        var placed = read.Select(o => (Object: o, Place: manifest.GetValueOrDefault((o.Id, o.VersionMoment), (now, int.MaxValue)))).OrderBy(o => o.Place.Item1).ThenBy(o => o.Place.Item2);
        var (added, last) = (new List<TaxiiAddedObject>(), new Instant(long.MinValue));
        foreach (var (one, (moment, _)) in placed)
        {
            last = moment > last ? moment : last + TimeSpan.FromMicroseconds(1);
            added.Add(new TaxiiAddedObject(last, one.Json));
        }

        return added;
    }

    private static StixObject Read(JsonElement element, string where)
    {
        try
        {
            return StixReader.ReadObject(Encoding.UTF8.GetBytes(element.GetRawText()), StixLimits.Default);
        }
        catch (FaultException refused)
        {
            throw new FaultException(refused.Fault with { Where = where + refused.Fault.Where }, refused);
        }
    }

    private static Dictionary<(string Id, Instant? Version), (Instant, int)> Manifest(FiledCollection collection)
    {
        var found = new Dictionary<(string, Instant?), (Instant, int)>();
        foreach (var (line, number) in FiledServer.Items(collection.Element, "manifest", collection.Where).Select((l, i) => (l, i)))
        {
            var where = $"{collection.Where}/manifest/{number}";
            var (id, added) = (FiledServer.Needed(line, "id", where), Moment(FiledServer.Needed(line, "date_added", where), $"{where}/date_added"));
            if (FiledServer.Text(line, "version") is { } version)
                found[(id, Moment(version, $"{where}/version"))] = (added, number);
            found.TryAdd((id, null), (added, number));
        }

        return found;
    }

    private static Instant Moment(string text, string where) => StixMoment.TryRead(text, out var moment) ? moment : throw new FaultException(Fault.Of("stix.moment", where, ("text", text)));
}
