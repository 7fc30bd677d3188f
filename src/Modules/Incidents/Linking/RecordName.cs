using Cordon.Kernel.Processes;

namespace Cordon.Modules.Incidents.Linking;

/// <summary>Which record: <c>alarm:7f3c</c>.</summary>
/// <param name="Kind">The word of its sort.</param>
/// <param name="Record">Its id.</param>
public sealed record RecordName(string Kind, string Record)
{
    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static RecordName? Of(string? text) =>
        text?.Trim().Split(':', 2) is [var kind, var record] && Name.IsWellFormed(kind) && Name.IsWellFormed(record) ? new RecordName(kind, record) : null;

    public override string ToString() => $"{Kind}:{Record}";
}
