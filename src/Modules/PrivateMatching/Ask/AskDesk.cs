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

/// <summary>Persons ask partners, and note what came of it.</summary>
internal sealed class AskDesk(MatchingRecords records, IPartnerPost post, IPartnerBook book, MatchingKey key, MatchingPolicy policy, IIds ids)
{
    private static readonly TimeSpan CanaryAgain = TimeSpan.FromDays(1);

    /// <summary>Asks. Partners that cannot be asked are part of the question, with why.</summary>
    /// <returns>The id of the question.</returns>
    /// <exception cref="FaultException">what is wrong with the form, with the field</exception>
    public async Task<string> AskAsync(Viewer asker, QuestionForm form, string? record, CancellationToken cancellation)
    {
        var (identifier, purpose) = (FormReading.Identifier(form), FormReading.Chosen<MatchPurpose>(form.Purpose, "purpose"));
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
                asked.Add(await PartAsync(open.Tables.Of<MatchingContext>(), partner, purpose, identifier, cancellation));
            MatchingRecords.Append(open, null, new MatchQuestionPut(id, purpose, identifier, basis, text, asked, open.Process.At + policy.Clock, asker.Actor.Id, record), records.Own);
            foreach (var part in asked.Where(p => p.Code is null))
            {
                var blinded = QuestionInputs.Blind(key, id, part.Partner, part.Commitment!, identifier, part.Canary, part.Size);
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
    private async Task<AskedPartner> PartAsync(MatchingContext tables, PartnerContact partner, MatchPurpose purpose, Identifier identifier, CancellationToken cancellation)
    {
        var row = await tables.TheirSets.AsNoTracking().Where(s => s.Partner == partner.Partner && s.Purpose == (int)purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
        var set = row is null ? null : MatchingProjection.Read<SetCommitment>(row.Json);
        var why = set switch
        {
            _ when !partner.Joined => "matching.rests",
            null => "matching.no-set",
            { Form: not CanonicalForms.Version } => "matching.form",
            _ when !set.Kinds.Contains(identifier.Kind) => "matching.neither",
            _ => null,
        };
        if (why is not null)
            return new AskedPartner(partner.Partner, 0, set, why);
        var canary = await DueAsync(tables, partner.Partner, purpose, set!.Number, cancellation);
        return new AskedPartner(partner.Partner, QuestionInputs.SizeOf(CanonicalForms.Of(identifier).Count + 1), set, Canary: canary);
    }

    /// <summary>The canary that was looked for longest ago, where that is a day ago or never was.</summary>
    private async Task<MixedCanary?> DueAsync(MatchingContext tables, string partner, MatchPurpose purpose, int set, CancellationToken cancellation)
    {
        var rows = await tables.Canaries.AsNoTracking().Where(c => !c.Ours && c.Partner == partner && c.Purpose == (int)purpose).ToListAsync(cancellation);
        var due = rows.Select(r => MatchingProjection.Read<Canary>(r.Json)).Where(c => !c.Dropped && c.FromSet <= set && (c.CheckedAt is not { } at || at + CanaryAgain <= records.Now)).OrderBy(c => c.CheckedAt?.UnixMicroseconds ?? 0).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        return due is null ? null : new MixedCanary(due.Id, Convert.ToBase64String(CanonicalForms.Of(due.Identifier)[0].ToBytes()));
    }
}
