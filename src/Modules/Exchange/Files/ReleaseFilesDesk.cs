using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Ui.Files;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Persons put files to a release that they write, and take them out again.</summary>
internal sealed class ReleaseFilesDesk(DraftFiles drafts, FileContents contents, ExchangePolicy policy)
{
    /// <summary>Puts what a form brings to it.</summary>
    /// <exception cref="FaultException"><c>exchange.file…</c>, <c>exchange.release.unseen</c></exception>
    public async Task AddAsync(ReleaseReader who, string release, HttpRequest request, CancellationToken cancellation)
    {
        foreach (var taken in await UploadedFiles.TakeAsync(request, policy.FileSize, cancellation))
            await AddAsync(who, release, taken, cancellation);
    }

    public Task AddAsync(ReleaseReader who, string release, TakenFile taken, CancellationToken cancellation) => drafts.AddAsync(who.Viewer.Actor, release, taken, Classification.None, cancellation);

    /// <summary>Puts the files of a partner's release to one that passes it on, as they came; those that are there already stay.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c>: one has not come whole; <c>exchange.received…</c></exception>
    public async Task CopyAsync(ReleaseReader who, string release, OnwardSource from, IReadOnlyList<ReleaseFile> files, CancellationToken cancellation)
    {
        var there = (await OfDraftAsync(who, release, cancellation)).Select(f => f.Sha256).ToHashSet();
        foreach (var file in files.Where(f => !there.Contains(f.Sha256)))
            await AddAsync(who, release, TakenFile.AsItIs(file.Name, file.Type, (await contents.ReceivedAsync(who, ReceivedRelease.RecordOf(from.Partner, from.Release), file.Sha256, cancellation)).Content), cancellation);
    }

    public Task RemoveAsync(ReleaseReader who, string release, string sha256, CancellationToken cancellation) => drafts.RemoveAsync(who.Viewer.Actor, release, sha256, cancellation);

    /// <summary>What stands with a release that somebody is writing; nothing for anybody else.</summary>
    public Task<IReadOnlyList<FileRow>> OfDraftAsync(ReleaseReader who, string release, CancellationToken cancellation) => drafts.OfAsync(who.Viewer.Actor, release, cancellation);

    public static IReadOnlyList<ReleaseFile>? Announced(IReadOnlyCollection<FileRow> rows) => rows.Count == 0 ? null : [.. rows.Select(DraftFiles.Announced)];
}
