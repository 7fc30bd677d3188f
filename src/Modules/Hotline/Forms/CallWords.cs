using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Hotline.Forms;

/// <summary>What a call says, looked at the same way whether a person writes it here or a partner's node sends it.</summary>
internal static class CallWords
{
    /// <summary>The colours a call may have.</summary>
    public static readonly IReadOnlyList<Tlp> Colours = [Tlp.AmberStrict, Tlp.Amber, Tlp.Green, Tlp.Clear];

    /// <summary>The letter, when it can be sent or taken in.</summary>
    /// <exception cref="FaultException"><c>hotline.text</c>, <c>hotline.text.needed</c>, <c>hotline.field</c>, <c>hotline.colour</c>, <c>hotline.clock</c>, <c>hotline.level</c>, each with the field</exception>
    public static HotlineLetter Checked(HotlineLetter letter, Instant now)
    {
        if (!Enum.IsDefined(letter.Kind) || !Enum.IsDefined(letter.Urgency))
            throw new FaultException(new Fault("hotline.choice", "kind"));
        Line(letter.Subject, "subject", needed: true);
        var form = CallForms.Of(letter.Kind);
        if (letter.Fields.Keys.FirstOrDefault(k => !form.Any(f => f.Key == k)) is { } stranger)
            throw new FaultException(Fault.Of("hotline.field", "fields", ("field", stranger.Length <= 60 ? stranger : stranger[..60])));
        foreach (var field in form)
        {
            var value = letter.Fields.GetValueOrDefault(field.Key);
            if (field.Lines)
                Text(value, field.Key, field.Needed, CallForms.LongestText);
            else
                Line(value, field.Key, field.Needed);
        }

        if (!Colours.Contains(letter.Tlp) || !Enum.IsDefined(letter.Use) || letter.Use == PermittedUse.None)
            throw new FaultException(new Fault("hotline.colour", "tlp"));
        CallLevel.Checked(letter.Classification);
        if (letter.AnswerBy < letter.AcknowledgeBy || letter.AnswerBy > now + CallClocks.Longest)
            throw new FaultException(Fault.Of("hotline.clock", "answer", ("days", (int)CallClocks.Longest.TotalDays)));
        return letter;
    }

    /// <summary>Own words, as they are taken in.</summary>
    /// <exception cref="FaultException"><c>hotline.text</c>, <c>hotline.text.needed</c></exception>
    public static string Text(string? text, string where, bool needed, int most = CallForms.LongestText)
    {
        var said = FormWords.Said(text, most) ?? throw new FaultException(Fault.Of("hotline.text", where, ("most", most)));
        return needed && said.Length == 0 ? throw new FaultException(new Fault("hotline.text.needed", where)) : said;
    }

    /// <summary>One line, as it is taken in.</summary>
    /// <exception cref="FaultException"><c>hotline.text</c>, <c>hotline.text.needed</c></exception>
    public static string Line(string? text, string where, bool needed) =>
        FormWords.Line(Text(text, where, needed, CallForms.LongestLine), CallForms.LongestLine) ?? throw new FaultException(Fault.Of("hotline.text", where, ("most", CallForms.LongestLine)));

    /// <summary>The member of an enumeration by its name in any case.</summary>
    /// <exception cref="FaultException"><c>hotline.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum =>
        FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("hotline.choice", where));
}
