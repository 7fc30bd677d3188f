using Cordon.Modules.Taxii.Contracts;

namespace Cordon.Modules.Taxii.Take;

/// <summary>Parts objects so that each part fits into one entry: text in an entry may become twice as long, and more than that no text of canonical JSON becomes.</summary>
internal static class ObjectChunks
{
    private const int MostBytes = 400_000;
    private const int BytesOfFrame = 40;

    public static IEnumerable<IReadOnlyList<TaxiiAddedObject>> Of(IReadOnlyList<TaxiiAddedObject> objects)
    {
        var (some, bytes) = (new List<TaxiiAddedObject>(), 0);
        foreach (var one in objects)
        {
            var length = System.Text.Encoding.UTF8.GetByteCount(one.Json) + BytesOfFrame;
            if (some.Count > 0 && bytes + length > MostBytes)
            {
                yield return some;
                (some, bytes) = ([], 0);
            }

            some.Add(one);
            bytes += length;
        }

        if (some.Count > 0)
            yield return some;
    }
}
