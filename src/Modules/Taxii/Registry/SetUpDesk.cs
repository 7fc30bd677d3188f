using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Access;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;
using static Cordon.Modules.Taxii.Registry.SetUpRules;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>What somebody says about a client.</summary>
internal sealed record ClientForm(string? Name, Tlp Tlp, IReadOnlyList<TaxiiGrant> Grants, string? Key = null, string? Certificate = null, string? Authority = null);

/// <summary>Sets API roots, collections and clients up. Each act throws <see cref="FaultException"/> with what <see cref="SetUpRules"/> refuses.</summary>
internal sealed class SetUpDesk(TaxiiRecords records, TaxiiRegistry registry, ClientPasswords passwords, IIds ids)
{
    public const long UsualBody = 10_000_000;

    public Task DescribeAsync(Actor actor, string? title, string? description, string? contact, string? first, CancellationToken cancellation)
    {
        var fact = new TaxiiServerDescribed(ATitleIsGiven(title), ADescriptionIsNoBook(description), ADescriptionIsNoBook(contact), first);
        return SetUpAsync(actor, fact, cancellation);
    }

    public Task SetRootAsync(Actor actor, string? root, string? title, string? description, long most, CancellationToken cancellation) =>
        SetUpAsync(actor, new TaxiiRootSet(ARootHasAName(root), ATitleIsGiven(title), ADescriptionIsNoBook(description), ABodyHasABound(most)), cancellation);

    /// <summary>Makes a collection, and the API root that it is to be under where there is none of that name.</summary>
    /// <returns>The id of the collection.</returns>
    public async Task<string> OpenAsync(Actor actor, string? root, string? title, string? description, string? alias, TaxiiCheck check, CancellationToken cancellation, bool showsUnassessed = false)
    {
        var (under, named) = (ARootHasAName(root?.Trim()), ATitleIsGiven(title));
        if ((await registry.NowAsync(cancellation)).Roots.All(r => r.Root != under))
            await SetRootAsync(actor, under, under, "", UsualBody, cancellation);
        return await SetCollectionAsync(actor, null, under, alias, named, description, check, cancellation, showsUnassessed);
    }

    /// <returns>The id of the collection.</returns>
    public async Task<string> SetCollectionAsync(Actor actor, string? id, string root, string? alias, string? title, string? description, TaxiiCheck check, CancellationToken cancellation, bool? showsUnassessed = null)
    {
        var known = await registry.NowAsync(cancellation);
        var one = ACollectionIsAUuid(id ?? ids.Next().ToString("D"));
        var before = known.Collections.FirstOrDefault(c => c.Id == one);
        ACollectionStaysUnderItsRoot(before, known.Root(root).Root);
        NoOtherCollectionIsCalledSo(known, root, one, AnAliasIsAName(alias));
        var (named, said) = (ATitleIsGiven(title), ADescriptionIsNoBook(description));
        await records.InAsync(TaxiiJournal.SetUp, actor, "", async open =>
        {
            var number = before?.Number ?? (await open.Tables.Collections.MaxAsync(c => (int?)c.Number, cancellation) ?? 0) + 1;
            open.SetUp(new TaxiiCollectionSet(one, number, root, named, said, check, AnAliasIsAName(alias), (showsUnassessed ?? before?.ShowsUnassessed) is true ? true : null));
        }, cancellation);
        registry.Changed();
        return one;
    }

    /// <param name="actor">Who does it.</param>
    /// <param name="id">Which client; null for a new one.</param>
    /// <param name="form">What is said of it.</param>
    /// <param name="password">Its password from now on; null leaves what it has.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The id of the client.</returns>
    public async Task<string> SetClientAsync(Actor actor, string? id, ClientForm form, string? password, CancellationToken cancellation)
    {
        var known = await registry.NowAsync(cancellation);
        var one = id is null || known.Clients.Any(c => c.Id == id) ? id ?? ids.Next().ToString("N") : throw new FaultException(new Fault("taxii.client.unknown"));
        var name = AClientHasAName(form.Name);
        NoOtherClientIsCalledSo(known, id, name);
        var (key, certificate) = (AKeyIsNamedByItsId(form.Key), ACertificateIsNamedByItsHash(form.Certificate));
        NothingShowsTwoClients(known, id, key, certificate);
        var set = new TaxiiClientSet(one, name, form.Tlp, GrantsAreAboutCollections(known, form.Grants), key, certificate, AnAuthorityIsNamed(form.Authority));
        // Making the hash takes time, and others would wait behind it.
        var hash = password is null ? null : passwords.HashOf(password);
        await records.InAsync(TaxiiJournal.SetClient, actor, "", async open =>
        {
            open.AboutClient(one, set);
            if (hash is null)
                return;
            if (await open.Tables.Secrets.FindAsync([one], cancellation) is { } before)
                before.Hash = hash;
            else
                open.Tables.Secrets.Add(new SecretRow { Client = one, Hash = hash });
        }, cancellation);
        registry.Changed();
        return one;
    }

    public async Task WithdrawAsync(Actor actor, string id, string? reason, CancellationToken cancellation)
    {
        var why = AReasonIsGiven(reason);
        await records.InAsync(TaxiiJournal.WithdrawClient, actor, why, async open =>
        {
            if (!await open.Tables.Clients.AnyAsync(c => c.Client == id && !c.Withdrawn, cancellation))
                throw new FaultException(new Fault("taxii.client.unknown"));
            open.AboutClient(id, new TaxiiClientWithdrawn(id, why));
            await open.Tables.Secrets.Where(s => s.Client == id).ExecuteDeleteAsync(cancellation);
        }, cancellation);
        registry.Changed();
    }

    private async Task SetUpAsync(Actor actor, object fact, CancellationToken cancellation)
    {
        await records.InAsync(TaxiiJournal.SetUp, actor, "", open =>
        {
            open.SetUp(fact);
            return Task.CompletedTask;
        }, cancellation);
        registry.Changed();
    }
}
