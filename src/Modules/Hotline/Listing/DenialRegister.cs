using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Storage;
using Cordon.Modules.Hotline.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Listing;

/// <summary>A refused export that is in force, and what was consulted about it.</summary>
/// <param name="Call">The notice.</param>
/// <param name="Ends">Until when it is in force.</param>
/// <param name="Consultations">The calls about it, the latest first.</param>
public sealed record Denial(Call Call, Instant Ends, IReadOnlyList<Call> Consultations);

/// <summary>Denials that were told or came, and the consultations about them, as far as somebody may see them.</summary>
internal sealed class DenialRegister(HotlineRecords records, TimeProvider clock)
{
    private const int Most = 2000;

    // In canonical JSON, where no text can hold an unescaped quotation mark, only the kind of a letter is written like this.
    private const string OfDenial = "\"kind\":\"denial\"";
    private const string OfConsultation = "\"kind\":\"consultation\"";

    /// <summary>Those in force, the latest first.</summary>
    public async Task<IReadOnlyList<Denial>> InForceAsync(Viewer viewer, CancellationToken cancellation)
    {
        var now = Instant.Now(clock);
        var consultations = await ReadAsync(OfConsultation, viewer, cancellation);
        return [.. (await ReadAsync(OfDenial, viewer, cancellation)).Select(d => new Denial(d, CallClocks.DenialEnds(d.At), [.. consultations.Where(c => IsAbout(c, d))])).Where(d => d.Ends > now)];
    }

    /// <summary>A denial of a partner's by the number it gave it; null when there is none that the viewer may see.</summary>
    public async Task<Call?> FindAsync(string partner, string theirs, Viewer viewer, CancellationToken cancellation)
    {
        var id = CallIntake.IdOf(partner, theirs.Trim());
        await using var tables = records.Tables();
        return await tables.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } row && CallProjection.Read(row) is { Letter.Kind: HotlineKind.Denial } call && Visibility.Allows(viewer, call.Handling) ? call : null;
    }

    /// <summary>Where the denial of a consultation is on this node: the partner's when this authority asks, its own when the partner does.</summary>
    public static string DenialOf(Call consultation) =>
        consultation.Incoming ? consultation.Letter.Fields[CallForms.Denial] : CallIntake.IdOf(consultation.Partner, consultation.Letter.Fields[CallForms.Denial]);

    private static bool IsAbout(Call consultation, Call denial) => consultation.Partner == denial.Partner && consultation.Incoming != denial.Incoming && DenialOf(consultation) == denial.Id;

    private async Task<IReadOnlyList<Call>> ReadAsync(string kind, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Calls.AsNoTracking().Where(c => c.Json.Contains(kind)).OrderByDescending(c => c.At).ThenBy(c => c.Id).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(CallProjection.Read).Where(c => Visibility.Allows(viewer, c.Handling))];
    }
}
