using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>What somebody wants to release, read from a form and checked for itself: not yet whether each partner may get it.</summary>
internal sealed record ReleaseDraft(ReleaseView View, IReadOnlyList<string> Partners, string? Group, OnwardSource? Onward)
{
    /// <summary>Reads a form.</summary>
    /// <param name="form">As sent.</param>
    /// <param name="members">Members of the group that was chosen; null when none was.</param>
    /// <param name="node">This node, which is the originator.</param>
    /// <param name="from">What the record gives that it is made from; null when it is written free.</param>
    /// <param name="files">What was put to it; null when nothing was.</param>
    /// <exception cref="FaultException"><c>exchange…</c>, <c>handling…</c></exception>
    public static ReleaseDraft Read(ReleaseForm form, IReadOnlyList<string>? members, string node, ReleasableWords? from, IReadOnlyList<ReleaseFile>? files = null)
    {
        var partners = (form.Recipients ?? []).Concat(members ?? []).Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (partners.Count == 0)
            throw new FaultException(new Fault("exchange.release.nobody", "recipients"));
        var level = ExchangeWords.Number(form.Level, "level", 0, 9);
        var view = new ReleaseView(
            ExchangeWords.Chosen<ReleaseKind>(form.Kind, "kind"), ExchangeWords.Line(form.Title, "title"), ExchangeWords.Needed(form.Tearline, "tearline"), ReleaseText.Fields(form.Fields),
            ExchangeWords.Chosen<AuthorityKind>(form.Authority, "authority"), ExchangeWords.Line(form.Gateway, "gateway", ReleaseText.LongestGateway), new Handling
            {
                Classification = level == 0 ? Classification.None : new Classification(level, ExchangeWords.Line(form.Marking, "marking", 80)),
                Tlp = ExchangeWords.Chosen<Tlp>(form.Tlp, "tlp"), Originator = from?.Handling.Originator ?? node, ReleasableTo = [.. partners.Select(p => $"authority/{p}")],
                PermittedUse = ExchangeWords.Chosen<PermittedUse>(form.Use, "use"), Purpose = ExchangeWords.Line(form.Purpose, "purpose"), LegalBasis = ExchangeWords.Line(form.Gateway, "gateway", ReleaseText.LongestGateway),
                RetainUntil = string.IsNullOrWhiteSpace(form.Until) ? null : ExchangeWords.Day(form.Until, "until"),
            }, files);
        ReleaseText.Checked(view.Title, view.Tearline, view.Fields, view.Gateway);
        view.Handling.Checked();
        if (from is not null)
            NoWiderThanItsRecord(view.Handling, from.Handling);
        if (from is { Onward: not null })
            WordForWord(view, from);
        return new ReleaseDraft(view, partners, string.IsNullOrEmpty(form.Group) ? null : form.Group, from?.Onward);
    }

    /// <summary>Consent is to what the originator wrote, as far as it let it travel.</summary>
    private static void WordForWord(ReleaseView view, ReleasableWords original)
    {
        if (view.Title != original.Title || view.Tearline != original.Tearline || view.Kind != original.Kind || !view.Fields.SequenceEqual(original.Fields))
            throw new FaultException(new Fault("exchange.onward.words", "tearline"));
        if (!(view.Files ?? []).OrderBy(f => f.Sha256, StringComparer.Ordinal).SequenceEqual((original.Files ?? []).OrderBy(f => f.Sha256, StringComparer.Ordinal)))
            throw new FaultException(new Fault("exchange.onward.files", "files"));
        if (view.Handling.Tlp < original.Handling.Tlp)
            throw new FaultException(new Fault("exchange.onward.tlp", "tlp"));
        if (view.Handling.Classification.Level < original.Handling.Classification.Level)
            throw new FaultException(new Fault("exchange.onward.level", "level"));
    }

    /// <summary>A tearline may be told to more than the record it was made from, since its sources are not in it; but for no wider use, not beyond the record's time, and not out of a record for named persons.</summary>
    private static void NoWiderThanItsRecord(Handling release, Handling record)
    {
        if (record.Tlp == Tlp.Red)
            throw new FaultException(new Fault("exchange.release.red", "tlp"));
        if (release.PermittedUse > record.PermittedUse)
            throw new FaultException(new Fault("exchange.release.use", "use"));
        if (record.RetainUntil is { } last && (release.RetainUntil is not { } until || until > last))
            throw new FaultException(Fault.Of("exchange.release.until", "until", ("last", last.ToString("yyyy-MM-dd"))));
    }
}
