namespace Cordon.Engines.Formats.ControlLists;

/// <summary>What one edition of a control list says otherwise than another.</summary>
/// <param name="Added">Items that only the later has.</param>
/// <param name="Removed">Items that only the earlier has.</param>
/// <param name="Changed">Items of both whose words differ.</param>
/// <param name="Renumbered">Items whose words stand under another code now.</param>
public sealed record ControlListDifference(
    IReadOnlyList<ControlListItem> Added, IReadOnlyList<ControlListItem> Removed, IReadOnlyList<ChangedItem> Changed, IReadOnlyList<RenumberedItem> Renumbered)
{
    /// <summary>Shorter words, such as "others", stand under many codes.</summary>
    private const int Own = 20;

    /// <summary>Whether the two say the same.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Renumbered.Count == 0;

    /// <summary>Compares two editions. Words are compared without regard to blanks; an item counts as renumbered where its words, long enough to be its own, stood under exactly one code that is gone.</summary>
    public static ControlListDifference Between(ControlListFile earlier, ControlListFile later)
    {
        var removed = earlier.Items.Where(i => later.Find(i.Code) is null).ToList();
        var added = later.Items.Where(i => earlier.Find(i.Code) is null).ToList();
        var changed = later.Items.Select(i => (Before: earlier.Find(i.Code), Now: i)).Where(p => p.Before is not null && Words(p.Before.Text) != Words(p.Now.Text))
            .Select(p => new ChangedItem(p.Before!, p.Now, WordDifference.Between(p.Before!.Text, p.Now.Text))).ToList();
        var (gone, come) = (removed.ToLookup(i => Words(i.Text)), added.ToLookup(i => Words(i.Text)));
        var renumbered = added.Where(i => Words(i.Text).Length >= Own && gone[Words(i.Text)].Count() == 1 && come[Words(i.Text)].Count() == 1).Select(i => new RenumberedItem(gone[Words(i.Text)].Single(), i)).ToList();
        return new ControlListDifference([.. added.Except(renumbered.Select(r => r.Now))], [.. removed.Except(renumbered.Select(r => r.Before))], changed, renumbered);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>An item whose words differ.</summary>
/// <param name="Before">In the earlier edition.</param>
/// <param name="Now">In the later.</param>
/// <param name="Words">The words of both, in their order.</param>
public sealed record ChangedItem(ControlListItem Before, ControlListItem Now, IReadOnlyList<ComparedWords> Words);

/// <summary>An item whose words stand under another code now.</summary>
public sealed record RenumberedItem(ControlListItem Before, ControlListItem Now);
