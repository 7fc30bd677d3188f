using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>What one revision says otherwise than another.</summary>
/// <param name="Key">The field; <c>title</c>, <c>material</c>, <c>group</c> or <c>file</c> for what is no field of the form.</param>
/// <param name="Before">What it said; null when it did not have the field.</param>
/// <param name="After">What it says; null when it does not have the field.</param>
internal sealed record NoticeDifference(string Key, string? Before, string? After)
{
    public const string Title = "title";
    public const string Material = "material";
    public const string Group = "group";
    public const string File = "file";

    /// <summary>Field by field: the group first, then the fields in the order of the form, then those that only the earlier one had, then files that came and went.</summary>
    public static IReadOnlyList<NoticeDifference> Between(IncidentRevision before, IncidentRevision after)
    {
        var (had, has) = (All(before), All(after));
        return [.. has.Keys.Concat(had.Keys.Where(k => !has.ContainsKey(k))).Select(k => new NoticeDifference(k, had.GetValueOrDefault(k), has.GetValueOrDefault(k))).Where(d => d.Before != d.After), .. Files(before.Notice.Files ?? [], after.Notice.Files ?? [])];
    }

    private static IEnumerable<NoticeDifference> Files(IReadOnlyList<NoticeFile> had, IReadOnlyList<NoticeFile> has) =>
        [.. has.Except(had).Select(f => new NoticeDifference(File, null, Words(f))), .. had.Except(has).Select(f => new NoticeDifference(File, Words(f), null))];

    private static string Words(NoticeFile file) => $"{file.Name}, SHA-256 {file.Sha256}";

    private static OrderedDictionary<string, string> All(IncidentRevision revision)
    {
        var all = new OrderedDictionary<string, string>
        {
            [Group] = Cordon.Ui.Forms.FormWords.Key(revision.Group), [Title] = revision.Notice.Title, [Material] = Cordon.Ui.Forms.FormWords.Key(revision.Notice.Material),
        };
        foreach (var field in NoticeForms.Of(revision.Notice.Material).Where(f => revision.Notice.Said.ContainsKey(f.Key)))
            all[field.Key] = revision.Notice.Said[field.Key];
        return all;
    }
}
