namespace Cordon.Modules.Cases;

/// <summary>Where the pages of this module are.</summary>
internal static class CaseAddresses
{
    public const string Cases = "/cases";
    public const string New = "/cases/new";

    public static string Of(string id) => $"{Cases}/{id}";

    public static string NewFrom(string kind, string record) => $"{New}?from={Uri.EscapeDataString($"{kind}:{record}")}";

    public static string NewPerson(string id) => $"{Of(id)}/people/new";

    public static string NewTask(string id) => $"{Of(id)}/tasks/new";

    public static string Task(string id, string task) => $"{Of(id)}/tasks/{task}";

    public static string NewNote(string id) => $"{Of(id)}/notes/new";

    public static string Correct(string id, string note) => $"{NewNote(id)}?corrects={note}";

    public static string NewRecord(string id) => $"{Of(id)}/records/new";

    public static string NewSubject(string id) => $"{Of(id)}/named/new";

    /// <param name="id">The case.</param>
    /// <param name="what"><c>person</c>, <c>record</c> or <c>named</c>.</param>
    /// <param name="which">Which of them; of a record its kind, a colon and its id.</param>
    public static string TakeOff(string id, string what, string which) => $"{Of(id)}/take-off/{what}/{Uri.EscapeDataString(which)}";

    public static string Outcome(string id) => $"{Of(id)}/outcome";

    public static string Confirm(string id) => $"{Of(id)}/confirm";

    public static string Raise(string id) => $"{Of(id)}/classify";

    public static string Lower(string id) => $"{Of(id)}/lower";

    public static string Lowering(string id) => $"{Of(id)}/lowering";

    public static string Reopen(string id) => $"{Of(id)}/reopen";
}
