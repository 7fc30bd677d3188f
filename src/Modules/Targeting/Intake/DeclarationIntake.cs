using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;
using Cordon.Journal.Entries;
using Cordon.Journal.Replies;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Life;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Intake;

/// <summary>Takes the declarations of a file in, part by part: each part is recorded in one transaction, whole or not at all. One file at a time.</summary>
internal sealed class DeclarationIntake(AssessorInForce assessors, MemoryReader memories, LaterMessages later, TargetingRecords records, TargetingPolicy policy, IIds ids, TimeProvider clock) : IDisposable
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 64 << 20;

    private const string Door = "POST " + TargetingAddresses.Door;
    private const int PerPart = 200;

    private static readonly Task<List<IntakeLine>> Nothing = Task.FromResult(new List<IntakeLine>());
    private static readonly InputLimits Limits = new() { MaxBytes = Largest };
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <summary>Judges every declaration of a file and records what came out.</summary>
    /// <param name="name">Its name, without a folder.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="key">Under which key a repetition gets the same reply, part by part; null when it is none.</param>
    /// <param name="cancellation">Stops it between two parts; those recorded stay.</param>
    /// <returns>One line for each declaration in the order of the file, and whether all of it was known from before.</returns>
    /// <exception cref="FaultException">the file cannot be read at all, or there is no pack or list to judge by</exception>
    public async Task<(IReadOnlyList<IntakeLine> Lines, bool Replayed)> TakeInAsync(string name, byte[] content, Actor actor, string? key, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        var recording = Nothing;
        try
        {
            var by = await assessors.NowAsync(cancellation);
            var (lines, hash, replayed, part) = (new List<IntakeLine>(), SHA256.HashData(content), key is not null, 0);
            var file = new File(new RowJudge(name, by, Instant.Now(clock) + policy.Clock), new Recollection(memories), actor);
            foreach (var rows in Parts(Rows(InputFile.InMemory(name, content))))
            {
                // A space can be in no key, so that no key of another request is that of a part.
                var mine = key is null ? null : new Remembered($"{actor} {Door}", $"{key} {part++}", hash);
                if (mine is not null && await records.FindReplyAsync(mine.Door, mine.Key, hash, cancellation) is { } before)
                {
                    lines.AddRange(JsonSerializer.Deserialize<List<IntakeLine>>(before, StrictJson.Options)!);
                    continue;
                }

                replayed = false;
                if (LaterMessages.IsLater(rows[0]))
                {
                    lines.AddRange(await recording);
                    recording = Nothing;
                    lines.AddRange(await RecordLaterAsync(rows[0], file, mine, cancellation));
                    continue;
                }

                // While a part is recorded, the next one is judged.
                var facts = await JudgedAsync(rows, file, cancellation);
                lines.AddRange(await recording);
                recording = Task.Run(() => RecordAsync(facts, file, mine, cancellation), cancellation);
            }

            lines.AddRange(await recording);
            recording = Nothing;
            return lines.Count > 0 ? (lines, replayed) : throw new FaultException(new Fault("declarations.empty", name));
        }
        finally
        {
            // What went wrong is thrown already; nobody else begins before this part has ended.
            await ((Task)recording).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _one.Release();
        }
    }

    /// <summary>The rows of a file. One that breaks off after some of them is refused from there on: what came before is not lost.</summary>
    private static IEnumerable<DeclarationRow> Rows(InputFile file)
    {
        using var rows = DeclarationFile.Read(file, Limits).GetEnumerator();
        var (number, broken) = (0, (Fault?)null);
        while (broken is null)
        {
            try
            {
                if (!rows.MoveNext())
                    yield break;
            }
            catch (FaultException breaks) when (number > 0)
            {
                broken = breaks.Fault;
            }

            number++;
            yield return broken is null ? rows.Current : new DeclarationRow(number, null, broken);
        }
    }

    /// <summary>A later message is a part by itself, so that what it is about is recorded before it.</summary>
    private static IEnumerable<DeclarationRow[]> Parts(IEnumerable<DeclarationRow> rows)
    {
        var part = new List<DeclarationRow>();
        foreach (var row in rows)
        {
            var later = LaterMessages.IsLater(row);
            if (part.Count == PerPart || (later && part.Count > 0))
            {
                yield return [.. part];
                part.Clear();
            }

            if (later)
                yield return [row];
            else
                part.Add(row);
        }

        if (part.Count > 0)
            yield return [.. part];
    }

    private async Task<List<IntakeLine>> RecordLaterAsync(DeclarationRow row, File file, Remembered? remembered, CancellationToken cancellation)
    {
        var (about, doubt) = await later.AboutAsync(row.Declaration!, cancellation);
        var lines = new List<IntakeLine>();
        if (about is not null && await later.RecordAsync(about, row, file.Judge, file.Actor, async (open, line) =>
        {
            lines = [line];
            await RememberAsync(open, remembered, lines);
        }, cancellation))
        {
            file.Memory.Forget();
            return lines;
        }

        return await RecordAsync(await JudgedAsync([doubt is null ? row : row with { Warnings = [.. row.Warnings, doubt] }], file, cancellation), file, remembered, cancellation);
    }

    private async Task<List<PreparedFact>> JudgedAsync(DeclarationRow[] rows, File file, CancellationToken cancellation) =>
        [.. (await RememberedAsync(rows, file.Memory, cancellation)).AsParallel().AsOrdered().WithCancellation(cancellation).Select(r => file.Judge.Of(r.Id, r.Row, r.Row.Declaration, r.History))];

    private async Task<List<IntakeLine>> RecordAsync(List<PreparedFact> facts, File file, Remembered? remembered, CancellationToken cancellation)
    {
        var lines = new List<IntakeLine>();
        await records.InAsync(TargetingJournal.Assess, file.Actor, async open =>
        {
            lines.Clear();
            foreach (var fact in facts)
                lines.Add(Append(open, fact));
            await RememberAsync(open, remembered, lines);
        }, cancellation);
        return lines;
    }

    private async Task RememberAsync(OpenProcess open, Remembered? remembered, List<IntakeLine> lines)
    {
        if (remembered is { } reply)
            await open.RememberAsync(new Reply(
                reply.Door, reply.Key, reply.Hash, JsonSerializer.SerializeToUtf8Bytes(lines, StrictJson.Options), new Retention(TargetingRecords.Class), Instant.Now(clock) + IdempotencyKey.Remembered));
    }

    /// <summary>Each row with what earlier declarations say that bears on it, those before it in the same part among them.</summary>
    private async Task<IReadOnlyList<KnownRow>> RememberedAsync(DeclarationRow[] rows, Recollection recollection, CancellationToken cancellation)
    {
        var (memory, now) = (await recollection.ForAsync([.. rows.Select(r => r.Declaration).OfType<Declaration>()], cancellation), Instant.Now(clock));
        var known = new List<KnownRow>();
        foreach (var row in rows)
        {
            var (id, at) = (ids.Next().ToString("N"), row.Declaration?.IssuedAt ?? now);
            known.Add(new KnownRow(id, row, row.Declaration is { } declaration ? memory.Of(declaration, at) : null));
            if (row.Declaration is { } added)
                memory.Add(id, added, at);
        }

        return known;
    }

    private IntakeLine Append(OpenProcess open, PreparedFact fact)
    {
        var handling = records.HandlingAt(open.Process.At);
        if (fact.Data is DeclarationRefused refused)
        {
            var kept = open.Append(TargetingRecords.StreamOf(refused.Id), fact, handling, TargetingRecords.RetentionOf(refused.Id));
            return new IntakeLine(refused.Row, kept.Id, refused.Id, Refused: refused.Because);
        }

        var assessed = (DeclarationAssessed)fact.Data;
        var (stream, retention) = (TargetingRecords.StreamOf(assessed.Id), TargetingRecords.RetentionOf(assessed.Id));
        var entry = open.Append(stream, fact, handling, retention);
        if (DeclarationWork.Of(new DeclarationState(assessed, entry.Id, open.Process.At, handling), policy.Orders.Detention) is { } work)
            open.Append(stream, work, handling, retention);
        return new IntakeLine(assessed.Row, entry.Id, assessed.Id, assessed.Declaration.Reference, assessed.Judgement.Proposed, assessed.Judgement.Score, assessed.Judgement.ScoreAtMost);
    }

    /// <summary>What stays the same for a whole file.</summary>
    private sealed record File(RowJudge Judge, Recollection Memory, Actor Actor);

    private sealed record KnownRow(string Id, DeclarationRow Row, DeclarationHistory? History);

    private sealed record Remembered(string Door, string Key, byte[] Hash);
}
