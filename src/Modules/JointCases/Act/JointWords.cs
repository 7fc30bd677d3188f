using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Wire;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.JointCases.Act;

/// <summary>What persons write into forms about joint cases, as it is taken in.</summary>
internal static class JointWords
{
    /// <summary>A name of one short word would be found in half of all sentences.</summary>
    private const int ShortestName = 4;

    /// <exception cref="FaultException"><c>joint-cases.text</c></exception>
    public static string Said(string? text, string where = "text", int most = FactLimits.Text) => FormWords.Said(text, most) ?? throw new FaultException(Fault.Of("joint-cases.text", where, ("most", most)));

    /// <exception cref="FaultException"><c>joint-cases.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum =>
        FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("joint-cases.choice", where));

    /// <exception cref="FaultException"><c>joint-cases.choice</c></exception>
    public static bool Yes(string? word, string where) => word switch { "yes" => true, "no" => false, _ => throw new FaultException(new Fault("joint-cases.choice", where)) };

    /// <summary>The end of a day.</summary>
    /// <exception cref="FaultException"><c>joint-cases.day</c></exception>
    public static Instant EndOf(string? day) => FormWords.Day(day) is { } date && date < DateOnly.MaxValue
        ? Instant.Of(new DateTimeOffset(date.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero)) : throw new FaultException(new Fault("joint-cases.day", "due"));

    /// <summary>Who is named to others wants it; of all who work here nobody else is named in what leaves.</summary>
    /// <exception cref="FaultException"><c>joint-cases.names</c></exception>
    public static void NamesNobodyElseOfThisNode(JointAct act, IEnumerable<Colleague> colleagues, string? except)
    {
        var words = CanonicalJson.TextOf(act);
        if (colleagues.FirstOrDefault(c => c.Person != except && c.Name.Length >= ShortestName && words.Contains(c.Name, StringComparison.OrdinalIgnoreCase)) is { } named)
            throw new FaultException(Fault.Of("joint-cases.names", "text", ("name", named.Name)));
    }
}
