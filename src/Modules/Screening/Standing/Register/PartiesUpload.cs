using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Parties;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Standing.Pages;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Modules.Screening.Standing.Register;

/// <summary>Registers the parties of a CSV file: all of them, or none when a row is bad.</summary>
internal static class PartiesUpload
{
    /// <summary>Bytes of the file.</summary>
    public const long Largest = 64L << 20;

    private const int MostFaults = 5;

    public static async Task<IResult> PostAsync(HttpContext http, Registration registration, [FromForm] IFormFile? file, CancellationToken cancellation)
    {
        try
        {
            if (file is null || file.Length == 0)
                throw new FaultException(Fault.Of("standing.upload", "file", ("most", Largest >> 20)));
            using var content = new MemoryStream(capacity: (int)Math.Min(file.Length, Largest));
            await file.CopyToAsync(content, cancellation);
            var actor = http.User.Actor();
            var registered = 0;
            var parties = Read(file.FileName, content.ToArray());
            foreach (var some in parties.Chunk(Question.MostParties))
                registered += await registration.RegisterAsync(some, actor.ToString(), actor, cancellation);
            return Results.Redirect($"{PartiesPage.Address}?given={parties.Count}&registered={registered}");
        }
        catch (FaultException refused)
        {
            return Results.Redirect($"{PartiesPage.Address}?refused={Uri.EscapeDataString(string.Join(" · ", refused.Faults.Take(MostFaults)))}");
        }
    }

    /// <summary>All parties of the file.</summary>
    /// <exception cref="FaultException">Every bad row, or an id that is missing or stands twice.</exception>
    internal static List<AskedParty> Read(string name, byte[] content)
    {
        var (parties, refused) = (new List<AskedParty>(), new List<Fault>());
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in PartyTable.Read(InputFile.InMemory(name, content)))
        {
            var place = $"{name} row {row.Row}";
            if (row.Fault is { } bad)
                refused.Add(bad);
            else if (row.Given!.GetValueOrDefault("id") is not { Length: > 0 and <= Registration.LongestId } id)
                refused.Add(Fault.Of(row.Given!.ContainsKey("id") ? "standing.id.long" : "standing.id.missing", place, ("most", Registration.LongestId)));
            else if (!rows.TryAdd(id, row.Row))
                refused.Add(Fault.Of("standing.id.twice", place, ("id", id)));
            else
                parties.Add(AskedParty.Of(id, row.Given!.ToDictionary(g => g.Key, g => (IReadOnlyList<string>)Values(g.Key, g.Value)), place));
        }

        if (refused.Count > 0)
            throw new FaultException(refused);
        return parties.Count > 0 ? parties : throw new FaultException(Fault.Of("standing.upload", name, ("most", Largest >> 20)));
    }

    private static string[] Values(string field, string cell) => field switch
    {
        "id" or "schema" => [cell],
        "name" => Parts(cell, '|'),
        _ => Parts(cell, '|', ';'),
    };

    private static string[] Parts(string cell, params char[] separators) => cell.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
