using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>A record that partners are asked about.</summary>
/// <param name="Record"><c>case:7f3c</c>.</param>
/// <param name="Names">What it names, of which the form takes some.</param>
internal sealed record AskedRecord(string Record, IReadOnlyList<Identifier> Names);

/// <summary>Persons ask partners, and note what came of it.</summary>
internal sealed class AskDesk(MatchingRecords records, Asking asking, IPartnerBook book, MatchingPolicy policy, IIds ids)
{
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
        var until = FormReading.Until(form.Until, records.Now);
        var id = ids.Next().ToString("N");
        await records.InAsync(MatchingRecords.Words(MatchingJournal.Ask, asker.Actor, basis) with { About = MatchingRecords.RetentionOf(id) }, async open =>
        {
            var put = new MatchQuestionPut(id, purpose, identifiers[0], basis, text, [], open.Process.At + policy.Clock, asker.Actor.Id, record?.Record, identifiers.Count > 1 ? [.. identifiers.Skip(1)] : null);
            var question = await asking.PutAsync(open, put, partners, cancellation);
            if (until is { } day)
                MatchingRecords.Append(open, question, new MatchAskingKept(id, day, asker.Actor.Id), question.Handling);
        }, cancellation);
        return id;
    }

    /// <summary>Asks a question again no more.</summary>
    /// <exception cref="FaultException"><c>matching.unknown</c>, <c>matching.not-kept</c>, <c>matching.words</c></exception>
    public Task StopAsync(Viewer who, Question seen, string? text, CancellationToken cancellation)
    {
        var said = FormReading.Text(text, "text", needed: false);
        return records.InAsync(MatchingRecords.Words(MatchingJournal.Stop, who.Actor) with { About = MatchingRecords.RetentionOf(seen.Id) }, async open =>
        {
            var question = await MatchingRecords.QuestionAsync(open, seen.Id, cancellation) ?? throw new FaultException(new Fault("matching.unknown"));
            if (question.Keeping is not { Why: null })
                throw new FaultException(new Fault("matching.not-kept"));
            MatchingRecords.Append(open, question, new MatchAskingEnded(question.Id, AskingEnd.Withdrawn, said, who.Actor.Id), question.Handling);
        }, cancellation);
    }

    /// <summary>Notes that what came of a question was seen.</summary>
    /// <exception cref="FaultException"><c>matching.unknown</c>, <c>matching.words</c></exception>
    public Task NoteAsync(Viewer who, Question seen, string? text, CancellationToken cancellation)
    {
        var said = FormReading.Text(text, "text", needed: true);
        return records.InAsync(MatchingRecords.Words(MatchingJournal.NoteQuestion, who.Actor) with { About = MatchingRecords.RetentionOf(seen.Subject) }, async open =>
        {
            var (id, question) = (seen.Id, await MatchingRecords.QuestionAsync(open, seen.Id, cancellation) ?? throw new FaultException(new Fault("matching.unknown")));
            MatchingRecords.Append(open, question, new MatchQuestionNoted(id, said, who.Actor.Id), question.Handling);
            if (question.Noted.Length > 0)
                return;
            foreach (var settled in MatchingWork.Noted(question))
                open.Append(MatchingRecords.StreamOf(id), settled, question.Handling, MatchingRecords.RetentionOf(question.Subject));
        }, cancellation);
    }
}
