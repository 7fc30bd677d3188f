using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>What stands in a notice, in the reader's language.</summary>
internal static class NoticeText
{
    /// <summary>The value of a field, or of the title, the material or the group.</summary>
    public static string Of(string key, string value, PageTexts texts) => (key, value) switch
    {
        (NoticeDifference.Title or NoticeDifference.File, _) => value,
        (NoticeDifference.Material, _) => texts[$"incidents.material.{value}"],
        (NoticeDifference.Group, _) => texts[$"incidents.group.{value}"],
        (_, IncidentNotice.NotKnown) => texts["incidents.not-known"],
        _ when NoticeForms.All.First(f => f.Key == key).Sort == FieldSort.Choice => texts[$"incidents.word.{key}.{value}"],
        _ => value,
    };
}
