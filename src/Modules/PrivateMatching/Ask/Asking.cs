using Cordon.Journal.Writing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Modules.PrivateMatching.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>Puts a question, of a person or asked again by itself, and sends to each partner what is blinded for it.</summary>
internal sealed class Asking(MatchingRecords records, IPartnerPost post, MatchingKey key)
{
    private static readonly TimeSpan CanaryAgain = TimeSpan.FromDays(1);

    /// <summary>Puts it in a process. Partners that cannot be asked are part of the question, with why.</summary>
    /// <param name="open">The process.</param>
    /// <param name="put">The question, without its partners.</param>
    /// <param name="partners">Who is asked.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Question> PutAsync(OpenProcess open, MatchQuestionPut put, IReadOnlyList<PartnerContact> partners, CancellationToken cancellation)
    {
        IReadOnlyList<Identifier> identifiers = [put.Identifier, .. put.Others ?? []];
        var asked = new List<AskedPartner>();
        foreach (var partner in partners)
            asked.Add(await PartAsync(open.Tables.Of<MatchingContext>(), partner, put.Purpose, identifiers, cancellation));
        var question = MatchingRecords.Append(open, null, put with { Partners = asked }, records.Own);
        foreach (var part in asked.Where(p => p.Code is null))
        {
            var blinded = QuestionInputs.Blind(key, put.Question, part.Partner, part.Commitment!, identifiers, part.Canary, part.Size);
            var body = new QuestionBody
            {
                Format = QuestionBody.Version, Question = put.Question, Purpose = put.Purpose, Set = part.Commitment!.Number, Form = CanonicalForms.Version, LegalBasis = put.LegalBasis,
                Elements = [.. blinded.Elements.Select(Convert.ToBase64String)],
            };
            await post.QueueAsync(open, new OutgoingMessage(part.Partner, QuestionBody.Kind, put.Question, body.ToBytes()), cancellation);
        }

        return question;
    }

    /// <summary>With what a partner is asked, or why it cannot be.</summary>
    private async Task<AskedPartner> PartAsync(MatchingContext tables, PartnerContact partner, MatchPurpose purpose, IReadOnlyList<Identifier> identifiers, CancellationToken cancellation)
    {
        var row = await tables.TheirSets.AsNoTracking().Where(s => s.Partner == partner.Partner && s.Purpose == (int)purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
        var set = row is null ? null : MatchingProjection.Read<SetCommitment>(row.Json);
        var why = set switch
        {
            _ when !partner.Joined => "matching.rests",
            null => "matching.no-set",
            { Form: not CanonicalForms.Version } => "matching.form",
            _ when !identifiers.Any(i => set.Kinds.Contains(i.Kind)) => "matching.neither",
            _ => null,
        };
        if (why is not null)
            return new AskedPartner(partner.Partner, 0, set, why);
        var canary = await DueAsync(tables, partner.Partner, purpose, set!.Number, cancellation);
        var left = identifiers.Count(i => !set.Kinds.Contains(i.Kind));
        return new AskedPartner(partner.Partner, QuestionSize.For(AskedForms.Of(identifiers, set.Kinds).Count)!.Value, set, Canary: canary, Left: left == 0 ? null : left);
    }

    /// <summary>The canary that was looked for longest ago, where that is a day ago or never was.</summary>
    private async Task<MixedCanary?> DueAsync(MatchingContext tables, string partner, MatchPurpose purpose, int set, CancellationToken cancellation)
    {
        var rows = await tables.Canaries.AsNoTracking().Where(c => !c.Ours && c.Partner == partner && c.Purpose == (int)purpose).ToListAsync(cancellation);
        var due = rows.Select(r => MatchingProjection.Read<Canary>(r.Json)).Where(c => !c.Dropped && c.FromSet <= set && (c.CheckedAt is not { } at || at + CanaryAgain <= records.Now)).OrderBy(c => c.CheckedAt?.UnixMicroseconds ?? 0).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        return due is null ? null : new MixedCanary(due.Id, Convert.ToBase64String(CanonicalForms.Of(due.Identifier)[0].ToBytes()));
    }
}
