using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.People.SignIn;

/// <summary>Takes sessions, lock-outs and counts up where the last run left them, before any door opens; writes each minute, and at the end, when sessions were used. It looks for its parts at the start, since the journal is not open before.</summary>
internal sealed partial class SessionKeeper(IServiceProvider services, TimeProvider clock, ILogger<SessionKeeper> logger) : BackgroundService
{
    private const string AttemptsName = "attempts";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private PeopleRecords Records => services.GetRequiredService<PeopleRecords>();

    private Sessions Sessions => services.GetRequiredService<Sessions>();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var tables = Records.Tables())
        {
            await ResumeSessionsAsync(tables, cancellationToken);
            await ResumeCountsAsync(tables, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(coarse: false);
        var counted = JsonSerializer.SerializeToUtf8Bytes(services.GetRequiredService<Attempts>().Counted());
        var box = services.GetRequiredService<CredentialSeal>().Seal(counted, AttemptsName);
        await Records.NoteAsync(async tables =>
        {
            await tables.Kept.Where(k => k.Name == AttemptsName).ExecuteDeleteAsync(CancellationToken.None);
            tables.Kept.Add(new KeptRow { Name = AttemptsName, Box = box });
        }, CancellationToken.None);
    }

    /// <summary>Writes when sessions were used last, and forgets those whose time has passed.</summary>
    public async Task WriteAsync(bool coarse)
    {
        var unwritten = Sessions.Unwritten(coarse);
        var over = Sessions.Over(Instant.Now(clock));
        await Records.NoteAsync(async tables =>
        {
            foreach (var session in unwritten)
            {
                var used = Instant.Of(session.Used).UnixMicroseconds;
                await tables.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Used, used));
            }

            await tables.Sessions.Where(s => s.Began < over.Began || s.Used < over.Used).ExecuteDeleteAsync();
        });
        foreach (var session in unwritten)
            Sessions.Written(session);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(coarse: true);
            }
            catch (Exception broken) when (broken is FaultException or DbException)
            {
                // It is written again in a minute, and nobody is out meanwhile.
                LogLater(broken is FaultException refused ? refused.Fault.Code : broken.GetType().Name);
            }
        }
    }

    /// <summary>One whose log has ended was put back from a backup, and may have been ended since: it is void. So is one whose person is locked or gone.</summary>
    private async Task ResumeSessionsAsync(PeopleContext tables, CancellationToken cancellation)
    {
        var log = Records.Log;
        var kept = await tables.Sessions.Where(s => s.Log == log && tables.Accounts.Any(a => a.Person == s.Person && !a.Locked)).ToListAsync(cancellation);
        var open = Sessions.Resume(kept.Select(k => (k.Hash, k.Session))).Select(s => s.Id).ToList();
        if (await tables.Sessions.AnyAsync(s => !open.Contains(s.Id), cancellation))
            await Records.NoteAsync(all => all.Sessions.Where(s => !open.Contains(s.Id)).ExecuteDeleteAsync(cancellation), cancellation);
    }

    private async Task ResumeCountsAsync(PeopleContext tables, CancellationToken cancellation)
    {
        var (attempts, lockouts) = (services.GetRequiredService<Attempts>(), services.GetRequiredService<Lockouts>());
        var past = (await tables.Lockouts.ToListAsync(cancellation)).Where(l => !lockouts.Resume(l.Person, l.Failures, DateTimeOffset.UnixEpoch.AddMicroseconds(l.Last))).Select(l => l.Person).ToList();
        if (await tables.Kept.SingleOrDefaultAsync(k => k.Name == AttemptsName, cancellation) is { } kept)
        {
            try
            {
                attempts.Resume(JsonSerializer.Deserialize<Counted>(services.GetRequiredService<CredentialSeal>().Open(kept.Box, AttemptsName))!);
            }
            catch (CryptographicException)
            {
                // The key was lost and made anew: of one minute's counts nothing is worth keeping the node down for.
                LogLost();
            }
        }

        if (past.Count > 0)
            await Records.NoteAsync(all => all.Lockouts.Where(l => past.Contains(l.Person)).ExecuteDeleteAsync(cancellation), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "when sessions were used could not be written ({Code}); trying again in a minute")]
    private partial void LogLater(string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the counts of attempts of the last run are sealed under another key and begin anew")]
    private partial void LogLost();
}
