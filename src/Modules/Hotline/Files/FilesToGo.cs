using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Ui.Files;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Hotline.Files;

/// <summary>Files that somebody puts to a call or an answer. They leave when they were looked at as they are, and not before.</summary>
internal sealed class FilesToGo(IBundleDesk desk, IBundlePost post)
{
    private const int IdLength = 32;

    public int Most => desk.Most;

    public long Largest => desk.Largest;

    /// <summary>The id under which the files of a form are put together: its own, or a new one.</summary>
    public string BundleOf(CallForm? form) => form?.Bundle is { Length: IdLength } known && Name.IsWellFormed(known) ? known : desk.NewBundle();

    /// <summary>What is to go with a form.</summary>
    public async Task<IReadOnlyList<BundleDraftFile>> OfAsync(Actor person, string? bundle, CancellationToken cancellation) =>
        bundle is { Length: IdLength } && Name.IsWellFormed(bundle) ? await desk.OfAsync(person, bundle, cancellation) : [];

    /// <summary>Takes out what is not to go and takes in what came with the form.</summary>
    /// <returns>Whether what is to go now is what the form showed.</returns>
    /// <exception cref="FaultException">what is wrong with a file, at <c>files</c>, or with the level</exception>
    public async Task<bool> SeenAsync(Actor person, CallForm form, string bundle, HttpRequest request, CancellationToken cancellation)
    {
        // What it is called may tell as much as what is said: it is recorded as high.
        var level = CallLevel.Read(form.Level, form.Marking) ?? Classification.None;
        foreach (var file in form.Remove)
            await desk.RemoveAsync(person, bundle, file, cancellation);
        foreach (var file in await UploadedFiles.TakeAsync(request, desk.Largest, cancellation))
            await desk.AddAsync(person, bundle, file, level, cancellation);
        return (await OfAsync(person, bundle, cancellation)).Select(f => f.File.Sha256).SequenceEqual(form.Seen);
    }

    /// <summary>Lets them go behind a message; null when there are none.</summary>
    /// <param name="open">The process in which the message goes.</param>
    /// <param name="person">Who sends it.</param>
    /// <param name="form">The form, with what was looked at.</param>
    /// <param name="with">What they go with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.file.unseen</c>, <c>exchange.file.rests</c></exception>
    public async Task<HotlineFiles?> GoAsync(OpenProcess open, Actor person, CallForm form, GoingWith with, CancellationToken cancellation)
    {
        if (form.Seen.Count == 0 && (await OfAsync(person, form.Bundle, cancellation)).Count == 0)
            return null;
        var sending = new BundleSending(form.Bundle ?? "", with.Partner, with.Message, form.Seen, HotlineRecords.RetentionOf(with.Call), HotlineAddresses.Of(with.Call), person.Id) { Classification = with.Classification ?? Classification.None };
        return new HotlineFiles(sending.Bundle, await post.SendAsync(open, sending, cancellation));
    }

    /// <summary>Takes back what went with a call or an answer from here.</summary>
    public async Task TakeBackAsync(OpenProcess open, IReadOnlyList<string> bundles, string text, string person, CancellationToken cancellation)
    {
        foreach (var bundle in bundles)
            await post.TakeBackAsync(open, bundle, text, person, cancellation);
    }
}

/// <summary>What files go with.</summary>
/// <param name="Partner">To whom.</param>
/// <param name="Message">The message.</param>
/// <param name="Call">The id here of the call.</param>
/// <param name="Classification">How high what they go with is classified; null when it is not.</param>
internal sealed record GoingWith(string Partner, string Message, string Call, Classification? Classification);
