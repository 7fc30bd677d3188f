using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Cordon.Modules.PrivateMatching.Wire;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>A record that partners are asked about.</summary>
/// <param name="Record"><c>case:7f3c</c>.</param>
/// <param name="Names">What it names, of which the form takes some.</param>
internal sealed record AskedRecord(string Record, IReadOnlyList<Identifier> Names);

/// <summary>Persons ask partners, and note what came of it.</summary>
internal sealed class AskDesk(MatchingRecords records, IPartnerPost post, IPartnerBook book, MatchingKey key, MatchingPolicy policy, IIds ids)
{
    private static readonly TimeSpan CanaryAgain = TimeSpan.FromDays(1);

    /// <summary>Asks. Partners that cannot be asked are part of the question, with why.</summary>
    /// <returns>The id of the question.</returns>
    /// <exception cref="FaultException">what is wrong with the form, with the field</exception>
    /// <param name="asker">Who asks.</param>
    /// <param name="form">What is asked.</param>
    /// <param name="record">The record it is for, and what that names; null when it is for none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<string> AskAsync(Viewer asker, QuestionForm form, AskedRecord? record, CancellationToken cancellation)
    {
        var (identifiers, purpose) = (FormReading.Identifiers(form, record?.Names ?? []), FormReading.Chosen<MatchPurpose>(form.Purpose, "purpose"));
        var (basis, text) = (FormReading.Line(form.Basis, "basis", FormReading.LongestBasis, needed: true), FormReading.Text(form.Text, "text", needed: true));
        var known = await book.AllAsync(cancellation);
        var partners = (form.Partners ?? []).Distinct().Select(name => known.FirstOrDefault(p => p.Partner == name) ?? throw new FaultException(new Fault("matching.partners", "partners"))).ToList();
        if (partners.Count == 0)
            throw new FaultException(new Fault("matching.partners", "partners"));
        var id = ids.Next().ToString("N");
        await records.InAsync(MatchingRecords.Words(MatchingJournal.Ask, asker.Actor, basis) with { About = MatchingRecords.RetentionOf(id) }, async open =>
        {
            var asked = new List<AskedPartner>();
            foreach (var partner in partners)
                asked.Add(await PartAsync(open.Tables.Of<MatchingContext>(), partner, purpose, identifiers, cancellation));
            MatchingRecords.Append(open, null, new MatchQuestionPut(id, purpose, identifiers[0], basis, text, asked, open.Process.At + policy.Clock, asker.Actor.Id, record?.Record, identifiers.Count > 1 ? [.. identifiers.Skip(1)] : null), records.Own);
            foreach (var part in asked.Where(p => p.Code is null))
            {
                var blinded = QuestionInputs.Blind(key, id, part.Partner, part.Commitment!, identifiers, part.Canary, part.Size);
                var body = new QuestionBody
                {
                    Format = QuestionBody.Version, Question = id, Purpose = purpose, Set = part.Commitment!.Number, Form = CanonicalForms.Version, LegalBasis = basis, Elements = [.. blinded.Elements.Select(Convert.ToBase64String)],
                };
                await post.QueueAsync(open, new OutgoingMessage(part.Partner, QuestionBody.Kind, id, body.ToBytes()), cancellation);
            }
        }, cancellation);
        return id;
    }

    /// <summary>Notes that what came of a question was seen.</summary>
    /// <exception cref="FaultException"><c>matching.unknown</c>, <c>matching.words</c></exception>
    public Task NoteAsync(Viewer who, string id, string? text, CancellationToken cancellation)
    {
        var said = FormReading.Text(text, "text", needed: true);
        return records.InAsync(MatchingRecords.Words(MatchingJournal.NoteQuestion, who.Actor) with { About = MatchingRecords.RetentionOf(id) }, async open =>
        {
            var question = await MatchingRecords.QuestionAsync(open, id, cancellation) ?? throw new FaultException(new Fault("matching.unknown"));
            MatchingRecords.Append(open, question, new MatchQuestionNoted(id, said, who.Actor.Id), question.Handling);
            if (question.Noted.Length > 0)
                return;
            foreach (var settled in MatchingWork.Noted(question))
                open.Append(MatchingRecords.StreamOf(id), settled, question.Handling, MatchingRecords.RetentionOf(id));
        }, cancellation);
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
